// @vitest-environment jsdom
import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { toBytes } from '../../src/browser/bytes';
import { frameOf } from '../../src/browser/frame';
import { pageOf, type Resource } from '../../src/browser/page';

function pageFrom(html: string) {
  const page = pageOf([['Content-Type', 'text/html; charset=utf-8']], toBytes(html), '/dir/page?q');
  if (page.as !== 'html') throw new Error('not shown as HTML');
  return page;
}
const framed = (html: string, resources: [string, Resource][] = []) => frameOf(pageFrom(html), new Map(resources));

/** The frame's document in a browser that would run everything, and what it ran and fetched. */
async function opened(html: string, resources: [string, Resource][] = []) {
  const fetched: string[] = [];
  const virtualConsole = new VirtualConsole();
  const { window } = new JSDOM(await framed(html, resources), {
    runScripts: 'dangerously',
    url: 'http://playground.test/site/',
    pretendToBeVisual: true,
    virtualConsole,
    beforeParse: (w) => {
      w.alert = () => void fetched.push('alert');
    },
  });
  for (const e of window.document.querySelectorAll<HTMLElement>('a,button,p,img,svg,details'))
    for (const kind of ['click', 'load', 'error', 'mouseover', 'focus', 'toggle'])
      e.dispatchEvent(new window.Event(kind));
  await new Promise((done) => setTimeout(done, 0));
  return { doc: window.document, ran: fetched };
}

const hostile: [title: string, html: string][] = [
  ['a script', '<script>alert(1)</script><p>x'],
  ['a script in the head', '<html><head><script>alert(1)</script></head><body>x'],
  ['a script from elsewhere', '<script src="http://evil.example/x.js"></script>'],
  ['a module', '<script type=module>alert(1)</script>'],
  ['event attributes', '<p onclick="alert(1)" OnMouseOver=alert(1)>x<img src=x onerror=alert(1)><body onload=alert(1)>'],
  ['javascript: links', '<a href="javascript:alert(1)">x</a><a href=" jAvA\tscript:alert(1)">y</a><a href="&#106;avascript:alert(1)">z</a>'],
  ['data: links', '<a href="data:text/html,<script>alert(1)</script>">x</a>'],
  ['a vbscript: link', '<a href="vbscript:alert(1)">x</a><area href="javascript:alert(1)">'],
  ['meta refresh', '<meta http-equiv=refresh content="0;url=http://evil.example/">'],
  ['a base', '<base href="http://evil.example/" target=_top><a href="x">x</a>'],
  ['forms to other origins', '<form action="http://evil.example/"><input name=a><button formaction="//evil.example/x">b</button></form>'],
  ['a form that is a script', '<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">b</button></form>'],
  ['CSS imports', '<style>@import "http://evil.example/x.css"; p{background:url(http://evil.example/y.png)}</style><p>x'],
  ['CSS in attributes', '<p style="background:url(http://evil.example/x.png)">x<p style="b\\61ckground-image:u\\72l(http://evil.example/)">y'],
  ['a style sheet from elsewhere', '<link rel=stylesheet href="http://evil.example/x.css"><link rel=preload href="http://evil.example/y">'],
  ['SVG script', '<svg><script>alert(1)</script><g onload="alert(1)"/></svg>'],
  ['SVG foreignObject', '<svg><foreignObject><script>alert(1)</script><iframe src="http://evil.example/"></iframe></foreignObject></svg>'],
  ['SVG use', '<svg><use href="http://evil.example/x.svg#a"/><use xlink:href="data:image/svg+xml,x"/></svg>'],
  ['SVG animation of a link', '<svg><a><animate attributeName=href values="javascript:alert(1)"/><text>x</text></a><set attributeName=onclick to=alert(1) /></svg>'],
  ['SVG links and images', '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a><image href="http://evil.example/x.png"/><feImage href="http://evil.example/y"/></svg>'],
  ['SVG paint', '<svg><rect fill="url(http://evil.example/x#a)" style="fill:url(http://evil.example/y)"/></svg>'],
  ['frames', '<iframe src="http://evil.example/"></iframe><iframe srcdoc="<script>alert(1)</script>"></iframe><frameset><frame src=//evil.example></frameset>'],
  ['plug-ins', '<object data="http://evil.example/x"></object><embed src="http://evil.example/x"><applet code=x></applet>'],
  ['pictures from elsewhere', '<img src="http://evil.example/x.png" srcset="http://evil.example/y.png 2x"><picture><source srcset="//evil.example/z"><img src="//evil.example/w"></picture>'],
  ['films and sounds', '<video src="http://evil.example/x" poster="//evil.example/y"></video><audio src="//evil.example/z"></audio>'],
  ['a ping and a background', '<a ping="http://evil.example/" href="/x">x</a><table background="//evil.example/x"><tr><td background="//evil.example/y">'],
  ['a template', '<template><script>alert(1)</script></template><div><template shadowrootmode=open><script>alert(1)</script></template></div>'],
  ['mutation by MathML', '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">'],
  ['mutation by noscript', '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>'],
  ['mutation by style', '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">'],
  ['mutation by select', '<select><template><style><img src=x onerror=alert(1)></style></template></select>'],
  ['an end of our policy', '--></meta></head></html><script>alert(1)</script>'],
  ['a policy of its own', '<meta http-equiv="Content-Security-Policy" content="script-src *"><script>alert(1)</script>'],
  ['names that hide', '<form name=body><input name=attributes><input name=nodeName></form><img name=querySelector><form id=implementation>'],
  ['names that hide what we read with', '<form action="javascript:alert(1)" onsubmit=alert(1)><input name=getAttribute><input name=getAttributeNames><input name=localName><input name=namespaceURI><input name=remove><input name=removeAttribute></form><img name=documentElement><img name=querySelectorAll><img name=createElement><script>alert(1)</script>'],
  ['a manifest and a prefetch', '<html manifest="http://evil.example/m"><link rel="dns-prefetch" href="//evil.example">'],
  ['a portal', '<portal src="http://evil.example/"></portal><fencedframe src="http://evil.example/"></fencedframe>'],
]; // prettier-ignore

