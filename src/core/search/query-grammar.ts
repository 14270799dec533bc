import { joinWords } from './query-chunk.ts';
import { slip } from '../../domain/query-slip.ts';
import { queryFailure, type Expected } from './query-failure.ts';
import { readTokens, type QueryToken } from './query-lexer.ts';
import type { QueryNode, SideItem, SideNode, TextField, WordNode } from './query-tree.ts';

/** Brackets in brackets beyond this depth are a slip or an attack. */
const MOST_BRACKETS = 50;

/**
 * Parses the language of docs/query-language.md; a query without words is an empty `side`.
 * Fails with `QUERY_SYNTAX`; details are `{start, end, expected, slip}`: a range in UTF-16 units of `text`, what could stand there, and why.
 */
export function parseTree(text: string): QueryNode {
  return new Grammar(text).parse();
}

type Token<Type extends QueryToken['type']> = Extract<QueryToken, { readonly type: Type }>;

/** Recursive descent; the loosest operator first: OR, AND, words side by side, NEAR. */
class Grammar {
  private readonly text: string;
  private readonly tokens: readonly QueryToken[];
  private at = 0;
  private depth = 0;

  constructor(text: string) {
    this.text = text;
    this.tokens = readTokens(text);
  }

  parse(): QueryNode {
    if (this.tokens.length === 0) return { kind: 'side', items: [] };
    return this.alternatives();
  }

  private get next(): QueryToken | undefined {
    return this.tokens[this.at];
  }

  private isOperator(operator: Token<'operator'>['operator']): boolean {
    return this.next?.type === 'operator' && this.next.operator === operator;
  }

  private alternatives(): QueryNode {
    return this.chain('or', () => this.chain('and', () => this.side()));
  }

  private chain(kind: 'or' | 'and', operand: () => QueryNode): QueryNode {
    const of = [operand()];
    while (this.isOperator(kind)) {
      this.at += 1;
      of.push(operand());
    }
    const [only] = of;
    return of.length === 1 && only ? only : { kind, of };
  }

  /** Things side by side, up to an operator between groups or the end of the bracket. */
  private side(): QueryNode {
    const items: SideItem[] = [];
    const first = this.next;
    while (this.next && this.next.type !== 'close') {
      if ((this.isOperator('and') || this.isOperator('or')) && !this.isWordHere(first, items)) break;
      items.push(...this.item());
    }
    const [only] = items;
    if (!only) throw this.missing();
    return items.length === 1 && only.presence === 'plain' && only.node.kind !== 'word'
      ? only.node
      : { kind: 'side', items };
  }

  /** At the very beginning an operator with nothing before it is a word of pasted prose, unless nothing follows it. */
  private isWordHere(first: QueryToken | undefined, items: readonly SideItem[]): boolean {
    if (items.length > 0 || this.next !== first || first !== this.tokens[0]) return false;
    const following = this.tokens[this.at + 1];
    return following !== undefined && following.type !== 'operator' && following.type !== 'close';
  }

  private item(): SideItem[] {
    const token = this.next as QueryToken;
    if (token.type === 'sign' || (token.type === 'operator' && token.operator === 'not')) {
      this.at += 1;
      const presence = token.type === 'sign' && token.sign === '+' ? 'required' : 'refused';
      const nodes = this.near();
      return nodes.map((node) => ({ presence, node }));
    }
    if (token.type === 'operator') {
      if (token.operator === 'near') throw this.missing();
      this.at += 1;
      return [plainWord(token.word.toLowerCase())];
    }
    const words = this.plainWords(token);
    if (words) return words;
    return this.near().flatMap((node) => flatten({ presence: 'plain', node }));
  }

  /** The words of a chunk one by one, unless a NEAR follows. */
  private plainWords(token: QueryToken): SideItem[] | undefined {
    const following = this.tokens[this.at + 1];
    if (token.type !== 'words' || (following?.type === 'operator' && following.operator === 'near')) return undefined;
    this.at += 1;
    return toWords(token, null).map((node) => ({ presence: 'plain', node }));
  }

  /** One thing, or several joined by NEAR; more than one only for a field before a chunk of several words. */
  private near(): QueryNode[] {
    let nodes = this.primary();
    while (this.isOperator('near')) {
      const { distance } = this.next as Token<'operator'>;
      const operator = this.next as QueryToken;
      this.at += 1;
      const left = oneOf(nodes);
      const right = oneOf(this.primary());
      if (!standsInText(left) || !standsInText(right)) {
        throw queryFailure(slip('near-between', {}), operator, ['word', 'phrase', 'alternatives']);
      }
      nodes = [{ kind: 'near', left, right, distance }];
    }
    return nodes;
  }

