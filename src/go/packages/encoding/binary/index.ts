import type { GoPackage } from '../../../machine/native';
import source from './binary.go?raw';
import fixed from './fixed.go?raw';

export const pkg: GoPackage = {
  path: 'encoding/binary',
  files: [
    { name: 'binary.go', text: source },
    { name: 'fixed.go', text: fixed },
  ],
  natives: {},
};
