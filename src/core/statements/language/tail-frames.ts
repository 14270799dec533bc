import { isConcept } from './concepts.ts';
import { contentStart, quotedIn } from './frame-content.ts';
import { isBoundary, trim, type Reading, type ReportFrame } from './frame-reading.ts';
import { isBodyWord, isRoleWord } from './role-words.ts';
import { sourceAt } from './sources.ts';
import { tokenAt, wordAt, type Token } from './token.ts';

/** A source has no more words than this. */
const LONGEST = 7;

/**
 * «…, рапортовал отряд.», «— …, — усмехается Бахтин.»: in Russian a verb behind a comma with nothing but somebody behind it
 * says what stands before, whichever verb it is.
 */
export function tailFrame(reading: Reading, at: number): ReportFrame | undefined {
  const { tokens, language } = reading;
  const { text } = tokenAt(tokens, at);
  if (language !== 'ru' || !mayTell(tokens, at)) return undefined;
  const from = /^во?$/.test(wordAt(tokens, at + 1)) && /ли$/u.test(text) ? at + 2 : behindPlace(tokens, at + 1);
  let to = from;
  while (to < tokens.length && !isBoundary(tokens[to])) to += 1;
  const content = [contentStart(reading, at), at - 1] as const;
  const words = trim(tokens.slice(from, to));
  const source =
    content[1] - content[0] >= 3 && endsAt(tokens, to) && isSomebody(words) ? sourceAt(tokens, from, to) : undefined;
  if (!source) return undefined;
  return {
    ...{ source, frame: [at - 1, to], content, verb: text.toLowerCase(), denies: false, wishes: false },
    ...{ manner: quotedIn(reading, content) ? 'quoted' : 'paraphrased', said: null, via: null },
  };
}

/** «Передал из центра управления инженер Руд»: from where it was told stands before who told it. */
function behindPlace(tokens: readonly Token[], from: number): number {
  if (!/^(?:из|с|от)$/.test(wordAt(tokens, from))) return from;
  const source = tokens.findIndex(({ text, pos }, at) => at > from + 1 && pos === 'noun' && isRoleWord(text));
  return source > 0 && source - from <= REACH && !tokens.slice(from, source).some(isBoundary) ? source : from;
}
const REACH = 5;

/** A finite verb behind a comma, a dash or a closing mark, that names no event. */
function mayTell(tokens: readonly Token[], at: number): boolean {
  const { pos, term, text } = tokenAt(tokens, at);
  return pos === 'verb' && !isConcept(term) && isFinite(text) && /^[,—–»]$/.test(wordAt(tokens, at - 1));
}

/** Nothing stands behind, or a dash that takes the quotation up again. */
const endsAt = (tokens: readonly Token[], to: number): boolean =>
  !tokens.slice(to, to + 2).some((token) => !isBoundary(token)) || /^[—–]$/.test(wordAt(tokens, to + 1));

/** A few words that name a person or a body, and nothing else. */
function isSomebody(words: readonly Token[]): boolean {
  const [first] = words;
  const isPlain = words.length <= LONGEST && words.every(({ pos }) => pos !== 'verb' && pos !== 'number');
  const isNamed = words.some(({ pos, text }) => pos === 'name' || isRoleWord(text) || isBodyWord(text));
  return first !== undefined && first.pos !== 'preposition' && isPlain && (isNamed || first.pos === 'pronoun');
}

/** A verb in the past or the present: no participle and no infinitive. */
const isFinite = (text: string): boolean =>
  /(?:л|ла|ло|ли|лся|лась|лись|[еёи]т|[уюая]т|[еёи]тся|[уюая]тся)$/iu.test(text);
