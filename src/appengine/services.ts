/**
 * The vocabulary between the Go packages of the platform (net/http, appengine/...) and the world that runs them.
 * Packages ask synchronously by `host.ask(service, question, arg, requestId)`; RPCs, which take virtual time, go by a
 * native's `{do: 'rpc'}` request instead. Types only: this is the one page to read before changing either side.
 * All texts are byte strings (code units 0–255).
 */

/** `ask('http', 'listen', ListenAsk)`: the program serves from now on. Answer: undefined, or the text of the error ListenAndServe returns. */
export interface ListenAsk {
  /** As given to ListenAndServe: ":8080", "127.0.0.1:8080". */
  addr: string;
}

/**
 * One request as the world hands it to `net/http.playgroundServe(method, uri, host, remote, header, body, requestId)`,
 * spawned as a goroutine. The function's Go signature is
 * `func(method, uri, host, remote string, header []string, body string, requestId int)`; `header` has names and values
 * in turn, names in any case.
 */
export interface HttpRequest {
  method: string;
  /** Path and query as they stand in the request line: "/a%20b?x=1". */
  uri: string;
  host: string;
  /** "ip:port" of the client. */
  remote: string;
  headers: [name: string, value: string][];
  body: string;
}

/** `ask('http', 'respond', HttpResponse, requestId)`: the request's answer, once per request, before its goroutine ends. */
export interface HttpResponse {
  /** 0: the handler panicked in a plain ListenAndServe program, or with http.ErrAbortHandler: the connection closes without an answer. */
  status: number;
  /**
   * In the order of the wire: those the handler set, sorted by name, values of one name in the order they were added; then
   * Date, and Content-Length and Content-Type where the server adds them.
   */
  headers: [name: string, value: string][];
  /** Empty for HEAD. */
  body: string;
}

/** App Engine's levels, as numbers of its log service. */
export const LOG_LEVELS = ['DEBUG', 'INFO', 'WARNING', 'ERROR', 'CRITICAL'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/**
 * `ask('log', 'line', LogLine, requestId)`: one line of the App Engine log of a request. The client library prints a
 * copy to standard error as well, `2006/01/02 15:04:05 LEVEL: message`; ours does not: the world may.
 * A panic of a handler comes this way too: CRITICAL, "panic: …\n\ngoroutine …".
 */
export interface LogLine {
  level: LogLevel;
  message: string;
}

/** `ask('request', 'info', undefined, requestId)`: who asks. requestId 0 (no request) is answered with `login` undefined. */
export interface RequestInfo {
  /** E-mail of the signed-in user; undefined when nobody is. */
  login?: string;
  admin: boolean;
  /** 21 digits; '' when nobody is signed in. */
  userId: string;
  /** "gmail.com" */
  authDomain: string;
  /** appengine.DefaultVersionHostname. */
  host: string;
  /** appengine.RequestID. */
  requestLogId: string;
}

/** `ask('app', 'info', undefined, requestId)`: the application and the instance the code runs on. */
export interface AppInfo {
  appId: string;
  /** "default" */
  module: string;
  /** "1.1" */
  version: string;
  instance: string;
  datacenter: string;
  /** "Development/1.0" */
  serverSoftware: string;
}

/**
 * RPCs (`{do: 'rpc', service, method, request}`), besides memcache and datastore_v3, whose types are those of src/cache
 * and src/datastore:
 * service `user`, methods `CreateLoginURL` and `CreateLogoutURL`.
 */
export interface UserUrlRequest {
  /** Where to come back to, as given to LoginURL or LogoutURL. */
  destination: string;
}
export interface UserUrlReply {
  url: string;
}

/**
 * Any RPC may be answered by this instead. An error of the service has its code there (memcache's own `error` response
 * is one, too); with `layer` the call itself failed, codes as of App Engine's RPC layer: 0 unknown (only `detail` is
 * printed), 4 over quota, 10 cancelled.
 */
export interface RpcFailure {
  error: { code: number; detail?: string; layer?: boolean; timeout?: boolean };
}
