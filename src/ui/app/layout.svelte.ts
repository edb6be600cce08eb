/** Which of the three arrangements fits the window. */
import { MediaQuery } from 'svelte/reactivity';

export type LayoutName = 'wide' | 'middle' | 'phone';

export class Layout {
  readonly #wide = new MediaQuery('(min-width: 1160px)', true);
  readonly #phone = new MediaQuery('(max-width: 719.98px)', false);
  readonly #calm = new MediaQuery('(prefers-reduced-motion: reduce)', false);

  get name(): LayoutName {
    return this.#wide.current ? 'wide' : this.#phone.current ? 'phone' : 'middle';
  }
  /** Less motion was asked for. */
  get calm(): boolean {
    return this.#calm.current;
  }
}
