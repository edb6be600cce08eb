/**
 * Which rows of the Variables pane belong together: a pointer and what it points at, slices of one array, maps that are the
 * same. Said in words beside the value, and drawn in lanes left of the names; both come from here.
 */
import type { Row } from './shown';

/** A line between rows, which are named by their index. */
export interface Link {
  from: readonly number[];
  /** Row that it points at; none where the rows share something that has no row of its own. */
  to?: number;
  /** Lanes count from 0, the nearest to the names. */
  lane: number;
}

/** More lie on top of each other. */
const mostLanes = 5;

interface Joint {
  words: string;
  to?: number;
}

/** `todo.head`, `whole[1]`, `ages["ann"]`. */
function spoken(path: string): string {
  const [first = '', ...rest] = path.split('/');
  return first + rest.map((n) => (/^[\d"]/.test(n) ? `[${n}]` : n === '*' ? '' : `.${n}`)).join('');
}

const isPointer = (row: Row) => row.value.type.startsWith('*');

function jointOf(rows: readonly Row[], row: Row): Joint | undefined {
  const { target, value } = row;
  if (target === undefined) return undefined;
  const others = rows.filter((r) => r !== row);
  const partOf = (whole: Row, name: string | undefined): Joint => {
    if (name === undefined) return { words: `points at ${spoken(whole.path)}`, to: rows.indexOf(whole) };
    const path = `${whole.path}/${name}`;
    const at = rows.findIndex((r) => r.path === path);
    return { words: `points at ${spoken(path)}`, to: at < 0 ? rows.indexOf(whole) : at };
  };
  // What an open pointer points at is told by the rows below it.
  const whole = others.find((r) => r.id === target && r.name !== '*');
  if (whole) return partOf(whole, value.at === undefined ? undefined : whole.value.parts?.[value.at]?.name);
  if (isPointer(row) && value.at !== undefined) {
    const index = (r: Row) => value.at! - (r.value.at ?? 0);
    const slice = others.find((r) => r.target === target && !isPointer(r) && index(r) >= 0 && index(r) < (r.value.len ?? 0)); // prettier-ignore
    if (slice) return partOf(slice, String(index(slice)));
  }
  const twins = others.filter((r) => r.target === target && isPointer(r) === isPointer(row) && (!isPointer(r) || r.value.at === value.at)); // prettier-ignore
  const open = isPointer(row) && !row.isOpen ? twins.find((r) => r.isOpen) : undefined;
  const twin = open ?? twins[0];
  if (!twin) return undefined;
  const name = spoken(twin.path);
  if (!row.value.type.startsWith('[]')) return { words: `same object as ${name}`, ...(open ? { to: rows.indexOf(open) + 1 } : {}) }; // prettier-ignore
  const from = (value.at ?? 0) - (twin.value.at ?? 0);
  return { words: `same array as ${name}${from > 0 ? `, from ${name}[${from}]` : ''}` };
}

/** For each row what it points at or shares, in words; '' for nothing that is shown. */
export function linkWords(rows: readonly Row[]): string[] {
  return rows.map((row) => jointOf(rows, row)?.words ?? '');
}

/** The lines to draw, those that point at the same row as one. */
export function linksOf(rows: readonly Row[]): Link[] {
  const groups = new Map<string, { from: number[]; to?: number }>();
  rows.forEach((row, i) => {
    const joint = jointOf(rows, row);
    if (!joint) return;
    const { to } = joint;
    const key = to === undefined ? `same ${row.target}` : `to ${to}`;
    const group = groups.get(key);
    if (group) group.from.push(i);
    else groups.set(key, { from: [i], ...(to === undefined ? {} : { to }) });
  });
  const ends = (g: { from: number[]; to?: number }) => {
    const all = [...g.from, ...(g.to === undefined ? [] : [g.to])];
    return { top: Math.min(...all), bottom: Math.max(...all) };
  };
  // One that shares an object with an open pointer points into it; that pointer then has nobody to share with.
  const drawn = [...groups.values()].filter((g) => g.to !== undefined || g.from.length > 1);
  const span = (g: { from: number[]; to?: number }) => ends(g).bottom - ends(g).top;
  const taken: { top: number; bottom: number }[][] = [];
  return drawn
    .sort((a, b) => span(a) - span(b))
    .map((g) => {
      const { top, bottom } = ends(g);
      let lane = 0;
      while (lane < mostLanes - 1 && taken[lane]?.some((t) => t.top <= bottom && top <= t.bottom)) lane++;
      (taken[lane] ??= []).push({ top, bottom });
      return { ...g, lane };
    });
}
