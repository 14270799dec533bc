import { useEffect, useState, type KeyboardEvent, type RefObject } from 'react';
import type { Block } from '../../../domain/archive-document.ts';
import { useOffered } from '../../data/use-commands.ts';
import { between, passageAt, selectOffsets } from '../../text/caret.ts';
import { focusPassage } from '../../text/passage-focus.ts';
import { holdPlace, firstOffsetInView } from '../../text/scroll-to.ts';
import { stepText, unitAt, type StepUnit } from '../../text/step-text.ts';
import { toCaretAction } from './caret-keys.ts';
import { say } from '../../messages/say.ts';

/** A caret in the text: from where it marks, or null, where it stands, and what was said of its last step. */
export interface CaretState {
  readonly from: number | null;
  readonly at: number;
  readonly said: string;
}

interface CaretOptions {
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly root: RefObject<HTMLElement | null>;
  readonly scroller: RefObject<HTMLElement | null>;
  /** Enter: the actions on the words that are marked, or on the sentence the caret stands in. */
  readonly onAct: (passage: HTMLElement) => void;
}

/** Moves a caret through the text by keyboard, and marks words with it. */
export function useCaret(options: CaretOptions): {
  readonly caret: CaretState | null;
  readonly press: (event: KeyboardEvent) => void;
} {
  const { on, onSwitch, text, blocks, root, scroller } = options;
  const [caret, setCaret] = useState<CaretState | null>(null);
  useSwitch(options, setCaret);
  const show = (next: CaretState): void => {
    if (root.current === null) return;
    setCaret(next);
    const passage = passageAt(root.current, next.at);
    if (passage !== null) focusPassage(root.current, passage);
    selectOffsets(root.current, next.from ?? next.at, next.at);
    if (scroller.current !== null) keepInView(scroller.current, root.current, next.at);
  };
  const step = (state: CaretState, unit: StepUnit, forward: boolean, drawing: boolean): void => {
    const draws = drawing || state.from !== null;
    const from = draws ? (state.from ?? state.at) : null;
    const at = stepText(text, blocks, state.at, { unit, forward, drawing: draws });
    show({ from, at, said: said(text, blocks, { from, at, unit }) });
  };
  const act = (state: CaretState): void => {
    if (root.current === null) return;
    if (state.from === null || state.from === state.at) {
      const sentence = unitAt(text, blocks, state.at, 'sentence');
      if (sentence !== null) selectOffsets(root.current, sentence.start, sentence.end);
    }
    const passage = passageAt(root.current, state.at);
    if (passage !== null) options.onAct(passage);
  };
  const press = (event: KeyboardEvent): void => {
    if (!on || caret === null || root.current?.contains(event.target as Node) !== true) return;
    const action = toCaretAction(event);
    if (action === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (action.kind === 'step') step(caret, action.unit, action.forward, action.drawing);
    else if (action.kind === 'act') act(caret);
    else if (action.kind === 'mark') show(marked(caret));
    else if (caret.from !== null) show({ ...caret, from: null, said: say('reading.markDropped') });
    else onSwitch(false);
  };
  return { caret: on ? caret : null, press };
}

/** Space marks from here, and a second time ends the mark so that another can begin. */
function marked({ from, at }: CaretState): CaretState {
  return from === null
    ? { from: at, at, said: say('reading.markingFromHere') }
    : { from: null, at, said: say('reading.markDropped') };
}

/** Carets of the texts on the page; there may be two beside each other. */
const carets = new Set<{ readonly root: RefObject<HTMLElement | null>; readonly toggle: () => void }>();

/** Switches the caret of the text that is read. */
function switchCaret(): void {
  for (const { root, toggle } of carets) if (isReadIn(root.current)) toggle();
}

/** A command switches the caret, which begins at the passage that has the focus, or else at the first in view. */
function useSwitch({ on, onSwitch, root, scroller }: CaretOptions, begin: (state: CaretState | null) => void): void {
  useOffered([{ id: 'read.caret', run: switchCaret }]);
  useEffect(() => {
    const caret = { root, toggle: () => onSwitch(!on) };
    carets.add(caret);
    return () => {
      carets.delete(caret);
    };
  }, [on, onSwitch, root]);
  useEffect(() => {
    const element = root.current;
    if (!on || element === null || scroller.current === null) return undefined;
    const focused = document.activeElement?.closest<HTMLElement>('[data-passage]');
    const own =
      focused != null && element.contains(focused) ? focused.querySelector<HTMLElement>('[data-start]') : null;
    const at = own === null ? firstOffsetInView(scroller.current, element) : Number(own.dataset['start']);
    begin({ from: null, at, said: say('reading.caretKeys') });
    const passage = passageAt(element, at);
    if (passage !== null) focusPassage(element, passage);
    selectOffsets(element, at, at);
    return () => begin(null);
  }, [on, root, scroller, begin]);
}

/** Whether a text is the one being read: it has the focus, or is the first on the page while none has. */
function isReadIn(root: HTMLElement | null): boolean {
  const focused = document.activeElement?.closest('.reader') ?? document.querySelector('.reader');
  return root !== null && focused?.contains(root) === true;
}

/** What a screen reader is told of a step: the words gone to, or how many are marked and which. */
function said(
  text: string,
  blocks: readonly Block[],
  { from, at, unit }: { readonly from: number | null; readonly at: number; readonly unit: StepUnit },
): string {
  if (from !== null) {
    const { start, end } = between(from, at);
    const words = text.slice(start, end).trim();
    return say('reading.markedWords', { count: words === '' ? 0 : words.split(/\s+/u).length, words });
  }
  const there = unitAt(text, blocks, at, unit === 'passage' ? 'sentence' : unit);
  const words = there === null ? '' : text.slice(there.start, there.end);
  const number = blocks.findLast(({ start }) => start <= at)?.number ?? null;
  return unit === 'passage' && number !== null ? say('reading.passage3', { number, words }) : words;
}

/** Scrolls only when the caret has left the window. */
function keepInView(scroller: HTMLElement, root: HTMLElement, at: number): void {
  const block = passageAt(root, at);
  const box = scroller.getBoundingClientRect();
  const own = document.getSelection()?.focusNode?.parentElement?.getBoundingClientRect();
  if (own === undefined || block === null) return;
  const outside = own.top < box.top || own.bottom > box.bottom;
  if (outside) holdPlace(scroller, root, { start: at, end: at + 1 })();
}
