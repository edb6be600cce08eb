import type { GoPackage } from '../../machine/native';
import type { Value } from '../../machine/values';
import * as uni from '../kit/unicode';
import source from './unicode.go?raw';

/** Which property a RangeTable of this package stands for, by the identity of its struct. */
const names = new WeakMap<object, string>();

export const pkg: GoPackage = {
  path: 'unicode',
  files: [{ name: 'unicode.go', text: source }],
  natives: {
    class: (_t, name: string) => {
      const table: Value[] = [null, null, 0];
      names.set(table, name);
      return table;
    },
    known: (_t, table: Value[], r: number) => {
      const name = names.get(table);
      return name === undefined ? [false, false] : [uni.inClass(r, name), true];
    },
    IsDigit: (_t, r: number) => uni.isDigit(r),
    IsGraphic: (_t, r: number) => uni.isGraphic(r),
    IsLetter: (_t, r: number) => uni.isLetter(r),
    IsLower: (_t, r: number) => uni.isLower(r),
    IsPrint: (_t, r: number) => uni.isPrint(r),
    IsSpace: (_t, r: number) => uni.isSpace(r),
    IsUpper: (_t, r: number) => uni.isUpper(r),
    ToUpper: (_t, r: number) => uni.toUpper(r),
    ToLower: (_t, r: number) => uni.toLower(r),
    ToTitle: (_t, r: number) => uni.toTitle(r),
    SimpleFold: (_t, r: number) => uni.simpleFold(r),
  },
};
