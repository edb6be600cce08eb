import type { GoPackage } from '../../machine/native';
import { sliceOf } from '../kit/slices';
import { isToken } from '../net/textproto/token';
import { formatValue, parseMediaType } from './mediatype';
import source from './mime.go?raw';

export const pkg: GoPackage = {
  path: 'mime',
  files: [{ name: 'mime.go', text: source }],
  natives: {
    parseMediaType: (_t, v: string) => {
      const { type, params, problem } = parseMediaType(v);
      return [type, sliceOf([...params].flat()), problem];
    },
    formatValue: (_t, value: string) => formatValue(value),
    isToken: (_t, s: string) => isToken(s),
  },
};
