// @vitest-environment jsdom
import './setup';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test, vi } from 'vitest';
import Browser from '../../src/ui/browser/Browser.svelte';
import Answer from '../../src/ui/browser/Answer.svelte';
import Code from '../../src/ui/code/Code.svelte';
import Lesson from '../../src/ui/lesson/Lesson.svelte';
import Ring from '../../src/ui/parts/Ring.svelte';
import Time from '../../src/ui/timeline/Time.svelte';
import type { RequestView } from '../../src/ui/trace/requests';
import { openBench } from './open';

const region = (name: string) => within(screen.getByRole('region', { name }));
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

describe('Lesson', () => {
  const to = (slug?: string) => `/site/${slug ?? ''}`;
  test('steps tick off as the trace says, and the next one is marked', async () => {
    const { bench } = await openBench();
    const { rerender } = render(Lesson, { lesson: bench.lesson, number: 4, done: 0, to, onstartover: () => undefined });
    const steps = region('Lesson').getAllByRole('listitem');
    expect(steps).toHaveLength(bench.lesson.steps.length);
    expect(steps[0]!.getAttribute('aria-current')).toBe('step');
    await bench.send();
    await bench.skip(10_000);
    expect(bench.done).toBe(2);
    await rerender({ done: bench.done });
    expect(screen.getAllByLabelText('Done:')).toHaveLength(2);
    expect(region('Lesson').getAllByRole('listitem')[2]!.getAttribute('aria-current')).toBe('step');
    expect(screen.getByRole('status').textContent).toBe('Step 2 is done.');
  });

  test('neighbours, or the list where there is none', async () => {
    const { bench } = await openBench('add');
    render(Lesson, { lesson: bench.lesson, number: 1, done: 0, after: bench.lesson, to, onstartover: () => undefined });
    expect(screen.getByRole('link', { name: 'All lessons' }).getAttribute('href')).toBe('/site/');
    expect(screen.getByRole('link', { name: bench.lesson.title }).getAttribute('href')).toBe('/site/add');
  });
});

describe('Code', () => {
  const editorOf = async () =>
    (await screen.findByRole('textbox', { name: 'main.go' }, { timeout: 20_000 })) as HTMLElement;

  test('shows the code before the editor is there, and the editor then', async () => {
    const { bench } = await openBench();
    render(Code, { bench, narrow: false, onhelp: () => undefined });
    expect(screen.getByRole('group', { name: 'main.go' }).textContent).toContain('memcache.Set(ctx, &item1)');
    expect((await editorOf()).textContent).toContain('memcache.Set(ctx, &item1)');
    expect(screen.queryByRole('group', { name: 'main.go' })).toBeNull();
  });

  test('an error is listed with its line and message; the fixed code has none', async () => {
    const { bench } = await openBench();
    render(Code, { bench, narrow: false, onhelp: () => undefined });
    const { text } = bench.editor.file;
    bench.editor.edit('main.go', text.replace('init', 'broken'));
    await waitFor(() => expect(screen.getByText('undefined: broken')).toBeTruthy());
    expect(screen.getByRole('button', { name: 'line 12, column 6' })).toBeTruthy();
    expect(screen.getByText('Does not compile')).toBeTruthy();
    bench.editor.edit('main.go', text);
    await waitFor(() => expect(screen.queryByText('undefined: broken')).toBeNull());
  });

  test('Reset code is one edit, and Ctrl+Z brings the learner’s text back', async () => {
    const { bench } = await openBench();
    const original = bench.editor.file.text;
    const mine = original.replace('10 *', '3 *');
    bench.editor.edit('main.go', mine);
    render(Code, { bench, narrow: false, onhelp: () => undefined });
    const editor = await editorOf();
    await press('Reset code');
    expect(bench.editor.file.text).toBe(original);
    expect(screen.getByText('The lesson’s code is back; Ctrl+Z undoes that')).toBeTruthy();
    await fireEvent.keyDown(editor, { key: 'z', code: 'KeyZ', keyCode: 90, ctrlKey: true });
    expect(bench.editor.file.text).toBe(mine);
  });

  test('the lines that called memcache have marks after a request', async () => {
    const { bench } = await openBench();
    const { container } = render(Code, { bench, narrow: false, onhelp: () => undefined });
    await editorOf();
    await press('Send request');
    await waitFor(() =>
      expect([...container.querySelectorAll('.cm-marks title')].map((t) => t.textContent)).toEqual(['stored', 'hit']),
    );
    expect([...container.querySelectorAll('.cm-line[data-note]')].map((l) => l.textContent?.trim())).toEqual([
      'memcache.Set(ctx, &item1)',
      'item2, _ := memcache.Get(ctx, item1.Key)',
    ]);
  });
});

