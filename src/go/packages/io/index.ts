import type { GoPackage } from '../../machine/native';
import source from './io.go?raw';

export const pkg: GoPackage = { path: 'io', files: [{ name: 'io.go', text: source }], natives: {} };
