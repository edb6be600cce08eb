import type { GoPackage } from '../../../../machine/native';
import source from './httptest.go?raw';

export const pkg: GoPackage = {
  path: 'net/http/httptest',
  files: [{ name: 'httptest.go', text: source }],
  natives: {},
};
