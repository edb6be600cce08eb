import type { GoPackage } from '../../../machine/native';
import source from './subtle.go?raw';

export const pkg: GoPackage = { path: 'crypto/subtle', files: [{ name: 'subtle.go', text: source }], natives: {} };
