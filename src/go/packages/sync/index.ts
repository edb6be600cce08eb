import { FatalError } from '../../machine/errors';
import type { GoPackage, NativeGen, Thread } from '../../machine/native';
import source from './sync.go?raw';

/** A Mutex is [state, sema]: state 1 while locked, sema the number of those who wait. */
type Mutex = [state: number, waiting: number];
type Gate = [waiting: number];

/** Waits for an Unlock, which hands the lock over: it stays locked. */
function* lock(m: Mutex): NativeGen {
  m[1]++;
  yield { do: 'park', why: 'sync.Mutex.Lock', token: m };
  return undefined;
}

function* wait(g: Gate, why: string): NativeGen {
  g[0]++;
  yield { do: 'park', why, token: g };
  return undefined;
}

export const pkg: GoPackage = {
  path: 'sync',
  files: [{ name: 'sync.go', text: source }],
  natives: {
    'Mutex.Lock': (_t, m: Mutex) => {
      if (m[0] !== 0) return lock(m);
      m[0] = 1;
      return undefined;
    },
    'Mutex.Unlock': (t: Thread, m: Mutex) => {
      if (m[0] === 0) throw new FatalError('sync: unlock of unlocked mutex');
      if (m[1] > 0) {
        m[1]--;
        t.wake(m);
      } else m[0] = 0;
    },
    'gate.wait': (_t, g: Gate, why: string) => wait(g, why),
    'gate.open': (t, g: Gate) => {
      if (g[0] === 0) return false;
      g[0]--;
      return t.wake(g);
    },
    fatal: (_t, text: string) => {
      throw new FatalError(text);
    },
  },
};
