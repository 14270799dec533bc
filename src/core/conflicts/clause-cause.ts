import type { Token } from '../statements/statements.ts';
import type { ClauseClaim } from './claim.ts';
import { phraseFrom } from './clause-agent.ts';
import type { ClauseSetting } from './clause-setting.ts';

/** A cause is named within so many words of the word that says so. */
const NEAR = 6;
const BECAUSE = /^(?:из-за|вследствие)$/iu;
const IS = /^(?:is|was|were|are|be|been|стал\p{L}*|был\p{L}*|явля\p{L}+|послужил\p{L}*|—|–)$/iu;
const RESULT = /^(?:result|consequence|outcome|fault|work)$/i;
const STEMMED = /^(?:stem|result|arise|originate)$/;
const BLAMED = /^(?:blame|fault)$/;
const GUILTY = /^(?:виноват\p{L}*|виновен|виновн\p{L}+|виной)$/iu;
const CAUSED = /^(?:вызван|спровоцирован)[аоы]?$/u;

/** Words of a cause from one token to another. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** “The cause was a leaking valve”, “due to heavy snow”, «причиной стала ошибка»: what is named as the cause, or null. */
export function causeNamed(
  tokens: readonly Token[],
  range: readonly [number, number],
  rangeOf: ClauseSetting['rangeOf'],
): ClauseClaim['agent'] {
  for (let at = range[0]; at < range[1]; at += 1) {
    const span = behindWord(tokens, at, range[1]) ?? behindCause(tokens, at, range) ?? beforeBlame(tokens, at, range);
    if (span) return phraseFrom(tokens, span, rangeOf);
  }
  return null;
}

const textAt = (tokens: readonly Token[], at: number): string => tokens[at]?.text ?? '';
const nextOf = (tokens: readonly Token[], from: number, to: number, word: RegExp): number =>
  tokens.findIndex(({ text }, index) => index >= from && index < Math.min(to, from + NEAR) && word.test(text));

/** Words that a cause follows; “because she used to work shifts” gives a reason, and names none. */
const LEADS = /^(?:because of|due to|owing to|в результате|по вине|по причине)$/i;

/** “Due to snow”, “was the result of a decision”, “stemmed from leaks”, «в результате падения», «вызвано падением», «виновата протечка». */
function behindWord(tokens: readonly Token[], at: number, to: number): Span | undefined {
  const [word, next] = [textAt(tokens, at), textAt(tokens, at + 1)];
  const isResult = RESULT.test(word) && /^of$/i.test(next) && isSaidBefore(tokens, at);
  const isStemmed = STEMMED.test(tokens[at]?.lemma ?? '') && /^from$/i.test(next);
  if (isResult || isStemmed || LEADS.test(`${word} ${next}`)) return { from: at + 2, to };
  const isOne = BECAUSE.test(word) || CAUSED.test(word.toLowerCase()) || GUILTY.test(word);
  return isOne && at + 1 < to ? { from: at + 1, to } : undefined;
}

const isSaidBefore = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 4), at).some(({ text }) => IS.test(text));

/** “The cause was a valve”, «причиной взрыва стало попадание воды», “heavy snow was the cause”. */
function behindCause(tokens: readonly Token[], at: number, [from, to]: readonly [number, number]): Span | undefined {
  if (tokens[at]?.term !== 'cause' || tokens[at]?.pos === 'verb') return undefined;
  const is = nextOf(tokens, at + 1, to, IS);
  if (is >= 0) return { from: is + 1, to };
  const before = tokens.findLastIndex(({ text }, index) => index > from && index < at && IS.test(text));
  return before > 0 && at - before <= 3 ? { from, to: before } : undefined;
}

/** “The previous council was to blame for the hole”, “the operator is responsible”. */
function beforeBlame(tokens: readonly Token[], at: number, [from]: readonly [number, number]): Span | undefined {
  const isTo = BLAMED.test(tokens[at]?.lemma ?? '') && /^(?:to|at)$/i.test(textAt(tokens, at - 1));
  const isResponsible = /^responsible$/i.test(textAt(tokens, at)) && /^for$/i.test(textAt(tokens, at + 1));
  if (!isTo && !isResponsible) return undefined;
  const is = tokens.findLastIndex(({ text }, index) => index > from && index < at && IS.test(text));
  return is > from && at - is <= 4 ? { from, to: is } : undefined;
}
