/** How long a step, and a step back, take in the page itself, in a handler of ten thousand statements. */
import type { Page } from 'playwright-core';
import { handler } from './stepping';

/** Milliseconds from the click until the page says where the request stands now; what is drawn follows with the next frame. */
export interface PageTimes {
  forwards: number[];
  back: number[];
}

/** @param page shows a lesson, any one; its code is replaced */
export async function timeStepping(page: Page, rounds: number): Promise<PageTimes> {
  const code = page.getByRole('region', { name: 'Code' });
  const at = (line: number) => code.getByText(`Paused on line ${line}`, { exact: true }).waitFor();
  await code.getByRole('textbox', { name: 'main.go' }).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(handler);
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await at(13);
  await page.getByText('0/10003').waitFor();
  await page.getByRole('slider', { name: 'Statement of the request' }).fill('9990');
  await at(15);
  const took = (name: string, line: number) =>
    page.evaluate(
      async ([button, text]) => {
        // As a person would: the last step has been drawn, and nothing is under way.
        await new Promise((resolve) => setTimeout(resolve, 100));
        const find = () => [...document.querySelectorAll<HTMLButtonElement>('.tools button')].find((b) => (b.ariaLabel ?? b.textContent.replace('F10', '')) === button)!; // prettier-ignore
        const state = document.querySelector('.tools .state')!;
        const start = performance.now();
        return new Promise<number>((resolve) => {
          const changes = new MutationObserver(() => {
            if (!state.textContent.includes(text)) return;
            changes.disconnect();
            resolve(performance.now() - start);
          });
          changes.observe(document.body, { subtree: true, childList: true, characterData: true });
          find().click();
        });
      },
      [name, `line ${line}`] as const,
    );
  const times: PageTimes = { forwards: [], back: [] };
  for (let i = 0; i < rounds; i++) {
    times.forwards.push(await took('Step', 14));
    times.back.push(await took('Step back', 15));
  }
  return times;
}
