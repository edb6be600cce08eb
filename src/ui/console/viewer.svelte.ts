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

/** What the SDK says of a flush. */
export const flushed = 'Cache flushed, all keys dropped.';
export const flushFailed = 'Flushing the cache failed. Please try again.';
export const flushQuestion = 'Are you sure you want to flush all keys from the cache?';

export class Viewer {
  /** The text in the Key field. */
  key = $state('');
  mode = $state.raw<Mode>({ at: 'rest' });
  /** `bad`: it failed. `isRed`: printed in red by the real viewer, too, though all went well. */
  message = $state.raw<{ text: string; bad: boolean; isRed?: true } | undefined>();
  /** What is typed while editing. */
  type = $state<TypeName>('String');
  value = $state('');

  constructor(private readonly bench: Bench) {}

  async display(): Promise<void> {
    this.message = undefined;
    this.mode = { at: 'rest' };
    if (this.key === '') return;
    await this.#show(this.key);
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
    await this.#show(key);
  }

  async cancel(): Promise<void> {
    if (this.mode.at === 'editing') await this.#show(this.mode.key);
  }

  async remove(): Promise<void> {
    const { key } = this;
    this.message = undefined;
    this.mode = { at: 'rest' };
    if (key === '') return;
    const event = await this.bench.console({ do: 'delete', key: toBytes(key) });
    if (!event) this.message = { text: `ERROR: Network failure, key "${key}" not deleted.`, bad: true };
    else if (event.error) this.message = { text: `Unknown return value. Key "${key}" might still exist.`, bad: true };
    else this.message = { text: `Key "${key}" ${event.found ? 'deleted' : 'not in cache'}.`, bad: false };
  }

  async flush(): Promise<void> {
    const event = await this.bench.console({ do: 'flush' });
    this.mode = { at: 'rest' };
    this.message =
      event && !event.error ? { text: flushed, bad: false, isRed: true } : { text: flushFailed, bad: true };
  }

  /** What saving and cancelling lead back to, too: the viewer's address then names the key, and it is read again. */
  async #show(key: string): Promise<void> {
    this.mode = { at: 'shown', key, shown: await this.#look(key) };
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
