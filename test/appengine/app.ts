/** One app instance without a data centre: the test answers its calls. */
import type { Rpc } from '../../src/go/machine/machine';
import { Packages } from '../../src/worker/packages';
import { build } from '../../src/world/build';
import { Instance } from '../../src/world/instance';
import type { HttpResponse, LogLine } from '../../src/appengine/services';

const packages = new Packages();

export interface Answered {
  response: HttpResponse | undefined;
  logs: LogLine[];
  stderr: string;
  rpcs: Rpc[];
}

/** Compiles a program and hands back what asks it. `reply` answers each call for a service. */
export async function startApp(text: string, reply: (rpc: Rpc) => unknown): Promise<(uri: string) => Answered> {
  const files = [{ name: 'app.go', text }];
  await packages.loadFor(files);
  const { code, errors } = build(files, packages.source);
  if (!code) throw new Error(errors.map((e) => `${e.place.line}: ${e.message}`).join('\n'));
  let answered: Answered = { response: undefined, logs: [], stderr: '', rpcs: [] };
  const app = new Instance(1, code, {
    epoch: 1_700_000_000_000,
    host: 'localhost:8080',
    micros: () => 0,
    random: () => 7,
    requester: () => undefined,
    emit: (what) => {
      if (what.kind === 'log') answered.stderr += what.message;
    },
    respond: (_id, response) => (answered.response = response),
    log: (_id, line) => answered.logs.push(line),
  });
  const settle = (): void => {
    for (app.run(); ; app.run()) {
      const rpcs = app.takeRpcs();
      if (rpcs.length === 0) return;
      for (const rpc of rpcs) {
        answered.rpcs.push(rpc);
        app.resume(rpc.goroutineId, reply(rpc));
      }
    }
  };
  settle();
  let id = 0;
  return (uri) => {
    answered = { response: undefined, logs: [], stderr: '', rpcs: [] };
    app.serve({ method: 'GET', uri, host: 'localhost:8080', remote: '127.0.0.1:50000', headers: [], body: '' }, ++id);
    settle();
    return answered;
  };
}
