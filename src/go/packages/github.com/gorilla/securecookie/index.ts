import type { GoPackage } from '../../../../machine/native';
import { Slice } from '../../../../machine/values';
import { bytesOf } from '../../../kit/slices';
import { counter } from './aes';
import source from './securecookie.go?raw';

export const pkg: GoPackage = {
  path: 'github.com/gorilla/securecookie',
  files: [{ name: 'securecookie.go', text: source }],
  natives: {
    counter: (t, key: Slice, iv: Slice, data: Slice | null) => {
      t.spend(data?.len ?? 0);
      const out = counter(bytesOf(key), bytesOf(iv), bytesOf(data));
      return new Slice(out, 0, out.length, out.length);
    },
  },
};
