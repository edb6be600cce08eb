import type { GoPackage } from '../../machine/native';
import source from './bufio.go?raw';
import scanSource from './scan.go?raw';

export const pkg: GoPackage = {
  path: 'bufio',
  files: [
    { name: 'bufio.go', text: source },
    { name: 'scan.go', text: scanSource },
  ],
  natives: {},
};
