/** The worker's entry: a Session behind comlink, and a rehearsal while nobody is waiting. */
import { expose } from 'comlink';
import type { Action, Demo } from '../world/demo';
import type { StepMode, Stop } from '../world/stepping';
import { Packages } from './packages';
import type { Rewound, Update } from './protocol';
import { handler, rehearseCompiling, rehearseRequest } from './rehearsal';
import { Session } from './session';

const packages = new Packages();
// Compiling is most of what the page's first message asks for; a request must wait until that has been answered.
const compiled = packages.loadFor(handler).then(() => rehearseCompiling(packages.source));
// What fails here fails again when the page asks, which will then hear of it.
const ready = compiled.catch(() => undefined);
let rehearsed = false;

class RehearsedSession extends Session {
  private timer: ReturnType<typeof setTimeout> | undefined;

  override async act(at: number, action: Action): Promise<Update> {
    const update = await super.act(at, action);
    this.later();
    return update;
  }

  override async back(mode: StepMode): Promise<Rewound> {
    const rewound = await super.back(mode);
    this.later();
    return rewound;
  }

  override async path(): Promise<Stop[]> {
    const path = await super.path();
    this.later();
    return path;
  }

  /** After the answer has gone out, a piece at a time, so that nobody waits long. What fails here fails again when asked for. */
  private later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      try {
        if (this.prepare()) this.later();
      } catch {
        // Nothing is ready, then.
      }
    }, 0);
  }

  override async open(demo: Demo): Promise<Update> {
    const update = await super.open(demo);
    if (!rehearsed) {
      rehearsed = true;
      setTimeout(() => void ready.then(() => rehearseRequest(packages.source)).catch(() => undefined), 0);
    }
    return update;
  }
}

expose(new RehearsedSession(packages));
