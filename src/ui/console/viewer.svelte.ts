/** The Memcache Viewer's own state: which key was asked for, what is shown of it, and the last message, in the SDK's words. */
import { toBytes } from '../../browser/bytes';
import type { Bench, ConsoleEvent } from '../bench/bench.svelte';
import { readable } from '../trace/text';
import { itemTypes, showValue, type Shown, type TypeName } from './itemTypes';

type Mode =
  | { at: 'rest' }
  | { at: 'shown'; key: string; shown: Shown | undefined }
  /** `old`: the type is fixed, as the key exists. */
  | { at: 'editing'; key: string; old: Shown | undefined };

export class Viewer {
  /** The text in the Key field. */
  key = $state('');
  mode = $state.raw<Mode>({ at: 'rest' });
  message = $state.raw<{ text: string; bad: boolean } | undefined>();
  /** What is typed while editing. */
  type = $state<TypeName>('String');
  value = $state('');

  constructor(private readonly bench: Bench) {}

  async display(): Promise<void> {
    this.message = undefined;
    this.mode = { at: 'rest' };
    if (this.key === '') return;
    const { key } = this;
    this.mode = { at: 'shown', key, shown: await this.#look(key) };
  }

  async edit(): Promise<void> {
    this.message = undefined;
    this.mode = { at: 'rest' };
    if (this.key === '') return;
    const { key } = this;
    const old = await this.#look(key);
    this.type = old?.type ?? 'String';
    this.value = old?.text ?? '';
    this.mode = { at: 'editing', key, old };
  }

  async save(): Promise<void> {
    if (this.mode.at !== 'editing') return;
    const { key } = this.mode;
    const type = itemTypes.find((t) => t.name === this.type);
    try {
      if (!type) return;
      const event = await this.bench.console({
        do: 'save',
        key: toBytes(key),
        value: type.read(this.value),
        flags: type.flags,
      });
      if (!event || event.error) throw new Error(event?.error ?? this.bench.session.notice);
      this.message = { text: `Key "${key}" saved.`, bad: false };
    } catch (e) {
      this.message = {
        text: `ERROR: Failed to save key "${key}": ${e instanceof Error ? e.message : String(e)}.`,
        bad: true,
      };
    }
    this.mode = { at: 'shown', key, shown: this.#peek(key) };
  }

  cancel(): void {
    if (this.mode.at !== 'editing') return;
    const { key } = this.mode;
    this.mode = { at: 'shown', key, shown: this.#peek(key) };
  }

  async remove(): Promise<void> {
    const { key } = this;
    if (key === '') return;
    const event = await this.bench.console({ do: 'delete', key: toBytes(key) });
    this.mode = { at: 'rest' };
    this.message = !event
      ? { text: `Unknown return value. Key "${key}" might still exist.`, bad: true }
      : event.found
        ? { text: `Key "${key}" deleted.`, bad: false }
        : { text: `Key "${key}" not in cache.`, bad: false };
  }

  async flush(): Promise<void> {
    const event = await this.bench.console({ do: 'flush' });
    this.mode = { at: 'rest' };
    this.message =
      event && !event.error
        ? { text: 'Cache flushed, all keys dropped.', bad: false }
        : { text: 'Flushing the cache failed. Please try again.', bad: true };
  }

  /** Reads the key as the viewer does: it counts as a look-up. */
  async #look(key: string): Promise<Shown | undefined> {
    const event = await this.bench.console({ do: 'display', key: toBytes(key) });
    return event?.found ? (this.#peek(key) ?? this.#fromEvent(event)) : undefined;
  }

  /** The item as it is now, without asking for it. */
  #peek(key: string): Shown | undefined {
    const bytes = toBytes(key);
    const item = this.bench.session.view.items.find((i) => i.namespace === '' && i.key === bytes);
    return item && showValue(item.flags, item.value);
  }

  #fromEvent(event: ConsoleEvent): Shown {
    return showValue(event.flags ?? 0, event.value ?? '');
  }

  /** Takes a key of the list into the field. */
  pick(key: string): void {
    this.key = readable(key, Infinity);
  }
}
