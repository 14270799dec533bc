import { ListTree } from 'lucide-react';
import type { ReactNode } from 'react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { TextRange } from '../../../domain/text-range.ts';
import { Button } from '../../ui/Button.tsx';
import type { LoadedDocument } from './use-reader-data.ts';
import { say } from '../../messages/say.ts';

interface OutlineProps {
  readonly loaded: LoadedDocument;
  readonly onGo: (range: TextRange) => void;
}

/** The headings of the document, to go to. */
export function Outline({ loaded: { blocks, text }, onGo }: OutlineProps): ReactNode {
  const headings = blocks.filter(({ kind }) => kind === 'heading');
  return (
    <MenuTrigger>
      <Button look="quiet" icon={<ListTree size={15} aria-hidden />} isDisabled={headings.length === 0}>
        {say('reading.outline')}
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu
          className="listbox"
          onAction={(key) => {
            const heading = headings.find(({ start }) => String(start) === key);
            if (heading !== undefined) onGo({ start: heading.start, end: heading.end });
          }}
        >
          {headings.map(({ start, end, level = 1 }) => (
            <MenuItem key={start} id={String(start)} className={`menu-item level-${level}`}>
              {text.slice(start, end)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
