import type { ReactNode } from 'react';
import type { SynopticContract } from '../../../contract/operations.ts';
import type { TextRange } from '../../../domain/text-range.ts';
import type { CallOutput } from '../../../rpc/operation.ts';
import { useCall } from '../../data/queries.ts';
import { toReadHash } from '../../data/routes.ts';
import { DateText } from '../../ui/DateText.tsx';
import { FailureNotice, Skeleton } from '../../ui/States.tsx';
import { counted, shorten } from '../../ui/words.ts';
import { WordingDiff } from '../../ui/WordingDiff.tsx';

type Evidence = CallOutput<SynopticContract['statements.evidence']>;
type Entry = Evidence['entries'][number];

const RELATIONS: readonly { readonly relation: Entry['relation']; readonly title: string }[] = [
  { relation: 'repeats', title: 'Repeats it' },
  { relation: 'agrees', title: 'Agrees with it' },
  { relation: 'qualifies', title: 'Qualifies it' },
  { relation: 'differs', title: 'Differs from it' },
];

/** What a relation rests on, in words; none of it is a verdict. */
const BASES: Record<Entry['basis'], string> = {
  ledger: 'by the ledger',
  reader: 'as you decided',
  rule: 'proposed by a rule',
  value: 'proposed: the same value',
  words: 'proposed: the same words',
};

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
      <h3>Evidence for these words</h3>
      <a className="statement-quote read" href={toReadHash(documentId, claim.range)}>
        {shorten(claim.quote, 180)}
      </a>
      <Origins claim={claim} entries={entries} />
      {entries.length === 0 && (
        <p className="meta">
          No other statement that bears on these words was found. Rules miss much: this is not agreement.
        </p>
      )}
      {RELATIONS.map(({ relation, title }) => (
        <Group key={relation} title={title} entries={entries.filter((entry) => entry.relation === relation)} />
      ))}
      {entries.length > 0 && (
        <p className="meta">Rules miss much: what is not listed here may still be in your documents.</p>
      )}
    </div>
  );
}

/** Where the words come from, as far as it can be followed here. */
function Origins({ claim, entries }: Evidence): ReactNode {
  const end = claim.chainEnd;
  const isPrimaryListed = claim.primary || entries.some(({ primary }) => primary);
  return (
    <>
      {claim.earliest && <p className="meta">The earliest occurrence found here is this one.</p>}
      {claim.primary && <p className="meta">This document is itself the end of the chain: its own words.</p>}
      {end !== null && !claim.primary && (
        <p className="meta">
          The chain of quotation ends at {end.agent};{' '}
          {end.documentId === null ? (
            'no document of theirs is here.'
          ) : (
            <>
              <a href={toReadHash(end.documentId)}>their own document</a> is here
              {isPrimaryListed ? '.' : ', but the words were not found in it.'}
            </>
          )}
        </p>
      )}
    </>
  );
}

function Group({ title, entries }: { readonly title: string; readonly entries: readonly Entry[] }): ReactNode {
  if (entries.length === 0) return null;
  return (
    <section aria-label={title}>
      <h4>
        {title} <span className="count">{counted(entries.length, 'statement')}</span>
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
  const { quote, documentId, range, speaker, publisher, documentTitle, reason, basis, wording } = entry;
  const isAltered = wording.some(({ kind }) => kind !== 'same');
  return (
    <>
      <a className="statement-quote read" href={toReadHash(documentId, range)}>
        {shorten(quote, 180)}
      </a>
      <p className="meta">
        {speaker !== null && speaker.name !== publisher && `${speaker.name}, in `}
        {publisher ?? shorten(documentTitle, 48)} · <DateText dated={entry.said ?? entry.published} />
      </p>
      {(entry.earliest || entry.primary) && (
        <p className="evidence-marks">
          {entry.earliest && <span>Earliest occurrence</span>}
          {entry.primary && <span>End of the chain of quotation</span>}
        </p>
      )}
      <p className="meta">
        {reason !== null && `${reason} `}
        <em>{BASES[basis]}</em>
      </p>
      {isAltered && <WordingDiff wording={wording} />}
      {!isAltered && wording.length > 0 && <p className="meta">Word for word.</p>}
    </>
  );
}
