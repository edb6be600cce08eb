/**
 * Request scripts in the oracle's form (tools/oracle/README.md): read, checked, and turned into what the world takes.
 */
import { bytesToString, toBytes } from '../../src/go/syntax/source';

export interface Mask {
  pattern: string;
  as: string;
  same?: boolean;
}

export interface Part {
  name: string;
  value?: string;
  filename?: string;
  contentType?: string;
  content?: string;
  contentBase64?: string;
}

export interface Step {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  form?: Record<string, unknown>;
  multipart?: Part[];
  body?: string;
  client?: string;
  login?: string;
  admin?: boolean;
  /** Seconds that pass before the request. */
  advance?: number;
  evict?: string[];
  restart?: boolean;
  note?: string;
}

export interface Script {
  host: string;
  mask: Mask[];
  steps: Step[];
}

const stepFields = [
  'method', 'path', 'headers', 'form', 'multipart', 'body', 'client', 'login', 'admin', 'advance', 'evict', 'restart', 'note',
]; // prettier-ignore

/** Reads a script; throws an Error with a sentence when it is not one. */
export function readScript(json: string): Script {
  const data: unknown = JSON.parse(json);
  const script: Partial<Script> = Array.isArray(data) ? { steps: data } : (data as Partial<Script>);
  if (typeof script !== 'object' || script === null || !Array.isArray(script.steps)) {
    throw new Error('a request script is a list of steps, or an object with a list "steps"');
  }
  script.steps.forEach((step: object, i: number) => {
    for (const field of Object.keys(step)) {
      if (!stepFields.includes(field)) throw new Error(`step ${i + 1} has an unknown field "${field}"`);
    }
  });
  return { host: script.host || 'localhost:8080', mask: script.mask ?? [], steps: script.steps };
}

/** Method of a step's request: POST when it has a form, else GET. */
export function methodOf(step: Step): string {
  if (step.method) return step.method.toUpperCase();
  return step.form || step.multipart ? 'POST' : 'GET';
}

/** url.QueryEscape of Go: everything but letters, digits and -_.~, a space as +. */
function escapeForm(text: string): string {
  return encodeURIComponent(text)
    .replace(/[!'()*]/g, (c) => '%' + c.charCodeAt(0).toString(16).toUpperCase())
    .replace(/%20/g, '+');
}

/** fmt.Sprint of a JSON value as Go decodes it. */
function sprint(value: unknown): string {
  if (value === null) return '<nil>';
  if (typeof value === 'number' && (Math.abs(value) >= 1e21 || (value !== 0 && Math.abs(value) < 1e-4))) {
    return value.toExponential().replace(/e([+-])(\d)$/, 'e$10$2');
  }
  return String(value);
}

function formBody(form: Record<string, unknown>): string {
  const names = Object.keys(form).sort();
  return names
    .flatMap((name) => {
      const list = Array.isArray(form[name]) ? (form[name] as unknown[]) : [form[name]];
      return list.map((v) => `${escapeForm(name)}=${escapeForm(sprint(v))}`);
    })
    .join('&');
}

const boundary = 'oracle-boundary-7d1c0f';

function multipartBody(parts: Part[]): string {
  const quote = (s: string) => toBytes(s).replace(/\\/g, '\\\\').replace(/"/g, '\\"');
  let out = '';
  for (const part of parts) {
    out += `--${boundary}\r\nContent-Disposition: form-data; name="${quote(part.name)}"`;
    if (!part.filename) {
      out += `\r\n\r\n${toBytes((part.value ?? '') + (part.content ?? ''))}\r\n`;
      continue;
    }
    const content = part.contentBase64
      ? bytesToString(Uint8Array.from(atob(part.contentBase64), (c) => c.charCodeAt(0)))
      : toBytes(part.content ?? '');
    const type = part.contentType || 'application/octet-stream';
    out += `; filename="${quote(part.filename)}"\r\nContent-Type: ${type}\r\n\r\n${content}\r\n`;
  }
  return `${out}--${boundary}--\r\n`;
}

/** Body (a byte string, undefined for none) and content type of a step's request. */
export function payload(step: Step): { body: string | undefined; contentType: string } {
  if (step.multipart)
    return { body: multipartBody(step.multipart), contentType: `multipart/form-data; boundary=${boundary}` };
  if (step.form) return { body: formBody(step.form), contentType: 'application/x-www-form-urlencoded' };
  return { body: step.body === undefined ? undefined : toBytes(step.body), contentType: '' };
}
