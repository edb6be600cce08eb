/** A name that Go has and we lack is told apart from one that nobody has. */
import { expect, it } from 'vitest';
import { Packages } from '../../../src/worker/packages';
import { build } from '../../../src/world/build';

const packages = new Packages();

it.each([
  ['runtime.MemProfile(nil, nil)', 'runtime.MemProfile is not in this playground'],
  ['runtime.Nope()', 'undefined: runtime.Nope'],
  ['var v reflect.Value; v.UnsafeAddr()', /^v\.UnsafeAddr is not in this playground/],
  ['var q *datastore.Query; q.Nope()', /^q\.Nope undefined \(type \*datastore\.Query has no field or method Nope\)/],
])('%s', async (code, message) => {
  const imports = ['runtime', 'reflect', 'google.golang.org/appengine/datastore'].filter((p) =>
    code.includes(`${p.split('/').at(-1)}.`),
  );
  const text = `package app\n\nimport ${JSON.stringify(imports[0])}\n\nfunc init() { ${code} }\n`;
  const files = [{ name: 'main.go', text }];
  await packages.loadFor(files);
  const { errors } = build(files, packages.source);
  expect(errors.map((e) => e.message)).toEqual([
    typeof message === 'string' ? message : expect.stringMatching(message),
  ]);
});
