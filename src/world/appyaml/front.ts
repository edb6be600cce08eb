/**
 * The front end of an app that has an app.yaml: which handler a path belongs to, who may see it, and its static files. After
 * the SDK's development server (url_handler.py, static_files_handler.py), whose sentences are not repeated here. Two things
 * are Google's instead: `expiration` becomes Cache-Control, where the development server always says no-cache, and only
 * what `upload` names can be served.
 *
 * This comes with the first app that has an app.yaml; lessons without one are not to wait for it.
 */
import { md5 } from '@noble/hashes/legacy.js';
import type { HttpResponse } from '../../appengine/services';
import { fromBytes, stringToBytes, toBytes } from '../../go/syntax/source';
import { accountUrl } from '../accounts';
import { answer, escaped, pageAnswer, type Front, type FrontRequest } from '../frontend';
import type { CompileError } from '../trace';
import { readConfig, type Handler } from './config';
import { mimeTypes } from './mime';

/** What an app.yaml amounts to. */
export interface AppYaml {
  runtime: string;
  front: Front;
}

/**
 * Reads app.yaml.
 * @param files the app's files that are not Go, byte strings by path
 */
export function readAppYaml(
  text: string,
  files: ReadonlyMap<string, string>,
): { app?: AppYaml; errors: CompileError[] } {
  const { config, problems } = readConfig(text);
  if (!config) {
    return {
      errors: problems.map(({ line, column, message }) => ({
        place: { file: 'app.yaml', line, column, func: '' },
        message,
      })),
    };
  }
  const { runtime, handlers } = config;
  return {
    app: { runtime, front: handlers ? (request) => handle(handlers, files, request) : () => undefined },
    errors: [],
  };
}

function handle(
  handlers: readonly Handler[],
  files: ReadonlyMap<string, string>,
  request: FrontRequest,
): HttpResponse | undefined {
  const path = decoded(request.path.split('?', 1)[0]!);
  for (const handler of handlers) {
    const match = handler.url.matcher(path);
    if (!match.matches()) continue;
    const name = fileName(handler, (group) => match.group(group) ?? '');
    if (handler.needsFile && (name === undefined || !files.has(name))) continue;
    const refused = refusal(handler, request);
    if (refused || handler.serves.by === 'script') return refused;
    return file(handler, name, files, request);
  }
  return missing(request, `No handler of app.yaml is for ${path}`);
}

/** The answer for somebody who may not see it. */
function refusal({ login, isRefused }: Handler, request: FrontRequest): HttpResponse | undefined {
  if (login === 'optional') return undefined;
  const signIn = accountUrl('login', `http://${request.host}${request.path}`, request.host);
  if (request.login === '') {
    if (isRefused)
      return pageAnswer(
        request,
        401,
        `<!doctype html>\n<title>Not signed in</title>\n<p>Only who is signed in can see this page.</p>\n`,
      );
    return answer(request, 302, [['Location', `http://${request.host}${signIn}`]], '');
  }
  if (login === 'required' || request.admin) return undefined;
  return pageAnswer(
    request,
    401,
    `<!doctype html>\n<title>Not an administrator</title>\n<p>This page is for administrators of the app, and ${escaped(request.login)} is none.</p>\n` +
      `<p><a href="${escaped(signIn)}">Sign in as an administrator</a></p>\n`,
  );
}

/** The file that a static handler leads to; undefined where there cannot be one. */
function fileName({ serves, url }: Handler, group: (n: number) => string): string | undefined {
  if (serves.by === 'script') return undefined;
  const relative =
    serves.by === 'folder'
      ? group(url.groupCount())
      : serves.name.replace(/\\(\d)/g, (_, digit: string) => group(Number(digit)));
  if (relative.split('/').some((part) => /^\.{0,2}$/.test(part))) return undefined;
  if (serves.by === 'file') return serves.upload.matcher(relative).matches() ? relative : undefined;
  return serves.folder === '' ? relative : `${serves.folder}/${relative}`;
}

function file(
  handler: Handler,
  name: string | undefined,
  files: ReadonlyMap<string, string>,
  request: FrontRequest,
): HttpResponse {
  const body = name === undefined ? undefined : files.get(name);
  if (name === undefined || body === undefined)
    return missing(request, 'This address is for a static file, and the app has no such file');
  const set = new Set(handler.headers.map(([n]) => n.toLowerCase()));
  const tag = `"${[...md5(stringToBytes(body)).slice(0, 6)].map((b) => b.toString(16).padStart(2, '0')).join('')}"`;
  const { maxAge } = handler;
  const headers: [string, string][] = [
    ['ETag', tag],
    ['Expires', new Date(maxAge === undefined ? 0 : request.now + maxAge * 1000).toUTCString()],
    ['Cache-Control', maxAge === undefined ? 'no-cache' : `public, max-age=${maxAge}`],
    ['Content-Type', handler.mimeType ?? typeOf(name)],
  ];
  const whole = [...headers.filter(([n]) => !set.has(n.toLowerCase())), ...handler.headers];
  const known = request.headers.find(([n]) => n.toLowerCase() === 'if-none-match')?.[1].split(',');
  const isKnown = known?.some((t) => ['*', tag, `W/${tag}`].includes(t.trim()));
  return isKnown ? answer(request, 304, [['ETag', tag]], '') : answer(request, 200, whole, body);
}

function missing(request: FrontRequest, why: string): HttpResponse {
  return answer(request, 404, [['Content-Type', 'text/plain; charset=utf-8']], toBytes(`${why}.\n`));
}

function typeOf(name: string): string {
  return mimeTypes.get(/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '') ?? 'application/octet-stream';
}

/** A path without percent signs, as text. */
function decoded(path: string): string {
  return fromBytes(path.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))));
}
