import type { GoPackage } from '../../machine/native';
import source from './slices.go?raw';

export const pkg: GoPackage = { path: 'slices', files: [{ name: 'slices.go', text: source }], natives: {} };
