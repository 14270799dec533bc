import {
  autocompletion,
  closeCompletion,
  insertCompletionText,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { Prec, type Extension } from '@codemirror/state';
import { keymap, type EditorView } from '@codemirror/view';
import { toLinkMarkdown } from '../ui/note-links.ts';
import type { FindTargets, LinkTarget } from '../ui/link-targets.ts';
import { shorten } from '../ui/words.ts';

/** The words of a link that is being begun: what stands behind `[[` on the same line. */
const BEGUN = /\[\[[^[\]\n]*$/;

/** Letters of a target that are shown in the list. */
const LONGEST = 70;

function toCompletion({ words, kind, address }: LinkTarget): Completion {
  return {
    label: shorten(words, LONGEST),
    detail: kind(),
    apply: (view: EditorView, _, from, to) => {
      // Brackets that somebody closed ahead go with those that opened.
      const end = view.state.sliceDoc(to, to + 2) === ']]' ? to + 2 : to;
      view.dispatch(insertCompletionText(view.state, toLinkMarkdown(words, address), from, end));
    },
  };
}

/** Offers what a note can link to once `[[` is typed, by the words behind it, and writes the link that is chosen. */
export function linkCompletion(findTargets: FindTargets): Extension {
  const complete = async (context: CompletionContext): Promise<CompletionResult | null> => {
    const begun = context.matchBefore(BEGUN);
    if (begun === null) return null;
    const targets = await findTargets(begun.text.slice(2));
    return context.aborted ? null : { from: begun.from, options: targets.map(toCompletion), filter: false };
  };
  return [
    // Escape puts the list away, and then nothing else that listens for it outside of the field.
    Prec.highest(keymap.of([{ key: 'Escape', run: closeCompletion, stopPropagation: true }])),
    autocompletion({ override: [complete], icons: false, interactionDelay: 0, maxRenderedOptions: 20 }),
  ];
}
