import type { GoPackage } from '../../go/machine/native';
import source from './log.go?raw';

export const pkg: GoPackage = {
  path: 'google.golang.org/appengine/log',
  files: [{ name: 'log.go', text: source }],
  natives: {},
};
