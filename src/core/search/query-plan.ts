import lunr from 'lunr';
import type { Expander, FoundTerm } from './expand.ts';
import type { LiveIndex } from './live-index.ts';
import type { PhraseMatches } from './phrase-matches.ts';
import { findPhrase } from './phrases.ts';
import { DocumentSet } from './document-set.ts';
import type { ParsedQuery, Phrase } from './query-parser.ts';
import { createQuerySets, type FilterSets } from './query-sets.ts';
import { markTree, type Marking } from './tree-marking.ts';
import { SYNONYM_WEIGHT, weigh, type WeightedTerm } from './weights.ts';

export type { WeightedTerm } from './weights.ts';
import { createReach, type Reach, type ReachOptions } from './reach.ts';
import type { Segment } from './segment.ts';
import { FIELDS } from './segment-format.ts';

/** What a document must hold one of, in one of the fields. */
export interface Presence {
  readonly terms: readonly FoundTerm[];
  readonly fields: readonly number[];
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
  /** By segment: just these documents match, rising. What is required or prohibited has been settled then. */
  readonly within?: readonly Int32Array[];
  /** What is marked when `within` is there. */
  readonly marking?: Marking;
}

type Clause = lunr.Query.Clause & { readonly presence?: lunr.Query.presence };
const { REQUIRED, PROHIBITED } = lunr.Query.presence;

/** Other spellings of a name count half of the one that was typed. */
const NAME_WEIGHT = 0.5;

/** What a plan may draw upon besides the words themselves. */
export interface PlanOptions extends ReachOptions {
  /** The documents of filters; without it a filter lets nothing pass. */
  readonly filters?: FilterSets;
}

/**
 * Finds the terms a query reaches, by the rules of `lunr.Index.query`; with `names`, also their
 * stems in other languages and other spellings of names.
 */
export function planQuery(index: LiveIndex, query: ParsedQuery, options: PlanOptions = {}): QueryPlan {
  const reach = createReach(index, options);
  const weights = weighClauses(query, reach);
  if (!query.isFlat || weights.hasPhrases) {
    const sets = createQuerySets(index, reach, options.filters ?? nothingPasses(index));
    const marking = markTree(query.tree, { sets, expander: reach.expander, weighted: weights.weighted });
    const within = index.segments.map((_, number) => sets.documents(query.tree, number).toArray());
    return { ...SETTLED, ...toVector(weights.weighted), within, marking };
  }
  const { clauses, phrases } = query;
  return {
    ...toVector(weights.weighted),
    isPlain: phrases.length === 0 && clauses.every(isPlain),
    required: weights.required,
    prohibited: weights.prohibited,
    phrases: phrases.map((phrase) => planPhrase(reach.expander, phrase)),
    onlyProhibited:
      clauses.every(({ presence }: Clause) => presence === PROHIBITED) && phrases.every((each) => each.prohibited),
  };
}

/** What a tree has decided is not asked again. */
const SETTLED = { isPlain: false, required: [], prohibited: [], phrases: [], onlyProhibited: false } as const;

const nothingPasses =
  (index: LiveIndex): FilterSets =>
  (_, number) =>
    new DocumentSet(index.segments[number]?.segment.documents ?? 0);

interface Weights {
  readonly weighted: Map<string, WeightedTerm>;
  readonly required: readonly Presence[];
  readonly prohibited: readonly Presence[];
  /** A synonym of several words is reached; Lunr's rules know no phrase inside a word. */
  readonly hasPhrases: boolean;
}

function weighClauses({ clauses, phrases }: ParsedQuery, reach: Reach): Weights {
  const weighted = new Map<string, WeightedTerm>();
  const required: Presence[] = [];
  const prohibited: Presence[] = [];
  let hasPhrases = false;
  for (const clause of clauses as readonly Clause[]) {
    const fields = clause.fields.map((name) => FIELDS.indexOf(name as (typeof FIELDS)[number]));
    const { expander } = reach;
    if (clause.presence === PROHIBITED) {
      prohibited.push({ terms: expander.clause(clause), fields });
      continue;
    }
    const { terms, stems, names, synonyms, phrases: others } = reach.of(clause);
    if (clause.presence === REQUIRED && !isInPhrase(clause, phrases))
      required.push({ terms: [...terms, ...stems, ...names, ...synonyms], fields });
    hasPhrases ||= others.length > 0;
    for (const found of terms) weigh(weighted, found, { weight: clause.boost, fields, instead: null });
    for (const found of stems) weigh(weighted, found, { weight: clause.boost, fields, instead: terms });
    for (const found of names) weigh(weighted, found, { weight: clause.boost * NAME_WEIGHT, fields, instead: terms });
    for (const found of synonyms)
      weigh(weighted, found, { weight: clause.boost * SYNONYM_WEIGHT, fields, instead: terms });
  }
  return { weighted, required, prohibited, hasPhrases };
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
