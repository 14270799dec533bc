import { useDeferredValue, useMemo, useState } from 'react';
import type { ArchiveDocument } from '../../../domain/archive-document.ts';
import type { OriginGroup } from '../../../domain/origin.ts';
import {
  countFacet,
  narrowDocuments,
  toFaceted,
  type Chosen,
  type Facet,
  type FacetedDocument,
  type FacetValue,
} from './library-facets.ts';

/** How the library is narrowed, and what is left of it. */
export interface LibraryFilter {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly chosen: Chosen;
  readonly choose: (facet: Facet, values: ReadonlySet<string>) => void;
  readonly clear: () => void;
  readonly isNarrowed: boolean;
  readonly shown: readonly FacetedDocument[];
  readonly total: number;
  /** Counted only when it is asked for: a menu that is closed costs nothing. */
  readonly counts: (facet: Facet) => () => readonly FacetValue[];
}

/** Narrows documents by words and facets. */
export function useLibraryFilter(documents: readonly ArchiveDocument[], groups: readonly OriginGroup[]): LibraryFilter {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<Chosen>({});
  const faceted = useMemo(() => toFaceted(documents, groups), [documents, groups]);
  const isNarrowed = text.trim() !== '' || Object.values(chosen).some((values) => values.size > 0);
  // Drawn when there is time: what is typed shows at once.
  const [wanted, words] = [useDeferredValue(chosen), useDeferredValue(text)];
  const shown = useMemo(() => narrowDocuments(faceted, wanted, words), [faceted, wanted, words]);
  return {
    ...{ text, setText, chosen, isNarrowed, shown, total: documents.length },
    choose: (facet, values) => setChosen({ ...chosen, [facet]: values }),
    clear: () => {
      setText('');
      setChosen({});
    },
    counts: (facet) => () => countFacet(faceted, facet, { chosen, text }),
  };
}
