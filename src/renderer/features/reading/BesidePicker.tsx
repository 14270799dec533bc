import { Columns2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Dialog, DialogTrigger, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useCall } from '../../data/queries.ts';
import { navigate } from '../../data/use-route.ts';
import { wordFilter } from '../../data/word-filter.ts';
import { Button } from '../../ui/Button.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { shorten } from '../../ui/words.ts';
import type { ReaderProps } from './reader-props.ts';
import { say } from '../../messages/say.ts';

const MOST = 12;

/** Chooses what is read beside the open document: another place of itself, or another document. */
export function BesidePicker({ documentId, at, query }: ReaderProps): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button look="quiet" icon={<Columns2 size={15} aria-hidden />}>
        {say('reading.beside')}
      </Button>
      <Popover className="popover wide" placement="bottom start">
        <Dialog className="panel" aria-label={say('reading.readBesideIt')}>
          <Choices
            documentId={documentId}
            onChoose={(other) => {
              setOpen(false);
              navigate({ name: 'read', documentId, at, query, beside: { documentId: other, at: null } });
            }}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

interface ChoicesProps {
  readonly documentId: string;
  readonly onChoose: (documentId: string) => void;
}

function Choices({ documentId, onChoose }: ChoicesProps): ReactNode {
  const [words, setWords] = useState('');
  const documents = useCall('archive.listDocuments', {}).data?.documents ?? [];
  const isWanted = wordFilter(words);
  const found = documents
    .filter(({ description }) => isWanted(description.title.toLowerCase()))
    .toSorted((a, b) => Number(b.id === documentId) - Number(a.id === documentId))
    .slice(0, MOST);
  return (
    <>
      <TextInput label={say('reading.wordsOfTheTitle')} value={words} onChange={setWords} autoFocus />
      <ListBox
        className="listbox"
        aria-label={say('common.documents2')}
        items={found}
        renderEmptyState={() => <p className="meta">{say('reading.noDocumentByTheseWords')}</p>}
        onAction={(id) => onChoose(String(id))}
      >
        {({ id, description }) => (
          <ListBoxItem textValue={description.title}>
            {id === documentId ? say('reading.anotherPlaceOfThisDocument') : shorten(description.title, 90)}
          </ListBoxItem>
        )}
      </ListBox>
    </>
  );
}
