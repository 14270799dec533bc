import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { useSaves } from '../../data/app-context.tsx';
import { draftPrefix } from '../../data/draft-keys.ts';
import { useSettings } from '../../data/settings.ts';
import { useMedia } from '../../data/use-media.ts';
import { useTitle } from '../../data/use-title.ts';
import { Skeleton } from '../../ui/States.tsx';
import type { ReaderProps } from './reader-props.ts';
import { ReaderBar } from './ReaderBar.tsx';
import { OriginalPane } from './OriginalPane.tsx';
import { ReaderSheet } from './ReaderSheet.tsx';
import { SidePanel } from './SidePanel.tsx';
import { useFind } from './use-find.ts';
import { usePanel } from './use-panel.ts';
import { useReaderData, type LoadedDocument } from './use-reader-data.ts';
import { useShown } from './use-shown.ts';
import { useShownByFind } from './use-shown-by-find.ts';
import { say } from '../../messages/say.ts';

/** Below this width of the window the panel lies over the text, and is there when it is asked for. */
const NARROW = '(max-width: 1180px)';

/** A document that was read from the archive: its bar, its text, and its panel. */
export function LoadedReader(props: ReaderProps & { readonly loaded: LoadedDocument }): ReactNode {
  const { loaded, layout, query } = props;
  const { document: described, text } = loaded;
  const [settings] = useSettings();
  const apparatus = settings.apparatus && layout === 'page';
  const data = useReaderData(described, { query, proposed: apparatus });
  useTitle(layout === 'page' ? described.description.title : undefined);
  const drawer = useMedia(NARROW) || layout === 'pane' || props.isNarrow === true;
  // A note that was begun here is not hidden when the person comes back to it.
  const [begun] = useState(useSaves().drafts.list(draftPrefix(described.id)).length > 0);
  const panel = usePanel(!drawer || begun);
  const find = useFind(text);
  const [caretOn, setCaret] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const shown = useShown({ ...props, frame });
  useShownByFind({ shown, find, caretOn, onCaret: setCaret });
  const parts = { data, find, panel, apparatus, caretOn, shown };
  const typeset = data.complete ? (
    <ReaderSheet {...props} {...parts} marginNotes={settings.marginNotes} onCaret={setCaret} />
  ) : (
    <div className="page-scroll">
      <Skeleton lines={12} />
    </div>
  );
  const sheet =
    shown.as === 'text' ? typeset : <OriginalPane {...{ loaded, shown }} level={layout === 'page' ? 1 : 2} />;
  const side = panel.open && <SidePanel loaded={loaded} data={data} panel={panel} />;
  return (
    <div className={`reader ${layout}`} ref={frame}>
      <ReaderBar {...props} {...{ data, find, panel, frame, caretOn, shown }} onCaret={setCaret} />
      {drawer ? (
        <div className="reader-body">
          {sheet}
          {side !== false && <Drawer onClose={() => panel.setOpen(false)}>{side}</Drawer>}
        </div>
      ) : (
        <Group className="reader-body" orientation="horizontal">
          <Panel id="text" minSize="420px">
            {sheet}
          </Panel>
          {side !== false && (
            <>
              <Separator className="separator vertical" />
              <Panel
                id="about"
                minSize="260px"
                maxSize="560px"
                defaultSize="330px"
                groupResizeBehavior="preserve-pixel-size"
              >
                <aside className="side-panel" aria-label={say('reading.notesAndProvenance')}>
                  {side}
                </aside>
              </Panel>
            </>
          )}
        </Group>
      )}
    </div>
  );
}

interface DrawerProps {
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** The panel where there is no room beside the text: it takes the focus, and Escape puts it away. */
function Drawer({ children, onClose }: DrawerProps): ReactNode {
  const drawer = useRef<HTMLElement>(null);
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    // What opened it may have put the focus inside already, into a new note.
    if (drawer.current?.contains(document.activeElement) === true) return;
    opener.current = document.activeElement;
    drawer.current?.focus();
  }, []);
  return (
    <aside
      ref={drawer}
      className="drawer"
      aria-label={say('reading.notesAndProvenance')}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
        if (opener.current instanceof HTMLElement) opener.current.focus();
      }}
    >
      {children}
    </aside>
  );
}
