import type { GoPackage } from '../../../machine/native';
import source from './digest.go?raw';

export const pkg: GoPackage = { path: 'internal/digest', files: [{ name: 'digest.go', text: source }], natives: {} };
