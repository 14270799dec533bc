import type { ReactNode } from 'react';
import type { SearchOffer } from '../../../domain/search.ts';
import { toSearchHash } from '../../data/routes.ts';
import { EmptyState } from '../../ui/States.tsx';
import { partsOfChoice } from '../../ui/words.ts';
import { say } from '../../messages/say.ts';
import { sayRich } from '../../messages/say-rich.ts';

const whyInWords = (): Record<SearchOffer['kind'], string> => ({
  spelling: say('search.anotherSpelling'),
  stem: say('search.otherFormsOfTheWords'),
  'other-script': say('search.inTheOtherScript'),
  'any-word': say('search.anyOfTheWordsInstead'),
  'without-filter': say('search.withoutTheNarrowing'),
});

/** "Did you mean": spellings that find more than what was typed. */
export function Spellings({ offers }: { readonly offers: readonly SearchOffer[] }): ReactNode {
  const spellings = offers.filter(({ kind }) => kind === 'spelling');
  if (spellings.length === 0) return null;
  return (
    <p className="spellings">
      {sayRich('search.didYouMean', {
        spellings: partsOfChoice(spellings.map(({ text }) => text)).map(({ type, value }, index) => {
          if (type === 'literal') return value;
          const { total } = spellings.find(({ text }) => text === value) ?? { total: 0 };
          return (
            <span key={index}>
              <a href={toSearchHash(value)}>{value}</a>{' '}
              <span className="meta">({say('search.documents', { total })})</span>
            </span>
          );
        }),
      })}
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
    <EmptyState title={say('search.nothingFound')}>
      <p>{sayRich('search.noDocumentMatchesWordsAre', { query: <q>{query}</q> })}</p>
      {others.length > 0 ? (
        <ul className="tries">
          {others.map(({ kind, text, total }) => (
            <li key={`${kind} ${text}`}>
              <a href={toSearchHash(text)}>{text}</a>{' '}
              <span className="meta">{say('search.findsDocuments', { total, kind: whyInWords()[kind] })}</span>
            </li>
          ))}
        </ul>
      ) : (
        <p>{say('search.otherFormsTheOtherScript')}</p>
      )}
    </EmptyState>
  );
}
