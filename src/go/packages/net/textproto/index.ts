import type { GoPackage } from '../../../machine/native';
import reader from './reader.go?raw';
import source from './textproto.go?raw';
import { canonicalKey, trimAscii } from './token';

export const pkg: GoPackage = {
  path: 'net/textproto',
  files: [
    { name: 'textproto.go', text: source },
    { name: 'reader.go', text: reader },
  ],
  natives: {
    CanonicalMIMEHeaderKey: (_t, s: string) => canonicalKey(s),
    TrimString: (_t, s: string) => trimAscii(s),
  },
};
