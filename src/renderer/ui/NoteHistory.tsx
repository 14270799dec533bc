import { History } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { AnchoredAnnotation } from '../../domain/annotation.ts';
import { useAnnotationActions } from '../data/annotations.ts';
import { useCall } from '../data/queries.ts';
import { Button } from './Button.tsx';
import { diffWords } from './diff-words.ts';
import { FailureNotice, Skeleton } from './States.tsx';
import { instantInWords } from './words.ts';
import { WordingDiff } from './WordingDiff.tsx';
import { colourInWords } from './highlight-colours.ts';
import { say } from '../messages/say.ts';

/** Opens the saved versions of a note, each with what it changed and a way back to it. */
export function NoteHistory({ annotation }: { readonly annotation: AnchoredAnnotation }): ReactNode {
  const [open, setOpen] = useState(false);
  if (annotation.revision === 1) return null;
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button look="quiet" icon={<History size={14} aria-hidden />}>
        {say('ui.history')}
      </Button>
      <Popover className="popover wide" placement="bottom start">
        <Dialog className="panel" aria-label={say('ui.versionsOfThisNote')}>
          <Versions annotation={annotation} onDone={() => setOpen(false)} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

interface VersionsProps {
  readonly annotation: AnchoredAnnotation;
  readonly onDone: () => void;
}

function Versions({ annotation: { id, revision }, onDone }: VersionsProps): ReactNode {
  const { data, error } = useCall('annotations.listVersions', { id });
  const actions = useAnnotationActions();
  if (error !== null) return <FailureNotice error={error} />;
  if (data === undefined) return <Skeleton lines={3} />;
  const { versions } = data;
  return (
    <ol className="versions">
      {versions.map((version, index) => {
        const older = versions[index + 1];
        return (
          <li key={version.revision}>
            <p className="meta">
              {say('ui.version', {
                revision: version.revision,
                modified: instantInWords(version.modified),
              })}
              {version.colour !== null && ` · ${colourInWords(version.colour)}`}
              {version.tags.length > 0 && ` · ${version.tags.join(', ')}`}
            </p>
            {older !== undefined && older.words !== version.words && version.words !== null && (
              <p className="meta">{say('ui.putOnOtherWords', { words: version.words })}</p>
            )}
            {older === undefined ? (
              <p>{version.body || say('ui.withoutANote')}</p>
            ) : (
              <WordingDiff wording={diffWords(older.body, version.body)} />
            )}
            {version.revision !== revision && (
              <Button
                look="quiet"
                // The status line shows a failure with its retry.
                onPress={() =>
                  void actions.revert({ id, revision, to: version.revision }).then(onDone, () => undefined)
                }
              >
                {say('ui.goBackToVersion', { revision: version.revision })}
              </Button>
            )}
          </li>
        );
      })}
    </ol>
  );
}
