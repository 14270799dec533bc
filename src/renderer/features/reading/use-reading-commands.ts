import type { Command } from '../../data/commands.ts';
import { useSettings } from '../../data/settings.ts';
import { useOffered } from '../../data/use-commands.ts';
import type { ReaderProps } from './reader-props.ts';
import type { Find } from './use-find.ts';
import type { PanelState, PanelTab } from './use-panel.ts';

interface Reading extends Pick<ReaderProps, 'layout'> {
  readonly find: Find;
  readonly panel: PanelState;
}

/** Offers what can be done with the text that is read; a text open beside a comparison leaves that to the comparison. */
export function useReadingCommands({ layout, find, panel }: Reading): void {
  const [{ apparatus, marginNotes }, change] = useSettings();
  const show = (tab: PanelTab) => () => {
    panel.setOpen(true);
    panel.setTab(tab);
  };
  const commands: readonly Command[] = [
    { id: 'read.find', run: find.show },
    { id: 'read.apparatus', run: () => change({ apparatus: !apparatus }) },
    { id: 'read.margin', run: () => change({ marginNotes: !marginNotes }) },
    { id: 'read.notes', run: show('notes') },
    { id: 'read.statements', run: show('statements') },
    { id: 'read.provenance', run: show('provenance') },
    { id: 'read.back', run: () => history.back() },
    { id: 'read.forward', run: () => history.forward() },
  ];
  useOffered(layout === 'page' ? commands : NONE);
}

const NONE: readonly Command[] = [];
