/**
 * Data from outside (a link, what the browser kept) becomes a demo, or a sentence. Anything may stand in it: every field
 * is looked at, everything has a limit, and nothing is taken over that was not looked at.
 */
import { mostBody } from '../world/demo';
import type { Action, Demo, Input, PropertyText, Settings, SourceText, Subresource } from '../world/demo';
import type { StepMode } from '../world/stepping';

const limits = {
  files: 20,
  fileChars: 200_000,
  inputs: 5_000,
  text: 1_100_000,
  headers: 100,
  keys: 1_000,
  days: 366,
  lines: 1_000,
  statements: 1e9,
  /** Index of the last tab of a browser. */
  tab: 20,
  properties: 1_000,
};
const maxAt = limits.days * 86_400_000;

/** Thrown inside this file and by its readers; the message is half a sentence: what is wrong. */
export class BadData extends Error {}

const wrong = (what: string) => new BadData(`something is wrong with ${what}`);

/** Reads a demo. Throws BadData. */
export function readDemo(value: unknown): Demo {
  const v = object(value, 'the demo');
  if (v.version !== 1) throw new BadData('it was made by another version of the playground');
  return {
    version: 1,
    lesson: text(v.lesson, 'the lesson', 100),
    files: readFiles(v.files),
    settings: readSettings(v.settings),
    seed: integer(v.seed, 'the seed', 0, 0xffffffff),
    script: readScript(v.script),
  };
}

export function readFiles(value: unknown): SourceText[] {
  const files = list(value, 'the files', limits.files).map((f) => {
    const o = object(f, 'a file');
    const name = text(o.name, 'the name of a file', 100);
    if (!/^[\w.-]+(\/[\w.-]+)*$/.test(name) || name.split('/').some((part) => /^\.+$/.test(part)))
      throw wrong('the name of a file');
    return { name, text: text(o.text, 'a file', limits.fileChars) };
  });
  if (files.length === 0) throw new BadData('it has no files');
  if (new Set(files.map((f) => f.name)).size < files.length) throw new BadData('two files have one name');
  return files;
}

function readSettings(value: unknown): Settings {
  const v = object(value, 'the settings');
  const host = text(v.host, 'the host', 100);
  if (!/^[a-z0-9.-]+(:\d{1,5})?$/.test(host)) throw wrong('the host');
  const hops = list(v.hopMicros, 'the times of a hop', 2);
  const hop = (i: number) => integer(hops[i], 'the time of a hop', 0, 60_000_000);
  return {
    epoch: integer(v.epoch, 'the start of the clock', 0, 8e14),
    host,
    cacheBytes: integer(v.cacheBytes, 'the memory of the cache', 0, 2 ** 40),
    hopMicros: [hop(0), hop(1)],
    ...(v.appId === undefined ? {} : { appId: appId(v.appId) }),
    ...(v.favicon === undefined ? {} : { favicon: flag(v.favicon, 'the settings') }),
  };
}

function readScript(value: unknown): Input[] {
  let before = 0;
  return list(value, 'the script', limits.inputs).map((item) => {
    const v = object(item, 'an input');
    const at = v.at;
    if (typeof at !== 'number' || !(at >= before && at <= maxAt)) throw wrong('its times');
    before = at;
    return { at, ...readAction(v) };
  });
}

