/** Budgets of one machine. Whoever runs a program decides; these are for a page. */
export interface Limits {
  /** Instructions, over the whole life of the machine. */
  steps: number;
  /** What the sentence about too many steps names, where `steps` is moved on as the machine runs. */
  stepsAtOnce?: number;
  /** Bytes charged for allocations since the start (nothing is given back: it bounds work, not the heap). */
  memory: number;
  /** Goroutines alive at once. */
  goroutines: number;
  /** Bytes written to standard output and error. */
  output: number;
  /** Frames of one goroutine. */
  depth: number;
}

export const toolLimits: Limits = {
  steps: Infinity,
  memory: Infinity,
  goroutines: Infinity,
  output: Infinity,
  depth: 5_000_000,
};

const count = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ' ');

/** The sentence for a budget that is used up. */
export function limitSentence(reason: string, limit: number, where: string): string {
  switch (reason) {
    case 'steps':
      return `Stopped at ${where}: the program took more than ${count(limit)} steps. Is there a loop that never ends?`;
    case 'memory':
      return `Stopped at ${where}: the program allocated more than ${count(limit)} bytes.`;
    case 'goroutines':
      return `Stopped at ${where}: more than ${count(limit)} goroutines were alive at once.`;
    case 'output':
      return `Stopped at ${where}: the program wrote more than ${count(limit)} bytes.`;
    case 'depth':
      return `Stopped at ${where}: functions called each other more than ${count(limit)} deep. Does a function call itself without end?`;
    default:
      return `Stopped at ${where}: the playground itself failed here (${reason}).`;
  }
}
