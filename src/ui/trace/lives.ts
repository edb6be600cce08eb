/** How long each item lived, from the trace: what the timeline draws as a wedge. */
import type { TraceEvent } from '../../world/trace';

export interface Life {
  key: string;
  namespace: string;
  from: number;
  /** When and how it ended; null while it lives. `replaced`: stored again. */
  until: number | null;
  how: 'expired' | 'evicted' | 'deleted' | 'flushed' | 'replaced' | null;
  /** When it would leave by itself; null for never. */
  expiresAt: number | null;
  value: string;
  bytes: number;
}

/** All lives, in the order they began. */
export function livesOf(events: readonly TraceEvent[]): Life[] {
  const lives: Life[] = [];
  const open = new Map<string, Life>();
  for (const e of events) {
    if (e.kind !== 'item') continue;
    const id = `${e.namespace}\n${e.key}`;
    const current = open.get(id);
    if (e.change === 'touched') {
      if (current && e.expiresAt !== undefined) current.expiresAt = e.expiresAt;
      continue;
    }
    if (current) {
      current.until = e.at;
      current.how = e.change === 'stored' ? 'replaced' : e.change;
      open.delete(id);
    }
    if (e.change !== 'stored') continue;
    const life: Life = {
      key: e.key,
      namespace: e.namespace,
      from: e.at,
      until: null,
      how: null,
      expiresAt: e.expiresAt ?? null,
      value: e.value ?? '',
      bytes: e.bytes ?? 0,
    };
    lives.push(life);
    open.set(id, life);
  }
  return lives;
}
