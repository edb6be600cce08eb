import type { GoPackage, NativeGen, Thread } from '../../go/machine/native';
import type { UserUrlReply, UserUrlRequest } from '../services';
import { callService } from '../values';
import source from './user.go?raw';

function* url(_t: Thread, id: number, method: string, destination: string): NativeGen {
  const request: UserUrlRequest = { destination };
  const { reply, failure } = yield* callService<UserUrlReply>(id, 'user', method, request);
  return failure ? ['', failure] : [reply.url, null];
}

export const pkg: GoPackage = {
  path: 'google.golang.org/appengine/user',
  files: [{ name: 'user.go', text: source }],
  natives: { rpcURL: url },
};
