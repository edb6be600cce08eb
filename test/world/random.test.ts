import { describe, expect, it } from 'vitest';
import { Random } from '../../src/world/random';

describe('Random', () => {
  it('gives the same numbers for the same seed and others for another', () => {
    const take = (seed: number) => {
      const r = new Random(seed);
      return Array.from({ length: 50 }, () => r.next());
    };
    expect(take(7)).toEqual(take(7));
    expect(take(7)).not.toEqual(take(8));
    expect(new Set(take(7)).size).toBe(50);
  });
  it('stays within the bounds of between, and reaches both', () => {
    const r = new Random(1);
    const seen = new Set(Array.from({ length: 500 }, () => r.between(3, 6)));
    expect([...seen].sort()).toEqual([3, 4, 5, 6]);
  });
});
