import type { GoPackage, Host } from '../../../machine/native';
import type { Slice } from '../../../machine/values';
import { bytesOf } from '../../kit/slices';
import source from './rand.go?raw';

/** Fills bytes from the world's generator. */
export function fill(host: Host, bytes: Uint8Array): void {
  for (let i = 0; i < bytes.length; i += 4) {
    let word = host.random();
    for (let j = i; j < Math.min(i + 4, bytes.length); j++, word >>>= 8) bytes[j] = word & 0xff;
  }
}

export const pkg: GoPackage = {
  path: 'crypto/rand',
  files: [{ name: 'rand.go', text: source }],
  natives: {
    fill: (t, b: Slice | null) => {
      t.spend((b?.len ?? 0) >> 2);
      fill(t.host, bytesOf(b));
    },
  },
};
