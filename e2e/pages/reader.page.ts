import { expect, type Locator, type Page } from '@playwright/test';
import { noteField } from './note.page.ts';

/** The reader, alone or beside a comparison. */
export function reader(page: Page) {
  const passage = (number: number): Locator => page.getByRole('group', { name: `Passage ${number}`, exact: true });
  const toolbar = page.getByRole('toolbar', { name: 'Actions on the selected words' });
  return {
    passage,
    toolbar,
    /** The reader beside a comparison. */
    pane: page.getByRole('region', { name: 'Source in context' }),
    notes: page.getByRole('tabpanel', { name: /^Notes/ }).getByRole('article'),
    /** Draws the mouse over words of a passage, as a person selects them; again when the page moved under it. */
    select: (number: number, words: string): Promise<void> =>
      expect(async () => {
        const place = await passage(number).evaluate(placeOfWords, words);
        await page.mouse.move(place.startX, place.startY);
        await page.mouse.down();
        await page.mouse.move(place.endX, place.endY, { steps: 5 });
        await page.mouse.up();
        expect(await page.evaluate(() => document.getSelection()?.toString())).toBe(words);
        await toolbar.waitFor({ timeout: 2000 });
      }).toPass({ timeout: 20_000 }),
    highlight: (colour: string): Promise<void> =>
      toolbar.getByRole('button', { name: `Highlight in ${colour}` }).click(),
    /** Goes to an action with the arrow keys, and presses Enter on it. */
    press: async (name: string): Promise<void> => {
      const action = toolbar.getByRole('button', { name, exact: true });
      await expect(toolbar.getByRole('button').first()).toBeFocused();
      for (let step = 0; step < 16; step += 1) {
        if (await action.evaluate((element) => element === document.activeElement)) break;
        await page.keyboard.press('ArrowRight');
      }
      await expect(action).toBeFocused();
      await page.keyboard.press('Enter');
    },
    bookmark: (): Promise<void> => toolbar.getByRole('button', { name: 'Bookmark' }).click(),
    note: async (text: string): Promise<void> => {
      await toolbar.getByRole('button', { name: 'Note' }).click();
      await noteField(page).write(text);
      await page.getByRole('button', { name: 'Save note' }).click();
      // What was written stays until it is known to be saved, which the note itself may come before.
      await page.getByRole('region', { name: 'New note' }).waitFor({ state: 'detached' });
    },
  };
}

interface Place {
  readonly startX: number;
  readonly startY: number;
  readonly endX: number;
  readonly endY: number;
}

/** Where words stand in a passage, in pixels, once the page stands still; runs in the page. */
async function placeOfWords(passage: Element, words: string): Promise<Place> {
  // A press on words that are selected would drag them.
  document.getSelection()?.removeAllRanges();
  const text = passage.querySelector('[data-start]');
  if (text === null) throw new Error('the passage has no text');
  const range = document.createRange();
  const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const start = node.textContent?.indexOf(words) ?? -1;
    if (start < 0 || node.parentElement?.matches('[data-start]') !== true) continue;
    range.setStart(node, start);
    range.setEnd(node, start + words.length);
    text.scrollIntoView({ block: 'center' });
    let before = Number.NaN;
    while (range.getBoundingClientRect().top !== before) {
      before = range.getBoundingClientRect().top;
      for (let frame = 0; frame < 6; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    const rects = [...range.getClientRects()];
    const first = rects[0]!;
    const last = rects[rects.length - 1]!;
    return {
      startX: first.left + 1,
      startY: first.top + first.height / 2,
      endX: last.right - 1,
      endY: last.top + last.height / 2,
    };
  }
  throw new Error(`the passage does not say “${words}”`);
}
