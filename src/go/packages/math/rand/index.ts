import type { GoPackage } from '../../../machine/native';
import { norm } from '../../kit/ints';
import source from './rand.go?raw';

export const pkg: GoPackage = {
  path: 'math/rand',
  files: [{ name: 'rand.go', text: source }],
  natives: {
    draw: (t) => norm((BigInt(t.host.random() >>> 0) << 32n) | BigInt(t.host.random() >>> 0)),
    // Box and Muller's way from two even numbers to a normal one.
    normal: (_t, a: number, b: number) => Math.sqrt(-2 * Math.log(a)) * Math.cos(2 * Math.PI * b),
    exponential: (_t, a: number) => -Math.log(a),
  },
};