describe('Browser', () => {
  test('Send request, edit, send: the new code answers; broken code leaves the last answer', async () => {
    const { bench, client } = await openBench('set-get');
    render(Browser, { bench });
    await bench.send();
    expect(region('Browser').getByText('bar')).toBeTruthy();
    expect(region('Browser').getByText('200 OK')).toBeTruthy();
    expect(client.actions.map((a) => a.do)).toEqual(['request', 'pass', 'pass']);

    const { text } = bench.editor.file;
    bench.editor.edit('main.go', text.replace('"bar"', '"baz"'));
    await bench.send();
    await waitFor(() => expect(region('Browser').getByText('baz')).toBeTruthy());
    expect(client.actions.filter((a) => a.do === 'code')).toHaveLength(1);

    const sent = client.actions.length;
    bench.editor.edit('main.go', text.replace('init', 'broken'));
    await bench.send();
    await waitFor(() =>
      expect(region('Browser').getByText(/Not sent: the code does not compile, see line 11\./)).toBeTruthy(),
    );
    expect(region('Browser').getByText('baz')).toBeTruthy();
    expect(client.actions.length).toBe(sent);
  });

  test('the address bar leads, back and forward return', async () => {
    const { bench } = await openBench('set-get');
    render(Browser, { bench });
    const address = screen.getByRole('textbox', { name: 'Address' }) as HTMLInputElement;
    expect(address.value).toBe('localhost:8080/');
    await fireEvent.input(address, { target: { value: 'http://localhost:8080/a?b' } });
    await fireEvent.submit(address.form!);
    await waitFor(() => expect(bench.browsers.tab.shown?.path).toBe('/a?b'));
    await fireEvent.input(address, { target: { value: '/c' } });
    await fireEvent.submit(address.form!);
    await waitFor(() => expect(bench.browsers.tab.shown?.path).toBe('/c'));
    await press('Back');
    await waitFor(() => expect(bench.browsers.tab.shown).toMatchObject({ id: 3, path: '/a?b' }));
    expect(address.value).toBe('localhost:8080/a?b');
    await press('Forward');
    await waitFor(() => expect(bench.browsers.tab.shown).toMatchObject({ id: 4, path: '/c' }));
    await press('Reload');
    await waitFor(() => expect(bench.browsers.tab.shown).toMatchObject({ id: 5, path: '/c' }));
    await fireEvent.input(address, { target: { value: 'example.com' } });
    await fireEvent.submit(address.form!);
    await waitFor(() => expect(screen.getByText(/This browser reaches only the app/)).toBeTruthy());
    expect(bench.browsers.tab.shown?.id).toBe(5);
  });

  const request = (outcome: RequestView['outcome']): RequestView => ({
    id: 7,
    at: 0,
    client: 'default',
    tab: 0,
    method: 'GET',
    path: '/',
    headers: [],
    body: '',
    login: '',
    instance: 1,
    calls: [],
    outcome,
  });
  const answer = (type: string, body: string) =>
    request({ kind: 'answer', at: 1, status: 200, headers: [['Content-Type', type]], body });

  test('HTML is shown in a frame without scripts', async () => {
    const { container } = render(Answer, {
      request: answer('text/html', '<p>Hello <script>x()</script></p>'),
      waiting: false,
      host: 'h',
    });
    const frame = await waitFor(() => {
      const found = container.querySelector('iframe');
      expect(found?.getAttribute('srcdoc')).toContain('Hello');
      return found!;
    });
    expect(frame.getAttribute('sandbox')).not.toContain('scripts');
    expect(frame.getAttribute('srcdoc')).toContain("default-src 'none'");
    expect(frame.getAttribute('srcdoc')).not.toContain('x()');
    expect(screen.getByText('One thing left out')).toBeTruthy();
  });
  test('the source and the exchange can be looked at', async () => {
    render(Answer, { request: answer('text/html', '<p>Hello'), waiting: false, host: 'h' });
    await press('Source');
    expect(screen.getByText('<p>Hello')).toBeTruthy();
    await press('HTTP');
    expect(screen.getByText(/^GET \/ HTTP\/1.1/)).toBeTruthy();
    expect(screen.getByText(/^HTTP\/1.1 200 OK/)).toBeTruthy();
  });
  test('HTML that says it is text is text', () => {
    const { container } = render(Answer, {
      request: answer('text/plain', '<img src=x onerror=y()>'),
      waiting: false,
      host: 'h',
    });
    expect(screen.getByText('<img src=x onerror=y()>')).toBeTruthy();
    expect(container.querySelector('img, iframe')).toBeNull();
  });
  test('a stopped handler has a page of ours that names the line', () => {
    const place = { file: 'main.go', line: 17, column: 1, func: 'handleIndex' };
    render(Answer, {
      request: request({ kind: 'stopped', at: 1, text: 'It ran too long.', place }),
      waiting: false,
      host: 'h',
    });
    expect(screen.getByText('The app was stopped')).toBeTruthy();
    expect(screen.getByText('It ran too long.')).toBeTruthy();
    expect(screen.getByText('It was at main.go line 17, in handleIndex.')).toBeTruthy();
    expect(screen.getByText('No answer')).toBeTruthy();
  });
  test('waiting is said', () => {
    render(Answer, { waiting: true, host: 'localhost:8080' });
    expect(screen.getByText('Waiting for localhost…')).toBeTruthy();
  });
});

