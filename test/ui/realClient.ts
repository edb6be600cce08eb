/** The real world behind the page's tests: the worker's session, without a thread. */
import { Session } from '../../src/worker/session';
import type { Client, Update } from '../../src/worker/protocol';

export class RealClient extends Session implements Client {
  onRestart?: (sentence: string, update: Update) => void;
  close(): void {
    // Nothing to end.
  }
}
