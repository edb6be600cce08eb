import { site } from './scratch_step.mjs';
const s = await site();
const page = await (await s.browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
page.on('console', (m) => console.log('console', m.text()));
await page.addInitScript(() => {
  window.__log = [];
  const W = window.Worker;
  window.Worker = class extends W {
    constructor(...a) { super(...a); super.addEventListener('message', (e) => window.__log.push(['got', performance.now(), (e.data && e.data.value && JSON.stringify(e.data.value).length) || 0])); }
    postMessage(m, ...r) { window.__log.push(['post ' + (m && m.path), performance.now(), 0]); return super.postMessage(m, ...r); }
  };
});
await page.goto(s.base + 'lessons/get-nil/');
const ed = page.getByRole('textbox', { name: 'main.go' });
await ed.click();
await page.keyboard.press('Control+a');
await page.keyboard.insertText('package playground\n\nimport (\n\t"fmt"\n\t"net/http"\n)\n\nfunc init() { http.HandleFunc("/", h) }\n\nfunc h(res http.ResponseWriter, req *http.Request) {\n\tsum := 0\n\tfor i := 0; i < 5000; i++ {\n\t\tsum += i\n\t}\n\tfmt.Fprintln(res, sum)\n}\n');
await page.getByRole('button', { name: 'Step', exact: true }).click();
await page.getByText('Paused on line 11', { exact: true }).waitFor();
await page.getByText('0/10003').waitFor();
await page.getByRole('slider', { name: 'Statement of the request' }).fill('9990');
await page.getByText('Paused on line 13', { exact: true }).waitFor();
await page.waitForTimeout(500);
const took = (name, line) => page.evaluate(async ([button, text]) => {
  const b = [...document.querySelectorAll('.tools button')].find((b) => (b.ariaLabel ?? b.textContent.replace('F10', '')) === button);
  window.__log.length = 0; const start = performance.now();
  let dom;
  const seen = new Promise((f) => { const o = new MutationObserver(() => { if (document.querySelector('.tools .state').textContent.includes(text)) { dom = performance.now(); o.disconnect(); f(); } }); o.observe(document.body, { subtree: true, childList: true, characterData: true }); });
  b.click();
  await seen;
  await new Promise((f) => requestAnimationFrame(f));
  const raf = performance.now();
  await new Promise((f) => setTimeout(f, 60));
  return [dom - start, raf - start, window.__log.map(([w, t, n]) => `${w}@${(t - start).toFixed(1)}${n ? `(${n})` : ''}`).join(' ')];
}, [name, `line ${line}`]);
const prof = process.argv[2] === 'prof';
let cdp;
if (prof) { cdp = await page.context().newCDPSession(page); await cdp.send('Profiler.enable'); await cdp.send('Profiler.setSamplingInterval', { interval: 100 }); await cdp.send('Profiler.start'); }
const f = [], b = [];
for (let i = 0; i < 15; i++) { f.push(await took('Step', 12)); b.push(await took('Step back', 13)); }
const show = (l) => l.map((x) => x.map((y) => y.toFixed?.(1) ?? y).join('/')).join('\n');
console.log('forwards dom/raf', show(f)); console.log('back dom/raf', show(b));
if (prof) {
  const { profile } = await cdp.send('Profiler.stop');
  const self = new Map(); const dt = profile.timeDeltas; const by = new Map(profile.nodes.map((n) => [n.id, n]));
  profile.samples.forEach((id, i) => { const n = by.get(id); const k = `${n.callFrame.functionName} ${n.callFrame.url.split('/').pop()}:${n.callFrame.lineNumber}:${n.callFrame.columnNumber}`; self.set(k, (self.get(k) ?? 0) + dt[i]); });
  console.log([...self].sort((a, b) => b[1] - a[1]).slice(0, 25).map(([k, v]) => `${(v / 1000).toFixed(1)} ms ${k}`).join('\n'));
}
await s.close();
