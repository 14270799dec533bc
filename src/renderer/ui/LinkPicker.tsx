import { Link2 } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { Dialog, DialogTrigger, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useCall } from '../data/queries.ts';
import { wordFilter } from '../data/word-filter.ts';
import { kindInWords } from './annotation-words.ts';
import { Button } from './Button.tsx';
import type { NoteLink } from './note-links.ts';
import { TextInput } from './TextInput.tsx';
import { shorten } from './words.ts';
import { say } from '../messages/say.ts';

interface LinkPickerProps {
  /** The document the note is on: its statements can be linked to. */
  readonly documentId: string | null;
  readonly onPick: (words: string, address: NoteLink) => void;
}

interface Target {
  readonly address: NoteLink;
  readonly kind: () => string;
  readonly words: string;
}

/** Targets that are shown at a time. */
const MOST = 12;

/** Finds a document, question, statement or note, and hands over a link to it. */
export function LinkPicker({ documentId, onPick }: LinkPickerProps): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button look="quiet" icon={<Link2 size={14} aria-hidden />}>
        {say('ui.link')}
      </Button>
      <Popover className="popover wide" placement="bottom start">
        <Dialog className="panel" aria-label={say('ui.linkTo')}>
          <Targets
            documentId={documentId}
            onPick={(words, address) => {
              setOpen(false);
              onPick(words, address);
            }}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Targets({ documentId, onPick }: LinkPickerProps): ReactNode {
  const [words, setWords] = useState('');
  const all = useTargets(documentId, words);
  const isWanted = wordFilter(words);
  const found = all.filter((target) => isWanted(target.words.toLowerCase())).slice(0, MOST);
  return (
    <>
      <TextInput label={say('ui.documentQuestionStatementOrNote')} value={words} onChange={setWords} autoFocus />
      <ListBox
        className="listbox"
        aria-label={say('ui.targets')}
        items={found.map((target) => ({ id: target.address, ...target }))}
        renderEmptyState={() => <p className="meta">{say('ui.nothingByTheseWords')}</p>}
        onAction={(address) => {
          const target = found.find((each) => each.address === address);
          if (target !== undefined) onPick(target.words, target.address);
        }}
      >
        {(target) => (
          <ListBoxItem textValue={target.words}>
            <small className="meta">{target.kind()}</small> {shorten(target.words, 90)}
          </ListBoxItem>
        )}
      </ListBox>
    </>
  );
}

function useTargets(documentId: string | null, words: string): readonly Target[] {
  const documents = useCall('archive.listDocuments', {}).data?.documents;
  const questions = useCall('questions.list', {}).data?.questions;
  const statements = useCall('statements.list', { documentId: documentId ?? '' }, { enabled: documentId !== null }).data
    ?.statements;
  const notes = useCall('notebook.find', {
    ...{ words, noted: false, limit: MOST },
    ...(documentId === null ? {} : { documentId }),
  }).data?.annotations;
  return useMemo(
    () => [
      ...(questions ?? []).map(({ id, text }): Target => ({
        address: `question:${id}`,
        kind: () => say('common.question'),
        words: text,
      })),
      ...(documents ?? []).map(({ id, description }): Target => ({
        address: `document:${id}`,
        kind: () => say('common.document'),
        words: description.title,
      })),
      ...(statements ?? []).map(({ range, quote }): Target => ({
        address: `statement:${documentId}@${range.start}-${range.end}`,
        kind: () => say('common.statement'),
        words: quote,
      })),
      ...(notes ?? []).map((note): Target => ({
        address: `note:${note.id}`,
        kind: () => kindInWords(note),
        words: shorten(note.body || note.target.selectors[0].exact, 90),
      })),
    ],
    [documents, questions, statements, notes, documentId],
  );
}