function readAction(v: Record<string, unknown>): Action {
  switch (v.do) {
    case 'request':
      return {
        do: 'request',
        client: text(v.client, 'a browser', 50),
        ...(v.tab === undefined ? {} : { tab: integer(v.tab, 'a tab', 0, limits.tab) }),
        ...(v.as === undefined ? {} : { as: subresource(v.as) }),
        method: token(v.method),
        path: path(v.path),
        headers: list(v.headers, 'the headers', limits.headers).map((pair): [string, string] => {
          const [name, content, ...more] = list(pair, 'a header', 2);
          if (more.length > 0) throw wrong('a header');
          return [token(name), line(content, 'a header')];
        }),
        body: bytes(v.body, 'a body', mostBody),
        ...(v.login === undefined ? {} : { login: line(v.login, 'a user') }),
        ...(v.admin === undefined ? {} : { admin: flag(v.admin, 'a user') }),
        ...(v.hold === undefined ? {} : { hold: integer(v.hold, 'where a request is held', 0, limits.statements) }),
        ...(v.beside === true ? { beside: true } : {}),
      };
    case 'step':
      return { do: 'step', mode: readMode(v.mode) };
    case 'pass':
    case 'flush':
    case 'restart':
      return { do: v.do };
    case 'code':
      return { do: 'code', files: readFiles(v.files) };
    case 'display':
    case 'delete':
      return { do: v.do, key: bytes(v.key, 'a key', 2_000) };
    case 'save':
      return {
        do: 'save',
        key: bytes(v.key, 'a key', 2_000),
        value: bytes(v.value, 'a value', limits.text),
        flags: integer(v.flags, 'the flags', 0, 0xffffffff),
      };
    case 'entity-put':
      return {
        do: 'entity-put',
        namespace: namespace(v.namespace),
        key: bytes(v.key, 'a key', 2_000),
        properties: list(v.properties, 'the properties of an entity', limits.properties).map(property),
      };
    case 'entity-delete':
      return { do: 'entity-delete', namespace: namespace(v.namespace), key: bytes(v.key, 'a key', 2_000) };
    case 'evict':
      return { do: 'evict', keys: list(v.keys, 'the keys', limits.keys).map((k) => bytes(k, 'a key', 2_000)) };
    default:
      throw new BadData('it asks for something the playground does not know');
  }
}

function readMode(value: unknown): StepMode {
  const v = object(value, 'a step');
  switch (v.how) {
    case 'into':
    case 'over':
    case 'out':
      return { how: v.how };
    case 'run':
      return { how: 'run', lines: list(v.lines, 'the lines of a step', limits.lines).map(codeLine) };
    case 'count':
      return { how: 'count', count: integer(v.count, 'the length of a step', 0, limits.statements) };
    default:
      throw wrong('a step');
  }
}

function property(value: unknown): PropertyText {
  const v = object(value, 'a property');
  return {
    name: bytes(v.name, 'the name of a property', 2_000),
    type: text(v.type, 'the type of a property', 20),
    ...(v.value === undefined ? {} : { value: bytes(v.value, 'the value of a property', limits.text) }),
    indexed: flag(v.indexed, 'a property'),
  };
}

/** As App Engine allows them. */
function namespace(value: unknown): string {
  const s = text(value, 'a namespace', 100);
  if (!/^[\w.-]*$/.test(s)) throw wrong('a namespace');
  return s;
}

function appId(value: unknown): string {
  const s = text(value, 'the name of the app', 100);
  if (!/^([a-z]+~)?([a-z0-9.-]+:)?[a-z0-9-]+$/.test(s)) throw wrong('the name of the app');
  return s;
}

function subresource(value: unknown): Subresource {
  if (value !== 'image' && value !== 'style' && value !== 'icon') throw wrong('what a page asks for');
  return value;
}

function flag(value: unknown, what: string): boolean {
  if (typeof value !== 'boolean') throw wrong(what);
  return value;
}

/** `main.go:24` */
function codeLine(value: unknown): string {
  const s = text(value, 'a line', 120);
  if (!/^[\w./-]+:[1-9]\d{0,6}$/.test(s)) throw wrong('a line');
  return s;
}

function object(value: unknown, what: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(what);
  return value as Record<string, unknown>;
}

function list(value: unknown, what: string, most: number): unknown[] {
  if (!Array.isArray(value)) throw wrong(what);
  if (value.length > most) throw new BadData(`there is too much in ${what}`);
  return value;
}

function text(value: unknown, what: string, most: number): string {
  if (typeof value !== 'string') throw wrong(what);
  if (value.length > most) throw new BadData(`there is too much in ${what}`);
  return value;
}

function bytes(value: unknown, what: string, most: number): string {
  const s = text(value, what, most);

  if (!/^[\u0000-\u00ff]*$/.test(s)) throw wrong(what);
  return s;
}

function line(value: unknown, what: string): string {
  const s = bytes(value, what, 8_192);
  if (/[\r\n\0]/.test(s)) throw wrong(what);
  return s;
}

function token(value: unknown): string {
  const s = text(value, 'a name', 100);
  if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(s)) throw wrong('a name');
  return s;
}

function path(value: unknown): string {
  const s = text(value, 'an address', 8_192);
  if (!/^\/[\x21-\x7e]*$/.test(s)) throw wrong('an address');
  return s;
}

function integer(value: unknown, what: string, least: number, most: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) throw wrong(what);
  return value;
}
