import { expect, type Page } from '@playwright/test';
import type { Language } from '../src/domain/languages.ts';
import { english } from '../src/renderer/messages/en.ts';

/** Every text of the page but of the archive's themes, and every name that only assistive technology is told. */
const textsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    const isArchive = (node: Node): boolean => node.parentElement?.closest('.theme > h2') != null;
    while (texts.nextNode()) if (!isArchive(texts.currentNode)) found.push(texts.currentNode.textContent?.trim() ?? '');
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]'))
      for (const name of ['aria-label', 'title', 'placeholder']) found.push(element.getAttribute(name) ?? '');
    return found.filter((text) => text !== '');
  });

/** Words of the archive that the interface has, too. */
const ARCHIVE = new Set(['English', 'Yes', 'No', 'Words', 'not known']);

/** States and names by the rules; a ledger words its own, in the same words at times (“war”). */
const STATES = /^(?:states|reasons\.term)\./;

/** What expects of a page in a language that none of its words is English, the archive's aside; `state` names it. */
export async function wordsOfNoEnglish(
  page: Page,
  language: Exclude<Language, 'en'>,
): Promise<(state: string) => Promise<void>> {
  const { catalogue } = (await import(`../src/renderer/messages/${language}.ts`)) as { catalogue: typeof english };
  const ids = (Object.keys(english) as (keyof typeof english)[]).filter((id) => !STATES.test(id));
  const foreign = new Set<string>(ids.filter((id) => english[id] !== catalogue[id]).map((id) => english[id]));
  const own = new Set<string>(Object.values(catalogue));
  return async (state) => {
    const left = (await textsOf(page)).filter((text) => foreign.has(text) && !own.has(text) && !ARCHIVE.has(text));
    expect.soft(left, state).toEqual([]);
  };
}
