import type { ReactNode } from 'react';
import type { SearchOffer } from '../../../domain/search.ts';
import { toSearchHash } from '../../data/routes.ts';
import { EmptyState } from '../../ui/States.tsx';
import { counted } from '../../ui/words.ts';

const WHY: Record<SearchOffer['kind'], string> = {
  spelling: 'another spelling',
  stem: 'other forms of the words',
  'other-script': 'in the other script',
  'any-word': 'any of the words instead of all',
  'without-filter': 'without the narrowing',
};

/** "Did you mean": spellings that find more than what was typed. */
export function Spellings({ offers }: { readonly offers: readonly SearchOffer[] }): ReactNode {
  const spellings = offers.filter(({ kind }) => kind === 'spelling');
  if (spellings.length === 0) return null;
  return (
    <p className="spellings">
      Did you mean{' '}
      {spellings.map(({ text, total }, index) => (
        <span key={text}>
          {index > 0 && ' or '}
          <a href={toSearchHash(text)}>{text}</a> <span className="meta">({counted(total, 'document')})</span>
        </span>
      ))}
      ?
    </p>
  );
}

interface NothingFoundProps {
  readonly query: string;
  readonly offers: readonly SearchOffer[];
}

/** What else would find something, each with how much; never a promise that was not tried. */
export function NothingFound({ query, offers }: NothingFoundProps): ReactNode {
  const others = offers.filter(({ kind }) => kind !== 'spelling');
  return (
    <EmptyState title="Nothing found">
      <p>
        No document matches <q>{query}</q>. Words are compared in their basic form, numbers however they are grouped,
        and names in either script.
      </p>
      {others.length > 0 ? (
        <ul className="tries">
          {others.map(({ kind, text, total }) => (
            <li key={`${kind} ${text}`}>
              <a href={toSearchHash(text)}>{text}</a>{' '}
              <span className="meta">
                finds {counted(total, 'document')}: {WHY[kind]}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p>Other forms, the other script and any single one of the words were tried too; nothing here has them.</p>
      )}
    </EmptyState>
  );
}
