/** Line drawings on a 16 × 16 grid (the panes' on 22 × 22), as path data. */
export const icons = {
  tick: 'M2.5 8.5l3.7 3.7 7.3-8.2',
  left: 'M10 3L5 8l5 5',
  right: 'M6 3l5 5-5 5',
  plus: 'M8 3v10M3 8h10',
  person: 'M8 3a2.3 2.3 0 1 0 0 4.6A2.3 2.3 0 0 0 8 3zM3 13.5c.4-3 2.2-4.3 5-4.3s4.6 1.3 5 4.3',
  tabs: 'M2.5 5.5h9v8h-9zM5 5.5V2.5h8.5v8h-2',
  close: 'M4 4l8 8M12 4l-8 8',
  share: 'M8 10V2M5 4.5l3-3 3 3M3 8v6h10V8',
  send: 'M2 8h10M8.5 4l4 4-4 4',
  reset: 'M3.5 3v3.5H7M3.7 6.3A5 5 0 1 1 3 9',
  step: 'M3 3l6 5-6 5zM11 3h2v10h-2z',
  stepback: 'M13 3L7 8l6 5zM3 3h2v10H3z',
  into: 'M8 2v7M4.5 6L8 9.5 11.5 6M3 13.5h10',
  out: 'M8 10V3M4.5 6L8 2.5 11.5 6M3 13.5h10',
  redo: 'M12.5 3v3.5H9M12.3 6.3A5 5 0 1 0 13 9',
  help: 'M5.6 5.8A2.4 2.4 0 1 1 9 8c-.7.3-1 .7-1 1.6M8 12.2v.6',
  caret: 'M5 3.5l5 4.5-5 4.5z',
  open: 'M3.5 5.5l4.5 5 4.5-5z',
  pause: 'M4 3h3v10H4zM9 3h3v10H9z',
  skip: 'M2 3l5.5 5L2 13zM8 3l5.5 5L8 13z',
  reload: 'M12.5 3v3.5H9M12.3 6.3A5 5 0 1 0 13 9',
  theme: 'M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11z',
  sun: 'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM8 .8v1.6M8 13.6v1.6M.8 8h1.6M13.6 8h1.6M2.9 2.9l1.1 1.1M12 12l1.1 1.1M2.9 13.1L4 12M12 4l1.1-1.1',
  moon: 'M12.8 9.6A5.3 5.3 0 1 1 6.4 3.2a4.6 4.6 0 0 0 6.4 6.4z',
  read: 'M11 5.5C9 4 6 3.7 2.5 3.7v13C6 16.7 9 17 11 18.5M11 5.5c2-1.5 5-1.8 8.5-1.8v13c-3.5 0-6.5.3-8.5 1.8zM11 5.5v13',
  code: 'M7 5L2 11l5 6M15 5l5 6-5 6M12.5 4l-3 14',
  browser: 'M2.5 4h17v14h-17zM2.5 8h17M5 6h1',
  console: 'M2.5 4h17v14h-17zM6 8.5l3 2.5-3 2.5M11 14.5h5',
  time: 'M11 2.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M11 5.5V11l4 2.5',
} as const;

export type IconName = keyof typeof icons;
export const solid: ReadonlySet<IconName> = new Set(['pause', 'skip', 'step', 'stepback', 'caret', 'open']);
export const large: ReadonlySet<IconName> = new Set(['read', 'code', 'browser', 'console', 'time']);
