import type { Asked } from '../../domain/asked.ts';
import type { ConflictKind } from '../../domain/conflict.ts';
import type { Reason, Voice } from '../../domain/reason.ts';
import type { TextRange } from '../../domain/text-range.ts';
import type { Claim } from './claim.ts';
import type { Corpus, PlacedClaim } from './corpus.ts';
import type { ProposedStatement } from './proposed-statement.ts';

/** The rules that propose pairs; dismissals are counted by them. */
export const RULES = [
  'number',
  'bound',
  'part-and-whole',
  'same-figure',
  'date',
  'time-of-day',
  'note',
  'denial',
  'opposite',
  'direction',
  'denied-then-done',
  'formula',
  'headline',
  'term',
  'presupposition',
  'cause',
  'hearsay',
  'open',
  'call',
  'answer',
  'likeness',
  'none',
] as const;
export type RuleName = (typeof RULES)[number];

/** Two claims that do not agree, why, and on what evidence. */
export interface ConflictPair {
  readonly kind: ConflictKind;
  readonly rule: RuleName;
  readonly a: PlacedClaim;
  readonly b: PlacedClaim;
  readonly marksA: readonly TextRange[];
  readonly marksB: readonly TextRange[];
  readonly reason: Reason;
  readonly ourSum: string | null;
  /** What each side asserts where it is no figure and no date: `yes`, `no`, or a state in words. */
  readonly sideA?: string;
  readonly sideB?: string;
  /** Evidence; only its order means anything. */
  readonly score: number;
  /** Below what is proposed in the first place: it is listed behind everything else, for those who want to miss nothing. */
  readonly isLessLikely?: boolean;
  /** What the two are about: pairs with the same key belong under one question. */
  readonly topic: string;
  readonly asks: Asked;
}

/** Two claims side by side with what the rules need to know of their surroundings. */
export interface Facing<C extends Claim = Claim> {
  readonly a: PlacedClaim<C>;
  readonly b: PlacedClaim<C>;
  readonly corpus: Corpus;
}

/** Whether both claims are of one kind. */
export const areOfKind = <K extends Claim['kind']>(
  facing: Facing,
  kind: K,
): facing is Facing<Extract<Claim, { readonly kind: K }>> =>
  facing.a.claim.kind === kind && facing.b.claim.kind === kind;

/** The name of two claims of the documents that are compared. */
export const pairName = ({ a, b }: Pick<Facing, 'a' | 'b'>): string => `${a.claim.id}:${b.claim.id}`;

/** The two sentences of a pair, whichever of them stands first; of a copy, where `copies` tells of which document, those it copies. */
export const sentencesOf = ({ a, b }: Pick<Facing, 'a' | 'b'>, copies: readonly number[] = []): string =>
  [a, b]
    .map(({ document, claim }) => `${copies[document] ?? document}:${claim.sentence}`)
    .sort()
    .join('|');

/** The statement a claim belongs to. */
export function statementOf(corpus: Corpus, { document, claim }: PlacedClaim): ProposedStatement {
  const statement = corpus.documents[document]?.claims.statements[claim.statement];
  if (!statement) throw new RangeError(`claim ${claim.id} names no statement`);
  return statement;
}

/** Shared terms of two claims, how much they weigh, and which part of the smaller claim they are (0 to 1). */
export function overlapOf(
  { a, b, corpus }: Facing,
  leave: ReadonlySet<string> = new Set(),
): { readonly shared: readonly string[]; readonly weight: number; readonly share: number } {
  const other = new Set(b.claim.terms);
  const shared = a.claim.terms.filter((term) => other.has(term) && !leave.has(term));
  const sum = (terms: readonly string[]): number => terms.reduce((total, term) => total + corpus.weight(term), 0);
  const weight = sum(shared);
  const least = Math.min(
    sum(a.claim.terms.filter((term) => !leave.has(term))),
    sum(b.claim.terms.filter((term) => !leave.has(term))),
  );
  return { shared, weight, share: least > 0 ? weight / least : 0 };
}

/** Shared terms of the sentences around two claims, by weight. */
export function aroundOf({ a, b, corpus }: Facing): number {
  const other = new Set(b.claim.around);
  return a.claim.around.filter((term) => other.has(term)).reduce((total, term) => total + corpus.weight(term), 0);
}

const surname = (name: string): string => (name.toLowerCase().split(/\s+/).at(-1) ?? '').replace(/['’]s$/, '');

/** Whether two statements come from one speaker; publishers count as themselves only within one document's name. */
export function isSameSpeaker(a: ProposedStatement, b: ProposedStatement): boolean {
  if (a.speaker.kind === 'publisher' || b.speaker.kind === 'publisher') return false;
  return (
    a.speaker.name.toLowerCase() === b.speaker.name.toLowerCase() ||
    (a.speaker.kind === 'person' && b.speaker.kind === 'person' && surname(a.speaker.name) === surname(b.speaker.name))
  );
}

const isName = (name: string): boolean => /^(?:the|a|an|some|his|her|its|their)\s/i.test(name) || /^\p{Lu}/u.test(name);

/** Who says it, for a reason. */
export function voiceOf({ speaker, attribution, role }: ProposedStatement): Voice {
  const { kind, name } = speaker;
  if (kind !== 'publisher') return { name, isQuoted: kind !== 'person' && !isName(name), isHeadline: false };
  const publisher = attribution[0]?.agent ?? NOT_NAMED;
  return { name: publisher === NOT_NAMED ? null : publisher, isQuoted: false, isHeadline: role === 'headline' };
}

const NOT_NAMED = 'Publisher not named';

/** Whether two are named alike. */
export const isOneVoice = (a: Voice, b: Voice): boolean =>
  a.name === b.name && a.isQuoted === b.isQuoted && a.isHeadline === b.isHeadline;
