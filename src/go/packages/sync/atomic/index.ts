import type { GoPackage } from '../../../machine/native';
import type { Iface } from '../../../machine/values';
import source from './atomic.go?raw';

export const pkg: GoPackage = {
  path: 'sync/atomic',
  files: [{ name: 'atomic.go', text: source }],
  natives: { sameType: (_t, a: Iface | null, b: Iface | null) => a?.type === b?.type },
};
