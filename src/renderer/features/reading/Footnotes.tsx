import type { ReactNode } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { Block } from '../../../domain/archive-document.ts';
import { toReadHash } from '../../data/routes.ts';
import { say } from '../../messages/say.ts';

interface FootnotesProps {
  readonly notes: readonly Block[];
  readonly text: string;
  readonly documentId: string;
}

/** The footnotes of a passage, each to be read without leaving it. */
export function Footnotes({ notes, text, documentId }: FootnotesProps): ReactNode {
  return (
    <div className="footnote-marks" role="group" aria-label={say('reading.footnotesOfThisPassage')}>
      {notes.map(({ label, start, end }) => (
        <DialogTrigger key={start}>
          <AriaButton className="footnote-mark" aria-label={say('reading.footnote', { label })}>
            {label}
          </AriaButton>
          <Popover className="popover" placement="bottom start">
            <Dialog className="panel" aria-label={say('reading.footnote', { label })}>
              <p className="read">{text.slice(start, end)}</p>
              <a href={toReadHash(documentId, { start, end })}>{say('reading.goToTheFootnote')}</a>
            </Dialog>
          </Popover>
        </DialogTrigger>
      ))}
    </div>
  );
}
