import { contentStart, quotedIn } from './frame-content.ts';
import { insideSpeech, isBoundary, trim, type Reading, type ReportFrame } from './frame-reading.ts';
import { isBodyWord } from './role-words.ts';
import { precedingSource } from './preceding-places.ts';
import { quotedNameEnd, sourceEnd } from './source-places.ts';
import type { SourceMention } from './source-mention.ts';
import { inCase, pronounSource, readSource } from './sources.ts';
import { tokenAt, wordAt, type Token } from './token.ts';

/** «„Мост цел“, — цитирует Репина „Волна“», «…, приводит слова мэра агентство»: whose words somebody else passes on. */
export function relayedFrame(reading: Reading, at: number): ReportFrame | undefined {
  const { tokens, language } = reading;
  if (language === 'en') return quotedBy(reading, at);
  const length = language === 'ru' ? lengthAt(tokens, at) : 0;
  if (length === 0 || insideSpeech(reading, tokenAt(tokens, at)) || !/^[,—–»"]$/.test(wordAt(tokens, at - 1)))
    return undefined;
  const from = at + length;
  const first = mediumEnd(tokens, from);
  if (first > from) return relayed(reading, at, { quoted: [first, quotedEnd(tokens, first)], medium: [from, first] });
  const outlet = tokens.findIndex((_, index) => index > from && isOutlet(tokens, index));
  if (outlet < 0 || tokens.slice(from, outlet).some(isBoundary)) return undefined;
  const end = outletEnd(tokens, outlet);
  return relayed(reading, at, { quoted: [from, outlet], medium: [outlet, end] });
}

/** What stands before the verb at `at`, said by whoever is `quoted` and passed on by the `medium`, whichever of them stands first. */
function relayed(
  reading: Reading,
  at: number,
  { quoted, medium }: Readonly<Record<'quoted' | 'medium', readonly [number, number]>>,
): ReportFrame | undefined {
  const { tokens } = reading;
  const source = quotedPerson(trim(tokens.slice(...quoted)));
  const content = [contentStart(reading, at), at] as const;
  const end = Math.max(quoted[1], medium[1]);
  return (
    source && {
      ...{ source, frame: [at, end], content, verb: wordAt(tokens, at), denies: false, wishes: false },
      manner: quotedIn(reading, content) ? 'quoted' : 'paraphrased',
      ...{ said: null, via: readSource(trim(tokens.slice(...medium))) ?? null },
    }
  );
}

/** «Цитирует РБК Репина»: where the name of whoever passes it on ends that stands right behind the verb. */
function mediumEnd(tokens: readonly Token[], from: number): number {
  const kind = /^(?:агентство|газета|издание|портал|телеканал|радиостанция|журнал)$/u.test(wordAt(tokens, from))
    ? 1
    : 0;
  const name = from + kind;
  const quoted = quotedNameEnd(tokens, name);
  if (quoted > name) return quoted;
  return /^(?:[А-ЯЁ]{2,}(?:-[А-ЯЁ]{2,})?|Интерфакс|Лента|Reuters|Bloomberg)$/u.test(tokenAt(tokens, name).text)
    ? name + 1
    : name;
}

/** Where whoever is quoted ends who begins at `from`. */
function quotedEnd(tokens: readonly Token[], from: number): number {
  let end = from;
  while (end < tokens.length && !isBoundary(tokens[end])) end = quotedNameEnd(tokens, end + 1);
  return end;
}

/** Whose words they are: «его», «мэра», «Репину». */
const quotedPerson = (words: readonly Token[]): SourceMention | undefined =>
  words.length === 1 && words[0]?.pos === 'pronoun'
    ? pronounSource(words[0])
    : inCase(readSource(words), words.some(({ text }) => /[ую]$/u.test(text)) ? 'accusative' : 'genitive');

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

/** “The port is shut, Rem was quoted as saying by the agency”: whoever is quoted says it, and who quotes them passes it on. */
function quotedBy(reading: Reading, at: number): ReportFrame | undefined {
  const { tokens } = reading;
  const placed = isQuoted(reading, at) ? precedingSource(reading, at) : undefined;
  const source = placed && readSource(trim(tokens.slice(placed.from, placed.to)));
  if (!placed || !source) return undefined;
  const isBefore = /^[,”"]$/.test(wordAt(tokens, placed.from - 1)) && placed.from > 2;
  const by = isBefore && wordAt(tokens, at + 3) === 'by' ? at + 3 : undefined;
  const end = by === undefined ? at + 3 : sourceEnd(reading, by + 1);
  const content = isBefore
    ? ([contentStart(reading, placed.from), placed.from] as const)
    : ([end, tokens.length] as const);
  return {
    ...{ source, frame: [placed.from, end], content, verb: 'say', denies: false, wishes: false },
    manner: quotedIn(reading, content) ? 'quoted' : 'paraphrased',
    ...{ said: null, via: by === undefined ? null : (readSource(trim(tokens.slice(by + 1, end))) ?? null) },
  };
}

const isQuoted = (reading: Reading, at: number): boolean =>
  /^(?:quoted|cited)$/.test(wordAt(reading.tokens, at)) &&
  tokenAt(reading.tokens, at - 1).lemma === 'be' &&
  wordAt(reading.tokens, at + 1) === 'as' &&
  wordAt(reading.tokens, at + 2) === 'saying' &&
  !insideSpeech(reading, tokenAt(reading.tokens, at));
