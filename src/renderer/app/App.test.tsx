// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BUNDLED, openTestCore, type OpenedCore } from '../../core/testing/opened-core.ts';
import { Failure } from '../../rpc/failure.ts';
import { failing, holding, renderApp } from '../testing/render-app.tsx';
import { writeNote } from '../testing/write-note.ts';
import { App } from './App.tsx';

let opened: OpenedCore;
beforeEach(async () => {
  opened = await openTestCore([BUNDLED]);
});
afterEach(async () => {
  cleanup();
  await opened.dispose();
});

const go = (hash: string): Promise<void> =>
  act(async () => {
    window.location.hash = hash;
    await Promise.resolve();
  });

describe('the frame', () => {
  test('shows the open edition, its documents, and a status line that is true', async () => {
    renderApp(opened.client);
    expect(await screen.findByRole('heading', { level: 1, name: 'Library' })).toBeTruthy();
    const table = await screen.findByRole('grid', { name: 'Documents' });
    expect(within(table).getAllByRole('row')).toHaveLength(6);
    const status = screen.getByRole('contentinfo', { name: 'Status' });
    expect(status.textContent).toContain('Saved');
    expect(status.textContent).toContain('Offline: no connection is ever made');
    expect(screen.getByRole('link', { name: /^Questions \d+/ })).toBeTruthy();
  });

  test('goes from place to place by the address, and names each', async () => {
    renderApp(opened.client);
    await screen.findByRole('grid', { name: 'Documents' });
    await go('#/notebook');
    expect(await screen.findByRole('heading', { name: 'Nothing noted yet' })).toBeTruthy();
    expect(document.title).toBe('Notebook · Synoptic');
    await go('#/questions');
    expect(await screen.findByRole('heading', { level: 1, name: 'Questions' })).toBeTruthy();
  });

  test('says what to do when the library cannot be opened', async () => {
    const damaged = new Failure('LIBRARY_DAMAGED', 'Restore it from a copy.');
    const failed = failing(opened.client, 'archive.getStatus', () => damaged);
    renderApp(failed);
    expect(await screen.findByRole('heading', { name: 'The library is damaged' })).toBeTruthy();
    expect(screen.getByText('Restore it from a copy.')).toBeTruthy();
  });
});

describe('reading and noting', () => {
  const openFirst = async (client = opened.client): Promise<void> => {
    const { hits } = await opened.client['search.query']({ text: '300,000' });
    renderApp(client, { hash: `#/read/${encodeURIComponent(hits[0]?.documentId ?? '')}` });
    await screen.findByRole('group', { name: 'Passage 1' });
  };

  /** Highlights the first passage on a disk that waits until what is given back is called. */
  const highlightFirstSlowly = async (): Promise<() => void> => {
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await openFirst(holding(opened.client, 'annotations.create', () => held));
    fireEvent.keyDown(screen.getByRole('group', { name: 'Passage 1' }), { key: 'Enter' });
    fireEvent.click(await screen.findByRole('button', { name: 'Highlight in green' }));
    return letGo;
  };

  test('highlights a passage by keyboard alone, and says saved when the core has it', async () => {
    await openFirst();
    const passage = screen.getByRole('group', { name: 'Passage 2' });
    passage.focus();
    fireEvent.keyDown(passage, { key: 'Enter' });
    fireEvent.click(await screen.findByRole('button', { name: 'Highlight in green' }));
    fireEvent.click(screen.getByRole('button', { name: 'Notes and provenance' }));
    expect(await screen.findByRole('article', { name: /^Highlight, green: / })).toBeTruthy();
    const { annotations } = await opened.client['annotations.list']({});
    expect(annotations).toMatchObject([{ motivation: 'highlighting', colour: 'green', anchor: { passage: 2 } }]);
  });

  test('words chosen while the last highlight is still being saved keep their actions', async () => {
    const letGo = await highlightFirstSlowly();
    const second = screen.getByRole('group', { name: 'Passage 2' });
    fireEvent.keyDown(second, { key: 'Enter' });
    letGo();
    const status = screen.getByRole('contentinfo', { name: 'Status' });
    await waitFor(() => expect(status.textContent).toMatch(/^Saved/));
    expect(screen.getByRole('toolbar', { name: 'Actions on the selected words' })).toBeTruthy();
  });

  test('a highlight saved late leaves the focus where the person went meanwhile', async () => {
    const letGo = await highlightFirstSlowly();
    const second = screen.getByRole('group', { name: 'Passage 2' });
    second.focus();
    letGo();
    const actions = { name: 'Actions on the selected words' };
    await waitFor(() => expect(screen.queryByRole('toolbar', actions)).toBeNull());
    expect(document.activeElement).toBe(second);
  });

  test('moves between passages with the arrow keys', async () => {
    await openFirst();
    const first = screen.getByRole('group', { name: 'Passage 1' });
    first.focus();
    fireEvent.keyDown(first, { key: 'ArrowDown' });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Passage 2');
    fireEvent.keyDown(document.activeElement as HTMLElement, { key: 'End' });
    const last = document.activeElement as HTMLElement;
    fireEvent.keyDown(last, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(last);
  });

  test('keeps a note as a draft until it is saved, and shows it again afterwards', async () => {
    await openFirst();
    const passage = screen.getByRole('group', { name: 'Passage 3' });
    passage.focus();
    fireEvent.keyDown(passage, { key: 'Enter' });
    fireEvent.click(await screen.findByRole('button', { name: 'Note' }));
    await writeNote(() => screen.getByRole('textbox', { name: 'Note' }), 'Ask for the opinion.');
    const status = screen.getByRole('contentinfo', { name: 'Status' });
    await waitFor(() => expect(status.textContent).toContain('1 note not saved yet'));
    fireEvent.click(screen.getByRole('button', { name: 'Save note' }));
    expect(await screen.findByRole('article', { name: /^Note: / })).toBeTruthy();
    await waitFor(() => expect(status.textContent).toMatch(/^Saved/));
  });

  test('says "not saved" when the disk is full, keeps the words, and saves on retry', async () => {
    const { hits } = await opened.client['search.query']({ text: '300,000' });
    let full: Failure | null = new Failure('LIBRARY_FULL', 'Free some space, then try again.');
    const client = failing(opened.client, 'annotations.create', () => full);
    renderApp(client, { hash: `#/read/${encodeURIComponent(hits[0]?.documentId ?? '')}` });
    const passage = await screen.findByRole('group', { name: 'Passage 1' });
    passage.focus();
    fireEvent.keyDown(passage, { key: 'Enter' });
    fireEvent.click(await screen.findByRole('button', { name: 'Bookmark' }));
    const status = screen.getByRole('contentinfo', { name: 'Status' });
    await waitFor(() => expect(status.textContent).toContain('Not saved. Free some space, then try again.'));
    full = null;
    fireEvent.click(within(status).getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(status.textContent).toMatch(/^Saved/));
    expect((await opened.client['annotations.list']({})).annotations).toHaveLength(1);
  });
});

test('a browser page without its token says how to get back', () => {
  render(<App host={null} />);
  expect(screen.getByRole('heading', { name: 'This page has lost its session' })).toBeTruthy();
  expect(screen.getByText(/Open the address again/)).toBeTruthy();
});
