import { describe, expect, it } from 'vitest';
import { loadTopics } from '../../core/help/topics.ts';
import { catalogue as german } from './de.ts';
import { english, type Catalogue, type MessageId } from './en.ts';
import { catalogue as russian } from './ru.ts';
import { catalogue as ukrainian } from './uk.ts';

const CATALOGUES = { en: english, ru: russian, uk: ukrainian, de: german } as const satisfies Record<string, Catalogue>;
const IDS = Object.keys(english) as readonly MessageId[];

/** What a text of the help names, without the code in it: bold what is pressed or gone to, slanted states and examples. */
function namesIn(text: string, mark: '*' | '**'): readonly string[] {
  const marked = text.replace(/`[^`]*`/g, '').matchAll(/(?<!\*)(\*\*?)(?!\*)([^*]+)\1/g);
  return [...marked].filter(([, found]) => found === mark).map(([, , words = '']) => words);
}

const idsOf = (catalogue: Catalogue, words: string): readonly MessageId[] =>
  IDS.filter((id) => catalogue[id].toLowerCase() === words.toLowerCase());

describe.each(Object.keys(CATALOGUES) as (keyof typeof CATALOGUES)[])('the help in %s', (language) => {
  const catalogue: Catalogue = CATALOGUES[language];

  it('names nothing to press or to go to that the interface does not have', async () => {
    const topics = await loadTopics(language);
    const named = topics.flatMap(({ id, text }) => namesIn(text, '**').map((words) => `${id}: ${words}`));
    expect(named.filter((each) => idsOf(catalogue, each.replace(/^\S+ /, '')).length === 0)).toEqual([]);
    expect(named.length).toBeGreaterThan(35);
  });

  it('names what the English help names, in the words of its interface', async () => {
    const topics = await loadTopics(language);
    const lacking = (await loadTopics('en')).flatMap(({ id, text }, index) => {
      const here = topics[index]!.text.toLowerCase();
      const names = [...namesIn(text, '**'), ...namesIn(text, '*')].filter((words) => idsOf(english, words).length > 0);
      return names
        .filter((words) => !idsOf(english, words).some((each) => here.includes(`*${catalogue[each].toLowerCase()}*`)))
        .map((words) => `${id}: ${words}`);
    });
    expect(lacking).toEqual([]);
  });
});
