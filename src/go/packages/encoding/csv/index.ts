import type { GoPackage } from '../../../machine/native';
import source from './csv.go?raw';

export const pkg: GoPackage = { path: 'encoding/csv', files: [{ name: 'csv.go', text: source }], natives: {} };
