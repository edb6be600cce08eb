import type { GoPackage } from '../../../machine/native';
import source from './ring.go?raw';

export const pkg: GoPackage = { path: 'container/ring', files: [{ name: 'ring.go', text: source }], natives: {} };
