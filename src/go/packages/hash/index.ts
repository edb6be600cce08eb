import type { GoPackage } from '../../machine/native';
import source from './hash.go?raw';

export const pkg: GoPackage = { path: 'hash', files: [{ name: 'hash.go', text: source }], natives: {} };
