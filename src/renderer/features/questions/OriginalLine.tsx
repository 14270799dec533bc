import type { ReactNode } from 'react';
import type { SynopticContract } from '../../../contract/operations.ts';
import { isOfEdition } from '../../../domain/edition-document.ts';
import type { TextRange } from '../../../domain/text-range.ts';
import type { CallOutput } from '../../../rpc/operation.ts';
import { useCall } from '../../data/queries.ts';
import { WordingDiff } from '../../ui/WordingDiff.tsx';
import { say } from '../../messages/say.ts';
import { sayRich } from '../../messages/say-rich.ts';

type Quote = CallOutput<SynopticContract['statements.originals']>['quotes'][number];
type Check = Quote['checks'][number];

interface OriginalLineProps {
  readonly statementId: string;
  /** The document that holds the statement. */
  readonly documentId: string;
  /** The address of a place in the original. */
  readonly toPlace: (documentId: string, at: TextRange | null) => string;
}

/** What was found of a digest's statement in its original, and exactly what was looked up; nothing for other statements. */
export function OriginalLine({ statementId, documentId, toPlace }: OriginalLineProps): ReactNode {
  const { data, isPending } = useCall('statements.originals', {});
  // Its line is there before its words are: what moves under the pointer takes no click.
  if (isPending && isOfEdition(documentId)) return <p className="original-line">{'\u00a0'}</p>;
  const quote = data?.quotes.find((each) => each.statementId === statementId);
  if (quote === undefined) return null;
  const { originalId, status, checks } = quote;
  if (originalId === null) return <p className="original-line">{say('questions.originalNotHere')}</p>;
  if (status === 'paraphrase') {
    return (
      <p className="original-line">
        {sayRich('questions.originalHereThisIsA', { link: (parts) => <a href={toPlace(originalId, null)}>{parts}</a> })}
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

function Looked({
  check: { kind, words, outcome, wording },
  href,
}: {
  readonly check: Check;
  readonly href: string;
}): ReactNode {
  const what = kind === 'figure' ? 'figure' : 'quoted';
  if (outcome === 'not-found') return <p>{say(`questions.${what}NotFound`, { words })}</p>;
  const link = (parts: ReactNode): ReactNode => <a href={href}>{parts}</a>;
  return (
    <>
      <p>{sayRich(`questions.${what}${outcome === 'found' ? 'Found' : 'Differs'}`, { words, link })}</p>
      {outcome === 'differs' && <WordingDiff wording={wording} />}
    </>
  );
}

const distinct = (checks: readonly Check[]): readonly Check[] =>
  checks.filter(
    ({ kind, words }, index) => checks.findIndex((each) => each.kind === kind && each.words === words) === index,
  );
