import type lunr from 'lunr';
import { normalForm, termOf } from './analyzer.ts';
import { createExpander, type Expander, type FoundTerm } from './expand.ts';
import type { LiveIndex } from './live-index.ts';
import { wordsOf } from './words.ts';

/** What a clause reaches in the index. */
export interface Reached {
  /** The word itself, or those a wildcard or a distance covers. */
  readonly terms: readonly FoundTerm[];
  /** Its stems in other languages. */
  readonly stems: readonly FoundTerm[];
  /** Other spellings of a name. */
  readonly names: readonly FoundTerm[];
  /** Words of its group of synonyms. */
  readonly synonyms: readonly FoundTerm[];
  /** Synonyms of several words, each as the terms of its words; only whole ones. */
  readonly phrases: readonly (readonly FoundTerm[])[];
}

/** Says what clauses reach; with `names` also stems in other languages and spellings of names. */
export interface Reach {
  readonly expander: Expander;
  of(clause: lunr.Query.Clause): Reached;
}

export interface ReachOptions {
  readonly names?: boolean;
  /** Groups of words that stand for one another. */
  readonly synonyms?: readonly (readonly string[])[];
}

/** The reach of one query over `index`; each term is looked up once. */
export function createReach(index: LiveIndex, { names = true, synonyms = [] }: ReachOptions): Reach {
  const expander = createExpander(index);
  const known = new Map<lunr.Query.Clause, Reached>();
  const reach = (clause: lunr.Query.Clause): Reached => {
    const terms = expander.clause(clause);
    const others = isBareWord(clause) ? synonymsOf(clause.term, synonyms) : [];
    const found = others.map((words) => words.map((term) => expander.exact(term)));
    const whole = found.filter((each): each is FoundTerm[] => each.every((term) => term !== undefined));
    return {
      terms,
      stems: names ? expander.stems(clause) : [],
      names: names ? expander.names(clause) : [],
      synonyms: whole.filter(({ length }) => length === 1).flat(),
      phrases: whole.filter(({ length }) => length > 1),
    };
  };
  return {
    expander,
    of: (clause) => {
      const reached = known.get(clause) ?? reach(clause);
      known.set(clause, reached);
      return reached;
    },
  };
}

const isBareWord = ({ usePipeline, editDistance, term }: lunr.Query.Clause): boolean =>
  usePipeline && !(editDistance > 0) && !term.includes('*');

/** The other members of the groups a normal form stands in, as the terms of their words. */
function synonymsOf(form: string, groups: readonly (readonly string[])[]): string[][] {
  const term = termOf(form);
  return groups.flatMap((group) => {
    const members = group.map((member) => wordsOf(member).map((word) => termOf(word.form)));
    const isIn = members.some((words) => words.length === 1 && words[0] === term);
    return isIn ? members.filter((words) => words.length > 0 && !(words.length === 1 && words[0] === term)) : [];
  });
}

/** Whether a query may meet a group: one of its bare words stands in it. */
export function meetsGroup(words: readonly string[], group: readonly string[]): boolean {
  const terms = new Set(words.map((word) => termOf(normalForm(word))));
  return group.some((member) => {
    const [first, ...rest] = wordsOf(member);
    return first !== undefined && rest.length === 0 && terms.has(termOf(first.form));
  });
}
