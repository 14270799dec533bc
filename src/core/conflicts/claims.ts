import type { Dated } from '../../domain/dated.ts';
import type { TextRange } from '../../domain/text-range.ts';
import { analyseDocument, nameTerm } from '../statements/statements.ts';
import type { DocumentInput, ReadDocument, ReadSentence, SpeechSegment } from '../statements/statements.ts';
import type { ClauseAnalysis } from '../statements/statements.ts';
import type { Claim, DocumentClaims } from './claim.ts';
import { clauseClaim } from './clause-claims.ts';
import { isAttribute, unique, type ClauseSetting } from './clause-setting.ts';
import { dateClaims } from './date-claims.ts';
import type { ProposedStatement } from './proposed-statement.ts';
import { proposeStatement } from './propose-statement.ts';
import { quantityClaims } from './quantity-claims.ts';

/** Changes whenever the same text would give other claims; what another version stored is made anew. */
export const ENGINE_VERSION = 2;

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
/** “the previous year” tells when, not that it is another event. */
const TIME_NOUN =
  /^(?:year|month|week|day|night|half|quarter|evening|morning|год\p{L}*|месяц\p{L}*|недел\p{L}*|день|ночь\p{L}*|раз)$/iu;
const PLACE_WORD =
  /^(?:in|at|near|on|from|around|outside|through|across|inside|off|over|to|в|во|на|под|близ|у|из|около|по)$/iu;

/** Reads a document and lists what it claims, with who says it. */
export function readClaims(input: DocumentInput): DocumentClaims {
  const read = analyseDocument(input);
  const statements: ProposedStatement[] = [];
  const claims: Claim[] = [];
  let lastNames: readonly string[] = [];
  read.sentences.forEach((sentence, index) => {
    for (const segment of sentence.segments) {
      const own = claimsOf({
        read,
        sentence,
        index,
        segment,
        statement: statements.length,
        lastNames,
        first: claims.length,
      });
      statements.push(proposeStatement(read, sentence, segment, own));
      claims.push(...own);
    }
    lastNames = subjectNames(sentence) ?? lastNames;
  });
  return {
    published: read.published?.edtf ?? null,
    language: input.language,
    statements,
    claims,
    terms: countTerms(read),
    names: fullNames(read),
    notes: noteLinks(read),
    notice: read.notice,
  };
}

interface Making {
  readonly read: ReadDocument;
  readonly sentence: ReadSentence;
  readonly index: number;
  readonly segment: SpeechSegment;
  readonly statement: number;
  readonly lastNames: readonly string[];
  readonly first: number;
}

function claimsOf(making: Making): Claim[] {
  const { sentence, segment, read } = making;
  const [from, to] = segment.tokens;
  const clauses = segment.wishes ? [wholeDeed(sentence, segment)] : sentence.analysis.clauses;
  const made: Claim[] = [];
  for (const clause of clauses.filter(({ range }) => range[0] < to && range[1] > from)) {
    if (!segment.wishes && isFrameOnly(sentence, clause)) continue;
    const setting = settingOf(making, clause);
    const parts = [
      ...quantityClaims(setting, read.sentences.slice(0, making.index)),
      ...dateClaims(setting),
      ...clauseClaim(setting),
    ];
    made.push(...parts.map((claim, at) => ({ ...claim, id: making.first + made.length + at })));
  }
  return made;
}

/** “The party asked Sarto to resign”: that somebody asked is itself asserted, and can be denied. */
function wholeDeed({ analysis }: ReadSentence, { tokens: [from, to] }: SpeechSegment): ClauseAnalysis {
  const inside = analysis.clauses.filter(({ range }) => range[0] < to && range[1] > from);
  return {
    range: [from, to],
    negations: inside.flatMap(({ negations }) => negations),
    standing: {
      isFuture: false,
      isWished: false,
      isConditional: false,
      weakened: [],
      isQuestion: inside.some(({ standing }) => standing.isQuestion),
    },
  };
}

