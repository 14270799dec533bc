import lunr from 'lunr';
import { DocumentSet } from './document-set.ts';
import type { FoundTerm } from './expand.ts';
import type { LiveIndex } from './live-index.ts';
import type { LiveSegment } from './live-segment.ts';
import {
  placesNear,
  placesOfLoosePhrase,
  placesOfPhrase,
  placesOfTerms,
  uniteMatches,
  type Looking,
  type Matches,
} from './places.ts';
import { tellingItems, termsOf, toClause } from './query-parser.ts';
import {
  isNarrowing,
  isOptional,
  type FilterNode,
  type NumberNode,
  type PhraseNode,
  type QueryNode,
  type SideItem,
  type WordNode,
} from './query-tree.ts';
import type { Reach, Reached } from './reach.ts';
import { FIELDS } from './segment-format.ts';

/** The documents of segment `number` that pass a filter. */
export type FilterSets = (filter: FilterNode, number: number) => DocumentSet;

/** Answers a tree segment by segment. */
export interface QuerySets {
  /** The live documents that match. */
  documents(tree: QueryNode, number: number): DocumentSet;
  /** Where a leaf or a NEAR stands in one field of documents that hold it. */
  places(node: QueryNode, looking: Looking): Matches;
  /** What a leaf reaches. */
  reach(node: WordNode | NumberNode): Reached;
}

const ALL_FIELDS = FIELDS.map((_, field) => field);
const NOTHING: Reached = { terms: [], stems: [], names: [], synonyms: [], phrases: [] };

/** An evaluator for one query over `index`. */
export function createQuerySets(index: LiveIndex, reach: Reach, filters: FilterSets): QuerySets {
  return new Evaluator(index, reach, filters);
}

class Evaluator implements QuerySets {
  private readonly index: LiveIndex;
  private readonly reaching: Reach;
  private readonly filters: FilterSets;
  private readonly reached = new Map<QueryNode, Reached>();
  private readonly phraseTerms = new Map<QueryNode, readonly FoundTerm[] | null>();

  constructor(index: LiveIndex, reach: Reach, filters: FilterSets) {
    this.index = index;
    this.reaching = reach;
    this.filters = filters;
  }

  documents(tree: QueryNode, number: number): DocumentSet {
    const found = this.settle(tree, number);
    const live = this.liveAt(number);
    return live.dead === 0 ? found : found.subtract(deadIn(live));
  }

  reach(node: WordNode | NumberNode): Reached {
    let reached = this.reached.get(node);
    if (!reached) {
      reached =
        node.kind === 'word'
          ? this.reaching.of(toClause(node, lunr.Query.presence.OPTIONAL))
          : { ...NOTHING, terms: this.reaching.expander.numbers(node.from, node.to) };
      this.reached.set(node, reached);
    }
    return reached;
  }

  places(node: QueryNode, looking: Looking): Matches {
    switch (node.kind) {
      case 'word':
      case 'number': {
        if (node.kind === 'word' && !isIn(node, looking.field)) return new Map();
        const { terms, stems, names, synonyms, phrases } = this.reach(node);
        const words = placesOfTerms([...terms, ...stems, ...names, ...synonyms], looking);
        return phrases.length === 0
          ? words
          : uniteMatches([words, ...phrases.map((each) => placesOfPhrase(each, looking))]);
      }
      case 'phrase':
        return this.phrasePlaces(node, looking);
      case 'near':
        return placesNear(this.places(node.left, looking), this.places(node.right, looking), node.distance);
      case 'or':
        return uniteMatches(node.of.map((each) => this.places(each, looking)));
      case 'side':
        return uniteMatches(node.items.map((item) => this.places(item.node, looking)));
      default:
        return new Map();
    }
  }

  private phrasePlaces(node: PhraseNode, looking: Looking): Matches {
    const terms = this.termsOfPhrase(node);
    if (!terms || !isIn(node, looking.field)) return new Map();
    return node.slop === null ? placesOfPhrase(terms, looking) : placesOfLoosePhrase(terms, node.slop, looking);
  }

  /** Null where one of the words stands nowhere. */
  private termsOfPhrase(node: PhraseNode): readonly FoundTerm[] | null {
    let found = this.phraseTerms.get(node);
    if (found === undefined) {
      const terms = termsOf(node).map((term) => this.reaching.expander.exact(term));
      found = terms.every((term): term is FoundTerm => term !== undefined) ? terms : null;
      this.phraseTerms.set(node, found);
    }
    return found;
  }

