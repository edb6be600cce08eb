import type { GoPackage } from '../../../machine/native';
import source from './crc64.go?raw';

export const pkg: GoPackage = { path: 'hash/crc64', files: [{ name: 'crc64.go', text: source }], natives: {} };