describe('Time', () => {
  test('Pause keeps its name, +10 s skips, speed is shown as pressed', async () => {
    const { bench, pass } = await openBench();
    const onkeep = vi.fn();
    render(Time, { bench, phone: false, onkeep });
    pass(1_250);
    await waitFor(() => expect(screen.getByText('0:01.2')).toBeTruthy());
    await press('Pause');
    expect(screen.getByRole('button', { name: 'Pause' }).getAttribute('aria-pressed')).toBe('true');
    pass(5_000);
    expect(bench.clock.now).toBe(1_250);
    await press('+10 s');
    await waitFor(() => expect(screen.getByText('0:11.2')).toBeTruthy());
    await press('10×');
    expect(screen.getByRole('button', { name: '10×' }).getAttribute('aria-pressed')).toBe('true');
    await press('Pause');
    pass(100);
    await waitFor(() => expect(screen.getByText('0:12.2')).toBeTruthy());
    expect(onkeep).toHaveBeenCalledTimes(3);
  });

  test('the lanes say what happened in words', async () => {
    const { bench } = await openBench();
    render(Time, { bench, phone: false, onkeep: () => undefined });
    await bench.send();
    await bench.skip(12_000);
    const timeline = region('Timeline');
    await waitFor(() => expect(timeline.getAllByText('expired')).toHaveLength(2));
    expect(timeline.getByText('handleIndex')).toBeTruthy();
    expect(timeline.getByText('200')).toBeTruthy();
  });

  test('on a phone time runs downwards', async () => {
    const { bench } = await openBench();
    render(Time, { bench, phone: true, onkeep: () => undefined });
    await bench.send();
    await waitFor(() => expect(screen.getByText('foo expires')).toBeTruthy());
    expect(screen.getByRole('group', { name: 'Timeline, running downwards' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Pause' })).toBeNull();
  });
});

test.each([
  [null, 5_000, 'stays until it is pushed out', ''],
  [10_000, 3_000, '7 of 10 seconds left', '7'],
  [10_000, 9_999, '1 of 10 seconds left', '1'],
  [10_000, 10_000, '0 of 10 seconds left', '0'],
  [3_600_000, 0, '3600 of 3600 seconds left', '60m'],
  [864_000_000, 0, '864000 of 864000 seconds left', '10d'],
])('a ring that ends at %j, at %i: %s', (expiresAt, now, label, shown) => {
  render(Ring, { expiresAt, storedAt: 0, now });
  const ring = screen.getByRole('img', { name: label });
  expect(ring.textContent).toBe(shown);
});
