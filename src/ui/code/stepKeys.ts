/**
 * The keys of stepping, as debuggers have them: each goes backwards with Ctrl (or Alt, where Ctrl is taken). Ctrl+F9 runs
 * to the line with the cursor, Ctrl+Shift+F9 back to it.
 */
export type StepKey =
  | { what: 'step'; how: 'over' | 'into' | 'out'; back: boolean }
  | { what: 'run' | 'cursor'; back: boolean }
  | { what: 'breakpoint' };

export function stepKey(
  e: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>,
): StepKey | undefined {
  const back = e.ctrlKey || e.altKey;
  if (e.metaKey) return undefined;
  switch (e.key) {
    case 'F8':
      return e.shiftKey ? undefined : { what: 'run', back };
    case 'F9':
      if (back) return { what: 'cursor', back: e.shiftKey };
      return e.shiftKey ? undefined : { what: 'breakpoint' };
    case 'F10':
      return e.shiftKey ? undefined : { what: 'step', how: 'over', back };
    case 'F11':
      return { what: 'step', how: e.shiftKey ? 'out' : 'into', back };
    default:
      return undefined;
  }
}
