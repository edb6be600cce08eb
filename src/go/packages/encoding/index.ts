import type { GoPackage } from '../../machine/native';
import source from './encoding.go?raw';

export const pkg: GoPackage = { path: 'encoding', files: [{ name: 'encoding.go', text: source }], natives: {} };
