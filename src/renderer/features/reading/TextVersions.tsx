import { useMemo, useState, type ReactNode } from 'react';
import type { TextVersion } from '../../../domain/archive-document.ts';
import { useCall } from '../../data/queries.ts';
import { Toggle } from '../../ui/Button.tsx';
import { encodingInWords } from '../../ui/encodings.ts';
import { FewAtATime } from '../../ui/FewAtATime.tsx';
import { ReadAgain } from '../../ui/ReadAgain.tsx';
import { FailureNotice, Skeleton } from '../../ui/States.tsx';
import { WordingDiff } from '../../ui/WordingDiff.tsx';
import { dateInWords } from '../../ui/words.ts';
import { diffTexts } from './diff-texts.ts';
import type { LoadedDocument } from './use-reader-data.ts';
import { say } from '../../messages/say.ts';
import { sayRich } from '../../messages/say-rich.ts';

const reasonsInWords = (): Record<TextVersion['reason'], string> => ({
  import: say('reading.asItWasTakenIn'),
  encoding: say('reading.inAnEncodingYouChose'),
  reader: say('reading.readByABetterReader'),
});

/** Differences shown before more are asked for. */
const FEW = 20;

/** The texts that were frozen of a document, and the way to read its original again. */
export function TextVersions({ loaded }: { readonly loaded: LoadedDocument }): ReactNode {
  const { document: described } = loaded;
  const { data } = useCall('texts.listVersions', { documentId: described.id });
  const { data: status } = useCall('archive.getStatus', {});
  const versions = data?.versions ?? [];
  const canRead = described.editionId === null && status?.readOnly === false;
  if (described.editionId !== null) return null;
  return (
    <>
      <h3>{say('reading.itsText')}</h3>
      <ol className="events versions">
        {versions.map((version, index) => (
          <li key={version.number}>
            <strong>{say('reading.version', { number: version.number })}</strong> · {versionInWords(version)}
            <small>
              {sayRich(version.isReadable ? 'reading.passagesSha256' : 'reading.passagesSha256Gone', {
                passages: version.passages,
                code: <code title={version.textSha256}>{version.textSha256.slice(0, 8)}…</code>,
              })}
            </small>
            {index > 0 && version.isReadable && <OlderText loaded={loaded} version={version} />}
          </li>
        ))}
      </ol>
      {canRead && <ReadAgain documents={[described]} look="quiet" />}
    </>
  );
}

function versionInWords({ reason, encoding, frozenAt }: TextVersion): string {
  const when = frozenAt === null ? '' : `, ${dateInWords(frozenAt)}`;
  return `${reasonsInWords()[reason]}${encoding === null ? '' : ` (${encodingInWords(encoding)})`}${when}`;
}

interface OlderTextProps {
  readonly loaded: LoadedDocument;
  readonly version: TextVersion;
}

/** The words of a text before, and how today's differ from them. */
function OlderText({ loaded, version }: OlderTextProps): ReactNode {
  const [shown, setShown] = useState<'words' | 'differences' | null>(null);
  const toggle = (wanted: 'words' | 'differences') => (on: boolean) => setShown(on ? wanted : null);
  return (
    <>
      <div className="row">
        <Toggle isSelected={shown === 'differences'} onChange={toggle('differences')}>
          {sayRich('reading.whatDiffersFromVersion', {
            span: (parts) => <span className="visually-hidden">{parts}</span>,
            number: version.number,
          })}
        </Toggle>
        <Toggle isSelected={shown === 'words'} onChange={toggle('words')}>
          {sayRich('reading.itsWordsVersion', {
            span: (parts) => <span className="visually-hidden">{parts}</span>,
            number: version.number,
          })}
        </Toggle>
      </div>
      {shown !== null && <OlderWords loaded={loaded} version={version} shown={shown} />}
    </>
  );
}

function OlderWords({
  loaded,
  version,
  shown,
}: OlderTextProps & { readonly shown: 'words' | 'differences' }): ReactNode {
  const { data, error } = useCall('texts.getVersion', { documentId: loaded.document.id, number: version.number });
  const differences = useMemo(
    () => (data === undefined || shown !== 'differences' ? [] : diffTexts(data, loaded)),
    [data, loaded, shown],
  );
  if (error !== null) return <FailureNotice error={error} />;
  if (data === undefined) return <Skeleton lines={3} />;
  if (shown === 'words')
    return (
      <div
        className="older-text"
        tabIndex={0}
        role="region"
        aria-label={say('reading.versionOfTheText', { number: version.number })}
      >
        {data.text}
      </div>
    );
  return (
    <FewAtATime items={differences.map((difference, index) => ({ difference, index }))} few={FEW} className="plain">
      {({ difference, index }) => (
        <li key={index}>
          {difference.kind === 'same' ? (
            <span className="meta">{say('reading.passagesTheSame', { passages: difference.passages })}</span>
          ) : (
            <WordingDiff wording={difference.wording} />
          )}
        </li>
      )}
    </FewAtATime>
  );
}
