import { english, type MessageId } from '../messages/en.ts';
import { spokenNow } from '../messages/language.ts';
import { say } from '../messages/say.ts';

/** Other words for units that have a name here. */
const ALSO: Readonly<Record<string, string>> = {
  child: 'children',
  fatalities: 'dead',
  kilometers: 'kilometres',
  km: 'kilometres',
  man: 'men',
  person: 'people',
  persons: 'people',
  rubles: 'roubles',
  servicemen: 'soldiers',
  tons: 'tonnes',
  troops: 'soldiers',
  woman: 'women',
};

const isNamed = (id: string): id is MessageId & `units.${string}` => Object.hasOwn(english, id);

/**
 * What is counted, in the language of the page and in the form that goes with the number. In English, and where the page
 * has no name for it, it stays the word of the source.
 */
export function unitInWords(unit: string, count: number): string {
  if (spokenNow().key === 'en') return unit;
  const word = unit.trim().toLowerCase();
  const id = [`units.${ALSO[word] ?? word}`, `units.${word}s`].find(isNamed);
  return id === undefined ? unit : say(id, { count });
}
