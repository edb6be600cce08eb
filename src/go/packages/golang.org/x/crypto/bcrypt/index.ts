import type { GoPackage } from '../../../../../machine/native';
import type { Slice } from '../../../../../machine/values';
import { bytesOf } from '../../../../kit/slices';
import source from './bcrypt.go?raw';
import { bcrypt, encode } from './blowfish';

/** Machine steps that one of the 2^cost rounds is worth. */
const STEPS_PER_ROUND = 2000;

export const pkg: GoPackage = {
  path: 'golang.org/x/crypto/bcrypt',
  files: [{ name: 'bcrypt.go', text: source }],
  natives: {
    hash: (t, password: Slice | null, cost: number, salt: string) => {
      t.spend(STEPS_PER_ROUND * 2 ** cost);
      return bcrypt(bytesOf(password), cost, salt);
    },
    encode: (_t, salt: Slice) => encode(bytesOf(salt)),
  },
};
