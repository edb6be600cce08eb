import type { GoPackage } from '../../machine/native';
import source from './net.go?raw';

export const pkg: GoPackage = { path: 'net', files: [{ name: 'net.go', text: source }], natives: {} };
