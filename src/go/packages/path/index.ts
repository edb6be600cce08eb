import type { GoPackage } from '../../machine/native';
import source from './path.go?raw';
import { clean, match } from './paths';

export const pkg: GoPackage = {
  path: 'path',
  files: [{ name: 'path.go', text: source }],
  natives: {
    Clean: (_t, path: string) => clean(path),
    match: (_t, pattern: string, name: string) => {
      const got = match(pattern, name);
      return [got === true, got !== undefined];
    },
  },
};
