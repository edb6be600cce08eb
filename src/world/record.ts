import type { Input } from './demo';

/**
 * The script with one more input. Two passes of time in a row are the same as the second alone, so only that one is
 * kept: a page that lets time pass five times a second does not grow its script.
 */
export function record(script: readonly Input[], input: Input): Input[] {
  const last = script.at(-1);
  const kept = input.do === 'pass' && last?.do === 'pass' ? script.slice(0, -1) : [...script];
  kept.push(input);
  return kept;
}
