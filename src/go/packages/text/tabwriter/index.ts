import type { GoPackage } from '../../../machine/native';
import source from './tabwriter.go?raw';

export const pkg: GoPackage = { path: 'text/tabwriter', files: [{ name: 'tabwriter.go', text: source }], natives: {} };
