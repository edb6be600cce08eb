/** What is stored under a key. Entities are immutable: a change is another entity with the same key. */
import type { Key } from './key';
import type { Value } from './value';

export interface Property {
  /** Byte string. Parts of a nested struct are separated by dots. */
  readonly name: string;
  readonly value: Value;
  /** Whether queries can filter and sort by it. */
  readonly indexed: boolean;
  /** One of several values of that name. */
  readonly multiple: boolean;
}

export interface Entity {
  readonly key: Key;
  /** The indexed ones come first. */
  readonly properties: readonly Property[];
}
