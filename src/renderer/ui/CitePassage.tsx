import { Check, Copy } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { TextRange } from '../../domain/text-range.ts';
import { useCall } from '../data/queries.ts';
import { toHash } from '../data/routes.ts';
import { useSettings, type Settings } from '../data/settings.ts';
import { Button } from './Button.tsx';
import { ChooseOne } from './Choices.tsx';
import { citationStylesInWords } from './citation-styles.ts';
import { FailureNotice, Skeleton } from './States.tsx';
import { say } from '../messages/say.ts';
import { sayRich } from '../messages/say-rich.ts';

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
    <section className="cite" aria-label={say('common.citation')}>
      <ChooseOne<Settings['citationStyle']>
        label={say('ui.styleOfTheReference')}
        value={style}
        options={citationStylesInWords()}
        onChange={(citationStyle) => change({ citationStyle })}
      />
      <pre className="cite-text" tabIndex={0} aria-label={say('ui.citationAsItIsCopied')}>
        {texts[style]}
      </pre>
      <div className="row">
        <CopyButton primary text={texts[style]} label={say('ui.copyCitation')} />
        <CopyButton text={JSON.stringify(citation, null, 2)} label={say('ui.copyAsJson')} />
        <CopyButton text={citation.link} label={say('ui.copyLink')} />
      </div>
      <dl className="facts-list">
        <dt>{say('ui.place')}</dt>
        <dd>{passage === null ? say('ui.aHeading') : say('ui.passage2', { passage })}</dd>
        <dt>{say('ui.edition')}</dt>
        <dd>
          {citation.edition === null ? say('ui.yourOwnLibrary') : `${citation.edition.id} ${citation.edition.version}`}
        </dd>
        <dt>{say('common.characters')}</dt>
        <dd>{say('ui.to', { start: citation.selector[1].start, end: citation.selector[1].end })}</dd>
        <dt>{say('ui.textSha256')}</dt>
        <dd>
          <code>{citation.textSha256}</code>
        </dd>
      </dl>
      <p className="meta">
        {sayRich('ui.whoeverHasTheCitationCan', {
          link: (parts) => <a href={toHash({ name: 'notebook', tab: 'citation', note: '' })}>{parts}</a>,
        })}
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
        {mine?.done === true ? say('common.copied') : label}
      </Button>
      <span role="status" className={mine?.done === false ? 'warn' : 'visually-hidden'}>
        {mine === null ? '' : mine.done ? say('ui.copied') : say('ui.notCopiedSelectTheText')}
      </span>
    </>
  );
}
