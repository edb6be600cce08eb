import type { GoPackage } from '../../machine/native';
import type { Iface } from '../../machine/values';
import source from './context.go?raw';

export const pkg: GoPackage = {
  path: 'context',
  files: [{ name: 'context.go', text: source }],
  natives: {
    typeName: (_t, v: Iface | null) => (v ? v.type.name : '<nil>'),
    comparableKey: (_t, key: Iface) => key.type.comparable,
  },
};
