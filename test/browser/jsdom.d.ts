/** As much of jsdom as the tests use; it brings no types. */
declare module 'jsdom' {
  export class VirtualConsole {}
  export class JSDOM {
    constructor(
      html: string,
      options: {
        runScripts: 'dangerously';
        url: string;
        pretendToBeVisual: boolean;
        virtualConsole: VirtualConsole;
        beforeParse: (window: Window) => void;
      },
    );
    readonly window: Window & typeof globalThis;
  }
}
