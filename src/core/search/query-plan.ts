import lunr from 'lunr';
import { createExpander, type Expander, type FoundTerm } from './expand.ts';
import type { LiveIndex } from './live-index.ts';
import { findPhrase, type PhraseMatches } from './phrases.ts';
import type { ParsedQuery, Phrase } from './query-parser.ts';
import type { Segment } from './segment.ts';
import { FIELDS } from './segment-format.ts';

/** What a document must hold one of, in one of the fields. */
export interface Presence {
  readonly terms: readonly FoundTerm[];
  readonly fields: readonly number[];
}

/** A term that scores, with its weight in each field; null where it is not asked for. */
export interface WeightedTerm {
  readonly found: FoundTerm;
  readonly weights: (number | null)[];
  /** Stands for these in documents that hold none of them: nothing counts twice. */
  readonly instead: Set<FoundTerm> | null;
}

/** A phrase in the terms of the index; null where one of its words stands nowhere. */
export interface PlannedPhrase {
  readonly terms: readonly FoundTerm[] | null;
  readonly prohibited: boolean;
  /** The phrase as one term, for telling its matches apart. */
  readonly name: string;
  /** Where it stands in one field of a segment; found once. */
  matches(segment: Segment, number: number, field: number): PhraseMatches;
}

/** A query in the terms of the index. */
export interface QueryPlan {
  /** In rising order of the terms, so that sums do not depend on anything else. */
  readonly weighted: readonly WeightedTerm[];
  /** Length of the query's vector in each field, as Lunr divides by it. */
  readonly magnitudes: readonly number[];
  /** Plain words alone, which may be helped by feedback. */
  readonly isPlain: boolean;
  readonly required: readonly Presence[];
  readonly prohibited: readonly Presence[];
  readonly phrases: readonly PlannedPhrase[];
  /** Nothing but prohibitions: every other document matches, with no score. */
  readonly onlyProhibited: boolean;
}

type Clause = lunr.Query.Clause & { readonly presence?: lunr.Query.presence };
const { REQUIRED, PROHIBITED } = lunr.Query.presence;

/** Other spellings of a name count half of the one that was typed. */
const NAME_WEIGHT = 0.5;

/**
 * Finds the terms a query reaches, by the rules of `lunr.Index.query`; with `names`, also their
 * stems in other languages and other spellings of names.
 */
export function planQuery(index: LiveIndex, { clauses, phrases }: ParsedQuery, names = true): QueryPlan {
  const expander = createExpander(index);
  const weighted = new Map<string, WeightedTerm>();
  const required: Presence[] = [];
  const prohibited: Presence[] = [];
  for (const clause of clauses as readonly Clause[]) {
    const terms = expander.clause(clause);
    const fields = clause.fields.map((name) => FIELDS.indexOf(name as (typeof FIELDS)[number]));
    if (clause.presence === PROHIBITED) {
      prohibited.push({ terms, fields });
      continue;
    }
    const others = names ? expander.names(clause) : [];
    const stems = names ? expander.stems(clause) : [];
    if (clause.presence === REQUIRED && !isInPhrase(clause, phrases))
      required.push({ terms: [...terms, ...stems, ...others], fields });
    const weigh = (found: FoundTerm, weight: number, instead: readonly FoundTerm[] | null): void => {
      const each = weighted.get(found.term) ?? {
        found,
        weights: FIELDS.map(() => null),
        instead: instead && new Set(instead),
      };
      for (const field of fields) each.weights[field] = (each.weights[field] ?? 0) + weight;
      weighted.set(found.term, each);
    };
    for (const found of terms) weigh(found, clause.boost, null);
    for (const found of stems) weigh(found, clause.boost, terms);
    for (const found of others) weigh(found, clause.boost * NAME_WEIGHT, terms);
  }
  return {
    ...toVector(weighted),
    isPlain: phrases.length === 0 && clauses.every(isPlain),
    required,
    prohibited,
    phrases: phrases.map((phrase) => planPhrase(expander, phrase)),
    onlyProhibited:
      clauses.every(({ presence }: Clause) => presence === PROHIBITED) && phrases.every((each) => each.prohibited),
  };
}

/** The terms of a query in their order, and the length of its vector in each field. */
export function toVector(terms: ReadonlyMap<string, WeightedTerm>): Pick<QueryPlan, 'weighted' | 'magnitudes'> {
  const weighted = [...terms].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
  const magnitudes = FIELDS.map((_, field) => Math.hypot(...weighted.map(({ weights }) => weights[field] ?? 0)));
  return { weighted, magnitudes };
}

/** A word and nothing more: no field, sign, star, distance or weight. */
function isPlain({ term, fields, boost, presence, usePipeline, editDistance }: Clause): boolean {
  const isBare = usePipeline && !term.includes('*') && !editDistance && boost === 1;
  return isBare && fields.length === FIELDS.length && presence !== REQUIRED && presence !== PROHIBITED;
}

function planPhrase(expander: Expander, { terms, prohibited }: Phrase): PlannedPhrase {
  const found = terms.flatMap((term) => expander.exact(term) ?? []);
  const known = new Map<string, PhraseMatches>();
  return {
    terms: found.length === terms.length ? found : null,
    prohibited,
    name: terms.join(' '),
    matches: (segment, number, field) => {
      const key = `${number} ${field}`;
      const entries = found.map((each) => each.entries[number]);
      const matches = known.get(key) ?? findPhrase(segment, entries, field);
      known.set(key, matches);
      return matches;
    },
  };
}

/** Whether a clause asks only for a word of a phrase that is asked for as well. */
function isInPhrase({ term, usePipeline }: Clause, phrases: readonly Phrase[]): boolean {
  return !usePipeline && phrases.some(({ terms, prohibited }) => !prohibited && terms.includes(term));
}
