import type { GoPackage } from '../../go/machine/native';
import source from './urlfetch.go?raw';

export const pkg: GoPackage = {
  path: 'google.golang.org/appengine/urlfetch',
  files: [{ name: 'urlfetch.go', text: source }],
  natives: {},
};
