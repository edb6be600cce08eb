import { sha1 } from '@noble/hashes/legacy.js';
import type { GoPackage } from '../../../machine/native';
import type { Slice } from '../../../machine/values';
import { hashed } from '../../kit/hashing';
import source from './sha1.go?raw';

export const pkg: GoPackage = {
  path: 'crypto/sha1',
  files: [{ name: 'sha1.go', text: source }],
  natives: {
    sum: (t, data: Slice | null) => hashed(t, sha1, data),
  },
};
