import type { ArchiveDocument } from '../../../domain/archive-document.ts';
import type { OriginGroup } from '../../../domain/origin.ts';
import { wordFilter } from '../../data/word-filter.ts';
import { formatInWords, inOrder, languageInWords } from '../../ui/words.ts';
import type { TableRow } from './sort-documents.ts';
import { say } from '../../messages/say.ts';

/** What documents of the library are told apart by. */
export const FACETS = ['format', 'language', 'source', 'year', 'origin', 'warnings', 'kept'] as const;
export type Facet = (typeof FACETS)[number];

/** Values that were chosen; a document has to have one of each facet that has any. */
export type Chosen = Readonly<Partial<Record<Facet, ReadonlySet<string>>>>;

/** A value of a facet: how many documents have it, of those that the other facets and the words leave. */
export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** A row with its values; one that is left when the library is narrowed is the same object, so that it is not drawn anew. */
export interface FacetedDocument extends TableRow {
  readonly values: Readonly<Record<Facet, string>>;
  /** Title, name, publisher and makers, in small letters. */
  readonly words: string;
}

/** What stands for a value that is missing. */
const NONE = '';
const missingInWords = (): Readonly<Record<Facet, string>> => ({
  format: say('library.noFormat'),
  language: say('library.languageNotKnown'),
  source: say('library.sourceNotKnown'),
  year: say('library.notDated'),
  origin: say('library.anOriginOfItsOwn'),
  warnings: say('library.withoutWarnings'),
  kept: say('library.addedByYou'),
});

/** Gives every document its values. */
export function toFaceted(
  documents: readonly ArchiveDocument[],
  groups: readonly OriginGroup[],
): readonly FacetedDocument[] {
  const origins = new Map(groups.flatMap(({ id, documentIds }) => documentIds.map((each) => [each, id] as const)));
  const sizes = new Map(groups.map(({ id, documentIds }) => [id, documentIds.length]));
  return documents.map((document) => {
    const { description, editionId, warnings, id } = document;
    const { format, language, publisher, issued, title, identifier, creator } = description;
    return {
      id,
      document,
      sharing: sizes.get(origins.get(id) ?? '') ?? 1,
      values: {
        format,
        language: language === 'und' ? NONE : language,
        source: publisher ?? NONE,
        year: /\d{4}/.exec(issued?.edtf ?? '')?.[0] ?? NONE,
        origin: origins.get(id) ?? NONE,
        warnings: warnings.length > 0 ? 'some' : NONE,
        kept: editionId ?? NONE,
      },
      words: [title, identifier, publisher ?? '', ...creator].join('\n').toLowerCase(),
    };
  });
}

/** Documents that have the chosen values and every word of `text`; `besides` is left out of the choice. */
function narrow(all: readonly FacetedDocument[], chosen: Chosen, text: string, besides?: Facet): FacetedDocument[] {
  const wanted = FACETS.flatMap((facet) => {
    const values = chosen[facet];
    return facet === besides || values === undefined || values.size === 0 ? [] : [{ facet, values }];
  });
  const holdsWords = wordFilter(text);
  return all.filter(
    (each) => wanted.every(({ facet, values }) => values.has(each.values[facet])) && holdsWords(each.words),
  );
}

/** The documents that are shown. */
export const narrowDocuments = (all: readonly FacetedDocument[], chosen: Chosen, text: string): FacetedDocument[] =>
  narrow(all, chosen, text);

/** The values of a facet, the most frequent first; those that were chosen always. */
export function countFacet(
  all: readonly FacetedDocument[],
  facet: Facet,
  { chosen, text }: { readonly chosen: Chosen; readonly text: string },
): FacetValue[] {
  const counts = new Map<string, number>([...(chosen[facet] ?? [])].map((value) => [value, 0]));
  for (const { values } of narrow(all, chosen, text, facet))
    counts.set(values[facet], (counts.get(values[facet]) ?? 0) + 1);
  const titles = new Map(all.map(({ document }) => [document.id, document.description.title]));
  return [...counts]
    .map(([value, count]) => ({ value, label: labelOf(facet, value, titles), count }))
    .sort((a, b) => (facet === 'year' ? b.value.localeCompare(a.value) : b.count - a.count) || compare(a, b));
}

const compare = (a: FacetValue, b: FacetValue): number => inOrder(a.label, b.label);

function labelOf(facet: Facet, value: string, titles: ReadonlyMap<string, string>): string {
  if (value === NONE) return missingInWords()[facet];
  if (facet === 'format') return formatInWords(value);
  if (facet === 'language') return languageInWords(value);
  if (facet === 'warnings') return say('library.withWarnings');
  if (facet === 'origin') return say('library.originOf', { value: titles.get(value) ?? value });
  return facet === 'kept' ? say('library.edition', { value }) : value;
}
