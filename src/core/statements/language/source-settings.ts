import { trim } from './frame-reading.ts';
import { bareWord, isBodyWord, isRecipient, isRoleWord } from './role-words.ts';
import type { SourceMention } from './source-mention.ts';
import type { Token } from './token.ts';

/** «Там», where those are who were heard before. */
export const isThere = (words: readonly Token[]): boolean =>
  words.length === 1 && bareWord(words[0]?.text ?? '') === 'там';
/** Whoever «там» stands for. */
export const THERE: SourceMention = { text: 'там', name: null, role: null, kind: 'pronoun', pronoun: 'it' };

/** Words of the teller before a source: «тем не менее министр», «в то же время супруга», «одновременно мэр», «сама Лада». */
const BEFORE = [
  'тем не менее',
  'в то же время',
  'то же время',
  'в свою очередь',
  'свою очередь',
  'между тем',
  'кроме того',
  'при этом',
  'вместе с тем',
  'в частности',
  'одновременно',
  'поскольку',
  'если же',
  'однако',
  'позднее',
  'же',
  'сам',
  'сама',
  'сами',
].map((words) => words.split(' '));
/** How somebody speaks, and where: «полиция в своём блоге», «ректоры на условиях анонимности», «мэр во время встречи». */
const BEHIND = /^(?:(?:во?|на) (?:сво\p{L}+|время|ходе|условиях|рамках)|столь|якобы)(?!\p{L})/iu;

/** The words of a Russian source without those around it that say when, how, and to whom it speaks. */
export function withoutSetting(tokens: readonly Token[]): readonly Token[] {
  if (isThere(tokens)) return tokens;
  let words = trim(tokens);
  if (!/^\p{Script=Cyrillic}/u.test(words[0]?.text ?? '')) return words;
  const opens = (before: readonly string[]): boolean =>
    before.length < words.length && before.every((word, at) => bareWord(words[at]?.text ?? '') === word);
  for (let found = BEFORE.find(opens); found; found = BEFORE.find(opens)) words = words.slice(found.length);
  const behind = words.findIndex((_, at) => at > 0 && BEHIND.test(textAt(words, at)));
  if (behind > 0) words = words.slice(0, behind);
  while (words.length > 1 && isManner(words.at(-1))) words = words.slice(0, -1);
  return words;
}

const textAt = (words: readonly Token[], at: number): string =>
  words
    .slice(at, at + 2)
    .map(({ text }) => text)
    .join(' ');

/** «Журналистам», and adverbs that the endings do not tell: «неоднократно». */
const isManner = (token: Token | undefined): boolean =>
  token !== undefined &&
  (isRecipient(token) ||
    (/^[а-яё]{4,}(?:но|до|ко)$/u.test(token.text) && !isRoleWord(token.text) && !isBodyWord(token.text)));
