import type { GoPackage } from '../../../machine/native';
import source from './fnv.go?raw';

export const pkg: GoPackage = { path: 'hash/fnv', files: [{ name: 'fnv.go', text: source }], natives: {} };
