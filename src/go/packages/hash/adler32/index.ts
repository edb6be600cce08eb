import type { GoPackage } from '../../../machine/native';
import source from './adler32.go?raw';

export const pkg: GoPackage = { path: 'hash/adler32', files: [{ name: 'adler32.go', text: source }], natives: {} };
