import type lunr from 'lunr';
import { termOf } from './analyzer.ts';
import { allStemTerms, TERM_MARK } from './language-stems.ts';
import { nameTerms } from './words.ts';
import { PASS, TAKE, type TermEntry, type TermTest } from './dictionary.ts';
import { createDistance } from './edit-distance.ts';
import type { LiveIndex } from './live-index.ts';

/** A term that a query reaches: its entry in each segment, and how many live documents and fields hold it. */
export interface FoundTerm {
  readonly term: string;
  readonly entries: readonly (TermEntry | undefined)[];
  /** Pairs of a live document and a field that hold the term: the document frequency as Lunr counts it. */
  readonly frequency: number;
}

/** Finds the terms of the index that clauses stand for; each term is looked up once in a query. */
export interface Expander {
  exact(term: string): FoundTerm | undefined;
  /** The terms of a clause in rising order: the word itself, those a wildcard covers, or those within its edit distance. */
  clause(clause: lunr.Query.Clause): readonly FoundTerm[];
  /** The plain numbers from `from` to `to`, both inclusive; null is open. */
  numbers(from: number | null, to: number | null): readonly FoundTerm[];
  /** Stems of the clause's word in the languages of the documents. */
  stems(clause: lunr.Query.Clause): readonly FoundTerm[];
  /** Keys under which other spellings of the clause's word stand, where the word is mostly a name; otherwise nothing. */
  names(clause: lunr.Query.Clause): readonly FoundTerm[];
}

/** A word is taken for a name when it stands at most this many times as often as capitalised words of its key. */
const NAME_RATIO = 2;

/** An expander for one query. */
export function createExpander(index: LiveIndex): Expander {
  const { segments } = index;
  const found = new Map<string, FoundTerm | undefined>();
  const settle = (term: string, entries: readonly (TermEntry | undefined)[]): FoundTerm | undefined => {
    if (!found.has(term)) {
      const frequency = frequencyOf(index, entries);
      found.set(term, frequency === 0 ? undefined : { term, entries, frequency });
    }
    return found.get(term);
  };
  const exact = (term: string): FoundTerm | undefined =>
    found.has(term)
      ? found.get(term)
      : settle(
          term,
          segments.map(({ segment }) => segment.dictionary.find(term)),
        );
  const walk = (prefix: string, createTest: () => TermTest): FoundTerm[] => {
    const entries = new Map<string, (TermEntry | undefined)[]>();
    segments.forEach(({ segment }, number) => {
      // A test may keep what it knows of the term before, so each segment gets a fresh one.
      segment.dictionary.collect(prefix, isWordAnd(createTest()), (term, entry) => {
        let each = entries.get(term);
        if (!each) entries.set(term, (each = segments.map(() => undefined)));
        each[number] = entry;
      });
    });
    return [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([term, each]) => settle(term, each) ?? []);
  };
  const isHeld = (mark: string): boolean => segments.some(({ segment }) => segment.dictionary.holds(mark));
  return {
    exact,
    clause: ({ term, usePipeline, editDistance }) => {
      if (term.includes('*')) return walk(term.slice(0, term.indexOf('*')), () => covers(term));
      const settled = usePipeline ? termOf(term) : term;
      if (editDistance > 0) return walk('', () => createDistance(settled, editDistance));
      return [exact(settled) ?? []].flat();
    },
    numbers: (from, to) =>
      [...'0123456789'].flatMap((digit) => walk(digit, () => isNumberIn(from ?? 0, to ?? Infinity))),
    stems: (clause) => (isPlain(clause) ? allStemTerms(clause.term, isHeld).flatMap((each) => exact(each) ?? []) : []),
    names: (clause) => {
      if (!isPlain(clause)) return [];
      const { term } = clause;
      const keys = nameTerms(term).flatMap((each) => exact(each) ?? []);
      const named = keys.reduce((sum, { frequency }) => sum + frequency, 0);
      return (exact(termOf(term))?.frequency ?? 0) <= named * NAME_RATIO ? keys : [];
    },
  };
}

/** A word to be stemmed, without a wildcard or a distance; Lunr's parser leaves a distance of none away. */
const isPlain = ({ term, usePipeline, editDistance }: lunr.Query.Clause): boolean =>
  usePipeline && !(editDistance > 0) && !term.includes('*');

/** Keys of names and stems of a language are no words, so no wildcard and no distance reaches them. */
function isWordAnd(test: TermTest): TermTest {
  const mark = TERM_MARK.charCodeAt(0);
  return (bytes, length, shared) => (bytes[0] === mark ? 1 : test(bytes, length, shared));
}

function frequencyOf({ segments }: LiveIndex, entries: readonly (TermEntry | undefined)[]): number {
  let frequency = 0;
  segments.forEach((segment, number) => {
    for (const place of entries[number] ?? []) if (place) frequency += segment.liveCount(place);
  });
  return frequency;
}

const [ZERO, NINE] = ['0', '9'].map((digit) => digit.charCodeAt(0)) as [number, number];

/** Accepts digits alone whose value lies in the range; all that begin with more digits than the largest has are passed over. */
function isNumberIn(from: number, to: number): TermTest {
  const digits = String(Math.min(to, Number.MAX_SAFE_INTEGER)).length;
  return (bytes, length) => {
    if (length > digits) return digits + 1;
    let value = 0;
    for (let at = 0; at < length; at += 1) {
      const byte = bytes[at] as number;
      if (byte < ZERO || byte > NINE) return PASS;
      value = value * 10 + byte - ZERO;
    }
    return value >= from && value <= to ? TAKE : PASS;
  };
}

/** Accepts what a pattern with `*` for any run of characters covers. */
function covers(pattern: string): TermTest {
  // The commonest pattern needs no second look: the walk has matched it.
  if (pattern.indexOf('*') === pattern.length - 1) return () => TAKE;
  const parts = pattern.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const expression = new RegExp(`^${parts.join('.*')}$`, 'su');
  return (bytes, length) =>
    expression.test(Buffer.from(bytes.buffer, bytes.byteOffset, length).toString()) ? TAKE : PASS;
}
