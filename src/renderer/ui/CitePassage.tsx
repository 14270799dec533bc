import { Check, Copy } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { TextRange } from '../../domain/text-range.ts';
import { useCall } from '../data/queries.ts';
import { toHash } from '../data/routes.ts';
import { useSettings, type Settings } from '../data/settings.ts';
import { Button } from './Button.tsx';
import { ChooseOne } from './Choices.tsx';
import { CITATION_STYLES } from './citation-styles.ts';
import { FailureNotice, Skeleton } from './States.tsx';

interface CitePassageProps {
  readonly documentId: string;
  readonly range: TextRange;
}

/** Words with their reference, in a style that is remembered, to copy; and all by which the citation can be checked. */
export function CitePassage({ documentId, range }: CitePassageProps): ReactNode {
  const { data, error, refetch } = useCall('citing.create', { documentId, range });
  const [settings, change] = useSettings();
  const style = settings.citationStyle;
  if (error !== null) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton lines={6} />;
  const { citation, passage, texts } = data;
  return (
    <section className="cite" aria-label="Citation">
      <ChooseOne<Settings['citationStyle']>
        label="Style of the reference"
        value={style}
        options={CITATION_STYLES}
        onChange={(citationStyle) => change({ citationStyle })}
      />
      <pre className="cite-text" tabIndex={0} aria-label="Citation as it is copied">
        {texts[style]}
      </pre>
      <div className="row">
        <CopyButton primary text={texts[style]} label="Copy citation" />
        <CopyButton text={JSON.stringify(citation, null, 2)} label="Copy as JSON" />
        <CopyButton text={citation.link} label="Copy link" />
      </div>
      <dl className="facts-list">
        <dt>Place</dt>
        <dd>{passage === null ? 'a heading' : `passage ${passage}`}</dd>
        <dt>Edition</dt>
        <dd>{citation.edition === null ? 'your own library' : `${citation.edition.id} ${citation.edition.version}`}</dd>
        <dt>Characters</dt>
        <dd>
          {citation.selector[1].start} to {citation.selector[1].end}
        </dd>
        <dt>Text SHA-256</dt>
        <dd>
          <code>{citation.textSha256}</code>
        </dd>
      </dl>
      <p className="meta">
        Whoever has the citation can check it:{' '}
        <a href={toHash({ name: 'notebook', tab: 'citation', note: '' })}>check a citation</a>.
      </p>
    </section>
  );
}

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  readonly primary?: boolean;
}

/** Copies, and says whether it did. */
function CopyButton({ text, label, primary = false }: CopyButtonProps): ReactNode {
  const [copied, setCopied] = useState<{ readonly text: string; readonly done: boolean } | null>(null);
  const mine = copied?.text === text ? copied : null;
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setCopied({ text, done: true }),
      () => setCopied({ text, done: false }),
    );
  };
  return (
    <>
      <Button
        look={primary ? 'primary' : 'quiet'}
        autoFocus={primary}
        icon={mine?.done === true ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
        onPress={copy}
      >
        {mine?.done === true ? 'Copied' : label}
      </Button>
      <span role="status" className={mine?.done === false ? 'warn' : 'visually-hidden'}>
        {mine === null ? '' : mine.done ? 'Copied.' : 'Not copied: select the text and copy it yourself.'}
      </span>
    </>
  );
}
