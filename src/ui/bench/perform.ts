/** Does one thing of a lesson as a learner would: what "show me" shows, and what the tests of the lessons do. */
import { submissionOf } from '../../browser/act';
import { toBytes } from '../../browser/bytes';
import { plainCookie } from '../../browser/cookie';
import { pageOf } from '../../browser/page';
import type { Doing } from '../../lessons/doing';
import { itemTypes } from '../console/itemTypes';
import type { Bench } from './bench.svelte';

/** Throws an Error with a sentence when it cannot be done: there is no such link, form, text … */
export async function perform(bench: Bench, doing: Doing): Promise<void> {
  if (doing.browser !== undefined) bench.browsers.show(doing.browser);
  await act(bench, doing);
  if (bench.refusal !== '') throw new Error(bench.refusal);
}

async function act(bench: Bench, doing: Doing): Promise<void> {
  const { browsers, editor } = bench;
  if ('go' in doing) {
    browsers.tab.address = bench.host + doing.go;
    return bench.send();
  }
  if ('reload' in doing) return bench.reload();
  if ('click' in doing) return bench.follow(linkOf(bench, doing.click));
  if ('submit' in doing) return submit(bench, doing);
  if ('cookie' in doing) {
    const { client } = browsers.current;
    const now = bench.clock.read();
    if (doing.value === null) bench.cookies.remove(client, toBytes(doing.cookie), '/', now);
    else bench.cookies.put(client, { ...plainCookie(toBytes(doing.cookie)), value: toBytes(doing.value) }, now);
    return;
  }
  if ('wait' in doing) return bench.skip(doing.wait * 1000);
  if ('code' in doing) {
    const files = bench.lesson.stages[doing.code];
    if (!files) throw new Error(`There is no step “${doing.code}” in this lesson.`);
    for (const { name, text } of files) editor.put(name, text);
    return;
  }
  if ('edit' in doing) {
    const file = editor.files.find((f) => f.name === (doing.file ?? 'main.go'));
    const [from, to] = doing.edit;
    if (!file?.text.includes(from)) throw new Error(`The text “${from}” is not in the code any more; reset it first.`);
    editor.put(
      file.name,
      file.text.replace(from, () => to),
    );
    return;
  }
  if ('display' in doing) return view(bench, doing.display, (viewer) => viewer.display());
  if ('save' in doing)
    return view(bench, doing.save, async (viewer) => {
      await viewer.edit();
      const type = itemTypes.find((t) => t.name === doing.as);
      if (!type) throw new Error(`The Memcache Viewer has no type “${doing.as}”.`);
      viewer.type = type.name;
      viewer.value = doing.value;
      await viewer.save();
    });
  if ('delete' in doing) return view(bench, doing.delete, (viewer) => viewer.remove());
  if ('flush' in doing) return view(bench, bench.viewer.key, (viewer) => viewer.flush());
  if ('evict' in doing) return void (await bench.console({ do: 'evict', keys: doing.evict.map(toBytes) }));
  if ('restart' in doing) return void (await bench.console({ do: 'restart' }));
  if ('hold' in doing) {
    browsers.tab.address = bench.host + doing.hold;
    await bench.send(true);
    for (let i = 0; i < doing.over; i++) await bench.stepper.step('over');
    return;
  }
  if (doing.over === 0) return bench.stepper.release();
  for (let i = 0; i < doing.over; i++) await bench.stepper.step('over');
}

/** Uses the Memcache Viewer where it can be seen. */
function view(bench: Bench, key: string, use: (viewer: Bench['viewer']) => Promise<void>): Promise<void> {
  bench.looks.tab = 'memcache';
  bench.looks.memcache = 'viewer';
  bench.viewer.key = key;
  return use(bench.viewer);
}

/** The page that is shown, read again: the frame on the screen need not be there. */
function shownPage(bench: Bench): Document {
  const { shown } = bench.browsers.tab;
  const page =
    shown?.outcome?.kind === 'answer' ? pageOf(shown.outcome.headers, shown.outcome.body, shown.path) : undefined;
  if (page?.as !== 'html') throw new Error('There is no page with links or forms on the screen.');
  return new DOMParser().parseFromString(page.html, 'text/html');
}

function linkOf(bench: Bench, text: string): string {
  const links = [...shownPage(bench).querySelectorAll('a[href]')];
  const link = links.find((a) => (a.textContent ?? '').trim() === text);
  if (!link) throw new Error(`There is no link “${text}” on the page.`);
  return new URL(link.getAttribute('href') ?? '', urlOf(bench)).href;
}

const urlOf = (bench: Bench) => `http://${bench.host}${bench.browsers.tab.here.path}`;

/** Fills a form in as far as the doing says, and sends it by the button it names, or its first. */
function submit(bench: Bench, doing: Extract<Doing, { submit: object }>): Promise<void> {
  const form = shownPage(bench).querySelectorAll('form')[doing.form ?? 0];
  if (!form) throw new Error('There is no such form on the page.');
  const buttons = [...form.querySelectorAll<HTMLButtonElement | HTMLInputElement>('button,input[type=submit]')];
  const button = buttons.find(
    (b) => doing.button === undefined || [b.value, b.textContent?.trim()].includes(doing.button),
  );
  const submission = submissionOf(form, button ?? null, urlOf(bench));
  if (!submission) throw new Error('The form sends nothing.');
  const filled = new Set([...Object.keys(doing.submit), ...Object.keys(doing.files ?? {})]);
  const entries = submission.entries.filter(([name]) => !filled.has(name));
  for (const [name, value] of Object.entries(doing.submit)) entries.push([name, value]);
  for (const [name, file] of Object.entries(doing.files ?? {})) {
    const bytes = Uint8Array.from(atob(bench.lesson.uploads[file] ?? ''), (c) => c.charCodeAt(0));
    entries.push([name, new File([bytes], file, { type: mediaType(file) })]);
  }
  return bench.submit({ ...submission, entries });
}

const mediaType = (file: string) =>
  /\.jpe?g$/i.test(file) ? 'image/jpeg' : /\.png$/i.test(file) ? 'image/png' : 'text/plain';
