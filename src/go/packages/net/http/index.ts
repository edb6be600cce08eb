import type { GoPackage, Thread } from '../../../machine/native';
import type { Slice } from '../../../machine/values';
import { byteString, elements } from '../../kit/slices';
import { isToken } from '../textproto/token';
import client from './client.go?raw';
import content from './content.go?raw';
import cookie from './cookie.go?raw';
import files from './files.go?raw';
import form from './form.go?raw';
import header from './header.go?raw';
import mux from './mux.go?raw';
import { cleanPath, escapeHtml, percentEncode, shortPath, validCookieDomain } from './paths';
import request from './request.go?raw';
import response from './response.go?raw';
import server from './server.go?raw';
import { detectContentType } from './sniff';
import status from './status.go?raw';
import timeout from './timeout.go?raw';
import { callerOf, traceOf } from './trace';
import transfer from './transfer.go?raw';
import wire from './wire.go?raw';

const ask = (t: Thread, question: string, arg: unknown): unknown => t.host.ask?.('http', question, arg, t.requestId);

export const pkg: GoPackage = {
  path: 'net/http',
  files: [
    { name: 'server.go', text: server },
    { name: 'mux.go', text: mux },
    { name: 'request.go', text: request },
    { name: 'form.go', text: form },
    { name: 'response.go', text: response },
    { name: 'header.go', text: header },
    { name: 'cookie.go', text: cookie },
    { name: 'status.go', text: status },
    { name: 'files.go', text: files },
    { name: 'content.go', text: content },
    { name: 'timeout.go', text: timeout },
    { name: 'client.go', text: client },
    { name: 'transfer.go', text: transfer },
    { name: 'wire.go', text: wire },
  ],
  natives: {
    validToken: (_t, s: string) => isToken(s),
    validCookieDomain: (_t, s: string) => validCookieDomain(s),

    validName: (_t, s: string) => /^[A-Za-z_\x80-\xff][A-Za-z0-9_\x80-\xff]*$/.test(s),
    cleanPath: (_t, p: string) => cleanPath(p),
    shortPath: (_t, p: string) => shortPath(p),
    percentEncode: (_t, url: string) => percentEncode(url),
    escapeHTML: (_t, s: string) => escapeHtml(s),
    DetectContentType: (_t, data: Slice | null) => detectContentType(byteString(data)),
    listen: (t, addr: string) => (ask(t, 'listen', { addr }) as string | undefined) ?? '',
    setRequest: (t, id: number) => {
      t.requestId = id;
    },
    respond: (t, code: number, lines: Slice | null, body: string) => {
      const flat = elements(lines) as string[];
      const headers = flat.flatMap((name, i): [string, string][] => (i % 2 ? [] : [[name, flat[i + 1]!]]));
      ask(t, 'respond', { status: code, headers, body });
    },
    stack: (t) => traceOf(t),
    caller: (t) => callerOf(t, 'net/http'),
  },
};
