/** What jsdom lacks and the page needs: media queries, modal dialogs, sizes. Import first. */
import { vi } from 'vitest';

/** Pixels of the window that media queries see. */
export const screenSize = { width: 1440 };

window.matchMedia = ((query: string) => {
  const min = /\(min-width: ([\d.]+)px\)/.exec(query);
  const max = /\(max-width: ([\d.]+)px\)/.exec(query);
  const matches =
    (min !== null || max !== null) &&
    (min === null || screenSize.width >= Number(min[1])) &&
    (max === null || screenSize.width <= Number(max[1]));
  return {
    matches,
    media: query,
    addEventListener: vi.fn(),
    removeEventListener: vi.fn(),
    addListener: vi.fn(),
    removeListener: vi.fn(),
  };
}) as unknown as typeof window.matchMedia;

HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
  if (!this.open) return;
  this.open = false;
  this.dispatchEvent(new Event('close'));
};

globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
window.scrollTo = () => undefined;
Element.prototype.scrollIntoView ??= () => undefined;

const none = { x: 0, y: 0, width: 0, height: 0, top: 0, left: 0, right: 0, bottom: 0, toJSON: () => '' };
Range.prototype.getClientRects ??= () => [] as unknown as DOMRectList;
Range.prototype.getBoundingClientRect ??= () => none;

/** jsdom lays nothing out; lanes need a length. */
Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 900 });
