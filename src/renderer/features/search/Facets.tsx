import type { ReactNode } from 'react';
import type { SynopticContract } from '../../../contract/operations.ts';
import type { CallOutput } from '../../../rpc/operation.ts';
import { useCall } from '../../data/queries.ts';
import { toSearchHash, type SearchTab } from '../../data/routes.ts';
import { edtfInWords } from '../../ui/edtf-words.ts';
import { Skeleton } from '../../ui/States.tsx';
import { languageInWords } from '../../ui/words.ts';
import { say } from '../../messages/say.ts';

type Facet = CallOutput<SynopticContract['search.facets']>['facets'][number];

const namesInWords = (): Record<Facet['field'], string> => ({
  source: say('common.source'),
  issued: say('search.issued'),
  language: say('common.language'),
  type: say('common.kind'),
  tag: say('common.tag'),
  question: say('common.question'),
});

interface FacetsProps {
  readonly query: string;
  readonly tab: SearchTab;
  /** Whether there is enough to narrow; then the place is held until the values are there. */
  readonly expected: boolean;
}

/** Where the matches are: each value narrows the search by words added to it, and takes them away again. */
export function Facets({ query, tab, expected }: FacetsProps): ReactNode {
  const { data, isPending } = useCall('search.facets', { text: query }, { keepsLast: true });
  const facets = data?.facets.filter(({ values }) => values.some(({ chosen }) => chosen) || values.length > 1) ?? [];
  if (facets.length === 0 && !(isPending && expected)) return null;
  return (
    <aside className="facets" aria-label={say('search.narrowTheSearch')}>
      {isPending && <Skeleton lines={6} />}
      {facets.map((facet) => (
        <FacetList key={facet.field} facet={facet} tab={tab} />
      ))}
    </aside>
  );
}

function FacetList({ facet, tab }: Pick<FacetsProps, 'tab'> & { readonly facet: Facet }): ReactNode {
  const { field, values, distinct, without } = facet;
  const most = Math.max(1, ...values.map(({ count }) => count));
  const others = distinct - values.length;
  return (
    <section className="facet" aria-labelledby={`facet-${field}`}>
      <h2 id={`facet-${field}`}>{namesInWords()[field]}</h2>
      <ul>
        {values.map(({ label, expression, count, chosen, query: next }) => (
          <li key={expression}>
            {count === 0 && !chosen ? (
              <span className="facet-none">
                <Value field={field} label={label} count={count} most={most} />
              </span>
            ) : (
              <a
                href={toSearchHash(next, tab)}
                className={chosen ? 'chosen' : undefined}
                aria-label={say('search.facet', { chosen: chosen ? 'yes' : 'no', value: labelOf(field, label), count })}
              >
                <Value field={field} label={label} count={count} most={most} />
              </a>
            )}
          </li>
        ))}
      </ul>
      {(others > 0 || without > 0) && (
        <p className="meta">
          {[
            others > 0 && say('search.moreValues', { others }),
            without > 0 && say('search.documentsWithout', { without }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
    </section>
  );
}

interface ValueProps {
  readonly field: Facet['field'];
  readonly label: string;
  readonly count: number;
  readonly most: number;
}

/** A value with its count; dates also with a bar, as long as its share of the longest. */
function Value({ field, label, count, most }: ValueProps): ReactNode {
  return (
    <>
      <span className="facet-label">{labelOf(field, label)}</span>
      <span className="count">{count}</span>
      {field === 'issued' && (
        <span className="facet-bar" aria-hidden>
          {count > 0 && <span style={{ width: `${(100 * count) / most}%` }} />}
        </span>
      )}
    </>
  );
}

function labelOf(field: Facet['field'], label: string): string {
  if (field === 'language') return languageInWords(label);
  return field === 'issued' ? edtfInWords(label) : label;
}
