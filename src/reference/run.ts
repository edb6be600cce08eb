/** Runs an example from its beginning, in the worker. */
import { getRequest } from '../browser/request';
import type { Client, Update } from '../worker/protocol';
import type { TraceEvent } from '../world/trace';
import { demoOf, type Example } from './example';

/** An answer that takes longer than this, in virtual ms, is not waited for. */
const patience = 60_000;

/** Sends all its requests. Gives the trace; throws when there is no worker to run it. */
export async function runExample(client: Client, example: Example): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const take = (update: Update) => {
    events.push(...update.events);
    return update.view;
  };
  let view = take(await client.open(demoOf(example)));
  let clock = 0;
  for (const step of example.steps) {
    clock += (step.advance ?? 0) * 1000;
    if (step.evict) view = take(await client.act(Math.max(clock, view.now), { do: 'evict', keys: step.evict }));
    view = take(await client.act(Math.max(clock, view.now), getRequest('default', step.path, '')));
    const latest = view.now + patience;
    while (view.waiting.length > 0 && view.nextAt !== null && view.nextAt <= latest)
      view = take(await client.act(view.nextAt, { do: 'pass' }));
  }
  return events;
}
