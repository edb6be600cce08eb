/** What "Show me" did, in words. */
import type { Doing } from '../../lessons/doing';

const browserNames: Record<string, string> = { default: 'first', second: 'second', third: 'third' };

/** A sentence of all that was done: `Went to /, then let 10 s pass.` */
export function saidOf(doings: readonly Doing[]): string {
  const several = doings.some((d) => d.browser !== undefined && d.browser !== 'default');
  const parts: string[] = [];
  for (const doing of doings) {
    const where =
      several && doing.browser !== undefined && !('wait' in doing)
        ? ` in the ${browserNames[doing.browser]} browser`
        : '';
    const part = phrase(doing) + where;
    // Several edits in a row are one change.
    if (parts.at(-1) !== part || !('edit' in doing || 'code' in doing)) parts.push(part);
  }
  const last = parts.pop() ?? '';
  const text = parts.length > 0 ? `${parts.join(', ')}, then ${last}` : last;
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

function phrase(doing: Doing): string {
  if ('go' in doing) return `went to ${doing.go}`;
  if ('reload' in doing) return 'loaded the page again';
  if ('click' in doing) return `followed “${doing.click}”`;
  if ('submit' in doing) return doing.button ? `sent the form by “${doing.button}”` : 'sent the form';
  if ('cookie' in doing) return `${doing.value === null ? 'deleted' : 'set'} the cookie ${doing.cookie}`;
  if ('wait' in doing) return `let ${doing.wait} s pass`;
  if ('code' in doing || 'edit' in doing) return 'changed the code';
  if ('display' in doing) return `looked ${doing.display} up in the viewer`;
  if ('save' in doing) return `saved ${doing.save} in the viewer`;
  if ('delete' in doing) return `deleted ${doing.delete} in the viewer`;
  if ('flush' in doing) return 'flushed the cache';
  if ('evict' in doing) return `made the cache lose ${doing.evict.join(' and ')}`;
  if ('restart' in doing) return 'restarted the instance';
  if ('hold' in doing) return `sent a request for ${doing.hold} and stepped over ${statements(doing.over)}`;
  return doing.over === 0 ? 'let the request go on to its end' : `stepped over ${statements(doing.over)}`;
}

const statements = (n: number) => `${n} statement${n === 1 ? '' : 's'}`;
