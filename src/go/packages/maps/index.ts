import type { GoPackage } from '../../machine/native';
import source from './maps.go?raw';

export const pkg: GoPackage = { path: 'maps', files: [{ name: 'maps.go', text: source }], natives: {} };
