import type { ReadSentence, SpeechSegment, Token } from '../statements/statements.ts';
import type { ClauseClaim } from './claim.ts';
import type { ClauseSetting } from './clause-setting.ts';

/** Verbs that want something done; who fears or expects it wants nothing. */
const CALLS =
  /^(?:demand|urge|call|propose|ask|request|recommend|advise|advocate|favou?r|suggest|speak|press|push|plead|want|потребовал\p{L}*|требу\p{L}+|призв\p{L}+|призыва\p{L}+|предл[оа]\p{L}+|рекоменд\p{L}+|выступ\p{L}+|прос[ия]т|попросил\p{L}*)$/u;
const CONDITIONS = /^(?:after|if|once|when|upon|после|если|когда|при)$/i;
const ONLY = /^(?:only|лишь|только)$/i;

/** Words of what somebody calls for: “demanded another wave of mobilisation”. */
export function wantedIn(
  { analysis }: ReadSentence,
  { wishes, tokens: [from, to] }: SpeechSegment,
  rangeOf: ClauseSetting['rangeOf'],
): ClauseClaim['wanted'] {
  const frame = wishes
    ? analysis.frames.find(
        ({ verb, content, wishes: isWish }) => isWish && CALLS.test(verb) && content[0] < to && content[1] > from,
      )
    : undefined;
  return frame ? contentOf(analysis.tokens, frame.content, rangeOf) : [];
}

/** Words of what has to come first: “possible only after a change of power”. */
export function conditionIn(
  { analysis: { tokens } }: ReadSentence,
  [from, to]: readonly [number, number],
  rangeOf: ClauseSetting['rangeOf'],
): ClauseClaim['condition'] {
  const without = tokens.findIndex(({ pos }, at) => at >= from && at < to && pos !== 'mark');
  const comma = tokens.findIndex(({ text }, at) => at > without && text === ',');
  if (/^(?:without|без)$/i.test(tokens[without]?.text ?? '') && comma > 0 && isDeniedBehind(tokens, comma))
    return contentOf(tokens, [without + 1, Math.min(comma, to)], rangeOf);
  const only = tokens.findIndex(
    ({ text }, at) => at >= from && at < to && ONLY.test(text) && CONDITIONS.test(tokens[at + 1]?.text ?? ''),
  );
  return only < 0 ? [] : contentOf(tokens, [only + 2, to], rangeOf);
}

/** “Without a full call-up, … we will not win”: what is missing is needed. */
const isDeniedBehind = (tokens: readonly Token[], comma: number): boolean =>
  tokens.slice(comma).some(({ text }) => /^(?:not|n['’]t|never|не)$/i.test(text));

const REJECTS = /^(?:reject|dismiss|refuse|rule|rejection|refusal|dismissal|отверг\p{L}*|отклон\p{L}+|отказ)$/u;
const PROPOSALS =
  /^(?:proposal|idea|demand|request|call|suggestion|appeal|предложени\p{L}|иде[яюи]|требовани\p{L}|призыв\p{L}*|просьб\p{L})$/u;
const THIS = /^(?:this|that|the|such|these|those|эт\p{L}+|так\p{L}+)$/iu;

/** Where the proposal of the sentence before is turned down: “the rejection of this proposal”, “the idea was dismissed”. */
export function rejectionIn(
  tokens: readonly Token[],
  [from, to]: readonly [number, number],
  rangeOf: ClauseSetting['rangeOf'],
): ClauseClaim['rejection'] {
  const verb = tokens.findIndex(({ lemma }, at) => at >= from && at < to && REJECTS.test(lemma));
  const noun = tokens.findIndex(({ lemma }, at) => at >= from && at < to && PROPOSALS.test(lemma));
  const isThis = tokens.slice(Math.max(from, noun - 2), noun).some(({ text }) => THIS.test(text));
  return verb >= 0 && noun >= 0 && isThis && Math.abs(noun - verb) < 6 ? rangeOf(verb, verb + 1) : null;
}

const contentOf = (
  tokens: readonly Token[],
  [from, to]: readonly [number, number],
  rangeOf: ClauseSetting['rangeOf'],
): ClauseClaim['wanted'] =>
  tokens
    .slice(from, to)
    .flatMap(({ term, pos }, index) =>
      term !== '' && /^(?:noun|verb|name)$/.test(pos) ? [{ term, range: rangeOf(from + index, from + index + 1) }] : [],
    );