/** “Gaunt, the police spokesman, said on Sunday”: who speaks, not what is said. */
function isFrameOnly({ analysis }: ReadSentence, { range }: ClauseAnalysis): boolean {
  return analysis.frames.some(
    ({ frame, content }) =>
      range[0] >= frame[0] && range[1] <= frame[1] && !(range[0] >= content[0] && range[1] <= content[1]),
  );
}

function settingOf(
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
  const said = asOfDate(segment, read.published);
  const dates = analysis.dates.filter(
    (date) => date.kind === 'date' && date.from >= from && date.to <= to && !isSaid(sentence, date.from),
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
      terms: unique([...own.map(({ term }) => term), ...inherited, ...resolvedTerms(own, segment, lastNames)]),
      verbs: unique(
        own
          .filter(
            ({ pos, lemma }, at) =>
              (pos === 'verb' || (pos === 'adjective' && !isAttribute(own, at))) && !LIGHT_VERBS.has(lemma),
          )
          .map(({ term }) => term),
      ),
      subject: [...subject, ...inherited],
      around: unique(tokens.map(({ term }) => term)),
      places: placesIn(own),
      periods: [...dates.filter(({ precision }) => precision !== 'day').map(({ edtf }) => edtf), ...periodWords(own)],
      days: dates.filter(({ precision }) => precision === 'day').map(({ edtf }) => edtf),
      isFuture:
        clause.standing.isFuture || (subject.length === 0 && inherited.length > 0 && futureBefore(sentence, clause)),
      isWished: clause.standing.isWished,
      isConditional: clause.standing.isConditional || hangsOnCondition(sentence, own),
      isQuestion: clause.standing.isQuestion,
      isWeakened: clause.standing.weakened.length > 0,
      isOther: own.some(({ text }, at) => OTHER.test(text) && !TIME_NOUN.test(own[at + 1]?.text ?? '')),
      role: sentence.role,
      asOf: said,
    },
  };
}

/** Terms before the first verb; a noun before a noun only says which, and “after the war” only when. */
function subjectOf(own: readonly { readonly pos: string; readonly term: string; readonly text: string }[]): string[] {
  const verb = own.findIndex(({ pos }) => pos === 'verb' || pos === 'auxiliary');
  const before = own.slice(0, Math.max(0, verb));
  const isTold = (at: number): boolean =>
    before[at]?.pos === 'noun' && before[at + 1]?.pos === 'noun' && /^[a-z]/i.test(before[at]?.text ?? '');
  return unique(before.flatMap(({ term }, at) => (isTold(at) ? [] : [term])));
}

/** “would resign if the court ruled against her”: the condition stands in another clause. */
const hangsOnCondition = ({ analysis }: ReadSentence, own: readonly { readonly text: string }[]): boolean =>
  analysis.modality.isConditional && own.some(({ text }) => /^(?:would|бы)$/i.test(text));

const futureBefore = ({ analysis }: ReadSentence, clause: ClauseAnalysis): boolean =>
  analysis.clauses.filter(({ range }) => range[1] <= clause.range[0]).at(-1)?.standing.isFuture === true;

/** “The truce was brokered … and signed on 28 February”: a clause without a subject has that of the one before. */
function subjectBefore({ analysis }: ReadSentence, clause: ClauseAnalysis, segment: SpeechSegment): string[] {
  const before = analysis.clauses
    .filter(({ range }) => range[1] <= clause.range[0] && range[0] >= segment.tokens[0])
    .at(-1);
  return before ? subjectOf(analysis.tokens.slice(...before.range)) : [];
}

const isSaid = ({ analysis }: ReadSentence, at: number): boolean =>
  analysis.frames.some(
    ({ frame, content }) => at >= frame[0] && at < frame[1] && !(at >= content[0] && at < content[1]),
  );

