import type { GoPackage } from '../../../machine/native';
import source from './crc32.go?raw';

export const pkg: GoPackage = { path: 'hash/crc32', files: [{ name: 'crc32.go', text: source }], natives: {} };
