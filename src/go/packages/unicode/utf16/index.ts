import type { GoPackage } from '../../../machine/native';
import source from './utf16.go?raw';

export const pkg: GoPackage = { path: 'unicode/utf16', files: [{ name: 'utf16.go', text: source }], natives: {} };