function asOfDate({ said }: SpeechSegment, published: Dated | null): string | null {
  const edtf = (said?.edtf.includes('X') ? null : said?.edtf) ?? published?.edtf ?? null;
  return edtf?.replace(/[?~%]/g, '') ?? null;
}

const FIRST_PERSON = /^(?:i|we|me|us|my|our|я|мы|меня|нас|мне|нам|мой|наш\p{L}*)$/iu;
const THIRD_PERSON = /^(?:he|she|it|they|him|her|its|their|his|that|this|он|она|оно|они|его|её|ее|их|ему|им)$/iu;

/** Pronouns stand for whoever they mean: the speaker, or the last named subject. */
function resolvedTerms(
  own: readonly { readonly text: string }[],
  { speaker }: SpeechSegment,
  lastNames: readonly string[],
): string[] {
  const terms: string[] = [];
  if (own.some(({ text }) => FIRST_PERSON.test(text)) && speaker.kind !== 'publisher')
    terms.push(...nameTerms(speaker.name));
  if (own.some(({ text }) => THIRD_PERSON.test(text))) terms.push(...lastNames);
  return terms;
}

const nameTerms = (name: string): string[] =>
  name
    .split(/\s+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map(nameTerm);

function subjectNames({ analysis, role }: ReadSentence): string[] | undefined {
  if (role === 'footnote') return undefined;
  const { tokens } = analysis;
  const names = tokens
    .slice(0, 14)
    .filter(({ pos, term }) => pos === 'name' && term.startsWith('@'))
    .map(({ term }) => term);
  return names.length > 0 ? unique(names) : undefined;
}

function placesIn(own: readonly { readonly text: string; readonly pos: string; readonly term: string }[]): string[] {
  const places: string[] = [];
  own.forEach(({ text }, at) => {
    if (!PLACE_WORD.test(text)) return;
    for (let next = at + 1; next < at + 5; next += 1) {
      const token = own[next];
      if (
        !token ||
        (token.pos !== 'name' && token.pos !== 'determiner' && token.pos !== 'adjective' && token.pos !== 'noun')
      )
        break;
      if (token.pos === 'name' && token.term !== '') places.push(token.term);
    }
  });
  return unique(places);
}

const PERIOD =
  /^(?:previous|last|half|quarter|annual|annually|yearly|monthly|weekly|daily|decade|century|прошл\p{L}+|предыдущ\p{L}+|полугоди\p{L}|квартал\p{L}?|ежегодн\p{L}+)$/iu;

const periodWords = (own: readonly { readonly text: string; readonly pos: string }[]): string[] =>
  own.flatMap(({ text }, at) =>
    PERIOD.test(text) &&
    (!/^(?:last|previous|half|прошл\p{L}+|предыдущ\p{L}+)$/iu.test(text) ||
      TIME_NOUN.test(own[at + 1]?.text ?? '') ||
      /^(?:first|second)$/i.test(own[at - 1]?.text ?? '')) &&
    !/^(?:inspection|time|meeting|proverk)$/i.test(own[at + 1]?.text ?? '')
      ? [text.toLowerCase()]
      : [],
  );

function countTerms(read: ReadDocument): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { analysis, role } of read.sentences) {
    if (role === 'footnote') continue;
    for (const { term } of analysis.tokens) if (term !== '') counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function noteLinks({ sentences }: ReadDocument): DocumentClaims['notes'] {
  return sentences.flatMap(({ notes }, from) =>
    notes.flatMap((mark) => sentences.flatMap(({ note }, to) => (note === mark ? [{ from, to }] : []))),
  );
}

function fullNames(read: ReadDocument): Record<string, string> {
  const names: Record<string, string> = {};
  for (const { segments } of read.sentences) {
    for (const { speaker } of segments) {
      const parts = speaker.name.split(/\s+/);
      if (speaker.kind === 'person' && parts.length > 1) names[nameTerm(parts.at(-1) ?? '')] = speaker.name;
    }
  }
  return names;
}
