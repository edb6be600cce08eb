import type { GoPackage } from '../../../machine/native';
import source from './list.go?raw';

export const pkg: GoPackage = { path: 'container/list', files: [{ name: 'list.go', text: source }], natives: {} };
