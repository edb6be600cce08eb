import type { GoPackage } from '../../machine/native';
import conn from './conn.go?raw';
import source from './net.go?raw';

export const pkg: GoPackage = {
  path: 'net',
  files: [
    { name: 'net.go', text: source },
    { name: 'conn.go', text: conn },
  ],
  natives: {},
};
