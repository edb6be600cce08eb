import type { GoPackage } from '../../../machine/native';
import source from './filepath.go?raw';

export const pkg: GoPackage = { path: 'path/filepath', files: [{ name: 'filepath.go', text: source }], natives: {} };
