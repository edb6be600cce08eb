import type { GoPackage } from '../../../machine/native';
import { sliceOf } from '../../kit/slices';
import source from './multipart.go?raw';
import { nextPart } from './split';

export const pkg: GoPackage = {
  path: 'mime/multipart',
  files: [{ name: 'multipart.go', text: source }],
  natives: {
    nextPart: (_t, body: string, boundary: string, at: number, parts: number, lineEnd: string) => {
      const part = nextPart(body, boundary, at, parts, lineEnd);
      return [sliceOf(part.header), part.content, part.next, part.problem, part.lineEnd];
    },
    // 30 random bytes in hexadecimal.
    randomBoundary: (t) =>
      Array.from({ length: 30 }, () => (t.host.random() & 255).toString(16).padStart(2, '0')).join(''),
  },
};
