import type { GoPackage } from '../../../machine/native';
import source from './heap.go?raw';

export const pkg: GoPackage = { path: 'container/heap', files: [{ name: 'heap.go', text: source }], natives: {} };
