import { reorder, retypeAll, splice, type Tracked } from './tracked-text.ts';

type Random = () => number;
/** One edit of a text; every choice comes from `random`. */
export type Mutation = (tracked: Tracked, random: Random) => Tracked;

const pick = <T>(items: readonly T[], random: Random): T => items[Math.floor(random() * items.length)] as T;

/** Ranges of the paragraphs, each with the blank line behind it. */
export function paragraphsOf(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/[^\n]+\n*/g)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
}

/** Ranges of the sentences, each with the space behind it. */
export function sentencesOf(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/[^.!?\n]+(?:[.!?]+[”»"“]*[ \n]*|\n+|$)/g)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
}

const wordsIn = (text: string): { start: number; end: number }[] =>
  [...text.matchAll(/\p{L}[\p{L}\p{N}’'-]*/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));

const insertSentence: Mutation = (tracked, random) => {
  const { start } = pick(sentencesOf(tracked.text), random);
  const words = ['Added later. ', 'Дополнено позже редакцией. ', '[…] ', 'See note 4 below. ', '¹ '];
  return splice(tracked, start, start, pick(words, random));
};

const insertParagraph: Mutation = (tracked, random) => {
  const { start } = pick(paragraphsOf(tracked.text), random);
  return splice(tracked, start, start, pick(['Correction.\n\n', 'Advertisement: umbrellas, all sizes.\n\n'], random));
};

const deleteSentence: Mutation = (tracked, random) => {
  const { start, end } = pick(sentencesOf(tracked.text), random);
  return splice(tracked, start, end, '');
};

const deleteParagraph: Mutation = (tracked, random) => {
  const { start, end } = pick(paragraphsOf(tracked.text), random);
  return splice(tracked, start, end, '');
};

const replaceWord: Mutation = (tracked, random) => {
  const { start, end } = pick(wordsIn(tracked.text), random);
  return splice(tracked, start, end, pick(['indeed', 'vielleicht', 'возможно', 'мабуть'], random));
};

const deleteWords: Mutation = (tracked, random) => {
  const { start, end } = pick(wordsIn(tracked.text), random);
  return splice(tracked, start, end + Math.floor(random() * 20), '');
};

/** Deletes the quotation, or the sentences it stands in: what stands elsewhere in the same words is not it. */
const deleteQuotation: Mutation = (tracked, random) => {
  const { truth, text } = tracked;
  if (!truth) return tracked;
  if (random() < 0.4) return splice(tracked, truth.start, truth.end, '');
  const units = random() < 0.5 ? sentencesOf(text) : paragraphsOf(text);
  const touched = units.filter(({ start, end }) => end > truth.start && start < truth.end);
  return splice(tracked, touched[0]?.start ?? truth.start, touched.at(-1)?.end ?? truth.end, '');
};

const shuffleParagraphs: Mutation = (tracked, random) =>
  reorder(
    tracked,
    paragraphsOf(tracked.text.replace(/\n*$/, '\n\n'))
      .map((part) => ({ part, key: random() }))
      .sort((a, b) => a.key - b.key)
      .map(({ part }) => part),
  );

const swapSentences: Mutation = (tracked, random) => {
  const parts = sentencesOf(tracked.text);
  const first = Math.floor(random() * (parts.length - 1));
  const second = first + 1;
  const order = parts.map((_, index) => (index === first ? second : index === second ? first : index));
  return reorder(
    tracked,
    order.map((index) => parts[index] as { start: number; end: number }),
  );
};

const QUOTES = { '„': '«', '“': '"', '”': '"', '«': '“', '»': '”', '’': "'", '‘': "'" } as Record<string, string>;
const retypeQuotes: Mutation = (tracked) => retypeAll(tracked, (character) => QUOTES[character] ?? character);
const retypeDashes: Mutation = (tracked, random) => {
  const dash = pick(['-', '–', '—', '--'], random);
  return retypeAll(tracked, (character) => (/[–—]/.test(character) ? dash : character));
};
const joinDashes: Mutation = (tracked) =>
  retypeAll(tracked, (character, before, after) =>
    character === ' ' && (/[–—]/.test(after) || /[–—]/.test(before)) ? '' : character,
  );
const plainYo: Mutation = (tracked) =>
  retypeAll(tracked, (character) => (character === 'ё' ? 'е' : character === 'Ё' ? 'Е' : character));
const hardSpaces: Mutation = (tracked, random) =>
  retypeAll(tracked, (character) => (character === ' ' && random() < 0.3 ? '\u00a0' : character));
const softHyphens: Mutation = (tracked, random) =>
  retypeAll(tracked, (character, before) =>
    /\p{L}/u.test(before) && /\p{L}/u.test(character) && random() < 0.04 ? `\u00ad${character}` : character,
  );
const decompose: Mutation = (tracked) => retypeAll(tracked, (character) => character.normalize('NFD'));
const breakLines: Mutation = (tracked, random) =>
  retypeAll(tracked, (character) => (character === ' ' && random() < 0.1 ? '\n' : character));

/** The words alone stand a second time, in other company. */
const copyQuotation: Mutation = (tracked, random) => {
  const { truth, text } = tracked;
  if (!truth) return tracked;
  const units = paragraphsOf(text).filter(({ start }) => start < truth.start - 80 || start > truth.end + 80);
  const at = units.length === 0 ? 0 : pick(units, random).start;
  return { ...splice(tracked, at, at, `${text.slice(truth.start, truth.end)}\n\n`), copied: true };
};

/** The words stand a second time with all that was recorded around them: nothing can tell the places apart. */
const copyPassage: Mutation = (tracked, random) => {
  const { truth, text } = tracked;
  if (!truth) return tracked;
  const passage = text.slice(Math.max(0, truth.start - 45), truth.end + 45);
  const units = paragraphsOf(text).filter(({ start }) => start < truth.start - 60 || start > truth.end + 60);
  const at = units.length === 0 ? text.length : pick(units, random).start;
  return { ...splice(tracked, at, at, `${passage}\n\n`), alike: true };
};

/** Edits by name, as the report lists them. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  insertSentence,
  insertParagraph,
  deleteSentence,
  deleteParagraph,
  replaceWord,
  deleteWords,
  deleteQuotation,
  shuffleParagraphs,
  swapSentences,
  retypeQuotes,
  retypeDashes,
  joinDashes,
  plainYo,
  hardSpaces,
  softHyphens,
  decompose,
  breakLines,
  copyQuotation,
  copyPassage,
};
