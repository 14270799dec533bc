// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { Facet, FacetValue } from './library-facets.ts';
import { LibraryFacets } from './LibraryFacets.tsx';
import type { LibraryFilter } from './use-library-filter.ts';

afterEach(cleanup);

test('the documents of a facet are counted when its menu opens, and not before', () => {
  const count = vi.fn((facet: Facet): FacetValue[] => [{ value: facet, label: `A ${facet}`, count: 7 }]);
  const filter: LibraryFilter = {
    ...{ text: '', setText: () => undefined, chosen: {}, choose: () => undefined, clear: () => undefined },
    ...{ isNarrowed: false, shown: [], total: 7, counts: (facet) => () => count(facet) },
  };
  render(<LibraryFacets filter={filter} columns={null} onColumns={() => undefined} />);
  expect(count).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'Format' }));
  expect(screen.getByText('A format')).toBeTruthy();
  expect(new Set(count.mock.calls.flat())).toEqual(new Set(['format']));
});
