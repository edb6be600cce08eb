/** The figures of the development server's Instances page, from the trace: over the last minute of virtual time. */
import type { TraceEvent } from '../../world/trace';

const minute = 60_000;

export interface InstanceFigures {
  id: number;
  startedAt: number;
  /** Virtual ms at which it stopped, and why; absent while it runs. */
  stopped?: { at: number; why: string };
  /** All requests it was given. */
  requests: number;
  /** Mean time to the answer over the last minute, in ms; 0 when it gave none. */
  latencyMs: number;
  /** Requests a second over the last minute. */
  qps: number;
}

/** All instances there have been, the newest first. `now`: virtual ms; requests that ended in the minute before it count. */
export function instancesOf(events: readonly TraceEvent[], now: number): InstanceFigures[] {
  const all = new Map<number, InstanceFigures>();
  const asked = new Map<number, { at: number; figures: InstanceFigures }>();
  for (const e of events) {
    if (e.kind === 'instance') {
      const known = all.get(e.instance);
      if (e.state === 'stopped' && known) known.stopped = { at: e.at, why: e.why };
      if (!known) all.set(e.instance, { id: e.instance, startedAt: e.at, requests: 0, latencyMs: 0, qps: 0 });
    } else if (e.kind === 'request') {
      // An instance is told of after the request that starts it.
      const figures = all.get(e.instance) ?? { id: e.instance, startedAt: e.at, requests: 0, latencyMs: 0, qps: 0 };
      if (e.instance > 0) all.set(e.instance, figures);
      figures.requests++;
      asked.set(e.request, { at: e.at, figures });
    } else if (e.kind === 'response' && e.at >= now - minute) {
      const request = asked.get(e.request);
      if (!request) continue;
      const { figures } = request;
      const before = Math.round(figures.qps * 60);
      figures.latencyMs = (figures.latencyMs * before + e.at - request.at) / (before + 1);
      figures.qps = (before + 1) / 60;
    }
  }
  return [...all.values()].reverse();
}