  private settle(node: QueryNode, number: number): DocumentSet {
    switch (node.kind) {
      case 'filter':
      case 'dates':
        return this.filters(node, number);
      case 'and':
        return node.of.map((each) => this.settle(each, number)).reduce((all, each) => all.intersect(each));
      case 'or':
        return node.of.map((each) => this.settle(each, number)).reduce((all, each) => all.unite(each));
      case 'side':
        return this.settleSide(tellingItems(node), number);
      case 'word':
      case 'number':
        return this.settleTerms(node, number);
      default:
        return this.settlePlaces(node, number);
    }
  }

  /** What must be there decides; where nothing must, one of the words has to be. Filters narrow what that finds. */
  private settleSide(items: readonly SideItem[], number: number): DocumentSet {
    const settled = (chosen: readonly SideItem[]): DocumentSet[] => chosen.map(({ node }) => this.settle(node, number));
    const optional = items.filter(isOptional);
    const narrowing = items.filter(isNarrowing);
    const refused = items.filter(({ presence }) => presence === 'refused');
    const needed = items.filter((item) => ![...optional, ...narrowing, ...refused].includes(item));
    const found: DocumentSet[] = settled([...needed, ...narrowing]);
    if (needed.length === 0 && optional.length > 0)
      found.push(settled(optional).reduce((all, each) => all.unite(each)));
    if (items.length === 0) return this.none(number);
    const base = found.length > 0 ? found.reduce((all, each) => all.intersect(each)) : this.none(number).invert();
    return settled(refused).reduce((all, each) => all.subtract(each), base);
  }

  private settleTerms(node: WordNode | NumberNode, number: number): DocumentSet {
    const { segment } = this.liveAt(number);
    const { terms, stems, names, synonyms, phrases } = this.reach(node);
    const found = this.none(number);
    const fields = node.kind === 'word' ? fieldsOf(node) : ALL_FIELDS;
    for (const { entries } of [...terms, ...stems, ...names, ...synonyms])
      for (const field of fields) {
        const place = entries[number]?.[field];
        if (place) found.addList(segment, place);
      }
    for (const phrase of phrases)
      for (const field of fields) {
        const looking = { segment, number, field, documents: this.holdersOf(phrase, field, number).toArray() };
        for (const document of placesOfPhrase(phrase, looking).keys()) found.add(document);
      }
    return found;
  }

  /** Documents of phrases and of NEAR: those that hold the parts are looked at word by word. */
  private settlePlaces(node: QueryNode, number: number): DocumentSet {
    const { segment } = this.liveAt(number);
    const found = this.none(number);
    for (const field of ALL_FIELDS) {
      const documents = this.candidates(node, field, number).toArray();
      if (documents.length === 0) continue;
      for (const document of this.places(node, { segment, number, field, documents }).keys()) found.add(document);
    }
    return found;
  }

  /** Documents in which a part may stand in a field: all that hold its words there. */
  private candidates(node: QueryNode, field: number, number: number): DocumentSet {
    switch (node.kind) {
      case 'phrase': {
        const terms = this.termsOfPhrase(node);
        return terms && isIn(node, field) ? this.holdersOf(terms, field, number) : this.none(number);
      }
      case 'near':
        return this.candidates(node.left, field, number).intersect(this.candidates(node.right, field, number));
      case 'or':
        return node.of.reduce((all, each) => all.unite(this.candidates(each, field, number)), this.none(number));
      case 'side':
        return node.items.reduce(
          (all, item) => all.unite(this.candidates(item.node, field, number)),
          this.none(number),
        );
      case 'word':
      case 'number':
        return this.settleTerms(node, number);
      default:
        return this.none(number);
    }
  }

  private holdersOf(terms: readonly FoundTerm[], field: number, number: number): DocumentSet {
    const { segment } = this.liveAt(number);
    const lists = terms.map(({ entries }) => entries[number]?.[field] ?? null);
    const sets = lists.map((place) => (place ? this.none(number).addList(segment, place) : this.none(number)));
    return sets.reduce((all, each) => all.intersect(each));
  }

  private none(number: number): DocumentSet {
    return new DocumentSet(this.liveAt(number).segment.documents);
  }

  private liveAt(number: number): LiveSegment {
    return this.index.segments[number] as LiveSegment;
  }
}

function deadIn(live: LiveSegment): DocumentSet {
  const dead = new DocumentSet(live.segment.documents);
  for (const document of live.deadDocuments()) dead.add(document);
  return dead;
}

const fieldsOf = ({ field }: WordNode | PhraseNode): readonly number[] =>
  field === null ? ALL_FIELDS : [FIELDS.indexOf(field)];
const isIn = (node: WordNode | PhraseNode, field: number): boolean => fieldsOf(node).includes(field);
