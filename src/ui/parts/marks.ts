/** The seven events: each has a colour and a shape of its own; all else is an ink dot. Path data on a 12 × 12 grid. */
export const marks = {
  hit: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1z',
  miss: 'M6 1.6a4.4 4.4 0 1 1 0 8.8 4.4 4.4 0 0 1 0-8.8zM1.6 10.4l8.8-8.8',
  store: 'M.6 1.6h10.8L6 11z',
  expire:
    'M1.4 0h9.2v1.7H9.8C9.6 3.7 8.6 5 7.2 6c1.4 1 2.4 2.3 2.6 4.3h.8V12H1.4v-1.7h.8C2.4 8.3 3.4 7 4.8 6 3.4 5 2.4 3.7 2.2 1.7h-.8zM3.8 1.7C4 3.2 4.7 4.2 6 5c1.3-.8 2-1.8 2.2-3.3z',
  evict: 'M6 .8l5.4 6.4H.6zM.8 8.7h10.4v2.5H.8z',
  error:
    'M3.7.4h4.6l3.3 3.3v4.6l-3.3 3.3H3.7L.4 8.3V3.7zM3 4.2L4.8 6 3 7.8 4.2 9 6 7.2 7.8 9 9 7.8 7.2 6 9 4.2 7.8 3 6 4.8 4.2 3z',
  data: 'M6 .3c2.9 0 5 .8 5 2s-2.1 2-5 2-5-.8-5-2 2.1-2 5-2zM1 4.2c1.1.9 3 1.3 5 1.3s3.9-.4 5-1.3v5.5c0 1.2-2.1 2-5 2s-5-.8-5-2z',
  /** All else that happens: ink. */
  other: 'M6 3.4a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 0 1 0-5.2z',
} as const;

export type MarkName = keyof typeof marks;

/** The seven, in the order of the legend, with their words. */
export const legend: [MarkName, string][] = [
  ['hit', 'hit'],
  ['miss', 'miss'],
  ['store', 'stored'],
  ['expire', 'expired'],
  ['evict', 'evicted'],
  ['error', 'error'],
  ['data', 'datastore'],
];
