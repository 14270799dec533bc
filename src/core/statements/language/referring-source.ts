import { isBoundary, trim } from './frame-reading.ts';
import { isAuthor } from './paper-authors.ts';
import { isNominative } from './role-words.ts';
import { quotedNameEnd } from './source-places.ts';
import type { SourceMention } from './source-mention.ts';
import { inCase, readSource } from './sources.ts';
import { wordAt, type RuleLanguage, type Token } from './token.ts';
import { listsFor } from './word-lists.ts';

/** «Об этом», «такие данные»: what the sentence before tells. */
const REFERS: Readonly<Record<RuleLanguage, RegExp>> = {
  ru: /^[—–-]?\s*(?:как\s+)?(?:об\s+этом|это|так|эти\s+(?:данные|цифры|сведения)|эту\s+(?:информацию|цифру)|так(?:ие|ую|ое|ая)\s+(?:данные|цифры|сведения|оценку|информацию|цифру|мнение|заявление)|с\s+(?:таким|этим|соответствующим)\s+(?:\p{L}+\s+)?заявлением|соответствующее\s+заявление)\s/iu,
  en: /^(?:this|that|so|the (?:figures?|numbers?|information|news|claim)) (?:was|were|is|are|has been|have been|said|says|according)\b/iu,
  other: /(?!)/u,
};

/** The source of a sentence that only says who said the one before it: «Об этом сообщила пресс-служба», “So said the mayor”. */
export function referringSource(
  text: string,
  tokens: readonly Token[],
  language: RuleLanguage,
): SourceMention | undefined {
  if (!REFERS[language].test(text)) return undefined;
  const { reporting } = listsFor(language);
  const cited = citedSource(tokens);
  if (cited) return cited;
  const verb = tokens.findIndex((token, at) => at < VERB && isTelling(token, reporting.matchAt(tokens, at) > 0));
  if (verb < 0) return undefined;
  // «Соответствующее заявление мэр сделал на совещании»
  if (language === 'ru' && verb > 2 && /заявлени/u.test(wordAt(tokens, 1)))
    return readSource(trim(tokens.slice(2, verb)));
  const from = language === 'en' ? behindBy(tokens, verb) : behindWhen(tokens, verb + 1);
  if (from === undefined) return undefined;
  let to = from;
  while (to < tokens.length && !isBoundary(tokens[to])) to += 1;
  // «… в среду на брифинге сообщил минздрав. Подробности — позже»: a longer sentence says something of its own.
  const behind = quotedNameEnd(tokens, to);
  // «… заявил мэр, передаёт „Волна“»: who passes it on.
  const isPassedOn = wordAt(tokens, behind) === ',' && reporting.matchAt(tokens, behind + 1) > 0;
  const rest = !isPassedOn && tokens.slice(behind).some(({ pos }) => pos === 'verb' || pos === 'number');
  return rest ? undefined : readSource(trim(untilStop(tokens.slice(from, quotedNameEnd(tokens, to)))));
}

/** «Об этом пишет агентство со ссылкой на мэра Репина»: whoever is cited, where it is somebody. */
function citedSource(tokens: readonly Token[]): SourceMention | undefined {
  const on = tokens.findIndex(({ text }, at) => text === 'на' && /^(?:ссылкой|ссылаясь)$/.test(wordAt(tokens, at - 1)));
  if (on < 0) return undefined;
  let to = on + 1;
  while (to < tokens.length && !isBoundary(tokens[to])) to = quotedNameEnd(tokens, to + 1);
  const source = readSource(trim(untilStop(tokens.slice(on + 1, to))));
  return source && isAuthor(source) ? inCase(source, source.name === null ? 'accusative' : 'genitive') : undefined;
}

/** The verb of saying is one of so many first words. */
const VERB = 16;
/** What else tells of something in a passive. */
const isTelling = ({ lemma }: Token, isReporting: boolean): boolean =>
  isReporting ||
  /^(?:give|release|publish|provide|стало|известно|передаёт|передает|привел|приводит|выступил|выступила|сделал|сделала)$/.test(
    lemma,
  );

/** Behind the “by” of a passive, or right behind the verb of “so said the mayor”. */
function behindBy(tokens: readonly Token[], verb: number): number | undefined {
  const by = tokens.findIndex(({ text }, at) => at > verb && at <= verb + 3 && /^by$/i.test(text));
  if (by > 0) return by + 1;
  return wordAt(tokens, verb - 1) === 'so' ? verb + 1 : undefined;
}

/** «Сообщила в среду журналистам пресс-служба»: when and whom stand before who. */
function behindWhen(tokens: readonly Token[], from: number): number {
  let at = from;
  while (
    at < from + 4 &&
    /^(?:журналистам|репортерам|агентству|изданию|сегодня|вчера|ранее|также)$/.test(wordAt(tokens, at))
  )
    at += 1;
  const isDay = /^во?$/.test(wordAt(tokens, at)) && DAY.test(wordAt(tokens, at + 1));
  return isDay ? at + 2 : behindVenue(tokens, at);
}

/** «Выступила в ходе брифинга мэр»: where it was said stands before who said it. */
function behindVenue(tokens: readonly Token[], from: number): number {
  if (!/^(?:во?|на)$/.test(wordAt(tokens, from))) return from;
  const who = tokens.findIndex(({ text }, at) => at > from + 1 && at < from + 6 && isNominative(text));
  const isOfficial = /^\p{L}+(?:ый|ий|ой|ая)$/u.test(wordAt(tokens, who - 1)) && who - 1 > from + 1;
  return who < 0 ? from : isOfficial ? who - 1 : who;
}
const DAY = /^(?:понедельник|вторник|среду|четверг|пятницу|субботу|воскресенье)$/;

/** Without where and when it was said: “the mayor on Monday”. */
function untilStop(tokens: readonly Token[]): readonly Token[] {
  const stop = tokens.findIndex(
    ({ text }, at) => at > 0 && /^(?:on|in|at|during|late|early|во?|на|по|со|с)$/i.test(text),
  );
  return stop < 0 ? tokens : tokens.slice(0, stop);
}
