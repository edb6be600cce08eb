/** Signing in and out as a visitor does, by the addresses that the user package gives. */
import { beforeAll, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/world/demo';
import { World } from '../../../src/world/world';
import { Packages } from '../../../src/worker/packages';

const app = `package app

import (
	"fmt"
	"net/http"

	"google.golang.org/appengine"
	"google.golang.org/appengine/user"
)

func init() {
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		ctx := appengine.NewContext(r)
		u := user.Current(ctx)
		if u == nil {
			in, err := user.LoginURL(ctx, r.URL.String())
			fmt.Fprint(w, "nobody\\n", in, "\\n", user.IsAdmin(ctx), err)
			return
		}
		out, err := user.LogoutURL(ctx, "/bye")
		fmt.Fprint(w, u, " ", u.Email, " ", u.ID, " ", u.AuthDomain, "\\n", out, "\\n", u.Admin, user.IsAdmin(ctx), err)
	})
}
`;
const files = [{ name: 'app.go', text: app }];
const packages = new Packages();
beforeAll(() => packages.loadFor(files));

/** A browser with one cookie, which follows no redirects. */
class Visitor {
  private cookie = '';
  constructor(
    private readonly world: World,
    private readonly client: string,
  ) {}
  get(path: string): { body: string[]; location?: string } {
    const headers: [string, string][] = this.cookie ? [['Cookie', this.cookie]] : [];
    this.world.apply({ at: 0, do: 'request', client: this.client, method: 'GET', path, headers, body: '' });
    const answer = this.world.trace.findLast((e) => e.kind === 'response')!;
    const header = (name: string) => answer.headers.find(([n]) => n === name)?.[1];
    const set = header('Set-Cookie');
    if (set) this.cookie = set.includes('Max-Age=0') ? '' : set.split(';')[0]!;
    const location = header('Location');
    return {
      body: answer.body.split('\n'),
      ...(location ? { location: location.replace('http://localhost:8080', '') } : {}),
    };
  }
}
/** The form of a page, filled in and sent. */
function send(page: string[], email: string, admin: boolean): string {
  const next = /name="continue" type="hidden" value="([^"]*)"/.exec(page.join('\n'))![1]!;
  return `/_ah/login?${new URLSearchParams({ email, ...(admin ? { admin: 'True' } : {}), action: 'Login', continue: next })}`;
}

it('goes there and back, for two browsers apart', () => {
  const world = new World({ files, settings: defaultSettings, seed: 1 }, packages.source);
  const ann = new Visitor(world, 'default');
  const bob = new Visitor(world, 'second');
  const first = ann.get('/page?a=1').body;
  expect(first).toEqual(['nobody', '/_ah/login?continue=http%3A//localhost%3A8080/page%3Fa%3D1', 'false <nil>']);
  const back = ann.get(send(ann.get(first[1]!).body, 'ann@gmail.com', false));
  expect(back.location).toBe('/page?a=1');
  const signedIn = ann.get(back.location!).body;
  expect(signedIn).toEqual([
    expect.stringMatching(/^ann ann@gmail\.com 1\d{20} gmail\.com$/),
    '/_ah/logout?continue=http%3A//localhost%3A8080/bye',
    'false false <nil>',
  ]);

  expect(bob.get('/').body[0]).toBe('nobody');
  bob.get(send(bob.get('/_ah/login').body, 'test@example.com', true));
  expect(bob.get('/').body).toEqual([
    'test@example.com test@example.com 185804764220139124118 gmail.com',
    signedIn[1],
    'true true <nil>',
  ]);
  expect(ann.get('/').body[0]).toBe(signedIn[0]);

  expect(ann.get(signedIn[1]!).location).toBe('/bye');
  expect(ann.get('/bye').body[0]).toBe('nobody');
  expect(bob.get('/').body[2]).toBe('true true <nil>');
  const logins = world.trace.flatMap((e) => (e.kind === 'request' && e.instance > 0 ? [`${e.client} ${e.login}`] : []));
  expect(logins).toEqual([
    'default ',
    'default ann@gmail.com',
    'second ',
    'second test@example.com',
    'default ann@gmail.com',
    'default ',
    'second test@example.com',
  ]);
});
