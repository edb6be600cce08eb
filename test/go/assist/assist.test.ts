import { beforeAll, describe as group, expect, test } from 'vitest';
import { complete } from '../../../src/go/assist/complete';
import { describe } from '../../../src/go/assist/describe';
import { Packages } from '../../../src/worker/packages';

const text = `package playground

import (
	"fmt"
	"net/http"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

// limit says how many, é and all.
const limit = 3

type base struct{ id int }

func (b *base) ID() int { return b.id }

// pair is two things.
type pair struct {
	base
	Left, right string
}

func handle(res http.ResponseWriter, req *http.Request) {
	ctx := appengine.NewContext(req)
	p := pair{Left: "é"}
	item, err := memcache.Get(ctx, p.Left)
	fmt.Fprintln(res, item, err, limit, p)
}
`;
const packages = new Packages();
const files = (t = text) => [{ name: 'main.go', text: t }];
const ask = (t = text) => ({ files: files(t), packages: packages.source.get });
beforeAll(() => packages.loadFor(files()));

/** Describes what stands where \`mark\` is found, \`by\` characters further on. */
const at = (mark: string, by = 0) => describe(ask(), 'main.go', text.indexOf(mark) + by);

group('what is this?', () => {
  test.each([
    ['a function of a package', 'memcache.Get', 10, /^func memcache\.Get\(\w+ context\.Context, key string\) \(\*memcache\.Item, error\)$/],
    ['a package', 'memcache.Get', 2, /^package memcache \/\/ import "google\.golang\.org\/appengine\/memcache"$/],
    ['a variable', 'item, err', 1, /^var item \*memcache\.Item$/],
    ['a constant', 'limit, p', 1, /^const limit untyped int = 3$/],
    ['a field', 'p.Left)', 3, /^field Left string$/],
    ['a type of one’s own', 'pair{', 1, /^type pair struct \{\n {4}base\n {4}Left string\n {4}right string\n\}$/],
    ['a method', 'func (b *base) ID', 15, /^func \(\*base\) ID\(\) int$/],
  ])('%s', (_, mark, by, declaration) => {
    expect(at(mark, by)?.declaration).toMatch(declaration);
  }); // prettier-ignore

  test('its doc comes along, of library packages too', () => {
    expect(at('limit, p', 1)?.doc).toBe('limit says how many, é and all.');
    expect(at('memcache.Get', 10)?.doc).toMatch(/^Get /);
  });

  test('the stretch is in UTF-16 units, behind letters of several bytes', () => {
    const span = at('item, err :=', 1)!;
    expect(text.slice(span.from, span.to)).toBe('item');
  });

  test('nothing where there is no name, and no fall on broken code', () => {
    expect(at('"fmt"', 2)).toBeUndefined();
    for (const broken of ['', 'package', text.slice(0, 300), `${text}func (`, text.replace('{', '((')])
      expect(() => describe(ask(broken), 'main.go', Math.min(200, broken.length))).not.toThrow();
  });
});

group('what can stand here?', () => {
  /** Completes after `line` in the handler's last line. */
  const after = (line: string) => {
    const t = text.replace('\tfmt.Fprintln(res', `\t${line}\n\tfmt.Fprintln(res`);
    return complete(ask(t), 'main.go', t.indexOf(`\t${line}\n`) + 1 + line.length);
  };
  const labels = (line: string) => after(line)?.list.map((s) => s.label);

  test('a package’s exported names, with their types and docs', () => {
    const found = after('memcache.');
    expect(found?.list.map((s) => s.label)).toEqual(expect.arrayContaining(['Add', 'ErrCacheMiss', 'Get', 'Item', 'Set']));
    expect(found?.list.every((s) => /^[A-Z]/.test(s.label))).toBe(true);
    const get = found?.list.find((s) => s.label === 'Get');
    expect([get?.kind, get?.detail]).toEqual(['function', expect.stringContaining('key string')]);
    expect(get?.doc).toMatch(/^Get /);
  }); // prettier-ignore

  test('what has been typed already is taken the place of', () => {
    const line = 'memcache.Ge';
    const t = text.replace('\tfmt.Fprintln(res', `\t${line}\n\tfmt.Fprintln(res`);
    const offset = t.indexOf(`\t${line}\n`) + 1 + line.length;
    expect(complete(ask(t), 'main.go', offset)?.from).toBe(offset - 2);
  });

  test.each([
    ['fields and methods, embedded ones too', 'p.', ['ID', 'Left', 'base', 'id', 'right']],
    ['through a pointer; exported ones only', 'item.', ['Expiration', 'Flags', 'Key', 'Object', 'Value']],
    ['of an interface', 'err.', ['Error']],
    ['inside a call that is not closed', 'fmt.Println(err.', ['Error']],
    ['in a condition', 'if err.', ['Error']],
    ['after a field', 'req.URL.User.', ['Password', 'String', 'Username']],
  ])('%s', (_, line, names) => expect(labels(line)).toEqual(names));

  test.each(['nothing.', 'x := 3.', '// a comment.', 'err'])('nothing after %s', (line) => {
    expect(after(line)).toBeUndefined();
  });
});
