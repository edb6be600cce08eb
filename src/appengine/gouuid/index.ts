import { v3, v4, v5 } from 'uuid';
import type { GoPackage } from '../../go/machine/native';
import { Slice } from '../../go/machine/values';
import source from './uuid.go?raw';

export const pkg: GoPackage = {
  path: 'github.com/nu7hatch/gouuid',
  files: [{ name: 'uuid.go', text: source }],
  natives: {
    random: (t) => v4({ random: Uint8Array.from({ length: 16 }, () => t.host.random() & 255) }),
    named: (_t, version: number, namespace: string, name: string) => {
      const bytes = Uint8Array.from(name, (c) => c.charCodeAt(0));
      return version === 3 ? v3(bytes, namespace) : v5(bytes, namespace);
    },
    fromHex: (_t, s: string) => {
      if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(s)) return [null, false];
      const bytes = s.replaceAll('-', '').match(/../g)!;
      return [
        new Slice(
          Uint8Array.from(bytes, (h) => parseInt(h, 16)),
          0,
          16,
          16,
        ),
        true,
      ];
    },
    text: (_t, u: Uint8Array) => {
      const hex = Array.from(u, (b) => b.toString(16).padStart(2, '0')).join('');
      return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
    },
  },
};
