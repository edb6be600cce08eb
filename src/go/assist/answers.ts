/** What the editor is told about the code: plain data, Unicode text, offsets in UTF-16 units. */

/** A name of the code. */
export interface Described {
  /** The stretch of the text that is meant. */
  from: number;
  to: number;
  /** As Go would declare it: `func memcache.Get(…) (…)`, `var n int`. */
  declaration: string;
  doc: string;
}

export interface Suggestion {
  label: string;
  /** Its type, or what is behind the name in its declaration. */
  detail: string;
  kind: 'function' | 'variable' | 'constant' | 'type' | 'property' | 'method';
  doc: string;
}

export interface Suggested {
  /** Where the name begins that is being typed. */
  from: number;
  list: Suggestion[];
}
