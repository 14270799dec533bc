import type { SearchOffer } from '../../domain/search.ts';
import { isStopWord, normalForm, termOf } from './analyzer.ts';
import type { Asker } from './asker.ts';
import { otherScripts } from './other-script.ts';
import { printQuery } from './query-printer.ts';
import { replaced } from './replaced.ts';
import { filtersOf, positiveLeaves, type QueryNode, type SideItem, type WordNode } from './query-tree.ts';
import type { NearbyWords } from './surface-words.ts';
import { wordsOf } from './words.ts';

/** Spellings that are offered. */
const MOST_SPELLINGS = 3;
/** A shorter beginning of words would find anything. */
const SHORTEST_STEM = 3;

/** Queries that find something where this one found nothing, and other spellings of words that stand nowhere. */
export async function offersFor(tree: QueryNode, total: number, asker: Asker): Promise<SearchOffer[]> {
  const words = bareWords(tree);
  const { words: nearby } =
    words.length === 0 ? { words: [] } : await (await asker.holder()).ask({ kind: 'nearby', words });
  const candidates: (readonly [SearchOffer['kind'], QueryNode | undefined])[] = [
    ...spellings(tree, nearby).map((each) => ['spelling', each] as const),
    ...(total > 0 ? [] : others(tree)),
  ];
  const original = printQuery(tree);
  const offered = new Set([original]);
  const offers: SearchOffer[] = [];
  for (const [kind, node] of candidates) {
    const text = node ? printQuery(node) : '';
    if (node === undefined || text === '' || offered.has(text)) continue;
    offered.add(text);
    const found = await asker.count(node);
    if (found > 0 && (kind !== 'spelling' || found > 0)) offers.push({ kind, text, total: found });
  }
  return offers;
}

function others(tree: QueryNode): (readonly [SearchOffer['kind'], QueryNode | undefined])[] {
  return [
    ['stem', mapWords(tree, toStem)],
    ...otherScripts(bareWords(tree)).map(
      (texts) => ['other-script', mapWords(tree, (text) => texts.get(text) ?? text)] as const,
    ),
    ['any-word', toAnyWord(tree)],
    ...filtersOf(tree).map((filter) => ['without-filter', replaced(tree, filter, undefined)] as const),
  ];
}

/** The words of a query, those in its phrases too, that are no patterns and not refused. */
function bareWords(tree: QueryNode): string[] {
  const inNode = (node: QueryNode): string[] => {
    if (node.kind === 'near') return [node.left, node.right].flatMap(positiveLeaves).flatMap(inNode);
    if (node.kind === 'phrase') return wordsOf(node.text).map(({ start, end }) => node.text.slice(start, end));
    return node.kind === 'word' && isBare(node) ? [node.text] : [];
  };
  return [...new Set(positiveLeaves(tree).flatMap(inNode))].filter((word) => !isStopWord(normalForm(word)));
}

const isBare = ({ text, distance }: WordNode): boolean => !text.includes('*') && distance === 0;

/** Each unknown word in the likeliest spelling; where only one is unknown, in several. */
function spellings(tree: QueryNode, words: readonly NearbyWords[]): QueryNode[] {
  const slips = words.filter(({ nearby }) => nearby.length > 0);
  const [only] = slips;
  if (!only) return [];
  if (slips.length === 1)
    return only.nearby
      .slice(0, MOST_SPELLINGS)
      .map(({ word }) => mapWords(tree, (text) => (text === only.word ? word : text)));
  const best = new Map(slips.map(({ word, nearby }) => [word, nearby[0]?.word ?? word]));
  return [mapWords(tree, (text) => best.get(text) ?? text)];
}

function toStem(text: string): string {
  const term = termOf(normalForm(text));
  return term.length >= SHORTEST_STEM && /^\p{L}+$/u.test(term) ? `${term}*` : text;
}

/** The same tree with other words; a phrase that gets a pattern stays as it is, since phrases hold none. */
function mapWords(node: QueryNode, change: (text: string) => string): QueryNode {
  switch (node.kind) {
    case 'word':
      return isBare(node) ? { ...node, text: change(node.text) } : node;
    case 'phrase': {
      const changed = wordsOf(node.text).map(({ start, end }) => change(node.text.slice(start, end)));
      return changed.some((word) => word.includes('*')) ? node : { ...node, text: changed.join(' ') };
    }
    case 'near':
      return { ...node, left: mapWords(node.left, change), right: mapWords(node.right, change) };
    case 'side':
      return {
        ...node,
        items: node.items.map((item) =>
          item.presence === 'refused' ? item : { ...item, node: mapWords(item.node, change) },
        ),
      };
    case 'and':
    case 'or':
      return { ...node, of: node.of.map((each) => mapWords(each, change)) };
    default:
      return node;
  }
}

/** Any of the words, with the filters kept. */
function toAnyWord(tree: QueryNode): QueryNode | undefined {
  const words = bareWords(tree);
  if (words.length < 2) return undefined;
  const items: SideItem[] = [
    ...words.map((text): SideItem => ({
      presence: 'plain',
      node: { kind: 'word', text, field: null, distance: 0, boost: 1 },
    })),
    ...filtersOf(tree).map((node): SideItem => ({ presence: 'plain', node })),
  ];
  return { kind: 'side', items };
}
