import type { ReactNode } from 'react';
import type { SynopticContract } from '../../../contract/operations.ts';
import type { TextRange } from '../../../domain/text-range.ts';
import type { CallOutput } from '../../../rpc/operation.ts';
import { useCall } from '../../data/queries.ts';
import { toReadHash } from '../../data/routes.ts';
import { DateText } from '../../ui/DateText.tsx';
import { FailureNotice, Skeleton } from '../../ui/States.tsx';
import { shorten } from '../../ui/words.ts';
import { WordingDiff } from '../../ui/WordingDiff.tsx';
import { reasonInWords } from '../../ui/reason-words.ts';
import { say } from '../../messages/say.ts';
import { sayRich } from '../../messages/say-rich.ts';

type Evidence = CallOutput<SynopticContract['statements.evidence']>;
type Entry = Evidence['entries'][number];

const relationsInWords = (): readonly { readonly relation: Entry['relation']; readonly title: string }[] => [
  { relation: 'repeats', title: say('reading.repeatsIt') },
  { relation: 'agrees', title: say('reading.agreesWithIt') },
  { relation: 'qualifies', title: say('reading.qualifiesIt') },
  { relation: 'differs', title: say('reading.differsFromIt') },
];

/** What a relation rests on, in words; none of it is a verdict. */
const basesInWords = (): Record<Entry['basis'], string> => ({
  ledger: say('reading.byTheLedger'),
  reader: say('reading.asYouDecided'),
  rule: say('reading.proposedByARule'),
  value: say('reading.proposedTheSameValue'),
  words: say('reading.proposedTheSameWords'),
});

interface EvidencePanelProps {
  readonly documentId: string;
  readonly range: TextRange;
}

/** What other statements of the library make of the selected words, by how they stand to them. */
export function EvidencePanel({ documentId, range }: EvidencePanelProps): ReactNode {
  const { data, error, refetch } = useCall('statements.evidence', { documentId, range });
  if (error !== null) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton lines={6} />;
  const { claim, entries } = data;
  return (
    <div className="evidence">
      <h3>{say('reading.evidenceForTheseWords')}</h3>
      <a className="statement-quote read" href={toReadHash(documentId, claim.range)}>
        {shorten(claim.quote, 180)}
      </a>
      <Origins claim={claim} entries={entries} />
      {entries.length === 0 && <p className="meta">{say('reading.noOtherStatementThatBears')}</p>}
      {relationsInWords().map(({ relation, title }) => (
        <Group key={relation} title={title} entries={entries.filter((entry) => entry.relation === relation)} />
      ))}
      {entries.length > 0 && <p className="meta">{say('reading.rulesMissMuchWhatIs')}</p>}
    </div>
  );
}

/** Where the words come from, as far as it can be followed here. */
function Origins({ claim, entries }: Evidence): ReactNode {
  const end = claim.chainEnd;
  const isPrimaryListed = claim.primary || entries.some(({ primary }) => primary);
  return (
    <>
      {claim.earliest && <p className="meta">{say('reading.theEarliestOccurrenceFoundHere')}</p>}
      {claim.primary && <p className="meta">{say('reading.thisDocumentIsItselfThe')}</p>}
      {end !== null && !claim.primary && <ChainEnd end={end} isListed={isPrimaryListed} />}
    </>
  );
}

interface ChainEndProps {
  readonly end: NonNullable<Evidence['claim']['chainEnd']>;
  readonly isListed: boolean;
}

function ChainEnd({ end: { agent, documentId }, isListed }: ChainEndProps): ReactNode {
  if (documentId === null) return <p className="meta">{say('reading.chainEndsUnknown', { agent })}</p>;
  const link = (parts: ReactNode): ReactNode => <a href={toReadHash(documentId)}>{parts}</a>;
  return (
    <p className="meta">{sayRich(isListed ? 'reading.chainEndsHere' : 'reading.chainEndsHereBut', { agent, link })}</p>
  );
}

function Group({ title, entries }: { readonly title: string; readonly entries: readonly Entry[] }): ReactNode {
  if (entries.length === 0) return null;
  return (
    <section aria-label={title}>
      <h4>
        {title} <span className="count">{say('reading.statements', { entries: entries.length })}</span>
      </h4>
      <ol>
        {entries.map((entry) => (
          <li key={`${entry.documentId}${entry.range.start}-${entry.range.end}`}>
            <EvidenceEntry entry={entry} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function EvidenceEntry({ entry }: { readonly entry: Entry }): ReactNode {
  const { quote, documentId, range, speaker, publisher, documentTitle, reason, because, basis, wording } = entry;
  const place = publisher ?? shorten(documentTitle, 48);
  const isAltered = wording.some(({ kind }) => kind !== 'same');
  return (
    <>
      <a className="statement-quote read" href={toReadHash(documentId, range)}>
        {shorten(quote, 180)}
      </a>
      <p className="meta">
        {speaker !== null && speaker.name !== publisher ? say('reading.in', { name: speaker.name, place }) : place} ·{' '}
        <DateText dated={entry.said ?? entry.published} />
      </p>
      {(entry.earliest || entry.primary) && (
        <p className="evidence-marks">
          {entry.earliest && <span>{say('reading.earliestOccurrence')}</span>}
          {entry.primary && <span>{say('reading.endOfTheChainOf')}</span>}
        </p>
      )}
      <p className="meta">
        {reason !== null && `${reasonInWords({ reason, because })} `}
        <em>{basesInWords()[basis]}</em>
      </p>
      {isAltered && <WordingDiff wording={wording} />}
      {!isAltered && wording.length > 0 && <p className="meta">{say('reading.wordForWord')}</p>}
    </>
  );
}
