import { isConcept } from './concepts.ts';
import { contentStart, quotedIn } from './frame-content.ts';
import { isBoundary, trim, type Reading, type ReportFrame } from './frame-reading.ts';
import { isBodyWord, isRoleWord } from './role-words.ts';
import { readSource } from './sources.ts';
import { tokenAt, wordAt } from './token.ts';

/** A source has no more words than this. */
const LONGEST = 7;

/**
 * «…, рапортовал отряд.», «— …, — усмехается Бахтин.»: in Russian a verb behind a comma with nothing but somebody behind it
 * says what stands before, whichever verb it is.
 */
export function tailFrame(reading: Reading, at: number): ReportFrame | undefined {
  const { tokens, language } = reading;
  const { pos, term, text } = tokenAt(tokens, at);
  if (language !== 'ru' || pos !== 'verb' || isConcept(term) || !isFinite(text)) return undefined;
  if (!/^[,—–»]$/.test(wordAt(tokens, at - 1))) return undefined;
  const from = /^во?$/.test(wordAt(tokens, at + 1)) && /ли$/u.test(text) ? at + 2 : at + 1;
  let to = from;
  while (to < tokens.length && !isBoundary(tokens[to])) to += 1;
  const words = trim(tokens.slice(from, to));
  const ends = !tokens.slice(to, to + 2).some((token) => !isBoundary(token)) || /^[—–]$/.test(wordAt(tokens, to + 1));
  const isPlain =
    words.length > 0 && words.length <= LONGEST && words.every((word) => word.pos !== 'verb' && word.pos !== 'number');
  const content = [contentStart(reading, at), at - 1] as const;
  if (!ends || !isPlain || content[1] - content[0] < 3 || words[0]?.pos === 'preposition') return undefined;
  const isSomebody = words.some((word) => word.pos === 'name' || isRoleWord(word.text) || isBodyWord(word.text));
  const source = isSomebody || words[0]?.pos === 'pronoun' ? readSource(words) : undefined;
  if (!source) return undefined;
  return {
    ...{ source, frame: [at - 1, to], content, verb: text.toLowerCase(), denies: false, wishes: false },
    ...{ manner: quotedIn(reading, content) ? 'quoted' : 'paraphrased', said: null, via: null },
  };
}

/** A verb in the past or the present: no participle and no infinitive. */
const isFinite = (text: string): boolean =>
  /(?:л|ла|ло|ли|лся|лась|лись|[еёи]т|[уюая]т|[еёи]тся|[уюая]тся)$/iu.test(text);
