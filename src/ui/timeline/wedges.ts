/** An item's stay as a shape that drains: full when it is stored, nothing when its time is over. */
import type { Life } from '../trace/lives';
import type { Span } from './lanes';
import { pixels } from './place';

export interface Wedge {
  id: string;
  life: Life;
  /** Which row of the lane, from 0. */
  row: number;
  /** Pixels along the lane: start, end so far, end to come. */
  x: number;
  end: number;
  leaves: number | null;
  /** How much of it is left at `end`, 1 to 0; 1 for an item without an expiry. */
  left: number;
  /** Pixels until the next thing in its row. */
  room: number;
}

const inView = (life: Life, span: Span, now: number) => life.from <= span.to && (life.until ?? now) >= span.from;
const idOf = (life: Life) => `${life.namespace}\n${life.key}`;

/** The wedges in view. Each key keeps a row; there are at most `rows`, and a key beyond shares the last. */
export function wedges(lives: readonly Life[], span: Span, length: number, now: number, rows: number): Wedge[] {
  const seen = lives.filter((l) => inView(l, span, now));
  const keys = [...new Set(seen.map(idOf))];
  const at = (t: number) => pixels(t, span, length);
  const result = seen.map((life, i): Wedge => {
    const until = life.until ?? now;
    const whole = life.expiresAt === null ? 0 : life.expiresAt - life.from;
    const left = life.expiresAt === null ? 1 : whole > 0 ? (life.expiresAt - until) / whole : 0;
    return {
      id: `${i}\n${life.from}\n${idOf(life)}`,
      life,
      row: Math.min(rows - 1, keys.indexOf(idOf(life))),
      x: at(life.from),
      end: Math.max(at(until), at(life.from)),
      leaves: life.expiresAt === null || life.until !== null ? null : at(Math.max(life.expiresAt, now)),
      left: Math.max(0, Math.min(1, left)),
      room: Infinity,
    };
  });
  for (const [i, wedge] of result.entries()) {
    const next = result.slice(i + 1).find((w) => w.row === wedge.row);
    wedge.room = (next?.x ?? length) - wedge.x;
  }
  return result;
}

/** How many rows the lives in view need, at most `most`. */
export function rowsNeeded(lives: readonly Life[], span: Span, now: number, most: number): number {
  const keys = new Set(lives.filter((l) => inView(l, span, now)).map(idOf));
  return Math.max(1, Math.min(most, keys.size));
}
