import { md5 } from '@noble/hashes/legacy.js';
import type { GoPackage } from '../../../machine/native';
import type { Slice } from '../../../machine/values';
import { hashed } from '../../kit/hashing';
import source from './md5.go?raw';

export const pkg: GoPackage = {
  path: 'crypto/md5',
  files: [{ name: 'md5.go', text: source }],
  natives: {
    sum: (t, data: Slice | null) => hashed(t, md5, data),
  },
};
