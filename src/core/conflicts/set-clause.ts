import type { Dated } from '../../domain/dated.ts';
import type { TextRange } from '../../domain/text-range.ts';
import type { ClauseAnalysis, ReadDocument, ReadSentence, SpeechSegment, Token } from '../statements/statements.ts';
import { isAttribute, isPhrase, unique, type ClauseSetting } from './clause-setting.ts';
import { resolvedTerms, subjectBefore, subjectOf } from './clause-subject.ts';
import { isOfEarlierEvent } from './earlier-event.ts';
import { isTimeNoun, periodWords, placesIn } from './places-and-periods.ts';

const LIGHT_VERBS = new Set([
  'be',
  'have',
  'do',
  'make',
  'take',
  'get',
  'give',
  'say',
  'become',
  'go',
  'come',
  'put',
  'estimate',
  'stand',
  'сказал',
  'сообщил',
  'заявил',
]);
const OTHER =
  /^(?:second|another|counter|counter-\p{L}+|smaller|earlier|previous|similar|other|rival|new|fresh|separate|next|втор\p{L}+|друг(?:ой|ая|ое|ие|их|ого)|прошл\p{L}+|предыдущ\p{L}+|нов(?:ый|ая|ое|ые|ой|ого|ых)|ещё один)$/iu;

/** A sentence whose claims are being made, and what is known there. */
export interface Making {
  readonly read: ReadDocument;
  readonly sentence: ReadSentence;
  readonly index: number;
  readonly segment: SpeechSegment;
  readonly statement: number;
  readonly lastNames: readonly string[];
  readonly first: number;
}

/** Everything the claims of a clause have in common: what it speaks of, where, when, and how it stands. */
export function settingOf(
  { read, sentence, index, segment, statement, lastNames }: Making,
  clause: ClauseAnalysis,
): ClauseSetting {
  const { analysis } = sentence;
  const { tokens } = analysis;
  const [from, to] = clause.range;
  const rangeOf = (low: number, high: number): TextRange => ({
    start: sentence.start + (tokens[low]?.start ?? 0),
    end: sentence.start + (tokens[high - 1]?.end ?? 0),
  });
  const own = tokens.slice(from, to);
  const subject = subjectOf(own);
  const inherited = subject.length === 0 ? subjectBefore(sentence, clause, segment) : [];
  const modifiers = inherited.length > 0 ? subjectBefore(sentence, clause, segment, true) : [];
  const said = asOfDate(segment, read.published);
  const dates = analysis.dates.filter(
    (date) =>
      date.kind === 'date' &&
      ((date.from >= from && date.to <= to) || isDatedBefore(tokens, date, from)) &&
      !isSaid(sentence, date.from),
  );
  return {
    sentence,
    segment,
    clause,
    rangeOf,
    base: {
      id: 0,
      statement,
      sentence: index,
      range: rangeOf(from, to),
      terms: unique([
        ...own.map(({ term }) => term),
        ...inherited,
        ...modifiers,
        ...resolvedTerms(own, segment, lastNames),
      ]),
      verbs: verbsIn(own),
      subject: [...subject, ...inherited],
      around: unique(tokens.map(({ term }) => term)),
      places: placesIn(own),
      periods: [...dates.flatMap(periodOf), ...periodWords(own, read.published?.edtf ?? null)],
      days: dates.filter(({ precision }) => precision === 'day').map(({ edtf }) => edtf),
      isFuture:
        clause.standing.isFuture ||
        isRuledOut(sentence, segment) ||
        (subject.length === 0 && inherited.length > 0 && futureBefore(sentence, clause)),
      isOfToday: segment.wishes || isOfToday(own) || isSaidNow(sentence, segment),
      isWished: clause.standing.isWished,
      isConditional: clause.standing.isConditional || hangsOnCondition(sentence, own),
      isQuestion: clause.standing.isQuestion,
      isWeakened: clause.standing.weakened.length > 0,
      isOther: own.some((_, at) => isOtherAt(own, at)) || isOfEarlierEvent(tokens, from),
      role: sentence.role,
      asOf: said,
    },
  };
}

/** Verbs and adjectives that say something by themselves. */
const verbsIn = (own: readonly Token[]): string[] =>
  unique(
    own
      .filter(
        ({ pos, lemma, term }, at) =>
          (pos === 'verb' || (pos === 'adjective' && !isAttribute(own, at))) &&
          (!LIGHT_VERBS.has(lemma) || isPhrase(term)),
      )
      .map(({ term }) => term),
  );

/** “The second wave”, “another ferry”; not “Fresh Harbour”, “the next day” or “the new mayor”. */
const isOtherAt = (own: readonly Token[], at: number): boolean =>
  own[at]?.pos !== 'name' &&
  OTHER.test(own[at]?.text ?? '') &&
  !isTimeNoun(own[at + 1]) &&
  !isOfParty(own, at) &&
  !isOfSame(own, at);