describe('hostile HTML', () => {
  test.each(hostile)('%s', async (_title, html) => {
    const { doc, ran } = await opened(html);
    expect(ran).toEqual([]);
    expect(doc.querySelector('script,base,iframe,frame,object,embed,applet,template,use,foreignObject,animate,set,link,video,audio,portal')).toBeNull(); // prettier-ignore
    const metas = [...doc.querySelectorAll('meta')].map((m) => m.getAttribute('http-equiv') ?? m.getAttribute('name'));
    expect(metas).toEqual(['Content-Security-Policy', 'color-scheme']);
    for (const e of doc.querySelectorAll('*')) {
      for (const name of e.getAttributeNames()) {
        const value = e.getAttribute(name)!;
        expect(name).not.toMatch(/^on/i);
        if (/href$|src$|action$|background$/.test(name)) expect(value).not.toMatch(/script:|^\s*data:(?!image\/)/i);
        // Only what a person follows may name another place.
        if (!/^(href|action|formaction|title|data-leads-to|content)$/.test(name)) expect(value).not.toContain('evil.example'); // prettier-ignore
        if (name === 'href') expect(['a', 'area']).toContain(e.localName);
      }
      if (e.localName === 'style') expect(e.textContent).not.toMatch(/@import|evil\.example/);
    }
  });
});

