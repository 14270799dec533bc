import { contentStart, quotedIn } from './frame-content.ts';
import { insideSpeech, isBoundary, trim, type Reading, type ReportFrame } from './frame-reading.ts';
import { isBodyWord } from './role-words.ts';
import { quotedNameEnd } from './source-places.ts';
import type { SourceMention } from './source-mention.ts';
import { inCase, pronounSource, readSource } from './sources.ts';
import { tokenAt, wordAt, type Token } from './token.ts';

/** «„Мост цел“, — цитирует Репина „Волна“», «…, приводит слова мэра агентство»: whose words somebody else passes on. */
export function relayedFrame(reading: Reading, at: number): ReportFrame | undefined {
  const { tokens, language } = reading;
  const length = language === 'ru' ? lengthAt(tokens, at) : 0;
  if (length === 0 || insideSpeech(reading, tokenAt(tokens, at)) || !/^[,—–»"]$/.test(wordAt(tokens, at - 1)))
    return undefined;
  const from = at + length;
  const outlet = tokens.findIndex((_, index) => index > from && isOutlet(tokens, index));
  if (outlet < 0 || tokens.slice(from, outlet).some(isBoundary)) return undefined;
  const source = quotedPerson(trim(tokens.slice(from, outlet)));
  const end = outletEnd(tokens, outlet);
  const content = [contentStart(reading, at), at] as const;
  return (
    source && {
      ...{ source, frame: [at, end], content, verb: wordAt(tokens, at), denies: false, wishes: false },
      manner: quotedIn(reading, content) ? 'quoted' : 'paraphrased',
      ...{ said: null, via: readSource(trim(tokens.slice(outlet, end))) ?? null },
    }
  );
}

/** Whose words they are: «его», «мэра», «Репину». */
const quotedPerson = (words: readonly Token[]): SourceMention | undefined =>
  words.length === 1 && words[0]?.pos === 'pronoun'
    ? pronounSource(words[0])
    : inCase(readSource(words), /[ую]$/u.test(words[0]?.text ?? '') ? 'accusative' : 'genitive');

function outletEnd(tokens: readonly Token[], outlet: number): number {
  let end = quotedNameEnd(tokens, outlet);
  while (end < tokens.length && !isBoundary(tokens[end])) end += 1;
  return quotedNameEnd(tokens, end);
}

/** How many words at `at` say that somebody's words are passed on. */
function lengthAt(tokens: readonly Token[], at: number): number {
  if (/^цитиру[ею]т$/.test(wordAt(tokens, at))) return wordAt(tokens, at + 1) === 'слова' ? 2 : 1;
  return /^(?:привод[ия]т|переда[ею]т|пересказыва[ею]т)$/.test(wordAt(tokens, at)) && wordAt(tokens, at + 1) === 'слова'
    ? 2
    : 0;
}

/** A name in quotation marks or in capitals, or a body: whoever passes it on. */
const isOutlet = (tokens: readonly Token[], at: number): boolean =>
  /^(?:[«„“"]|[А-ЯЁ]{2,}|Интерфакс|портал|телеканал)$/u.test(tokenAt(tokens, at).text) ||
  isBodyWord(tokenAt(tokens, at).text);
