import type { GoPackage, Thread } from '../../go/machine/native';
import { traceOf } from '../../go/packages/net/http/trace';
import { LOG_LEVELS, type AppInfo, type LogLine, type RequestInfo } from '../services';
import source from './internal.go?raw';

function requestInfo(t: Thread): RequestInfo {
  const nobody: RequestInfo = { admin: false, userId: '', authDomain: '', host: '', requestLogId: '' };
  return (t.host.ask?.('request', 'info', undefined, t.requestId) as RequestInfo | undefined) ?? nobody;
}

export const pkg: GoPackage = {
  path: 'google.golang.org/appengine/internal',
  files: [{ name: 'internal.go', text: source }],
  natives: {
    currentRequest: (t) => t.requestId,
    requestInfo: (t) => {
      const { login, userId, authDomain, admin, host, requestLogId } = requestInfo(t);
      return [login ?? '', userId, authDomain, admin, host, requestLogId];
    },
    logLine: (t, id: number, level: number, message: string) => {
      const line: LogLine = { level: LOG_LEVELS[level]!, message };
      t.host.ask?.('log', 'line', line, id);
    },
    stack: (t) => traceOf(t),
    AppInfo: (t, what: string) => {
      const info = t.host.ask?.('app', 'info', undefined, t.requestId) as AppInfo | undefined;
      return info?.[what as keyof AppInfo] ?? '';
    },
  },
};
