/**
 * Which cookies of the page's own store this playground wrote. Only these are ever read or changed: others may live on
 * the same site. It is remembered beyond the page, because the cookies are.
 */

/** What was written. */
export interface Written {
  /** The app's path of the cookie; in the page's store it has the site's folder. */
  path: string;
  /** As text. */
  value: string;
  /** Unix time in ms at which the browser drops it; null for a session cookie. */
  expires: number | null;
  secure: boolean;
}

/** The part of Storage that is used. */
export type OwnedStorage = Pick<Storage, 'getItem' | 'setItem'>;

const key = 'cookies';

export class OwnedNames {
  /** Used where there is no storage. */
  #memory: Record<string, Written> = {};

  constructor(private readonly storage?: OwnedStorage) {}

  get(name: string): Written | undefined {
    return new Map(Object.entries(this.#read())).get(name);
  }
  names(): string[] {
    return Object.keys(this.#read());
  }
  set(name: string, written: Written): void {
    const others = Object.entries(this.#read()).filter(([n]) => n !== name);
    this.#write(Object.fromEntries([...others, [name, written]]));
  }
  delete(name: string): void {
    this.#write(Object.fromEntries(Object.entries(this.#read()).filter(([n]) => n !== name)));
  }

  // Read each time: another page of the playground writes there, too.
  #read(): Record<string, Written> {
    try {
      const text = this.storage?.getItem(key);
      return text ? (JSON.parse(text) as Record<string, Written>) : this.#memory;
    } catch {
      return this.#memory;
    }
  }
  #write(all: Record<string, Written>): void {
    this.#memory = all;
    try {
      this.storage?.setItem(key, JSON.stringify(all));
    } catch {
      // Storage is full or forbidden: then it is remembered as long as the page.
    }
  }
}

/** The page's storage, where the browser grants it. */
export function ownedNames(): OwnedNames {
  try {
    return new OwnedNames(globalThis.localStorage);
  } catch {
    return new OwnedNames();
  }
}
