import type { GoPackage } from '../../machine/native';
import source from './flag.go?raw';
import values from './values.go?raw';

export const pkg: GoPackage = {
  path: 'flag',
  files: [
    { name: 'flag.go', text: source },
    { name: 'values.go', text: values },
  ],
  natives: {},
};
