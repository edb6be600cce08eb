import type { GoPackage } from '../../../machine/native';
import source from './quotedprintable.go?raw';

export const pkg: GoPackage = {
  path: 'mime/quotedprintable',
  files: [{ name: 'quotedprintable.go', text: source }],
  natives: {},
};
