import type { GoPackage } from '../../../machine/native';
import source from './ioutil.go?raw';

export const pkg: GoPackage = { path: 'io/ioutil', files: [{ name: 'ioutil.go', text: source }], natives: {} };
