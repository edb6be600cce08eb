import type { GoPackage } from '../../../machine/native';
import source from './fs.go?raw';
import mode from './mode.go?raw';

export const pkg: GoPackage = {
  path: 'io/fs',
  files: [
    { name: 'fs.go', text: source },
    { name: 'mode.go', text: mode },
  ],
  natives: {},
};
