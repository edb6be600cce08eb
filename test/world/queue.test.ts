import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EventQueue } from '../../src/world/queue';

it('hands out entries by time, and by order of arrival at the same time', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 9 })), (times) => {
      const q = new EventQueue();
      const out: [number, number][] = [];
      times.forEach((at, i) => q.put(at, () => out.push([at, i])));
      for (let e = q.take(); e; e = q.take()) e.run();
      const want = times.map((at, i): [number, number] => [at, i]).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
      expect(out).toEqual(want);
    }),
  );
});
