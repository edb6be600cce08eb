import type { GoPackage } from '../../../../machine/native';
import source from './sessions.go?raw';

export const pkg: GoPackage = {
  path: 'github.com/gorilla/sessions',
  files: [{ name: 'sessions.go', text: source }],
  natives: {},
};
