// @vitest-environment happy-dom
import { currentCompletions, startCompletion, acceptCompletion, completionStatus } from '@codemirror/autocomplete';
import { redo, undo } from '@codemirror/commands';
import { EditorView, runScopeHandlers } from '@codemirror/view';
import { afterEach, expect, test, vi } from 'vitest';
import { chooseLanguage } from '../messages/language.ts';
import type { FindTargets, LinkTarget } from '../ui/link-targets.ts';
import { createNoteState } from './note-state.ts';

const TARGETS: readonly LinkTarget[] = [
  { address: 'question:how-many', kind: () => 'Question', words: 'How many [called up]?' },
  { address: 'note:n1', kind: () => 'Note', words: 'How it was said' },
];

const opened: EditorView[] = [];
afterEach(() => {
  for (const view of opened.splice(0)) view.destroy();
});

function open(text: string, findTargets: FindTargets = () => Promise.resolve(TARGETS)) {
  const said: string[] = [];
  const state = createNoteState({
    ...{ text, findTargets, labelledBy: 'label', describedBy: 'hint' },
    onText: (next) => said.push(next),
  });
  const view = new EditorView({ parent: document.body, state });
  opened.push(view);
  view.dispatch({ selection: { anchor: text.length } });
  const type = (words: string): void => {
    const { head } = view.state.selection.main;
    const change = { changes: { from: head, insert: words }, selection: { anchor: head + words.length } };
    view.dispatch({ ...change, userEvent: 'input.type' });
  };
  const press = (key: string, modifiers: KeyboardEventInit = {}): boolean =>
    runScopeHandlers(view, new KeyboardEvent('keydown', { key, ...modifiers }), 'editor');
  return { view, said, type, press, text: () => view.state.doc.toString() };
}

test('no style element is made: the rules of the editor are adopted', () => {
  open('');
  expect(document.querySelectorAll('style')).toHaveLength(0);
  const rules = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText));
  expect(rules.some((rule) => rule.includes('.cm-scroller'))).toBe(true);
  const before = document.adoptedStyleSheets.length;
  open('another');
  expect(document.adoptedStyleSheets).toHaveLength(before);
});

test('the field is named, described and spelled, and is a textbox of several lines', () => {
  const { contentDOM } = open('').view;
  const is = (name: string): string | null => contentDOM.getAttribute(name);
  expect([is('role'), is('aria-multiline'), is('aria-labelledby'), is('aria-describedby'), is('spellcheck')]).toEqual([
    ...['textbox', 'true', 'label', 'hint', 'true'],
  ]);
  expect(is('aria-placeholder')).toBeNull();
});

test('each line runs as its own letters do', () => {
  const { view } = open('left\nשמאל');
  expect([...view.contentDOM.querySelectorAll('.cm-line')].map((line) => line.getAttribute('dir'))).toEqual([
    ...['auto', 'auto'],
  ]);
});

test('what is written is told by classes', () => {
  const { view } = open('# One\n\n**b** _i_ ~~s~~ `c` [l](document:x)\n\n> q\n\n### Three');
  const of = (name: string): string =>
    [...view.contentDOM.querySelectorAll(`.${name}`)].map(({ textContent }) => textContent).join('|');
  expect(of('md-high')).toContain('One');
  expect(of('md-heading')).toContain('Three');
  expect(of('md-high')).not.toContain('Three');
  expect([of('md-strong'), of('md-emphasis'), of('md-struck')].map((words) => words.replace(/[|*_~]/g, ''))).toEqual([
    ...['b', 'i', 's'],
  ]);
  expect(of('md-code')).toContain('c');
  expect(of('md-link')).toContain('l');
  expect(of('md-address')).toContain('document:x');
  expect(of('md-quote')).toContain('q');
});

test('what a note is not shown by is not coloured either', () => {
  const { view } = open('H~2~O and x^2^ and :smile:');
  expect(view.contentDOM.querySelectorAll('[class^="md-"]')).toHaveLength(0);
});

