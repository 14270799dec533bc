import { insertNewlineContinueMarkupCommand, deleteMarkupBackward } from '@codemirror/lang-markdown';
import { history, historyKeymap, redo, standardKeymap } from '@codemirror/commands';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import type { FindTargets } from '../ui/link-targets.ts';
import { say } from '../messages/say.ts';
import { emphasisKeys } from './emphasis-keys.ts';
import { lineDirections } from './line-directions.ts';
import { linkCompletion } from './link-completion.ts';
import { noteLanguage } from './note-language.ts';
import { quotationDrop } from './quotation-drop.ts';
import { typingOver } from './typing-over.ts';

/** What the editor of a note begins with, and tells. */
export interface NoteStart {
  readonly text: string;
  /** Ids of what names the field and of what describes it. */
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly findTargets: FindTargets;
  readonly onText: (text: string) => void;
}

/** An empty second item ends a list at once. */
const continueMarkup = insertNewlineContinueMarkupCommand({ nonTightLists: false });

/** Tab is not among the keys: it leaves the field, as it does everywhere. */
const keys = (): Extension =>
  keymap.of([
    { key: 'Enter', run: continueMarkup },
    { key: 'Backspace', run: deleteMarkupBackward },
    ...emphasisKeys,
    ...historyKeymap,
    // As the page's own: the package has it for some systems only.
    { key: 'Mod-Shift-z', run: redo, preventDefault: true },
    ...standardKeymap,
  ]);

/** CodeMirror's own words in the language of the page. */
const phrases = (): Extension =>
  EditorState.phrases.of({
    Completions: say('ui.targets'),
    'Selection deleted': say('ui.selectionDeleted'),
    'Control character': say('ui.controlCharacter'),
  });

const attributes = ({ labelledBy, describedBy }: NoteStart): Extension =>
  EditorView.contentAttributes.of({
    // What can be edited takes the focus anyway; axe looks for it.
    tabindex: '0',
    ...{ 'aria-labelledby': labelledBy, 'aria-describedby': describedBy },
    ...{ spellcheck: 'true', autocorrect: 'on', autocapitalize: 'sentences', writingsuggestions: 'false' },
  });

/** An element and no words, which would be read out beside the description that says the same. */
function example(): HTMLElement {
  const words = document.createElement('span');
  words.textContent = say('ui.notePlaceholder');
  return words;
}

/** The state of an editor of Markdown: what it reads, what its keys do and how it is named. */
export function createNoteState(start: NoteStart): EditorState {
  return EditorState.create({
    doc: start.text,
    extensions: [
      linkCompletion(start.findTargets),
      history(),
      keys(),
      noteLanguage(),
      lineDirections(),
      typingOver(),
      quotationDrop(),
      EditorView.lineWrapping,
      placeholder(example),
      attributes(start),
      phrases(),
      EditorView.updateListener.of(({ docChanged, state }) => {
        if (docChanged) start.onText(state.doc.toString());
      }),
    ],
  });
}
