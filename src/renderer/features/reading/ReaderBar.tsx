import { Columns2, Maximize2, PanelRight, Search, TextCursor, X } from 'lucide-react';
import { useEffect, type ReactNode, type RefObject } from 'react';
import { toReadHash } from '../../data/routes.ts';
import { useSettings } from '../../data/settings.ts';
import { scrollToRange } from '../../text/scroll-to.ts';
import type { TextRange } from '../../../domain/text-range.ts';
import { Button, LinkButton, Toggle } from '../../ui/Button.tsx';
import { FindBar } from './FindBar.tsx';
import { Outline } from './Outline.tsx';
import type { ReaderProps } from './reader-props.ts';
import type { Find } from './use-find.ts';
import type { PanelState } from './use-panel.ts';
import type { LoadedDocument, ReaderData } from './use-reader-data.ts';

interface ReaderBarProps extends ReaderProps {
  readonly loaded: LoadedDocument;
  readonly data: ReaderData;
  readonly find: Find;
  readonly panel: PanelState;
  readonly frame: RefObject<HTMLElement | null>;
  readonly caretOn: boolean;
  readonly onCaret: (on: boolean) => void;
}

/** What can be done with the open document: outline, find, other sources, panel. */
export function ReaderBar(props: ReaderBarProps): ReactNode {
  const { loaded, data, layout, find, panel, frame, at, onClose } = props;
  const [settings, change] = useSettings();
  useFindShortcut(find.show, layout === 'page');
  const goTo = (range: TextRange | undefined): void => {
    const scroller = frame.current?.querySelector<HTMLElement>('.page-scroll');
    const root = frame.current?.querySelector<HTMLElement>('.text');
    if (range !== undefined && scroller != null && root != null) scrollToRange(scroller, root, range);
  };
  return (
    <div className="reader-bar">
      <div className="row">
        <Outline loaded={loaded} onGo={(offset) => goTo({ start: offset, end: offset + 1 })} />
        <Toggle icon={<Search size={15} aria-hidden />} isSelected={find.open} onChange={toggleFind(find)}>
          Find
        </Toggle>
        <Toggle
          icon={<TextCursor size={15} aria-hidden />}
          aria-label="Caret, F7"
          aria-keyshortcuts="F7"
          isSelected={props.caretOn}
          onChange={props.onCaret}
        >
          Caret
        </Toggle>
        {layout === 'page' && (
          <Toggle
            icon={<Columns2 size={15} aria-hidden />}
            isSelected={settings.apparatus}
            isDisabled={loaded.document.editionId !== null && data.statements.statements.length === 0}
            onChange={(apparatus) => change({ apparatus })}
          >
            Other sources
          </Toggle>
        )}
        <span className="spring" />
        <Toggle
          icon={<PanelRight size={15} aria-hidden />}
          aria-label="Notes and provenance"
          isSelected={panel.open}
          onChange={panel.setOpen}
        >
          {layout === 'page' ? 'Notes and provenance' : 'Notes'}
        </Toggle>
        {layout === 'pane' && <PaneActions href={toReadHash(loaded.document.id, at)} onClose={onClose} />}
      </div>
      {find.open && (
        <FindBar
          words={find.words}
          onWords={(words) => goTo(find.search(words))}
          count={find.found.length}
          current={find.current}
          onStep={(step) => goTo(find.step(step))}
          onClose={find.close}
        />
      )}
    </div>
  );
}

interface PaneActionsProps {
  readonly href: string;
  readonly onClose: (() => void) | undefined;
}

function PaneActions({ href, onClose }: PaneActionsProps): ReactNode {
  return (
    <>
      <LinkButton look="quiet" icon={<Maximize2 size={15} aria-hidden />} aria-label="Open in the reader" href={href}>
        Open
      </LinkButton>
      <Button look="quiet" icon={<X size={15} aria-hidden />} aria-label="Close source" onPress={() => onClose?.()}>
        Close
      </Button>
    </>
  );
}

const toggleFind = (find: Find) => (open: boolean) => (open ? find.show() : find.close());

/** Ctrl+F finds in the document, as the browser's own would find in the whole page. */
function useFindShortcut(show: () => void, enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return undefined;
    const open = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'f' || event.shiftKey) return;
      event.preventDefault();
      show();
    };
    window.addEventListener('keydown', open);
    return () => window.removeEventListener('keydown', open);
  }, [show, enabled]);
}
