import type { TextRange } from '../../domain/text-range.ts';
import type { ClauseAnalysis, ReadSentence, Token } from '../statements/statements.ts';
import { dismisses, isNegated, turnOf } from '../statements/statements.ts';
import type { ClauseClaim } from './claim.ts';
import { agentOf, causeTold, phraseFrom } from './clause-agent.ts';
import { causeNamed } from './clause-cause.ts';
import { isAttribute, isPhrase, unique, type ClauseSetting } from './clause-setting.ts';
import { answeredTerms } from './answers.ts';
import { isMentioned } from './mentions.ts';
import { conditionIn, rejectionIn, wantedIn } from './wanted.ts';
import { questionFrom } from './question-text.ts';

const FOCUS_POS = new Set(['verb', 'adjective', 'noun', 'adverb']);
const LIMITS =
  /\b(?:at this point|at the moment|for now|at present|so far|yet|as of now|currently|на данный момент|пока|сейчас)\b/iu;
/** Verbs that carry nothing of their own. */
const LIGHT = new Set(['be', 'have', 'do', 'make', 'take', 'get', 'give', 'say', 'tell', 'become', 'go', 'come']);

/** The clause as an assertion that another can deny; clauses without a word of content make none. */
export function clauseClaim(
  { sentence, segment, clause, base, rangeOf }: ClauseSetting,
  before?: ReadSentence,
): ClauseClaim[] {
  const { tokens } = sentence.analysis;
  const [from, to] = clause.range;
  // One that stands before the clause, or behind it, can reach into it.
  const negations = clause.negations.filter((each) => each.from < to && each.to > from);
  const focus = focusIn({ sentence, segment, clause, rangeOf }, negations);
  // “No such agreement was made” says enough where the sentence before it speaks of one.
  if (focus.length === 0 || (base.terms.length < 2 && negations.length === 0)) return [];
  const first = negations.find(({ at }) => at >= from && at < to) ?? null;
  const answered = answeredTerms(before, sentence, [from, to]);
  focus.push(...answered.terms.map((term) => ({ ...pointOf(focus, answered.at, rangeOf), term })));
  return [
    {
      ...base,
      terms: unique([...base.terms, ...answered.terms]),
      kind: 'clause',
      marks: [...(first ? [rangeOf(first.at, first.at + 1)] : [])],
      focus,
      attributes: attributesIn(tokens, [from, to], rangeOf),
      asked: askedIn(tokens, [from, to], rangeOf),
      wanted: wantedIn(sentence, segment, rangeOf),
      condition: conditionIn(sentence, [from, to], rangeOf),
      rejection: rejectionIn(tokens, [from, to], rangeOf),
      isNegated: focus.some(({ negated }) => negated),
      turn: turnOf(sentence.analysis.text, sentence.analysis.language),
      isReply: isReply({ sentence, segment, clause }, before),
      negation: first && rangeOf(first.at, first.at + 1),
      negationText: first && (tokens[first.at]?.text ?? null),
      limit: limitIn(sentence) ?? limitBefore(sentence, before),
      agent: agentIn({ sentence, clause, rangeOf }),
      questionText: questionFrom(tokens.slice(from, to), sentence.analysis.language),
    },
  ];
}

/**
 * “Keld dismissed that: the images were taken inside”, “The firm rejects the charge. ‘We fired nothing’”: what somebody says
 * instead, behind the colon or in their next sentence; without any, the dismissal itself.
 */
function isReply(
  { sentence, segment, clause }: Pick<ClauseSetting, 'sentence' | 'segment' | 'clause'>,
  before: ReadSentence | undefined,
): boolean {
  const { analysis, block } = sentence;
  const colon = analysis.tokens.findIndex(({ text }) => text === ':');
  if (dismisses(analysis.text, analysis.language)) return clause.range[0] >= colon;
  const last = before?.segments.at(-1);
  const isCarriedOn =
    before !== undefined && before.block === block && dismisses(before.analysis.text, analysis.language);
  return isCarriedOn && last?.speaker.name === segment.speaker.name && segment.speaker.kind !== 'publisher';
}

/** The point that stands at a word, for what the word stands for. */
const pointOf = (
  focus: readonly ClauseClaim['focus'][number][],
  at: number,
  rangeOf: ClauseSetting['rangeOf'],
): ClauseClaim['focus'][number] => {
  const range = rangeOf(at, at + 1);
  const held = focus.find((each) => each.range.start === range.start);
  return held ?? { term: '', negated: false, isVerb: false, isMentioned: false, range };
};

const agentIn = ({
  sentence,
  clause,
  rangeOf,
}: Pick<ClauseSetting, 'sentence' | 'clause' | 'rangeOf'>): ClauseClaim['agent'] =>
  blamedIn({ sentence, clause, rangeOf }) ??
  causeTold(sentence.analysis.tokens, clause.range, rangeOf) ??
  agentOf(sentence.analysis.tokens, clause.range, rangeOf) ??
  causeNamed(sentence.analysis.tokens, clause.range, rangeOf);

