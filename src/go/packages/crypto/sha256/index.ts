import { sha224, sha256 } from '@noble/hashes/sha2.js';
import type { GoPackage } from '../../../machine/native';
import type { Slice } from '../../../machine/values';
import { hashed } from '../../kit/hashing';
import source from './sha256.go?raw';

export const pkg: GoPackage = {
  path: 'crypto/sha256',
  files: [{ name: 'sha256.go', text: source }],
  natives: {
    sum: (t, data: Slice | null) => hashed(t, sha256, data),
    sum224: (t, data: Slice | null) => hashed(t, sha224, data),
  },
};