test('Enter goes on with a list, and with an empty item ends it; Backspace takes its mark away', () => {
  const list = open('- one');
  list.press('Enter');
  expect(list.text()).toBe('- one\n- ');
  list.press('Enter');
  expect(list.text()).toBe('- one\n');
  const numbers = open('1. one');
  numbers.press('Enter');
  numbers.type('two');
  expect(numbers.text()).toBe('1. one\n2. two');
  const tasks = open('- [x] done');
  tasks.press('Enter');
  expect(tasks.text()).toBe('- [x] done\n- [ ] ');
  const quote = open('> said');
  quote.press('Enter');
  expect(quote.text()).toBe('> said\n> ');
  quote.press('Backspace');
  expect(quote.text()).toBe('> said\n');
});

test('Tab and the keys of the page are not taken', () => {
  const { press } = open('words');
  expect(press('Tab')).toBe(false);
  expect(press('Tab', { shiftKey: true })).toBe(false);
  expect(press('Enter', { ctrlKey: true })).toBe(false);
  expect(press('Escape')).toBe(false);
  expect(press('k', { ctrlKey: true })).toBe(false);
});

test('strong and emphasised by keys, and back', () => {
  const { view, press, text } = open('one two');
  view.dispatch({ selection: { anchor: 4, head: 7 } });
  press('b', { ctrlKey: true });
  expect(text()).toBe('one **two**');
  press('i', { ctrlKey: true });
  expect(text()).toBe('one **_two_**');
  press('i', { ctrlKey: true });
  press('b', { ctrlKey: true });
  expect(text()).toBe('one two');
});

test('each change is told, and can be undone and done again', () => {
  const { view, said, type } = open('one');
  type(' two');
  undo(view);
  redo(view);
  expect(said).toEqual(['one two', 'one', 'one two']);
});

test('two brackets offer what can be linked to, and the choice is a link as notes have them', async () => {
  const asked: string[] = [];
  const { view, type, text } = open('See ', (words) => {
    asked.push(words);
    return Promise.resolve(TARGETS);
  });
  type('[[how');
  startCompletion(view);
  await vi.waitFor(() => expect(completionStatus(view.state)).toBe('active'));
  expect(asked.at(-1)).toBe('how');
  expect(currentCompletions(view.state).map(({ label, detail }) => `${detail} ${label}`)).toEqual([
    ...['Question How many [called up]?', 'Note How it was said'],
  ]);
  acceptCompletion(view);
  expect(text()).toBe('See [How many \\[called up\\]?](question:how-many)');
  undo(view);
  expect(text()).toBe('See [[how');
});

test('brackets that were closed ahead go with those that opened', async () => {
  const { view, text } = open('[[how]] next');
  view.dispatch({ selection: { anchor: 5 } });
  startCompletion(view);
  await vi.waitFor(() => expect(completionStatus(view.state)).toBe('active'));
  acceptCompletion(view);
  expect(text()).toBe('[How many \\[called up\\]?](question:how-many) next');
});

test('nothing is offered without two brackets', async () => {
  const { view, type } = open('a');
  type(' [how');
  startCompletion(view);
  await vi.waitFor(() => expect(completionStatus(view.state)).toBeNull());
});

test('Escape puts the list away, and nobody outside hears of it', async () => {
  const { view, type } = open('');
  type('[[');
  startCompletion(view);
  await vi.waitFor(() => expect(completionStatus(view.state)).toBe('active'));
  const heard = vi.fn();
  document.body.addEventListener('keydown', heard, { once: true });
  view.contentDOM.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
  expect(completionStatus(view.state)).toBeNull();
  expect(heard).not.toHaveBeenCalled();
  document.body.removeEventListener('keydown', heard);
});

test('its own words are in the language of the page', async () => {
  await chooseLanguage('de');
  expect(open('').view.state.phrase('Completions')).toBe('Ziele');
  await chooseLanguage('en');
});