/** “Any earlier warning”, “another 12”, “a second term”, “on the other side”: no other event. */
function isOfSame(own: readonly Token[], at: number): boolean {
  // «В журнале значится другое:»
  if (/^друг(?:ое|ой)$/i.test(own[at]?.text ?? '') && !/^(?:noun|name|adjective)$/.test(own[at + 1]?.pos ?? ''))
    return true;
  const [before, word, behind] = [own[at - 1], own[at], own[at + 1]].map((token) => token?.text ?? '');
  if (/^(?:any|no)$/i.test(before ?? '') || /^(?:term|place|side|bank|hand)$/i.test(behind ?? '')) return true;
  return /^(?:another|ещё)$/i.test(word ?? '') && own[at + 1]?.pos === 'number';
}

const PERFECT = /^(?:has|have)$/i;
const TODAY =
  /^(?:expects?|expected|predicts?|forecasts?|now|currently|still|yet|already|so\s+far|сейчас|теперь|пока|уже|до\s+сих\s+пор)$/iu;

/** “Are inside”, “are stranded”: people who will be out again. */
const CONFINED = /^(?:inside|trapped|stranded|held|stuck|missing)$/i;

/** “Have been arrested”, “is now recalling”: how things stand on that day; tomorrow it may be otherwise. */
const isOfToday = (own: readonly Token[]): boolean =>
  own.some(
    ({ text, pos }, at) =>
      TODAY.test(text) ||
      (pos === 'auxiliary' && PERFECT.test(text) && own.slice(at + 1, at + 4).some((next) => next.pos === 'verb')) ||
      (/^(?:is|are)$/i.test(text) && CONFINED.test(own[at + 1]?.text ?? '')) ||
      (/^so$/i.test(text) && /^far$/i.test(own[at + 1]?.text ?? '')),
  );

/** “Not since 2027”, “held since October”: from then on to this day, no other period. */
const PARTIES = new Set([
  'person',
  'company',
  'government',
  'worker',
  'resident',
  'house',
  'school',
  'plant',
  'president',
  'minister',
  'mayor',
  'governor',
  'police',
  'offer',
  'goal',
]);

/** “Rival Lund Paper”, “the new mayor”: another party to the event, not another event. */
function isOfParty(own: readonly Token[], at: number): boolean {
  if (
    !/^(?:rival|new|fresh|separate|previous|earlier|other|next|нов\p{L}+|прошл\p{L}+|друг\p{L}+)$/iu.test(
      own[at]?.text ?? '',
    )
  )
    return false;
  const head = own.slice(at + 1, at + 4).find(({ pos }) => pos === 'noun' || pos === 'name');
  return head !== undefined && (head.pos === 'name' || PARTIES.has(head.term));
}

const periodOf = ({ precision, edtf, relation }: ClauseDate): string[] =>
  precision === 'day' ? [] : [relation === 'after' ? `since:${edtf}` : edtf];
type ClauseDate = ReadSentence['analysis']['dates'][number];

/** “Ruled out resigning”: what is ruled out is still to come. */
const isRuledOut = ({ analysis }: ReadSentence, { denies, tokens: [from, to] }: SpeechSegment): boolean =>
  denies && analysis.frames.some(({ verb, content }) => verb === 'rule' && content[0] < to && content[1] > from);

/** “The company now says”: it said otherwise before. */
const isSaidNow = ({ analysis }: ReadSentence, { tokens: [from, to] }: SpeechSegment): boolean =>
  analysis.frames.some(
    ({ frame, content }) =>
      content[0] < to &&
      content[1] > from &&
      analysis.tokens.slice(frame[0], frame[1]).some(({ text }) => /^(?:now|теперь)$/i.test(text)),
  );

/** “… since 2021, when nine people died”: the clause stands in the year before it. */
const isDatedBefore = (tokens: readonly Token[], { to }: { readonly to: number }, from: number): boolean =>
  /^(?:when|когда)$/i.test(tokens[from]?.text ?? tokens[from + 1]?.text ?? '') && from - to <= 1 && from >= to;

/** “would resign if the court ruled against her”: the condition stands in another clause. */
const hangsOnCondition = ({ analysis }: ReadSentence, own: readonly { readonly text: string }[]): boolean =>
  analysis.modality.isConditional && own.some(({ text }) => /^(?:would|бы)$/i.test(text));

const futureBefore = ({ analysis }: ReadSentence, clause: ClauseAnalysis): boolean =>
  !/^(?:after|before|following|having|после)$/i.test(analysis.tokens[clause.range[0]]?.text ?? '') &&
  analysis.clauses.filter(({ range }) => range[1] <= clause.range[0]).at(-1)?.standing.isFuture === true;

const isSaid = ({ analysis }: ReadSentence, at: number): boolean =>
  analysis.frames.some(
    ({ frame, content }) => at >= frame[0] && at < frame[1] && !(at >= content[0] && at < content[1]),
  );

function asOfDate({ said }: SpeechSegment, published: Dated | null): string | null {
  const edtf = (said?.edtf.includes('X') ? null : said?.edtf) ?? published?.edtf ?? null;
  return edtf?.replace(/[?~%]/g, '') ?? null;
}
