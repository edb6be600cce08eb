/** The worker's entry: a Session behind comlink. */
import { expose } from 'comlink';
import { Session } from './session';

expose(new Session());
