/** Light, dark, or as the system is; remembered where the browser allows it. index.html reads it before the first paint. */

export type ThemeName = 'system' | 'light' | 'dark';
const order: ThemeName[] = ['system', 'light', 'dark'];

function kept(): ThemeName {
  try {
    const name = localStorage.getItem('theme');
    return name === 'light' || name === 'dark' ? name : 'system';
  } catch {
    return 'system';
  }
}

export class Theme {
  #name = $state<ThemeName>(kept());

  get name(): ThemeName {
    return this.#name;
  }

  next(): void {
    this.#name = order[(order.indexOf(this.#name) + 1) % order.length]!;
    if (this.#name === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = this.#name;
    try {
      if (this.#name === 'system') localStorage.removeItem('theme');
      else localStorage.setItem('theme', this.#name);
    } catch {
      // It lasts until the page is left.
    }
  }
}
