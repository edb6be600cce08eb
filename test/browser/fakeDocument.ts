/** A document's cookies as a browser keeps them for a page in the site's folder: Path, Expires, HttpOnly, deletion. */
import type { CookieDocument } from '../../src/browser/real';

interface Kept {
  name: string;
  value: string;
  path: string;
  /** Unix ms; Infinity for a session cookie. */
  expires: number;
  httpOnly: boolean;
}

export class FakeDocument implements CookieDocument {
  kept: Kept[] = [];
  writes = 0;

  constructor(
    private readonly now: () => number,
    /** Path of the page. */
    private readonly page: string,
    private readonly takes: (line: string) => boolean = () => true,
  ) {}

  get cookie(): string {
    return this.#visible()
      .sort((a, b) => b.path.length - a.path.length)
      .map((c) => `${c.name}=${c.value}`)
      .join('; ');
  }

  set cookie(line: string) {
    this.writes++;
    if (!this.takes(line)) return;
    const [pair = '', ...attributes] = line.split(/; ?/);
    const eq = pair.indexOf('=');
    const said = new Map(attributes.map((a): [string, string] => [a.split('=')[0]!, a.split('=')[1] ?? '']));
    const path = said.get('Path') ?? '/';
    const expires = said.get('Expires');
    this.put({ name: pair.slice(0, eq), value: pair.slice(eq + 1), path, expires: expires ? Date.parse(expires) : Infinity, httpOnly: false }); // prettier-ignore
  }

  /** As a server or the inspector would. */
  put(cookie: Kept): void {
    const old = this.kept.find((c) => c.name === cookie.name && c.path === cookie.path);
    if (old?.httpOnly && !cookie.httpOnly) return;
    this.kept = this.kept.filter((c) => c !== old);
    if (cookie.expires > this.now()) this.kept.push(cookie);
  }

  value(name: string): string | undefined {
    return this.#visible().find((c) => c.name === name)?.value;
  }
  edit(name: string, value: string): void {
    for (const c of this.kept) if (c.name === name) c.value = value;
  }
  delete(name: string): void {
    this.kept = this.kept.filter((c) => c.name !== name);
  }

  #visible(): Kept[] {
    this.kept = this.kept.filter((c) => c.expires > this.now());
    return this.kept.filter((c) => this.page.startsWith(c.path) && !c.httpOnly);
  }
}
