import type { GoPackage } from '../../machine/native';
import source from './cmp.go?raw';

export const pkg: GoPackage = { path: 'cmp', files: [{ name: 'cmp.go', text: source }], natives: {} };
