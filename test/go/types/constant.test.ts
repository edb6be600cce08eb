import { describe, expect, test } from 'vitest';
import { binaryOp, compareConst, constBigInt, constNumber, constText, makeInt, numberLiteral, roundFloat, toInt, type ConstValue } from '../../../src/go/types/constant'; // prettier-ignore
import { formatG6 } from '../../../src/go/types/bignum';

const num = (s: string): ConstValue =>
  numberLiteral(s, /i$/.test(s) ? 'IMAG' : /^0x[^.p]*$|^[0-9_]+$|^0[bo]/i.test(s) ? 'INT' : 'FLOAT');

describe('literals', () => {
  test.each([
    ['1_000', '1000'],
    ['0x_ff', '255'],
    ['0b101', '5'],
    ['0o17', '15'],
    ['017', '15'],
    ['1.5', '1.5'],
    ['.5', '0.5'],
    ['1e3', '1000'],
    ['1e100', '1e+100'],
    ['1e-7', '1e-07'],
    ['0x1p-2', '0.25'],
    ['0x1.8p1', '3'],
    ['3.14159265358979323846', '3.14159'],
    ['1e1000', '1e+1000'],
    ['2e-1000', '2e-1000'],
    ['1e100000', '1e+100000'],
    ['2i', '(0 + 2i)'],
    ['08.5', '8.5'],
  ])('%s is %s', (text, want) => expect(constText(num(text))).toBe(want));

  test('every double has the value that JavaScript reads', () => {
    for (const s of [
      '0.1',
      '1.7976931348623157e308',
      '5e-324',
      '2.2250738585072014e-308',
      '123456789.123456789',
      '1e22',
      '9007199254740993.0',
    ]) {
      expect(constNumber(num(s))).toBe(Number(s));
    }
  });
  test('float32 rounds once, from the exact value', () => {
    for (const s of ['0.1', '16777217.0', '3.4028234e38', '1e-45', '8388608.5']) {
      expect(constNumber(roundFloat(num(s), 32)!)).toBe(Math.fround(Number(s)));
    }
    expect(roundFloat(num('1e39'), 32)).toBeUndefined();
    expect(roundFloat(num('1e309'), 64)).toBeUndefined();
  });
});

describe('arithmetic', () => {
  test('integers of any size', () => {
    const big = binaryOp(makeInt(1n << 500n), '*', makeInt(3));
    expect(constBigInt(binaryOp(big, '/', makeInt(1n << 499n), true))).toBe(6n);
    expect(constBigInt(binaryOp(makeInt(-7), '/', makeInt(2), true))).toBe(-3n);
    expect(constBigInt(binaryOp(makeInt(-7), '%', makeInt(2)))).toBe(-1n);
    expect(constBigInt(binaryOp(makeInt(6), '&^', makeInt(3)))).toBe(4n);
  });
  test('fractions are exact', () => {
    const third = binaryOp(num('1.0'), '/', num('3.0'));
    expect(toInt(binaryOp(third, '*', num('3.0')))).toEqual(makeInt(1));
    expect(compareConst(binaryOp(num('0.1'), '+', num('0.2')), '==', num('0.3'))).toBe(true);
  });
  test('huge exponents cancel', () => {
    const x = binaryOp(num('1e10000'), '/', num('1e9999'));
    expect(constNumber(x)).toBeCloseTo(10, 10);
  });
  test('complex products and quotients', () => {
    expect(constText(binaryOp(num('2i'), '*', num('3i')))).toBe('(-6 + 0i)');
    expect(constText(binaryOp(num('6i'), '/', num('2i')))).toBe('(3 + 0i)');
  });
  test('strings compare by bytes', () => {
    expect(compareConst({ kind: 'string', value: 'a' }, '<', { kind: 'string', value: 'b' })).toBe(true);
  });
});

// Printed by fmt.Printf("%.6g") of Go 1.19.
test.each([
  [0, '0'],
  [1e6, '1e+06'],
  [123456, '123456'],
  [1.234567e6, '1.23457e+06'],
  [0.0001, '0.0001'],
  [1e-5, '1e-05'],
  [-2.5, '-2.5'],
  [1e100, '1e+100'],
  [99999.95, '99999.9'],
  [999999.5, '1e+06'],
  [1.0000005, '1'],
  [5e-324, '4.94066e-324'],
])('six digits of %d: %s', (f, want) => expect(formatG6(f)).toBe(want));
