import type { GoPackage } from '../../../machine/native';
import { traceOf } from '../../net/http/trace';
import source from './debug.go?raw';

export const pkg: GoPackage = {
  path: 'runtime/debug',
  files: [{ name: 'debug.go', text: source }],
  natives: { trace: (t) => traceOf(t) },
};
