import { nameTerm, type ClauseAnalysis, type ReadSentence, type SpeechSegment } from '../statements/statements.ts';
import { unique } from './clause-setting.ts';

/** Terms before the first verb; a noun before a noun only says which, and “after the war” only when. */
export function subjectOf(
  own: readonly { readonly pos: string; readonly term: string; readonly text: string }[],
  withModifiers = false,
): string[] {
  const verb = own.findIndex(({ pos }) => pos === 'verb' || pos === 'auxiliary');
  const before = own.slice(0, Math.max(0, verb));
  const isTold = (at: number): boolean =>
    before[at]?.pos === 'noun' && before[at + 1]?.pos === 'noun' && /^[a-z]/i.test(before[at]?.text ?? '');
  return unique(before.flatMap(({ term }, at) => (isTold(at) && !withModifiers ? [] : [term])));
}

/** “The truce was brokered … and signed on 28 February”: a clause without a subject has that of the one before. */
export function subjectBefore(
  { analysis }: ReadSentence,
  clause: ClauseAnalysis,
  segment: SpeechSegment,
  withModifiers = false,
): string[] {
  const { tokens } = analysis;
  // “… by the old pipes, which are to be replaced”: the noun before the pronoun.
  const [from] = clause.range;
  const at = [from, from + 1].find((each) => /^(?:which|who|котор\p{L}+)$/iu.test(tokens[each]?.text ?? ''));
  if (at !== undefined && /^(?:noun|name)$/.test(tokens[at - 2]?.pos ?? '') && tokens[at - 1]?.text === ',')
    return phraseBefore(tokens, at - 1);
  const before = analysis.clauses
    .filter(({ range }) => range[1] <= clause.range[0] && range[0] >= segment.tokens[0])
    .at(-1);
  return before ? subjectOf(analysis.tokens.slice(...before.range), withModifiers) : [];
}

/** Terms of the noun phrase that ends before `to`. */
function phraseBefore(tokens: ReadSentence['analysis']['tokens'], to: number): string[] {
  let from = to;
  while (from > 0 && /^(?:noun|name|adjective)$/.test(tokens[from - 1]?.pos ?? '')) from -= 1;
  return unique(tokens.slice(from, to).map(({ term }) => term));
}

const FIRST_PERSON = /^(?:i|we|me|us|my|our|я|мы|меня|нас|мне|нам|мой|наш\p{L}*)$/iu;
const THIRD_PERSON = /^(?:he|she|it|they|him|her|its|their|his|that|this|он|она|оно|они|его|её|ее|их|ему|им)$/iu;

/** Pronouns stand for whoever they mean: the speaker, or the last named subject. */
export function resolvedTerms(
  own: readonly { readonly text: string }[],
  { speaker }: SpeechSegment,
  lastNames: readonly string[],
): string[] {
  const terms: string[] = [];
  if (own.some(({ text }) => FIRST_PERSON.test(text)) && speaker.kind !== 'publisher')
    terms.push(...nameTerms(speaker.name));
  if (own.some(({ text }) => THIRD_PERSON.test(text))) terms.push(...(ownPronoun(own, speaker) ?? lastNames));
  return terms;
}

/** “Torvald said she had received no warning”: he or she at the beginning of what somebody says is the speaker. */
function ownPronoun(
  own: readonly { readonly text: string }[],
  { name, kind }: SpeechSegment['speaker'],
): string[] | undefined {
  const isFirst = own.slice(0, 3).some(({ text }) => /^(?:he|she|он|она)$/iu.test(text));
  const isPerson = kind === 'person' || (kind === 'organisation' && /^\p{Lu}\p{Ll}+$/u.test(name));
  return isFirst && isPerson ? nameTerms(name) : undefined;
}

const nameTerms = (name: string): string[] =>
  name
    .split(/\s+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map(nameTerm);

/** Terms of the names at the beginning of a sentence, for pronouns in the next; undefined where there are none. */
export function subjectNames({ analysis, role }: ReadSentence): string[] | undefined {
  if (role === 'footnote') return undefined;
  const { tokens } = analysis;
  const names = tokens
    .slice(0, 14)
    .filter(({ pos, term }) => pos === 'name' && term.startsWith('@'))
    .map(({ term }) => term);
  return names.length > 0 ? unique(names) : undefined;
}
