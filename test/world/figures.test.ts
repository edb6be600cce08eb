import { expect, test } from 'vitest';
import { Figures } from '../../src/world/figures';

test('counts the last minute, and all', () => {
  const figures = new Figures();
  expect([figures.averageMs, figures.lastMinute(0)]).toEqual([0, { minuteMs: 0, qps: 0 }]);
  figures.ended(0, 10);
  figures.ended(1_000, 1_030);
  expect([figures.averageMs, figures.lastMinute(1_030)]).toEqual([20, { minuteMs: 20, qps: 2 / 60 }]);
  // Looking far ahead forgets nothing.
  expect(figures.lastMinute(1e9)).toEqual({ minuteMs: 0, qps: 0 });
  expect(figures.lastMinute(60_010)).toEqual({ minuteMs: 20, qps: 2 / 60 });
  expect(figures.lastMinute(60_011)).toEqual({ minuteMs: 30, qps: 1 / 60 });
  figures.ended(100_000, 100_080);
  expect([figures.averageMs, figures.lastMinute(100_080)]).toEqual([40, { minuteMs: 80, qps: 1 / 60 }]);
});
