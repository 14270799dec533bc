import { Link2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Autocomplete, Dialog, DialogTrigger, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { Button } from './Button.tsx';
import { useTargets } from './link-targets.ts';
import type { NoteLink } from './note-links.ts';
import { TextInput } from './TextInput.tsx';
import { shorten } from './words.ts';
import { say } from '../messages/say.ts';

interface LinkPickerProps {
  /** The document the note is on: its statements can be linked to. */
  readonly documentId: string | null;
  readonly onPick: (words: string, address: NoteLink) => void;
}

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
  const found = useTargets(documentId, words);
  return (
    // The arrow keys go through the list while one types, and Enter takes from it.
    <Autocomplete inputValue={words} onInputChange={setWords}>
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
    </Autocomplete>
  );
}
