/**
 * What app.yaml says, checked: the keys are those of App Engine's first-generation Go runtimes (the SDK's appinfo.py).
 * Much of it is about machines that are not here; that is known, and left alone.
 */
import { RE2JS } from 're2js';
import { NotYaml, readYaml, type Field, type Fields, type YamlProblem } from './yaml';

export interface Handler {
  /** Matches whole paths. */
  url: RE2JS;
  /** Where it leads: to the app; to the files of a folder; to one file, whose name may hold \1, \2 … of `url`. */
  serves: { by: 'script' } | { by: 'folder'; folder: string } | { by: 'file'; name: string; upload: RE2JS };
  login: 'optional' | 'required' | 'admin';
  /** Who may not see it gets a 401 instead of the sign-in page. */
  isRefused: boolean;
  mimeType?: string;
  /** How long a static file may be kept, in seconds. */
  maxAge?: number;
  headers: [name: string, value: string][];
  /** Only for files that there are; else the next handler is asked. */
  needsFile: boolean;
}

export interface AppConfig {
  /** `go`, `go119` … */
  runtime: string;
  /** Undefined when app.yaml has none: then all paths lead to the app. */
  handlers: Handler[] | undefined;
}

const about = (names: string): Set<string> => new Set(names.split(' '));

const topKeys = () =>
  about(
    'application module service version runtime api_version env threadsafe instance_class handlers default_expiration main entrypoint ' +
      'automatic_scaling basic_scaling manual_scaling env_variables build_env_variables inbound_services builtins includes ' +
      'error_handlers libraries skip_files nobuild_files network resources beta_settings vpc_access_connector service_account ' +
      'app_engine_apis admin_console liveness_check readiness_check health_check code_lock derived_file_type runtime_config',
  );
const everyHandler = 'url login auth_fail_action secure redirect_http_response_code';
const staticHandler = `${everyHandler} mime_type expiration http_headers application_readable require_matching_file`;
const handlerKeys = {
  script: () => about(`${everyHandler} script`),
  static_dir: () => about(`${staticHandler} static_dir`),
  static_files: () => about(`${staticHandler} static_files upload`),
};
type HandlerKind = keyof typeof handlerKeys;

/** Headers that say how an answer is sent, which only the server knows. */
const serversHeaders = () =>
  about(
    'connection content-encoding content-length date keep-alive server set-cookie trailer transfer-encoding upgrade',
  );

/** Reads app.yaml. With `problems` there is no `config`. */
export function readConfig(text: string): { config?: AppConfig; problems: YamlProblem[] } {
  const problems: YamlProblem[] = [];
  try {
    const config = new Reader(problems).app(readYaml(text));
    return problems.length > 0 ? { problems } : { config, problems };
  } catch (e) {
    if (!(e instanceof NotYaml)) throw e;
    return { problems: e.problems };
  }
}

class Reader {
  constructor(private readonly problems: YamlProblem[]) {}

  app(fields: Fields): AppConfig {
    this.known(fields, topKeys(), 'app.yaml');
    const runtime = fields.get('runtime');
    const name = runtime ? this.text(runtime) : '';
    if (!runtime)
      this.problems.push({
        line: 1,
        column: 1,
        message: 'app.yaml names no runtime; for a Go app write “runtime: go”',
      });
    else if (!/^go[\d.x]*$/.test(name))
      this.wrong(runtime, `the playground has no runtime “${name}”, only Go: write “runtime: go”`);
    const expiration = this.seconds(fields.get('default_expiration'));
    const handlers = fields.get('handlers');
    return {
      runtime: name,
      handlers: handlers && this.list(handlers).flatMap((f) => this.handler(f, expiration) ?? []),
    };
  }

  private handler(field: Field, expiration: number | undefined): Handler | undefined {
    const fields = this.map(field);
    if (!fields) return undefined;
    const kinds = (['script', 'static_dir', 'static_files'] as const).filter((k) => fields.has(k));
    const [kind] = kinds;
    if (kind === undefined || kinds.length > 1) {
      this.wrong(field, 'a handler has one of script, static_dir and static_files');
      return undefined;
    }
    this.known(fields, handlerKeys[kind](), `a handler with ${kind}`);
    this.oneOf(fields.get('secure'), ['optional', 'always', 'never']);
    const url = this.url(field, fields.get('url'), kind);
    const serves = url && this.serves(field, fields, kind, url);
    const login = this.oneOf(fields.get('login'), ['optional', 'required', 'admin'] as const) ?? 'optional';
    const isRefused =
      this.oneOf(fields.get('auth_fail_action'), ['redirect', 'unauthorized'] as const) === 'unauthorized';
    const needsFile = this.oneOf(fields.get('require_matching_file'), ['false', 'true', 'no', 'yes'] as const);
    const mime = fields.get('mime_type');
    const mimeType = mime && this.headerText(mime);
    const maxAge = fields.has('expiration') ? this.seconds(fields.get('expiration')) : expiration;
    const headers = this.headers(fields.get('http_headers'));
    if (!url || !serves) return undefined;
    return {
      url, serves, login, isRefused, headers, needsFile: needsFile === 'true' || needsFile === 'yes',
      ...(mimeType === undefined ? {} : { mimeType }),
      ...(maxAge === undefined ? {} : { maxAge }),
    }; // prettier-ignore
  }

