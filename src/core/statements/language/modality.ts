import type { Clause } from './clauses.ts';
import { tokenAt, type RuleLanguage, type Token } from './token.ts';
import { listsFor, type WordList } from './word-lists.ts';

/** What a clause does with its content besides asserting it. */
export interface Standing {
  readonly isFuture: boolean;
  readonly isWished: boolean;
  readonly isConditional: boolean;
  /** Token indices of words that weaken it (“may”, “reportedly”). */
  readonly weakened: readonly number[];
  readonly isQuestion: boolean;
}

/** Russian verbs with a prefix and a present ending speak of the future (“откроют”), unless a suffix makes them imperfective. */
const PERFECTIVE_FUTURE =
  /^(?:от|за|по|вы|при|раз|рас|про|пере|у|с|на|об|до|вос|из)[а-я]{2,}(?:ет|ит|ут|ют|ат|ят|ётся|ется|ится|утся|ются|атся|ятся)$/u;
const IMPERFECTIVE =
  /(?:а|я|ыва|ива)(?:ет|ют)(?:ся)?$|^(?:стоит|находятся|содержатся|остаются|состоит|следует|находится|считает|считают|проходит|приходит|составит|составляет|может|могут|знают|хочет|хотят|будет|будут|участвует|участвуют|поможет|действует|действуют|продолжается|обходится|сидит|смотрит|спит|стоят|состоят|пользуются|пользуется|указывает|наступает|нет|ведут|свидетельствует|существует|предстоит|совет|ответ|отчет|объект|проект|результат|документ|момент|сержант|процент|пациент|доцент|привет|запрет|предмет|субъект|депутат|солдат|выпускают|дефицит|институт|университет|департамент|агент|паркет|ракет|[а-я]*лет|[а-я]+итет|бюджет|[а-я]*(?:ход|вод|нос|вис|след|служ|стро|прос|леж)ит(?:ся)?|содержит(?:ся)?|надеются|надеется)$/u;

/** Reads the standing of a clause from its auxiliaries, its verbs of wishing and its hedges. */
export function standingOf(tokens: readonly Token[], [from, to]: Clause, language: RuleLanguage): Standing {
  const lists = listsFor(language);
  const any = (list: WordList): boolean => hits(list, tokens, from, to).length > 0;
  const isQuestion =
    tokens.slice(from, to).some(({ text }) => text === '?') ||
    /^(?:whether|ли)$/i.test(tokenAt(tokens, from).text) ||
    /^whether$/i.test(tokenAt(tokens, from - 1).text);
  return {
    isFuture:
      hits(lists.future, tokens, from, to).some((at) => !isReason(tokens, at)) ||
      (language === 'ru' &&
        tokens.slice(from, to).some(({ lemma }) => PERFECTIVE_FUTURE.test(lemma) && !IMPERFECTIVE.test(lemma))),
    isWished: any(lists.wish),
    // “Remains in effect until its goals are met”: that they are is only asked for.
    isConditional: any(lists.conditional) || /^until$/i.test(tokenAt(tokens, from).text),
    // “In May” is a month.
    weakened: hits(lists.weakening, tokens, from, to).filter((at) => at === 0 || tokenAt(tokens, at).text !== 'May'),
    isQuestion,
  };
}

/** “Due to heavy snow” is a reason, “due to open” is to come. */
const isReason = (tokens: readonly Token[], at: number): boolean =>
  /^due$/i.test(tokenAt(tokens, at).text) &&
  /^to$/i.test(tokenAt(tokens, at + 1).text) &&
  tokenAt(tokens, at + 2).pos !== 'verb';

function hits(list: WordList, tokens: readonly Token[], from: number, to: number): number[] {
  const found: number[] = [];
  for (let at = from; at < to; at += 1) if (list.matchAt(tokens, at) > 0) found.push(at);
  return found;
}
