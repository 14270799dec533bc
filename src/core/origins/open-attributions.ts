import type { OpenAttribution } from '../../domain/origin.ts';

const WORD = String.raw`\p{Lu}[\p{L}\d&’'-]*`;
const NAME = String.raw`[«“"„]?(?<name>${WORD}(?:[ \u00a0]${WORD}){0,3})`;

/** Phrases by which a text says whose report it passes on; the name begins with a capital letter. */
const PHRASES: readonly RegExp[] = [
  // English
  String.raw`(?<!\p{L})(?:[Aa]ccording to|[Aa]s reported by|[Cc]iting|[Qq]uoted by|[Rr]eported by)\s+(?:the\s+)?(?:(?:news\s+)?agency\s+|newspaper\s+)?${NAME}`,
  String.raw`(?<!\p{L})${NAME}(?:\s+news agency)?\s+(?:reports|reported|writes|wrote)(?!\p{L})`,
  // A dateline: CARROW, March 5 (Northern Wire) -
  String.raw`(?<=^|\n)\p{Lu}[^\n()]{1,60}\(${NAME}\)\s*[-–—]`,
  // Russian
  String.raw`(?<!\p{L})(?:[Пп]о (?:данным|сообщению|информации)|[Сс]о ссылкой на|(?:[Кк]ак )?(?:[Сс]ообщает|[Сс]ообщил[аио]?|[Пп]ередаёт|[Пп]ередает|[Пп]ишет))\s+(?:агентств[оау]\s+|газет[аыу]\s+|издани[еяю]\s+)?${NAME}`,
  // Ukrainian
  String.raw`(?<!\p{L})(?:[Зз]а (?:даними|повідомленням|інформацією)|[Зз] посиланням на|(?:[Яя]к )?(?:[Пп]овідомляє|[Пп]ередає|[Пп]ише))\s+(?:агентств[оау]\s+|газет[аиу]\s+|виданн[яю]\s+)?${NAME}`,
  // German and French
  String.raw`(?<!\p{L})(?:[Ll]aut|[Nn]ach Angaben (?:der|des|von)|[Ss]elon|[Dd]’après|[Dd]'après)\s+(?:der\s+|dem\s+|l’agence\s+|l'agence\s+|la\s+|le\s+)?(?:Nachrichtenagentur\s+)?${NAME}`,
].map((phrase) => new RegExp(phrase, 'gu'));

/** Attributions kept of one text; more is a review of the press. */
const MOST = 40;

/** Everyone a text names as whose report it passes on, in the words of the text. */
export function findOpenAttributions(text: string): OpenAttribution[] {
  const found = PHRASES.flatMap((phrase) =>
    [...text.matchAll(phrase)].map(({ 0: words, index, groups }) => ({ index, name: groups?.['name'] ?? '', words })),
  );
  return found
    .sort((one, other) => one.index - other.index)
    .slice(0, MOST)
    .map(({ name, words }) => ({ name, words }));
}

/** An ending that cases add: “Интерфакса”. */
const CASE_ENDING = 2;
const SHORT_NAME = 4;

/** Whether two names are of one body, whatever their case and case ending. */
export function isSameName(one: string, other: string): boolean {
  const [short, long] = [bare(one), bare(other)].sort((a, b) => a.length - b.length) as [string, string];
  if (short === long) return short !== '';
  return short.length >= SHORT_NAME && long.length - short.length <= CASE_ENDING && long.startsWith(short);
}

const bare = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^the\s/, '')
    .replace(/[^\p{L}\d]/gu, '');
