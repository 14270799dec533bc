import { Check, Copy } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Fixity, ProvenanceEvent } from '../../../domain/archive-document.ts';
import { Button } from '../../ui/Button.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { dateInWords, dayInWords, languageInWords } from '../../ui/words.ts';
import { OriginalFacts } from './OriginalFacts.tsx';
import { TextVersions } from './TextVersions.tsx';
import type { LoadedDocument } from './use-reader-data.ts';
import { say } from '../../messages/say.ts';
import { warningInWords } from '../../ui/warning-words.ts';

const fixityInWords = (): Record<Fixity['outcome'], string> => ({
  intact: say('common.intact'),
  damaged: say('reading.damagedTheStoredFileDiffers'),
  missing: say('reading.missingTheStoredFileIs'),
  'not-checked': say('reading.notCheckedYet'),
});

/** Where a document comes from, what happened to it, and whether it is intact. */
export function ProvenancePanel({ loaded }: { readonly loaded: LoadedDocument }): ReactNode {
  const { document: described, events } = loaded;
  const { description, fixity, warnings } = described;
  return (
    <div className="provenance">
      <dl>
        <Fact term={say('common.source')}>{description.publisher ?? say('reading.notKnown')}</Fact>
        {description.creator.length > 0 && <Fact term={say('reading.by')}>{description.creator.join(', ')}</Fact>}
        <Fact term={say('common.published')}>
          <DateText dated={description.issued} />
          {description.issued?.note !== undefined && <small>{description.issued.note}</small>}
        </Fact>
        <Fact term={say('reading.form')}>
          <OriginalFacts described={described} />
        </Fact>
        {description.type !== null && <Fact term={say('common.kind')}>{description.type}</Fact>}
        <Fact term={say('common.language')}>{languageInWords(description.language)}</Fact>
        {description.source !== null && <Fact term={say('reading.derivesFrom')}>{description.source}</Fact>}
        <Fact term={say('reading.identifier')}>{description.identifier}</Fact>
        <Fact term={say('reading.file')}>
          {description.format}, {say('reading.bytes', { originalBytes: described.originalBytes })}
        </Fact>
        <Fact term={say('reading.sha256')}>
          <Digest value={described.originalSha256} />
        </Fact>
        <Fact term={say('reading.verified')}>
          {fixityInWords()[fixity.outcome]}
          {fixity.checkedAt !== null && (
            <small>{say('reading.checked', { checkedAt: dayInWords(fixity.checkedAt) })}</small>
          )}
        </Fact>
        {description.rights !== null && <Fact term={say('reading.rights')}>{description.rights}</Fact>}
      </dl>
      {description.abstract !== null && (
        <>
          <h3>{say('common.summary')}</h3>
          <p>{description.abstract}</p>
        </>
      )}
      {warnings.length > 0 && (
        <>
          <h3>{say('reading.toKnowWhenReading')}</h3>
          <ul className="plain">
            {warnings.map((warning) => (
              <li key={warning}>{warningInWords(warning)}</li>
            ))}
          </ul>
        </>
      )}
      <TextVersions key={described.id} loaded={loaded} />
      {events.length > 0 && <Events events={events} />}
    </div>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }): ReactNode {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Digest({ value }: { readonly value: string }): ReactNode {
  const [copied, setCopied] = useState(false);
  const copy = (): void => {
    navigator.clipboard.writeText(value).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <>
      <code title={value}>
        {value.slice(0, 4)} {value.slice(4, 8)} … {value.slice(-4)}
      </code>{' '}
      <Button
        look="quiet"
        icon={copied ? <Check size={13} aria-hidden /> : <Copy size={13} aria-hidden />}
        aria-label={copied ? say('reading.sha256Copied') : say('reading.copyTheWholeSha256')}
        onPress={copy}
      >
        {copied ? say('common.copied') : say('reading.copy')}
      </Button>
    </>
  );
}

function Events({ events }: { readonly events: readonly ProvenanceEvent[] }): ReactNode {
  return (
    <>
      <h3>{say('reading.whatHappenedToIt')}</h3>
      <ol className="events">
        {events.map((event, index) => (
          <li key={index}>
            <strong>{event.type.replace('-', ' ')}</strong>
            {event.at !== null && <> · {dateInWords(event.at)}</>} · {event.agent}
            <small>{event.detail}</small>
          </li>
        ))}
      </ol>
    </>
  );
}
