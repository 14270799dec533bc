import { Search } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import {
  Autocomplete,
  Collection,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { useOffered } from '../data/use-commands.ts';
import type { PaletteItem, PaletteSection } from './palette-items.ts';
import { usePaletteSections } from './use-palette-sections.ts';
import { say } from '../messages/say.ts';

/** One field from which every action, document, question, note and search can be reached. */
export function CommandPalette(): ReactNode {
  const [open, setOpen] = useState(false);
  useOffered([{ id: 'palette.open', run: () => setOpen(true) }]);
  return (
    <ModalOverlay className="scrim" isOpen={open} onOpenChange={setOpen} isDismissable>
      <Modal className="palette">
        <Dialog aria-label={say('app.allCommands')}>{open && <Palette onDone={() => setOpen(false)} />}</Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Palette({ onDone }: { readonly onDone: () => void }): ReactNode {
  const [text, setText] = useState('');
  const sections = usePaletteSections(text);
  const items = new Map(sections.flatMap((section) => section.items).map((item) => [item.id, item]));
  return (
    // Escape would first empty the field.
    <div className="palette-parts" onKeyDownCapture={(event) => event.key === 'Escape' && onDone()}>
      <Autocomplete inputValue={text} onInputChange={setText}>
        <SearchField className="palette-field" aria-label={say('app.commandDocumentQuestionNoteOr')} autoFocus>
          <Search size={16} aria-hidden />
          <Input placeholder={say('app.goToDoOrSearch')} maxLength={1000} spellCheck={false} />
        </SearchField>
        <div className="palette-list" role="group" aria-label={say('common.found')} tabIndex={0}>
          <Menu
            aria-label={say('common.found')}
            items={sections}
            onAction={(key) => {
              onDone();
              items.get(String(key))?.run();
            }}
          >
            {(section) => <Section {...section} />}
          </Menu>
        </div>
      </Autocomplete>
    </div>
  );
}

function Section({ id, items }: PaletteSection): ReactNode {
  return (
    <MenuSection id={id}>
      <Header>{id}</Header>
      <Collection items={items}>{(item) => <Item {...item} />}</Collection>
    </MenuSection>
  );
}

function Item({ id, title, beside }: PaletteItem): ReactNode {
  return (
    <MenuItem id={id} textValue={title}>
      <span className="palette-title">{title}</span>
      {beside !== '' && <span className="meta">{beside}</span>}
    </MenuItem>
  );
}
