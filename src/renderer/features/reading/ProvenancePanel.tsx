import { Check, Copy } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { Fixity, ProvenanceEvent } from '../../../domain/archive-document.ts';
import { Button } from '../../ui/Button.tsx';
import { DateText } from '../../ui/DateText.tsx';
import { counted, dateInWords, dayInWords, languageInWords } from '../../ui/words.ts';
import { OriginalFacts } from './OriginalFacts.tsx';
import { TextVersions } from './TextVersions.tsx';
import type { LoadedDocument } from './use-reader-data.ts';

const FIXITY: Record<Fixity['outcome'], string> = {
  intact: 'Intact',
  damaged: 'Damaged: the stored file differs from its digest',
  missing: 'Missing: the stored file is not there',
  'not-checked': 'Not checked yet',
};

/** Where a document comes from, what happened to it, and whether it is intact. */
export function ProvenancePanel({ loaded }: { readonly loaded: LoadedDocument }): ReactNode {
  const { document: described, events } = loaded;
  const { description, fixity, warnings } = described;
  return (
    <div className="provenance">
      <dl>
        <Fact term="Source">{description.publisher ?? 'Not known'}</Fact>
        {description.creator.length > 0 && <Fact term="By">{description.creator.join(', ')}</Fact>}
        <Fact term="Published">
          <DateText dated={description.issued} />
          {description.issued?.note !== undefined && <small>{description.issued.note}</small>}
        </Fact>
        <Fact term="Form">
          <OriginalFacts described={described} />
        </Fact>
        {description.type !== null && <Fact term="Kind">{description.type}</Fact>}
        <Fact term="Language">{languageInWords(description.language)}</Fact>
        {description.source !== null && <Fact term="Derives from">{description.source}</Fact>}
        <Fact term="Identifier">{description.identifier}</Fact>
        <Fact term="File">
          {description.format}, {counted(described.originalBytes, 'byte')}
        </Fact>
        <Fact term="SHA-256">
          <Digest value={described.originalSha256} />
        </Fact>
        <Fact term="Verified">
          {FIXITY[fixity.outcome]}
          {fixity.checkedAt !== null && <small>checked {dayInWords(fixity.checkedAt)}</small>}
        </Fact>
        {description.rights !== null && <Fact term="Rights">{description.rights}</Fact>}
      </dl>
      {description.abstract !== null && (
        <>
          <h3>Summary</h3>
          <p>{description.abstract}</p>
        </>
      )}
      {warnings.length > 0 && (
        <>
          <h3>To know when reading</h3>
          <ul className="plain">
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
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
        aria-label={copied ? 'SHA-256 copied' : 'Copy the whole SHA-256'}
        onPress={copy}
      >
        {copied ? 'Copied' : 'Copy'}
      </Button>
    </>
  );
}

function Events({ events }: { readonly events: readonly ProvenanceEvent[] }): ReactNode {
  return (
    <>
      <h3>What happened to it</h3>
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