/** “He blamed a faulty valve”: what somebody blames is named as the cause. */
function blamedIn({
  sentence: { analysis },
  clause,
  rangeOf,
}: Pick<ClauseSetting, 'sentence' | 'clause' | 'rangeOf'>): ClauseClaim['agent'] {
  const [from, to] = clause.range;
  const isBlamed = analysis.frames.some(
    ({ verb, content }) => /^(?:blame|вин(?:ит|ят|ил[аи]?))$/.test(verb) && content[0] === from && content[1] >= to,
  );
  return isBlamed ? phraseFrom(analysis.tokens, { from, to }, rangeOf) : null;
}

/** A “whether” in the clause, or right before it with no verb between. */
function askedIn(
  tokens: readonly Token[],
  [from, to]: readonly [number, number],
  rangeOf: ClauseSetting['rangeOf'],
): TextRange | null {
  const at = tokens.findLastIndex(
    ({ text }, index) => index < to && index >= from - 6 && /^(?:whether|ли)$/i.test(text),
  );
  const isHere = at >= from || !tokens.slice(at, from).some(({ pos }) => pos === 'verb' || pos === 'auxiliary');
  return at >= 0 && isHere ? rangeOf(at, at + 1) : null;
}

function limitIn({ analysis, start }: ReadSentence): TextRange | null {
  const found = LIMITS.exec(analysis.text);
  return found && { start: start + found.index, end: start + found.index + found[0].length };
}

const limitBefore = (sentence: ReadSentence, before: ReadSentence | undefined): TextRange | null =>
  before && isLimitOnly(before, sentence) ? limitIn(before) : null;

/** “Not at this point. We are not discussing it”: the limit stands by itself before what it limits. */
const isLimitOnly = (before: ReadSentence, sentence: ReadSentence): boolean =>
  before.block === sentence.block && before.analysis.tokens.filter(({ term }) => term !== '').length <= 1;

/** Words that can be the point of the clause, each asserted or denied. */
function focusIn(
  { sentence, segment, clause, rangeOf }: Pick<ClauseSetting, 'sentence' | 'segment' | 'clause' | 'rangeOf'>,
  negations: ClauseAnalysis['negations'],
): ClauseClaim['focus'][number][] {
  const { tokens } = sentence.analysis;
  const [from, to] = clause.range;
  const focus = tokens.slice(from, to).flatMap((token, index) => {
    const at = from + index;
    if (!isContent(tokens, at) || (segment.wishes && !inFrame(sentence, at))) return [];
    if (isPurpose(tokens, { from, at }) && isNegated(negations, at)) return [];
    const negated = (isNegated(negations, at) !== segment.denies) !== (token.isInverse === true);
    return [
      {
        term: token.term,
        negated,
        isVerb: isVerb(token),
        isMentioned: isMentioned(tokens, at),
        range: rangeOf(at, at + 1),
      },
    ];
  });
  denySubject(tokens, { from, to, focus, rangeOf }, negations);
  if (needs(tokens, from, to)) {
    focus.forEach((each, index) => (focus[index] = { ...each, negated: false }));
    focus.push({ term: 'need', negated: false, isVerb: true, isMentioned: false, range: rangeOf(from, to) });
  }
  const aspects = aspectOf(tokens, [from, to], rangeOf);
  // “No more recruits would be drafted”: that it is over is all that is said; what was before is not denied.
  if (aspects.some(({ term }) => term === 'end'))
    focus.splice(
      0,
      focus.length,
      ...focus.filter(({ isVerb }) => !isVerb).map((each) => ({ ...each, negated: false, isMentioned: true })),
    );
  focus.push(...aspects);
  return focus;
}

