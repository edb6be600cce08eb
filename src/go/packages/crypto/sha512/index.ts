import { sha384, sha512, sha512_224, sha512_256 } from '@noble/hashes/sha2.js';
import type { GoPackage } from '../../../machine/native';
import type { Slice } from '../../../machine/values';
import { hashed } from '../../kit/hashing';
import source from './sha512.go?raw';

export const pkg: GoPackage = {
  path: 'crypto/sha512',
  files: [{ name: 'sha512.go', text: source }],
  natives: {
    sum: (t, data: Slice | null) => hashed(t, sha512, data),
    sum384: (t, data: Slice | null) => hashed(t, sha384, data),
    sum224: (t, data: Slice | null) => hashed(t, sha512_224, data),
    sum256: (t, data: Slice | null) => hashed(t, sha512_256, data),
  },
};
