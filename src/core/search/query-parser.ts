import lunr from 'lunr';
import { isStopWord, normalForm, termOf } from './analyzer.ts';
import { dateTermsIn, wholeDateTerm } from './dates.ts';
import { parseTree } from './query-grammar.ts';
import {
  isNarrowing,
  isOptional,
  type PhraseNode,
  type QueryNode,
  type SideNode,
  type WordNode,
} from './query-tree.ts';
import { wordsOf } from './words.ts';

/** A quoted phrase: the terms of its words in order, and whether documents must or must not hold it. */
export interface Phrase {
  readonly terms: readonly string[];
  readonly prohibited: boolean;
}

/** A query as a tree, and its words in Lunr's clauses. */
export interface ParsedQuery {
  readonly tree: QueryNode;
  /**
   * Only words and phrases side by side: Lunr's rules decide what matches. Otherwise the tree does, and the clauses,
   * those of all words that are asked for, only score.
   */
  readonly isFlat: boolean;
  readonly clauses: readonly lunr.Query.Clause[];
  readonly phrases: readonly Phrase[];
  /** No words and nothing else: nothing matches. */
  readonly isEmpty: boolean;
}

const FIELDS = ['title', 'text'];
const { OPTIONAL, REQUIRED, PROHIBITED } = lunr.Query.presence;
const PRESENCES = { plain: OPTIONAL, required: REQUIRED, refused: PROHIBITED } as const;
type Clause = lunr.Query.Clause & { readonly presence: lunr.Query.presence };

/**
 * Parses the language of docs/query-language.md: Lunr's own with phrases, NEAR, AND, OR, NOT, brackets and filters added.
 * Fails with `QUERY_SYNTAX`; details are `{start, end, expected, slip}`: a range in UTF-16 units of `text`, what could stand there, and why.
 */
export function parseQuery(text: string): ParsedQuery {
  return toParsed(parseTree(text));
}

/** The clauses of a tree. */
export function toParsed(tree: QueryNode): ParsedQuery {
  const flat = asFlat(tree);
  const isEmpty = tree.kind === 'side' && tree.items.length === 0;
  if (!flat) return { tree, isFlat: false, clauses: scoringClauses(tree), phrases: [], isEmpty };
  const phrases = flat.items.flatMap(({ presence, node }) =>
    node.kind === 'phrase' ? [{ terms: termsOf(node), prohibited: presence === 'refused' }] : [],
  );
  const required = phrases.filter(({ prohibited }) => !prohibited).flatMap(({ terms }) => terms.map(toPhraseClause));
  return { tree, isFlat: true, clauses: [...wordClauses(flat), ...dateClauses(flat), ...required], phrases, isEmpty };
}

/** The terms of a phrase in the order of its words. */
export function termsOf({ text }: PhraseNode): string[] {
  const forms = wordsOf(text).map(({ form }) => form);
  // A date is found however it is written.
  const date = wholeDateTerm(forms);
  return date === undefined ? forms.map(termOf) : [date];
}

/** The clause of a word: brought into the form of the index, a pattern left as it is. */
export function toClause(node: WordNode, presence: lunr.Query.presence): Clause {
  const isPattern = node.text.includes('*');
  return {
    term: isPattern ? node.text.split('*').map(normalForm).join('*') : normalForm(node.text),
    fields: node.field ? [node.field] : FIELDS,
    boost: node.boost,
    // Lunr takes a distance of 0 for a fuzzy word too, and knows no stars in it.
    ...((node.distance > 0 ? { editDistance: node.distance } : {}) as { editDistance: number }),
    usePipeline: !isPattern,
    wildcard: lunr.Query.wildcard.NONE,
    presence,
  };
}

/** Words that only tell documents apart inside a phrase are dropped where anything else is asked for. */
export function tellingItems(side: SideNode): SideNode['items'] {
  const telling = side.items.filter(
    (item) => !isOptional(item) || !isStopWord(normalForm((item.node as WordNode).text)),
  );
  return telling.some((item) => !isNarrowing(item)) ? telling : side.items;
}

/** The tree as one row of words and plain phrases; undefined where it holds more. */
function asFlat(tree: QueryNode): SideNode | undefined {
  const side: SideNode = tree.kind === 'side' ? tree : { kind: 'side', items: [{ presence: 'plain', node: tree }] };
  const isFlat = ({ kind, ...node }: QueryNode): boolean =>
    kind === 'word' || (kind === 'phrase' && (node as PhraseNode).slop === null && (node as PhraseNode).field === null);
  return side.items.every(({ node }) => isFlat(node)) ? side : undefined;
}

function wordClauses(side: SideNode): Clause[] {
  return tellingItems(side).flatMap(({ presence, node }) =>
    node.kind === 'word' ? [toClause(node, PRESENCES[presence])] : [],
  );
}

/** Plain words that are a date as they follow one another also ask for it however it is written. */
function dateClauses(side: SideNode): Clause[] {
  const words = side.items.map((item) =>
    isOptional(item) && (item.node as WordNode).field === null ? (item.node as WordNode).text : '',
  );
  return dateTermsIn(words).map((term) => ({ ...toPhraseClause(term), usePipeline: true, presence: OPTIONAL }));
}

/** The leaves that ask for something and are not passed over; a phrase or NEAR is one leaf. */
export function tellingLeaves(node: QueryNode): QueryNode[] {
  if (node.kind === 'and' || node.kind === 'or') return node.of.flatMap(tellingLeaves);
  if (node.kind !== 'side') return [node];
  return tellingItems(node).flatMap((item) => (item.presence === 'refused' ? [] : tellingLeaves(item.node)));
}

function scoringClauses(tree: QueryNode): Clause[] {
  return tellingLeaves(tree).flatMap((node) => (node.kind === 'word' ? [toClause(node, OPTIONAL)] : []));
}

/** A word of a phrase scores as if it had been asked for. */
export function toPhraseClause(term: string): Clause {
  const none = lunr.Query.wildcard.NONE;
  return { term, fields: FIELDS, boost: 1, editDistance: 0, usePipeline: false, wildcard: none, presence: REQUIRED };
}
