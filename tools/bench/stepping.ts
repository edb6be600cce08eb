/** How long a step, and a step back, take in the worker, in a handler of ten thousand statements. */
import { Session } from '../../src/worker/session';
import { defaultSettings, type Action } from '../../src/world/demo';

export interface StepFigure {
  name: string;
  /** Milliseconds: the median, and the slowest. */
  median: number;
  worst: number;
}

export const handler = `package playground

import (
	"fmt"
	"net/http"
)

func init() {
	http.HandleFunc("/", handle)
}

func handle(res http.ResponseWriter, req *http.Request) {
	sum := 0
	for i := 0; i < 5000; i++ {
		sum += i
	}
	fmt.Fprintln(res, sum)
}
`;

/** @param now milliseconds from any start */
export async function benchStepping(now: () => number, rounds = 30): Promise<StepFigure[]> {
  const session = new Session();
  const files = [{ name: 'main.go', text: handler }];
  const get: Action = { do: 'request', client: 'default', method: 'GET', path: '/', headers: [], body: '' };
  await session.open({ version: 1, lesson: '', files, settings: defaultSettings, seed: 1, script: [] });
  await session.act(1, get);
  await session.act(2, { ...get, hold: 0 });
  await session.act(3, { do: 'step', mode: { how: 'count', count: 9_990 } });
  const forwards: number[] = [];
  const back: number[] = [];
  for (let i = 0; i < rounds; i++) {
    // As the worker does between two messages.
    while (session.prepare());
    let start = now();
    await session.back({ how: 'over' });
    back.push(now() - start);
    start = now();
    await session.act(3, { do: 'step', mode: { how: 'over' } });
    forwards.push(now() - start);
  }
  return [
    figure('a step at 10,000 statements, worker', forwards),
    figure('a step back at 10,000 statements, worker', back),
  ];
}

export function figure(name: string, times: number[]): StepFigure {
  const sorted = [...times].sort((a, b) => a - b);
  return { name, median: sorted[sorted.length >> 1]!, worst: sorted.at(-1)! };
}
