import type { GoPackage } from '../../../machine/native';
import source from './binary.go?raw';

export const pkg: GoPackage = { path: 'encoding/binary', files: [{ name: 'binary.go', text: source }], natives: {} };
