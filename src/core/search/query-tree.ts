/** A word as it was typed; with `*` in it a pattern. */
export interface WordNode {
  readonly kind: 'word';
  readonly text: string;
  readonly field: TextField | null;
  /** Edits allowed, as in `word~1`. */
  readonly distance: number;
  readonly boost: number;
}

/** Words in quotation marks; with a slop so many other words may stand among them, and they may change places. */
export interface PhraseNode {
  readonly kind: 'phrase';
  readonly text: string;
  readonly field: TextField | null;
  readonly slop: number | null;
}

/** Two things at most `distance` words apart, in any order. */
export interface NearNode {
  readonly kind: 'near';
  readonly left: QueryNode;
  readonly right: QueryNode;
  readonly distance: number;
}

/** A number in the text, from and to inclusive; null is open. */
export interface NumberNode {
  readonly kind: 'number';
  readonly from: number | null;
  readonly to: number | null;
}

/** Documents by what is known of them; one of the values must hold. */
export interface ValueFilter {
  readonly kind: 'filter';
  readonly field: ValueField;
  readonly values: readonly string[];
}

/** Documents by a date that may lie in the range; `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, null is open. */
export interface DateFilter {
  readonly kind: 'dates';
  readonly field: DateField;
  readonly from: string | null;
  readonly to: string | null;
}
export type FilterNode = ValueFilter | DateFilter;

/**
 * Things written side by side: phrases and groups must be there, and what is `refused` must not; of plain words one must
 * where nothing else has to. Filters narrow all that.
 */
export interface SideNode {
  readonly kind: 'side';
  readonly items: readonly SideItem[];
}
export interface SideItem {
  readonly presence: 'plain' | 'required' | 'refused';
  readonly node: QueryNode;
}

export interface BooleanNode {
  readonly kind: 'and' | 'or';
  readonly of: readonly QueryNode[];
}

export type QueryNode =
  WordNode | PhraseNode | NearNode | NumberNode | ValueFilter | DateFilter | SideNode | BooleanNode;

export type TextField = 'title' | 'text';
export type ValueField = 'lang' | 'source' | 'type' | 'tag' | 'has' | 'question';
export type DateField = 'said' | 'issued';
export type FieldName = TextField | ValueField | DateField | 'n';

/** Whether a thing written without a sign among others need not be there. */
export const isOptional = ({ presence, node }: SideItem): boolean => presence === 'plain' && node.kind === 'word';

/** Whether a thing narrows what the rest finds and makes nothing else optional: a filter or a number. */
export const isNarrowing = ({ presence, node }: SideItem): boolean =>
  presence !== 'refused' && ['filter', 'dates', 'number'].includes(node.kind);

/** All leaves of a tree that ask for something, with those under a refusal left out. */
export function positiveLeaves(node: QueryNode): QueryNode[] {
  switch (node.kind) {
    case 'side':
      return node.items.flatMap((item) => (item.presence === 'refused' ? [] : positiveLeaves(item.node)));
    case 'and':
    case 'or':
      return node.of.flatMap(positiveLeaves);
    default:
      return [node];
  }
}

/** The filters of a tree in the order they were written, under refusals too. */
export function filtersOf(node: QueryNode): FilterNode[] {
  switch (node.kind) {
    case 'side':
      return node.items.flatMap((item) => filtersOf(item.node));
    case 'and':
    case 'or':
      return node.of.flatMap(filtersOf);
    case 'filter':
    case 'dates':
      return [node];
    default:
      return [];
  }
}