  private url(handler: Field, field: Field | undefined, kind: HandlerKind): RE2JS | undefined {
    if (!field) {
      this.wrong(handler, 'a handler needs a url, such as “url: /.*”');
      return undefined;
    }
    const text = this.text(field);
    // It is matched from end to end by itself, and says so when somebody adds ^ or $.
    if (!/^[/.(]/.test(text) || /(^|[^\\])\$$/.test(text)) {
      this.wrong(
        field,
        `a url begins with / and has no ^ before and no $ behind it, because it is always matched whole: “${text}”`,
      );
      return undefined;
    }
    return this.pattern(field, kind === 'static_dir' ? `${text.replace(/\/$/, '')}/(.*)` : text);
  }

  private serves(handler: Field, fields: Fields, kind: HandlerKind, url: RE2JS): Handler['serves'] | undefined {
    const field = fields.get(kind)!;
    const text = this.text(field);
    if (kind === 'script') {
      if (!['_go_app', 'auto'].includes(text))
        this.wrong(field, `in a Go app script is “_go_app” or “auto”, not “${text}”`);
      return { by: 'script' };
    }
    if (kind === 'static_dir') return { by: 'folder', folder: text.replace(/^(\.?\/)+|\/+$/g, '') };
    const upload = fields.get('upload');
    if (!upload) {
      this.wrong(handler, 'static_files needs upload: a pattern for the files that may be served');
      return undefined;
    }
    for (const [, digit] of text.matchAll(/\\(\d)/g)) {
      if (Number(digit) > url.groupCount())
        this.wrong(field, `\\${digit} stands for nothing: the url has too few groups in parentheses`);
    }
    const pattern = this.pattern(upload, this.text(upload));
    return pattern && { by: 'file', name: text, upload: pattern };
  }

  private pattern(field: Field, text: string): RE2JS | undefined {
    try {
      return RE2JS.compile(text);
    } catch {
      this.wrong(field, `“${text}” is no regular expression`);
      return undefined;
    }
  }

  private headers(field: Field | undefined): [string, string][] {
    if (!field) return [];
    const own = serversHeaders();
    return [...(this.map(field) ?? [])].map(([name, value]): [string, string] => {
      if (!/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name)) this.wrong(value, `“${name}” is no name of a header`);
      else if (own.has(name.toLowerCase())) this.wrong(value, `app.yaml cannot set the header ${name}`);
      return [name, this.headerText(value)];
    });
  }

  /** `4d 5h`, `10m`, `30` (seconds). */
  private seconds(field: Field | undefined): number | undefined {
    if (!field) return undefined;
    const text = this.text(field).trim();
    const units: Record<string, number> = { d: 86_400, h: 3_600, m: 60, s: 1, '': 1 };
    if (!/^\d{1,9}[dhms]?(\s+\d{1,9}[dhms]?)*$/i.test(text)) {
      this.wrong(field, `“${text}” is no length of time; it takes the form “4d 5h” or “10m”`);
      return undefined;
    }
    return [...text.matchAll(/(\d+)([dhms]?)/gi)].reduce(
      (sum, [, n, unit]) => sum + Number(n) * units[unit!.toLowerCase()]!,
      0,
    );
  }

  // ---- Kinds of fields

  private known(fields: Fields, names: ReadonlySet<string>, where: string): void {
    for (const [name, field] of fields) {
      if (!names.has(name)) this.problems.push({ ...field.keyPlace, message: `${where} has no “${name}”` });
    }
  }

  private oneOf<T extends string>(field: Field | undefined, words: readonly T[]): T | undefined {
    if (!field) return undefined;
    const text = this.text(field);
    const found = words.find((w) => w === text.toLowerCase());
    if (found === undefined) this.wrong(field, `“${text}” is none of ${words.join(', ')}`);
    return found;
  }

  private text(field: Field): string {
    if (typeof field.value === 'string') return field.value;
    this.wrong(field, 'here stands one text, not a list or a block of names');
    return '';
  }

  private headerText(field: Field): string {
    const text = this.text(field);
    if (!/^[\x20-\x7e]*$/.test(text)) this.wrong(field, 'what is sent in a header is one line of plain characters');
    return text;
  }

  private list(field: Field): Field[] {
    if (Array.isArray(field.value)) return field.value;
    if (field.value !== '') this.wrong(field, 'here stands a list: each entry begins with “- ”');
    return [];
  }

  private map(field: Field): Fields | undefined {
    if (field.value instanceof Map) return field.value;
    this.wrong(field, 'here stands a block of names and values: “name: value”');
    return undefined;
  }

  private wrong(field: Field, message: string): void {
    // What is wrong for one reason need not be wrong for two.
    const { line, column } = field.place;
    if (!this.problems.some((p) => p.line === line && p.column === column))
      this.problems.push({ line, column, message });
  }
}
