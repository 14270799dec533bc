import { ArrowLeft, ArrowRight, Layers, Maximize2, PanelRight, Search, TextCursor, X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { toHash, toReadHash } from '../../data/routes.ts';
import { useSettings } from '../../data/settings.ts';
import { useKeysInWords } from '../../data/use-commands.ts';
import { navigate } from '../../data/use-route.ts';
import { firstOffsetInView, scrollToRange } from '../../text/scroll-to.ts';
import type { TextRange } from '../../../domain/text-range.ts';
import { Button, LinkButton, Toggle } from '../../ui/Button.tsx';
import { BesidePicker } from './BesidePicker.tsx';
import { FindBar } from './FindBar.tsx';
import { Outline } from './Outline.tsx';
import type { ReaderProps } from './reader-props.ts';
import { ShownSwitch } from './ShownSwitch.tsx';
import type { Find } from './use-find.ts';
import type { PanelState } from './use-panel.ts';
import type { LoadedDocument, ReaderData } from './use-reader-data.ts';
import { useReadingCommands } from './use-reading-commands.ts';
import type { Shown } from './use-shown.ts';
import { say } from '../../messages/say.ts';

interface ReaderBarProps extends ReaderProps {
  readonly loaded: LoadedDocument;
  readonly data: ReaderData;
  readonly find: Find;
  readonly panel: PanelState;
  readonly frame: RefObject<HTMLElement | null>;
  readonly caretOn: boolean;
  readonly onCaret: (on: boolean) => void;
  readonly shown: Shown;
}

/** What can be done with the open document: outline, find, other sources, panel. */
export function ReaderBar(props: ReaderBarProps): ReactNode {
  const { loaded, data, layout, find, panel, at, onClose } = props;
  const [settings, change] = useSettings();
  useReadingCommands(props);
  const caretKeys = useKeysInWords('read.caret');
  const { goTo, goWithStep } = useGoing(props);
  return (
    <div className="reader-bar">
      <div className="row">
        {layout === 'page' && <Steps />}
        <ShownSwitch shown={props.shown} />
        <Outline loaded={loaded} onGo={(range) => (layout === 'page' ? goWithStep(range) : goTo(range))} />
        <Toggle icon={<Search size={15} aria-hidden />} isSelected={find.open} onChange={toggleFind(find)}>
          {say('reading.find')}
        </Toggle>
        <Toggle
          icon={<TextCursor size={15} aria-hidden />}
          aria-label={caretKeys === '' ? say('reading.caret') : say('reading.caret2', { caretKeys })}
          isSelected={props.caretOn}
          onChange={props.onCaret}
        >
          {say('reading.caret')}
        </Toggle>
        {layout === 'page' && (
          <Toggle
            icon={<Layers size={15} aria-hidden />}
            isSelected={settings.apparatus}
            isDisabled={loaded.document.editionId !== null && data.statements.statements.length === 0}
            onChange={(apparatus) => change({ apparatus })}
          >
            {say('reading.otherSources')}
          </Toggle>
        )}
        {layout === 'page' && <BesidePicker {...props} />}
        <span className="spring" />
        <Toggle
          icon={<PanelRight size={15} aria-hidden />}
          aria-label={say('reading.notesAndProvenance')}
          isSelected={panel.open}
          onChange={panel.setOpen}
        >
          {layout === 'page' ? say('reading.notesAndProvenance') : say('common.notes')}
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

/** Goes to a place of the text, at once or as a step that can be taken back to where the person was. */
function useGoing({ frame, loaded, query, beside }: ReaderBarProps): {
  readonly goTo: (range: TextRange | undefined) => void;
  readonly goWithStep: (range: TextRange) => void;
} {
  const parts = (): readonly [HTMLElement, HTMLElement] | null => {
    const scroller = frame.current?.querySelector<HTMLElement>('.page-scroll');
    const root = frame.current?.querySelector<HTMLElement>('.text');
    return scroller == null || root == null ? null : [scroller, root];
  };
  return {
    goTo: (range) => {
      const found = parts();
      if (range !== undefined && found !== null) scrollToRange(...found, range);
    },
    goWithStep: (range) => {
      const found = parts();
      const here = { name: 'read', documentId: loaded.document.id, query, beside } as const;
      if (found !== null) {
        const start = firstOffsetInView(...found);
        history.replaceState(null, '', toHash({ ...here, at: { start, end: start + 1 } }));
      }
      navigate({ ...here, at: range });
    },
  };
}

/** Back and forward through the places that were read. */
function Steps(): ReactNode {
  return (
    <>
      <Button look="quiet" icon={<ArrowLeft size={15} aria-hidden />} onPress={() => history.back()}>
        {say('common.back')}
      </Button>
      <Button look="quiet" icon={<ArrowRight size={15} aria-hidden />} onPress={() => history.forward()}>
        {say('reading.forward')}
      </Button>
    </>
  );
}

interface PaneActionsProps {
  readonly href: string;
  readonly onClose: (() => void) | undefined;
}

function PaneActions({ href, onClose }: PaneActionsProps): ReactNode {
  return (
    <>
      <LinkButton
        look="quiet"
        icon={<Maximize2 size={15} aria-hidden />}
        aria-label={say('common.openInTheReader')}
        href={href}
      >
        {say('common.open')}
      </LinkButton>
      <Button
        look="quiet"
        icon={<X size={15} aria-hidden />}
        aria-label={say('reading.closeSource')}
        onPress={() => onClose?.()}
      >
        {say('common.close')}
      </Button>
    </>
  );
}

const toggleFind = (find: Find) => (open: boolean) => (open ? find.show() : find.close());
