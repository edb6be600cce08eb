import type { GoPackage } from '../../go/machine/native';
import source from './appengine.go?raw';

export const pkg: GoPackage = {
  path: 'google.golang.org/appengine',
  files: [{ name: 'appengine.go', text: source }],
  natives: {},
};
