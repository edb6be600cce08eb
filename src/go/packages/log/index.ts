import type { GoPackage } from '../../machine/native';
import { callsOf } from '../kit/stack';
import source from './log.go?raw';

export const pkg: GoPackage = {
  path: 'log',
  files: [{ name: 'log.go', text: source }],
  natives: {
    caller: (t, depth: number) => {
      const entry = callsOf(t)[Number(depth)];
      return entry ? [entry.file, entry.line] : ['???', 0];
    },
  },
};
