import type { GoPackage } from '../../../machine/native';
import source from './order.go?raw';

export const pkg: GoPackage = {
  path: 'internal/order',
  files: [{ name: 'order.go', text: source }],
  natives: {},
};
