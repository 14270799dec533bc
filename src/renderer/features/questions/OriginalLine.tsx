import type { ReactNode } from 'react';
import type { SynopticContract } from '../../../contract/operations.ts';
import type { TextRange } from '../../../domain/text-range.ts';
import type { CallOutput } from '../../../rpc/operation.ts';
import { useCall } from '../../data/queries.ts';
import { WordingDiff } from '../../ui/WordingDiff.tsx';

type Quote = CallOutput<SynopticContract['statements.originals']>['quotes'][number];
type Check = Quote['checks'][number];

interface OriginalLineProps {
  readonly statementId: string;
  /** The address of a place in the original. */
  readonly toPlace: (documentId: string, at: TextRange | null) => string;
}

/** What was found of a digest's statement in its original, and exactly what was looked up; nothing for other statements. */
export function OriginalLine({ statementId, toPlace }: OriginalLineProps): ReactNode {
  const { data } = useCall('statements.originals', {});
  const quote = data?.quotes.find((each) => each.statementId === statementId);
  if (quote === undefined) return null;
  const { originalId, status, checks } = quote;
  if (originalId === null) return <p className="original-line">Original not here.</p>;
  if (status === 'paraphrase') {
    return (
      <p className="original-line">
        <a href={toPlace(originalId, null)}>Original here</a>; this is a paraphrase, which is not compared.
      </p>
    );
  }
  return (
    <div className="original-line">
      {distinct(checks).map((check) => (
        <Looked key={`${check.kind}${check.words}`} check={check} href={toPlace(originalId, check.range)} />
      ))}
    </div>
  );
}

const KINDS: Record<Check['kind'], string> = { 'quoted-words': 'Quoted words', figure: 'Figure' };

function Looked({
  check: { kind, words, outcome, wording },
  href,
}: {
  readonly check: Check;
  readonly href: string;
}): ReactNode {
  const what = `${KINDS[kind]} ${kind === 'figure' ? words : `“${words}”`}`;
  if (outcome === 'not-found') return <p>{what} not found in the original.</p>;
  return (
    <>
      <p>
        {what} <a href={href}>{outcome === 'found' ? 'found in the original' : 'differ in the original'}</a>
        {outcome === 'found' ? '.' : ':'}
      </p>
      {outcome === 'differs' && <WordingDiff wording={wording} />}
    </>
  );
}

const distinct = (checks: readonly Check[]): readonly Check[] =>
  checks.filter(
    ({ kind, words }, index) => checks.findIndex((each) => each.kind === kind && each.words === words) === index,
  );
