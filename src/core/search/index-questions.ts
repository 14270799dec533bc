import { DocumentNumbers } from './document-numbers.ts';
import { DocumentSet } from './document-set.ts';
import type { WordsRead } from './document-words.ts';
import type { LiveIndex } from './live-index.ts';
import { queryIndex } from './query-index.ts';
import { parseQuery } from './query-parser.ts';
import { createQuerySets, type FilterSets } from './query-sets.ts';
import { filtersOf } from './query-tree.ts';
import { createReach } from './reach.ts';
import { similarTo } from './similar-index.ts';
import { completeWord, nearbyWords } from './surface-words.ts';
import type { AskedQuery, SearchReplies, SearchRequest } from './worker-messages.ts';

type Kinds = 'number' | 'query' | 'match' | 'complete' | 'nearby' | 'similar';
type Questions = {
  readonly [Kind in Kinds]: (request: Extract<SearchRequest, { kind: Kind }>) => SearchReplies[Kind];
};

/** Answers what is asked of a live index. */
export function createQuestions(index: LiveIndex, words: WordsRead): Questions {
  const numbers = new DocumentNumbers();
  const filtersIn = ({ filters = [] }: AskedQuery, text: string): FilterSets => {
    // The query was parsed by whoever made the sets, so its filters come in the same order here.
    const order = new Map(filtersOf(parseQuery(text).tree).map((filter, at) => [JSON.stringify(filter), at]));
    return (filter, number) => {
      const segment = (index.segments[number] as (typeof index.segments)[number]).segment;
      const bits = filters[order.get(JSON.stringify(filter)) ?? -1];
      return numbers.within(segment, new DocumentSet(bits ? numbers.size : 0, bits));
    };
  };
  return {
    number: ({ ids }) => {
      numbers.add(ids);
      return null;
    },
    query: ({ kind: _, text, limit, offset = 0, documents = [], ...asked }) => {
      for (const document of documents) words.add(document);
      const filters = filtersIn({ text, ...asked }, text);
      return queryIndex(index, text, limit, { offset, words, filters, synonyms: asked.synonyms ?? [] });
    },
    match: ({ text, ...asked }) => {
      const { tree, isEmpty } = parseQuery(text);
      if (isEmpty) return { numbers: new DocumentSet(numbers.size).words, total: 0 };
      const reach = createReach(index, { synonyms: asked.synonyms ?? [] });
      const sets = createQuerySets(index, reach, filtersIn({ text, ...asked }, text));
      const found = index.segments.map((__, number) => sets.documents(tree, number));
      const total = found.reduce((sum, each) => sum + each.count(), 0);
      return { numbers: numbers.numbersOf(index, found).words, total };
    },
    complete: ({ prefix, limit }) => ({ words: completeWord(index, prefix, limit) }),
    nearby: ({ words }) => ({ words: words.map((word) => nearbyWords(index, word)) }),
    similar: ({ text, limit }) => similarTo(index, text, limit),
  };
}