/** “The siren did not go off”, “no sale took place”: where only an empty verb is denied, what it is said of is denied. */
function denySubject(
  tokens: readonly Token[],
  {
    from,
    to,
    focus,
    rangeOf,
  }: { from: number; to: number; focus: ClauseClaim['focus'][number][]; rangeOf: ClauseSetting['rangeOf'] },
  negations: ClauseAnalysis['negations'],
): void {
  const [negation] = negations;
  if (
    !negation ||
    negations.length > 1 ||
    negation.at < from ||
    !/^(?:not|n['’]t|never)$/i.test(tokens[negation.at]?.text ?? '')
  )
    return;
  const denied = tokens
    .slice(negation.at + 1, Math.min(to, negation.to))
    .filter(({ term, pos }) => term !== '' && pos !== 'adverb');
  if (denied.length > 1 || !denied.every(({ lemma }) => EMPTY.has(lemma))) return;
  const start = rangeOf(negation.at, negation.at + 1).start;
  const last = focus.findLastIndex(({ isVerb, isMentioned, range }) => !isVerb && !isMentioned && range.end <= start);
  const held = focus[last];
  if (held && from < negation.at) focus[last] = { ...held, negated: !held.negated };
}
const EMPTY = new Set(['go', 'take', 'happen', 'occur', 'place', 'come', 'exist', 'materialise']);

/** Adjectives before their nouns. */
const attributesIn = (
  tokens: readonly Token[],
  [from, to]: readonly [number, number],
  rangeOf: ClauseSetting['rangeOf'],
): ClauseClaim['attributes'] =>
  tokens
    .slice(from, to)
    .flatMap(({ term }, index) =>
      isAttribute(tokens, from + index) && term !== ''
        ? [{ term, head: headOf(tokens, from + index), range: rangeOf(from + index, from + index + 1) }]
        : [],
    );

/** “Are still receiving”, “no more … will be issued”: that it goes on, or has ended, is said besides. */
function aspectOf(
  tokens: readonly Token[],
  [from, to]: readonly [number, number],
  rangeOf: ClauseSetting['rangeOf'],
): ClauseClaim['focus'][number][] {
  const word = (at: number): string => tokens[at]?.text.toLowerCase() ?? '';
  for (let at = from; at < to; at += 1) {
    const isOn = /^(?:still|по-прежнему)$/.test(word(at)) && tokens.slice(at, at + 4).some(({ pos }) => pos === 'verb');
    const isOver =
      /^(?:no|not|больше)$/.test(word(at)) && /^(?:more|longer|не)$/.test(word(at + 1)) && word(at + 2) !== 'than';
    if (!isOn && !isOver) continue;
    const term = isOn ? 'continue' : 'end';
    return [
      {
        term,
        negated: false,
        isVerb: true,
        isMentioned: false,
        isAspect: true,
        range: rangeOf(at, isOn ? at + 1 : at + 2),
      },
    ];
  }
  return [];
}

/** “cannot begin without a decree”: two negations that say a decree is needed. */
function needs(tokens: readonly Token[], from: number, to: number): boolean {
  const words = tokens.slice(from, to).map(({ text }) => text.toLowerCase());
  const not = words.findIndex(
    (word, at) =>
      word === 'cannot' ||
      word === 'нельзя' ||
      word === 'невозможно' ||
      (/^(?:can|could|may)$/.test(word) && /^(?:not|n't)$/.test(words[at + 1] ?? '')) ||
      (word === 'не' && /^(?:может|могут)$/.test(words[at + 1] ?? '')),
  );
  return not >= 0 && words.slice(not).some((word) => word === 'without' || word === 'без');
}

/** “At least”, “bin Laden”: parts of a bound and of a name. */
const NEVER_A_POINT = new Set(['least', 'most', 'bin', 'ibn', 'al', 'vice']);

/** “Centre-left”, “open-ended”: the second part of a word is no word of its own. */
const isJoined = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.text === '-' && !/^(?:re|un|non|mis|pre|not)$/i.test(tokens[at - 2]?.text ?? '');

/** Whether a word can be the point of its clause: no name, no attribute, no noun that only tells which noun. */
function isContent(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || token.term === '' || token.term.startsWith('@') || NEVER_A_POINT.has(token.lemma)) return false;
  if (isJoined(tokens, at)) return false;
  if (!FOCUS_POS.has(token.pos) || (LIGHT.has(token.lemma) && !isPhrase(token.term))) return false;
  if (isAttribute(tokens, at)) return token.isInverse === true;
  // “the second mobilisation wave” speaks of a wave.
  const next = tokens[at + 1];
  return !(
    token.pos === 'noun' &&
    next?.pos === 'noun' &&
    (next.term !== '' || /^(?:date|day|time|point)$/.test(next.lemma))
  );
}

/** Of “the party asked him to resign” only the asking is asserted. */
const inFrame = ({ analysis }: ClauseSetting['sentence'], at: number): boolean =>
  analysis.frames.some(({ frame }) => at >= frame[0] && at < frame[1]);

/** “No decree is needed to end it” denies the need, not the end. */
function isPurpose(tokens: readonly Token[], { from, at }: { readonly from: number; readonly at: number }): boolean {
  const need = tokens.findIndex(
    ({ term, pos }, index) => index >= from && index < at && term === 'need' && pos !== 'noun',
  );
  return need >= 0 && tokens.slice(need, at).some(({ text }) => /^(?:to|for|для|чтобы)$/i.test(text));
}

const headOf = (tokens: readonly Token[], at: number): string =>
  tokens.slice(at + 1, at + 4).find(({ pos, term }) => pos !== 'adjective' && term !== '')?.term ?? '';

const isVerb = ({ pos }: Token): boolean => pos === 'verb' || pos === 'adjective';