test('the policy comes first and lets nothing happen', async () => {
  const html = await framed('<!-- x --><html lang=en><head><title>t</title></head><body class=a>x');
  expect(html).toMatch(/^<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none';/);
  for (const rule of ["script-src 'none'", "form-action 'none'", "base-uri 'none'", 'img-src data:;'])
    expect(html).toContain(rule);
  const { doc } = await opened('<html lang=en><body class=a bgcolor=red>x');
  expect([doc.documentElement.lang, doc.body.className, doc.body.getAttribute('bgcolor')]).toEqual(['en', 'a', 'red']);
});

test('ordinary pages stay what they are', async () => {
  const { doc } =
    await opened(`<h1>Photos</h1><form method=post enctype=multipart/form-data action="upload"><label>Title
    <input name=title required></label><input type=file name=data multiple accept=image/*><input name=action value=x><input name=name>
    <select name=s><option selected>a</select><textarea name=body>t</textarea><button name=b value=1 formmethod=get formtarget=_blank>Send</button></form>
    <table><tr><td colspan=2>x</table><a href="../up?x#y" target=_blank>up</a><a href="#there">there</a><p id=there style="color:red">x
    <a href="mailto:a@b.example">mail</a><center><font color=red>old</font></center><details><summary>s</summary>d</details><noscript><b id=ns>no scripts</b></noscript>`);
  const form = doc.querySelector('form')!;
  expect(form.getAttribute('action')).toBe('http://localhost:8080/dir/upload');
  expect([...form.querySelectorAll('input,select,textarea,button')].map((e) => e.getAttribute('name'))).toEqual(['title', 'data', 'action', 'name', 's', 'body', 'b']); // prettier-ignore
  expect(form.getAttribute('enctype')).toBe('multipart/form-data');
  expect(doc.querySelector('[name=title]')!.hasAttribute('required')).toBe(true);
  expect(doc.querySelector('button')!.getAttribute('formtarget')).toBe('_blank');
  expect([...doc.querySelectorAll('a')].map((a) => a.getAttribute('href'))).toEqual(['http://localhost:8080/up?x#y', '#there', 'mailto:a@b.example']); // prettier-ignore
  expect(doc.querySelector('a')!.getAttribute('target')).toBe('_blank');
  expect(doc.querySelector('#there')!.getAttribute('style')).toBe('color:red');
  expect(doc.querySelector('#ns')!.textContent).toBe('no scripts');
  expect(doc.querySelector('center font')!.textContent).toBe('old');
});

test('forms that lead elsewhere say so', async () => {
  const { doc } = await opened('<form action="http://evil.example/a"></form><form action="javascript:x"></form>');
  const [first, second] = doc.querySelectorAll('form');
  expect(first!.title).toBe('Leads to evil.example, out of reach here');
  expect(first!.getAttribute('action')).toBe('http://evil.example/a');
  expect(second!.getAttribute('data-leads-to')).toBe('javascript:x');
});

test('what the app serves for the page is put in', async () => {
  const png = '\x89PNG\r\n\x1a\n';
  const { doc } = await opened(
    '<link rel=stylesheet href=/a.css media=print><link rel=stylesheet href=/none.css><link rel=stylesheet href=/text>' +
      '<img id=a src=x.png alt=A onerror=alert(1)><img id=b src=/missing.png alt=B><img id=c src="data:image/png;base64,AA"><input type=image src=x.png><img id=d src=/text>',
    [
      ['/a.css', { type: 'text/css; charset=utf-8', bytes: '@import "b.css"; p::before { content: "</style><script>alert(1)</script>"; background: url(/x.png) }' }],
      ['/dir/x.png', { type: 'text/plain', bytes: png }],
      ['/text', { type: 'text/plain', bytes: '<p>' }],
    ], // prettier-ignore
  );
  const src = (selector: string) => doc.querySelector(selector)!.getAttribute('src');
  expect(src('#a')).toBe('data:image/png;base64,iVBORw0KGgo=');
  expect(src('[type=image]')).toBe('data:image/png;base64,iVBORw0KGgo=');
  expect([src('#b'), doc.querySelector('#b')!.getAttribute('alt'), src('#c'), src('#d')]).toEqual([null, 'B', 'data:image/png;base64,AA', null]); // prettier-ignore
  const styles = doc.querySelectorAll('style');
  expect(styles).toHaveLength(1);
  expect(styles[0]!.getAttribute('media')).toBe('print');
  expect(styles[0]!.textContent).toMatch(/^\s+p::before \{ content: "\\3c \/style>.*background: none \}$/);
});

test.each([
  ['<p>plain <a href=/x>link</a>', 'light dark'],
  ['<p style="margin:0">x', 'light dark'],
  ['<body bgcolor=white>x', 'light'],
  ['<style>p { COLOR: red }</style>', 'light'],
  ['<p style="background:#fff">x', 'light'],
])('colours of %s', async (html, scheme) => {
  expect(await framed(html)).toContain(`<meta name="color-scheme" content="${scheme}">`);
});
