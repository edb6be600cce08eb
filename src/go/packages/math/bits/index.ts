import type { GoPackage } from '../../../machine/native';
import { norm, type Int } from '../../kit/ints';
import source from './bits.go?raw';

const MASK = 0xffffffffffffffffn;

function reversed(x: Int): Int {
  return norm(BigInt('0b' + [...BigInt(x).toString(2).padStart(64, '0')].reverse().join('')));
}

export const pkg: GoPackage = {
  path: 'math/bits',
  files: [{ name: 'bits.go', text: source }],
  natives: {
    bitLen: (_t, x: Int) => (x == 0 ? 0 : x < 0x80000000 ? 32 - Math.clz32(Number(x)) : x.toString(2).length),
    ones: (_t, x: Int) => x.toString(2).replaceAll('0', '').length,
    reverse: (_t, x: Int) => reversed(x),
    reverseBytes: (_t, x: Int) =>
      norm(BigInt('0x' + BigInt(x).toString(16).padStart(16, '0').match(/../g)!.reverse().join(''))),
    mul: (_t, x: Int, y: Int) => {
      const p = BigInt(x) * BigInt(y);
      return [norm(p >> 64n), norm(p & MASK)];
    },
    div: (_t, hi: Int, lo: Int, y: Int) => {
      const z = (BigInt(hi) << 64n) | BigInt(lo);
      return [norm(z / BigInt(y)), norm(z % BigInt(y))];
    },
    overflow: (t) => {
      throw t.runtimeError('integer overflow');
    },
    divide: (t) => {
      throw t.runtimeError('integer divide by zero');
    },
  },
};
