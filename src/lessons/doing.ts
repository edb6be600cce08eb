/** What a learner does in a step, as data: "Show me" performs it on the page, and the tests of a lesson do, too. */

/**
 * One thing a learner does. `browser` names who does it: `default`, `second`, `third`; the browser on the screen if not
 * given.
 */
export type Doing = { browser?: string } & (
  | /** Goes to a path by the address bar. */ { go: string }
  | /** Loads the page again. */ { reload: true }
  | /** Follows the link of that text. */ { click: string }
    /** Fills the page's form in and sends it; `files` names files of the lesson's `files/` folder. */
  | { submit: Record<string, string>; files?: Record<string, string>; button?: string; form?: number }
  /** Sets a cookie by hand, or deletes it (null). */
  | { cookie: string; value: string | null }
  /** Seconds that pass. */
  | { wait: number }
  /** Puts the files of `steps/<name>/` into the editor. */
  | { code: string }
  /** Replaces a text that stands once in a file; `main.go` if no file is named. */
  | { edit: [from: string, to: string]; file?: string }
  /** Uses the Memcache Viewer. */
  | { display: string }
  | { save: string; as: string; value: string }
  | { delete: string }
  | { flush: true }
  /** The cache loses these items. */
  | { evict: string[] }
  | { restart: true }
  /** Sends the request so that it is held before its first statement, then steps over that many. */
  | { hold: string; over: number }
  /** Steps over that many statements of the held request, or lets it go on to its end (0). */
  | { over: number }
);

type Takes = 'a text' | 'a text or null' | 'texts by name' | 'a list of texts' | 'two texts' | 'true' | 'a number above 0' | 'a whole number'; // prettier-ignore

const isText = (v: unknown) => typeof v === 'string';
const fits: Record<Takes, (v: unknown) => boolean> = {
  'a text': isText,
  'a text or null': (v) => v === null || isText(v),
  'texts by name': (v) =>
    typeof v === 'object' && v !== null && !Array.isArray(v) && Object.values(v as object).every(isText),
  'a list of texts': (v) => Array.isArray(v) && v.length > 0 && v.every(isText),
  'two texts': (v) => Array.isArray(v) && v.length === 2 && v.every(isText),
  true: (v) => v === true,
  'a number above 0': (v) => typeof v === 'number' && v > 0,
  'a whole number': (v) => Number.isInteger(v) && (v as number) >= 0,
};

/** The first field says what is done; a question mark marks those that may be absent. */
const kinds: readonly (readonly [name: string, fields: Record<string, Takes>])[] = [
  ['go', { go: 'a text' }],
  ['reload', { reload: 'true' }],
  ['click', { click: 'a text' }],
  ['submit', { submit: 'texts by name', 'files?': 'texts by name', 'button?': 'a text', 'form?': 'a whole number' }],
  ['cookie', { cookie: 'a text', value: 'a text or null' }],
  ['wait', { wait: 'a number above 0' }],
  ['code', { code: 'a text' }],
  ['edit', { edit: 'two texts', 'file?': 'a text' }],
  ['display', { display: 'a text' }],
  ['save', { save: 'a text', as: 'a text', value: 'a text' }],
  ['delete', { delete: 'a text' }],
  ['flush', { flush: 'true' }],
  ['evict', { evict: 'a list of texts' }],
  ['restart', { restart: 'true' }],
  ['hold', { hold: 'a text', over: 'a whole number' }],
  ['over', { over: 'a whole number' }],
];
const browsers = ['default', 'second', 'third'];

/** Reads a list of doings from JSON text. Throws an Error whose message is a sentence. */
export function parseDoings(text: string): Doing[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(`${text} is not JSON`);
  }
  if (!Array.isArray(value) || value.length === 0) throw new Error('it must be a list of things to do');
  return value.map((v: unknown, i) => {
    try {
      return readDoing(v);
    } catch (e) {
      throw new Error(`number ${i + 1}: ${e instanceof Error ? e.message : String(e)}`, { cause: e });
    }
  });
}

function readDoing(value: unknown): Doing {
  const given: Record<string, unknown> =
    typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
  const { browser, ...rest } = given;
  const [name, fields] = kinds.find(([kind]) => kind in rest) ?? [];
  if (!name || !fields)
    throw new Error(
      `${JSON.stringify(value)} is nothing that can be done; there are ${kinds.map(([k]) => k).join(', ')}`,
    );
  if (browser !== undefined && !browsers.includes(browser as string))
    throw new Error(`"browser" is one of ${browsers.join(', ')}`);
  for (const [field, takes] of Object.entries(fields)) {
    const key = field.replace('?', '');
    if (key === field && !(key in rest)) throw new Error(`"${name}" needs "${key}"`);
    if (key in rest && !fits[takes](rest[key])) throw new Error(`"${key}" of "${name}" takes ${takes}`);
  }
  for (const key of Object.keys(rest))
    if (!(key in fields) && !(`${key}?` in fields)) throw new Error(`"${name}" has no field "${key}"`);
  return value as Doing;
}
