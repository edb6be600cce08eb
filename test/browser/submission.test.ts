import { expect, test, vi } from 'vitest';
import { toText } from '../../src/browser/bytes';
import { maxUpload, readSubmission, type Submission } from '../../src/browser/submission';

const host = 'localhost:8080';
const urlencoded = 'application/x-www-form-urlencoded';
const form = (more: Partial<Submission>): Submission => ({ method: 'POST', url: '', enctype: urlencoded, entries: [], ...more }); // prettier-ignore
const read = (more: Partial<Submission>) => readSubmission(form(more), '/dir/page?q=1', host);

test.each<[string, Partial<Submission>, unknown]>([
  ['GET replaces the query', { method: 'GET', url: '/find?old=1', entries: [['a', '1 2'], ['b', 'é&=']] }, { path: '/find?a=1+2&b=%C3%A9%26%3D', method: 'GET' }],
  ['GET without an entry', { method: 'GET', url: 'find' }, { path: '/dir/find?', method: 'GET' }],
  ['GET keeps the fragment', { method: 'GET', url: '#x', entries: [['a', '']] }, { path: '/dir/page?a=', method: 'GET', fragment: 'x' }],
  ['POST keeps the query', { entries: [['a', 'b']] }, { path: '/dir/page?q=1', method: 'POST', body: 'a=b', type: urlencoded }],
  ['line ends', { url: '/', entries: [['a\n', 'b\r\nc\rd']] }, { path: '/', method: 'POST', body: 'a%0D%0A=b%0D%0Ac%0D%0Ad', type: urlencoded }],
  ['signs that stay', { url: '/', entries: [['a', "*-._~'()!@ $"]] }, { path: '/', method: 'POST', body: 'a=*-._%7E%27%28%29%21%40+%24', type: urlencoded }],
  ['plain text', { url: '/', enctype: 'text/plain', entries: [['a', 'b\nc'], ['é', '=']] }, { path: '/', method: 'POST', body: 'a=b\r\nc\r\n\xc3\xa9==\r\n', type: 'text/plain' }],
  ['a file is only its name', { url: '/', entries: [['f', new File(['abc'], 'x y.txt')]] }, { path: '/', method: 'POST', body: 'f=x+y.txt', type: urlencoded }],
  ['elsewhere', { url: 'http://evil.example/steal' }, 'The form leads to evil.example; this browser reaches only the app, at localhost:8080.'],
  ['a script', { url: 'javascript:alert(1)' }, 'The form leads to a javascript: address; this browser reaches only the app, at localhost:8080.'],
  ['no address', { url: 'http://[' }, 'The form leads to “http://[”, which is not an address.'],
])('%s', async (_title, sent, want) => expect(await read(sent)).toEqual(want)); // prettier-ignore

test('a multipart form', async () => {
  const file = new File([new Uint8Array([0, 255, 13, 10])], 'a "b"\n.jpg', { type: 'image/jpeg' });
  const entries: Submission['entries'] = [['név\n"', 'é\n'], ['data', file], ['none', new File([], '')]]; // prettier-ignore
  const sent = await read({ url: '/upload', enctype: 'multipart/form-data', entries });
  if (typeof sent === 'string') throw new Error(sent);
  const boundary = /^multipart\/form-data; boundary=(----WebKitFormBoundary[A-Za-z0-9]{16})$/.exec(sent.type!)![1]!;
  expect(sent.body!.split(`--${boundary}`)).toEqual([
    '',
    '\r\nContent-Disposition: form-data; name="n\xc3\xa9v%0D%0A%22"\r\n\r\n\xc3\xa9\r\n\r\n',
    '\r\nContent-Disposition: form-data; name="data"; filename="a %22b%22%0A.jpg"\r\nContent-Type: image/jpeg\r\n\r\n\x00\xff\r\n\r\n',
    '\r\nContent-Disposition: form-data; name="none"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n\r\n',
    '--\r\n',
  ]);
});

test('the platform reads our multipart form as it was meant', async () => {
  const photo = new File([Uint8Array.from({ length: 70_000 }, (_, i) => i % 251)], 'photo.jpg', { type: 'image/jpeg' });
  const sent = await read({ enctype: 'multipart/form-data', entries: [['user', 'Zoë'], ['data', photo]] }); // prettier-ignore
  if (typeof sent === 'string') throw new Error(sent);
  const body = Uint8Array.from(sent.body!, (c) => c.charCodeAt(0));
  const data = await new Response(body, { headers: { 'Content-Type': sent.type! } }).formData();
  expect(data.get('user')).toBe('Zoë');
  const back = data.get('data') as File;
  expect([back.name, back.type]).toEqual(['photo.jpg', 'image/jpeg']);
  expect(new Uint8Array(await back.arrayBuffer())).toEqual(new Uint8Array(await photo.arrayBuffer()));
});

test('too big a file is refused before it is read', async () => {
  const file = new File([], 'film.jpg');
  Object.defineProperty(file, 'size', { value: 2 * maxUpload });
  const reading = vi.spyOn(file, 'arrayBuffer');
  expect(await read({ enctype: 'multipart/form-data', entries: [['data', file]] })).toBe(
    'Not sent: “film.jpg” has 20 MB, and this browser sends 10 MB at most. Choose a smaller file.',
  );
  const half = () => Object.defineProperty(new File([], 'h.jpg'), 'size', { value: 0.6 * maxUpload });
  expect(await read({ enctype: 'multipart/form-data', entries: [['a', half()], ['b', half()]] })).toBe('Not sent: the form has 12 MB, and this browser sends 10 MB at most.'); // prettier-ignore
  expect(reading).not.toHaveBeenCalled();
});

test('a file that went away is told of', async () => {
  const file = new File(['x'], 'gone.jpg');
  vi.spyOn(file, 'arrayBuffer').mockRejectedValue(new Error('NotFoundError'));
  expect(await read({ enctype: 'multipart/form-data', entries: [['data', file]] })).toBe(
    'The file “gone.jpg” cannot be read any more. Choose it again.',
  );
});

test('what is not text stays as it is', async () => {
  const sent = await read({ url: '/', enctype: 'text/plain', entries: [['a', '€']] });
  expect(typeof sent === 'object' && toText(sent.body!)).toBe('a=€\r\n');
});
