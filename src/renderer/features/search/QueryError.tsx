import type { ReactNode } from 'react';
import type { TextRange } from '../../../domain/text-range.ts';
import type { Failure } from '../../../rpc/failure.ts';
import { querySyntaxInWords } from '../../data/slip-words.ts';
import { Marked } from '../../ui/Marked.tsx';
import { say } from '../../messages/say.ts';

interface QueryErrorProps {
  readonly query: string;
  readonly failure: Failure;
}

/** A search that could not be read: which part of it, and why. */
export function QueryError({ query, failure }: QueryErrorProps): ReactNode {
  const range = toRange(failure.details, query.length);
  return (
    <div className="notice" role="alert">
      <h2>{say('search.theSearchCouldNotBe')}</h2>
      <p>{querySyntaxInWords(failure)}</p>
      <p className="query-echo">
        <code>
          <Marked text={`${query} `} ranges={range === null ? [] : [range]} />
        </code>
      </p>
      {range !== null && <p className="meta">{say('search.atCharacterChangeItIn', { start: range.start + 1 })}</p>}
    </div>
  );
}

function toRange(details: unknown, length: number): TextRange | null {
  const { start, end } = (details ?? {}) as Partial<TextRange>;
  if (typeof start !== 'number' || typeof end !== 'number') return null;
  const from = Math.min(start, length);
  // An error at the end of the query is shown as the place after its last character.
  return { start: from, end: Math.max(from + 1, Math.min(end, length)) };
}
