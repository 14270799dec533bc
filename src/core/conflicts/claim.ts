import type { Comparator } from '../../domain/asserted-value.ts';
import type { TextRange } from '../../domain/text-range.ts';
import type { Turn } from '../statements/statements.ts';
import type { ProposedStatement } from './proposed-statement.ts';

/** What every claim has; ranges are UTF-16 offsets in the canonical text, and everything is plain data. */
interface ClaimBase {
  /** Position in the claims of its document. */
  readonly id: number;
  /** Position of the statement in the statements of the document. */
  readonly statement: number;
  readonly sentence: number;
  readonly range: TextRange;
  /** The words that decide. */
  readonly marks: readonly TextRange[];
  /** What the clause speaks of, names and the resolved subject included; each term once. */
  readonly terms: readonly string[];
  /** Those of `terms` that are verbs or adjectives: what is done or how it is. */
  readonly verbs: readonly string[];
  /** Terms before the first verb. */
  readonly subject: readonly string[];
  /** Terms of the whole sentence. */
  readonly around: readonly string[];
  /** Names of places behind a preposition. */
  readonly places: readonly string[];
  /** Years, months and spans the clause sets itself in (`2024`, `2022-06`, `previous`). */
  readonly periods: readonly string[];
  /** Days the clause sets itself on. */
  readonly days: readonly string[];
  readonly isFuture: boolean;
  /** “Have been arrested so far”, “is now recalling”: it says how things stand on the day it is said. */
  readonly isOfToday: boolean;
  readonly isWished: boolean;
  readonly isConditional: boolean;
  readonly isQuestion: boolean;
  readonly isWeakened: boolean;
  /** “second”, “another”, “counter-”, “smaller”: it is not the event itself but one like it. */
  readonly isOther: boolean;
  readonly role: 'headline' | 'body' | 'footnote' | 'teaser';
  /** Day or month the figure or state holds for: as the clause says, or when it was said, or published; null when not known. */
  readonly asOf: string | null;
}

/** A number that something is counted by. */
export interface QuantityClaim extends ClaimBase {
  readonly kind: 'quantity';
  readonly low: number;
  readonly high: number;
  readonly comparator: Comparator;
  readonly isVague: boolean;
  readonly unit: string | null;
  /** “Others said 40”: the unit is that of a figure before it. */
  readonly isBorrowed: boolean;
  readonly unitText: string | null;
  readonly state: string | null;
  readonly isIncrement: boolean;
  readonly isPart: boolean;
  /** A part of the whole follows in the same sentence at this place (“900 …, 350 of them at Brenford”). */
  readonly wholeOf: readonly string[];
  readonly aspect: string | null;
  /** Of a length what it measures (`depth`, `distance`), where the words beside it tell. */
  readonly extent: string | null;
  readonly isPercent: boolean;
  /** Of an age the name it stands behind, in terms; the surname is the last. */
  readonly ofWhom: readonly string[];
  /** Of people how many they are with those joined to them (“two women and a man”: 3); null where nobody is. */
  readonly joined: number | null;
  /** “At first”: the figure was given before another took its place. */
  readonly isFormer: boolean;
  /** “130 stations never opened”: counted is what did not. */
  readonly isDenied: boolean;
  /** Share of the whole that the figure covers, where the sentence says so. */
  readonly coverage: { readonly share: number; readonly text: string; readonly range: TextRange } | null;
}

/** A day or a time at which something happens. */
export interface DateClaim extends ClaimBase {
  readonly kind: 'date';
  readonly edtf: string;
  readonly isTime: boolean;
  /** Of a time of day how many minutes its zone is ahead of Greenwich; null where none is named. */
  readonly zone: number | null;
  readonly relation: 'by' | 'after' | 'before' | 'about' | null;
  /** Term of the verb the date belongs to. */
  readonly deed: string | null;
  readonly dateText: string;
  readonly questionText: string;
}

/** A clause that asserts or denies something. */
export interface ClauseClaim extends ClaimBase {
  readonly kind: 'clause';
  /** Terms that can be the point of a clause: verbs, adjectives, and nouns of the clause. */
  readonly focus: readonly {
    readonly term: string;
    readonly negated: boolean;
    readonly isVerb: boolean;
    /** A noun behind a preposition: mentioned, not said to be (“chaos during the march”). */
    readonly isMentioned: boolean;
    /** “Still”, “no more”: that it goes on or has ended is said beside the verb. */
    readonly isAspect?: boolean;
    readonly range: TextRange;
  }[];
  /** Adjectives before a noun, with the term of that noun. */
  readonly attributes: readonly { readonly term: string; readonly head: string; readonly range: TextRange }[];
  readonly isNegated: boolean;
  /** Turns down what another voice said right before it, whatever that was. */
  readonly isReply: boolean;
  /** How its sentence turns on what stands before it. */
  readonly turn: Turn;
  /** Words of what is called for, where somebody calls for something. */
  readonly wanted: readonly { readonly term: string; readonly range: TextRange }[];
  /** Where a proposal that was told before is turned down. */
  readonly rejection: TextRange | null;
  /** Words of what has to come first (“only after …”). */
  readonly condition: readonly { readonly term: string; readonly range: TextRange }[];
  /** Where the “whether” of an open question stands; null where the clause asks none. */
  readonly asked: TextRange | null;
  /** Where the negating word stands. */
  readonly negation: TextRange | null;
  readonly negationText: string | null;
  /** “at this point”, “for now”: a limit of the denial. */
  readonly limit: TextRange | null;
  /** Who or what did it, behind a “by”: the verb, the terms, and the words. */
  readonly agent: { readonly verb: string; readonly terms: readonly string[]; readonly range: TextRange } | null;
  /** The assertion as a yes-no question would put it. */
  readonly questionText: string;
}

/** Anything a clause can be compared by. */
export type Claim = QuantityClaim | DateClaim | ClauseClaim;

/** Everything proposed for one document; stored as JSON. */
export interface DocumentClaims {
  readonly published: string | null;
  /** The agency that sent the report, where it says so. */
  readonly agency: string | null;
  /** What is left of its words to tell whether another document is a copy of it. */
  readonly sketch: readonly number[];
  readonly language: string;
  readonly statements: readonly ProposedStatement[];
  readonly claims: readonly Claim[];
  /** Terms of the document with their counts, for finding the documents that tell of the same events. */
  readonly terms: Readonly<Record<string, number>>;
  /** Full names by surname, for documents that know only the surname. */
  readonly names: Readonly<Record<string, string>>;
  /** Which sentence refers to which note, by positions of sentences. */
  readonly notes: readonly { readonly from: number; readonly to: number }[];
}
