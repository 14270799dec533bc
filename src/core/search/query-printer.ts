import { separatorBetween } from './query-chunk.ts';
import type { QueryNode, SideItem } from './query-tree.ts';

/** Writes a tree as a query that parses to the same tree. */
export function printQuery(node: QueryNode): string {
  switch (node.kind) {
    case 'word':
      return `${inField(node.field)}${node.text}${node.distance > 0 ? `~${node.distance}` : ''}${node.boost === 1 ? '' : `^${node.boost}`}`;
    case 'phrase':
      return `${inField(node.field)}"${node.text}"${node.slop === null ? '' : `~${node.slop}`}`;
    case 'near':
      return `${besideNear(node.left)} NEAR/${node.distance} ${besideNear(node.right)}`;
    case 'number':
      return `n:${printRange(node.from, node.to)}`;
    case 'filter':
      return `${node.field}:${node.values.map(printValue).join(',')}`;
    case 'dates':
      return `${node.field}:${printRange(node.from, node.to)}`;
    case 'side':
      return printSide(node.items);
    default:
      return node.of.map((each) => inBrackets(each, node.kind)).join(` ${node.kind.toUpperCase()} `);
  }
}

const inField = (field: string | null): string => (field === null ? '' : `${field}:`);

function printRange<T extends string | number>(from: T | null, to: T | null): string {
  return from === to ? String(from) : `${from ?? ''}..${to ?? ''}`;
}

/** A value as a filter takes it: bare where it is one word, otherwise in quotes. */
export function printValue(value: string): string {
  const plain = value.replace(/["“”„«»]/g, ' ').trim();
  return /^[\p{L}\p{N}_-]+$/u.test(plain) ? plain : `"${plain}"`;
}

/** An operand of AND or OR; groups that bind no tighter stand in brackets. */
function inBrackets(node: QueryNode, around: 'and' | 'or'): string {
  const isLooser = node.kind === 'or' || (node.kind === 'and' && around === 'and');
  return isLooser ? `(${printQuery(node)})` : printQuery(node);
}

/** NEAR goes from left to right, so only a first operand may be another NEAR. */
const besideNear = (node: QueryNode): string => {
  const isBare = node.kind === 'word' || node.kind === 'phrase' || node.kind === 'number';
  return isBare ? printQuery(node) : `(${printQuery(node)})`;
};

function printSide(items: readonly SideItem[]): string {
  let printed = '';
  for (const item of items) {
    const next = printItem(item);
    printed += printed === '' ? next : separatorBetween(printed, next) + next;
  }
  return printed;
}

function printItem({ presence, node }: SideItem): string {
  const sign = { plain: '', required: '+', refused: '-' }[presence];
  const isGroup =
    node.kind === 'and' || node.kind === 'or' || node.kind === 'side' || (node.kind === 'near' && sign !== '');
  return `${sign}${isGroup ? `(${printQuery(node)})` : printQuery(node)}`;
}