  private primary(): QueryNode[] {
    const token = this.next;
    if (!token) throw this.missing();
    this.at += 1;
    switch (token.type) {
      case 'words':
        return [toPhrase(token, null)].flat();
      case 'phrase':
        return [{ kind: 'phrase', text: token.text, slop: token.slop, field: null }];
      case 'filter':
        return [token.node];
      case 'field':
        return this.fielded(token);
      case 'open':
        return [this.bracket(token)];
      default:
        this.at -= 1;
        if (token.type === 'operator' && token.operator === 'not') return [{ kind: 'side', items: this.item() }];
        throw this.missing();
    }
  }

  private fielded({ field, start, end }: Token<'field'>): QueryNode[] {
    const token = this.next;
    const isNext = token?.start === end;
    if (isNext && token.type === 'words') {
      this.at += 1;
      return toWords(token, field);
    }
    if (isNext && (token.type === 'phrase' || token.type === 'open'))
      return this.primary().map((node) => inField(node, field));
    throw queryFailure(slip('field-alone', {}), { start, end }, ['word', 'phrase', 'bracket']);
  }

  private bracket(open: QueryToken): QueryNode {
    this.depth += 1;
    if (this.depth > MOST_BRACKETS) {
      throw queryFailure(slip('brackets-deep', { most: MOST_BRACKETS }), open, ['word']);
    }
    // The lexer has matched every bracket, so what is missing is what should stand inside.
    const node = this.alternatives();
    this.at += 1;
    this.depth -= 1;
    return node;
  }

  private missing(): Error {
    const token = this.next;
    const before = this.tokens[this.at - 1];
    const place = token?.type === 'operator' ? token : (before ?? token ?? { start: 0, end: this.text.length });
    const what = place === token && token.type === 'operator' ? token.word : this.text.slice(place.start, place.end);
    const expected: Expected[] = ['word', 'phrase', 'bracket'];
    const code = place === token ? 'nothing-before' : 'nothing-after';
    return queryFailure(slip(code, { what }), { start: place.start, end: place.end }, expected);
  }
}

const plainWord = (text: string): SideItem => ({
  presence: 'plain',
  node: { kind: 'word', text, field: null, distance: 0, boost: 1 },
});

function toWords({ chunk }: Token<'words'>, field: TextField | null): WordNode[] {
  const { words, distance, boost } = chunk;
  return words.map((text) => ({ kind: 'word', text, field, distance, boost }));
}

/** The words of one chunk under a sign or beside NEAR belong together: `-well-known` refuses the phrase. */
function toPhrase(token: Token<'words'>, field: TextField | null): QueryNode[] {
  const words = toWords(token, field);
  const isPhrase = words.length > 1 && words.every((word) => !word.text.includes('*') && word.distance === 0);
  return isPhrase ? [{ kind: 'phrase', text: joinWords(token.chunk.words), slop: null, field }] : words;
}

/** Plain words in brackets that nothing is asked of are the words. */
function flatten(item: SideItem): SideItem[] {
  const { node } = item;
  if (item.presence !== 'plain' || node.kind !== 'side') return [item];
  return node.items.every(({ presence, node: each }) => presence === 'plain' && each.kind === 'word')
    ? [...node.items]
    : [item];
}

function oneOf(nodes: readonly QueryNode[]): QueryNode {
  const [only] = nodes;
  if (nodes.length === 1 && only) return only;
  return { kind: 'side', items: nodes.map((node) => ({ presence: 'plain', node })) };
}

/** Whether a thing has places in a text: words, phrases, and alternatives of them. */
function standsInText(node: QueryNode): boolean {
  switch (node.kind) {
    case 'word':
    case 'phrase':
    case 'near':
    case 'number':
      return true;
    case 'or':
      return node.of.every(standsInText);
    case 'side':
      return node.items.every(({ presence, node: each }) => presence === 'plain' && each.kind === 'word');
    default:
      return false;
  }
}

/** Asks for everything inside a bracket in one field; a field inside it is nearer and stays. */
function inField(node: QueryNode, field: TextField): QueryNode {
  switch (node.kind) {
    case 'word':
    case 'phrase':
      return { ...node, field: node.field ?? field };
    case 'near':
      return { ...node, left: inField(node.left, field), right: inField(node.right, field) };
    case 'side':
      return {
        kind: 'side',
        items: node.items.map((each) => ({ ...each, node: inField(each.node, field) })),
      } satisfies SideNode;
    case 'and':
    case 'or':
      return { ...node, of: node.of.map((each) => inField(each, field)) };
    default:
      return node;
  }
}
