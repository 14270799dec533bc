import { expect, type Page } from '@playwright/test';

/** What a person presses, chooses or reads the name of. */
const CONTROLS = 'button, a.button, a.quiet, [role="tab"], nav a, label, legend, summary, th, [role="columnheader"]';

/** Expects the page not to scroll sideways, and the words of every control to have room. */
export async function expectRoom(page: Page, state: string): Promise<void> {
  const { beyond, cut } = await page.evaluate((controls) => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const isCut = (element: Element): boolean =>
      element.textContent.trim() !== '' && element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1;
    const found = [...document.querySelectorAll(controls)].flatMap((control) =>
      [control, ...control.querySelectorAll('*')].filter(isCut),
    );
    const words = found.map((element) => `${element.nodeName}.${element.className}: ${element.textContent}`);
    return { beyond: scrollWidth - clientWidth, cut: [...new Set(words)] };
  }, CONTROLS);
  expect.soft(beyond, `${state} scrolls sideways by`).toBe(0);
  expect.soft(cut, `${state} has cut words`).toEqual([]);
}
