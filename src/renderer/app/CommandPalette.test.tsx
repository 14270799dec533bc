// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BUNDLED, openTestCore, type OpenedCore } from '../../core/testing/opened-core.ts';
import { renderApp } from '../testing/render-app.tsx';

let opened: OpenedCore;
beforeEach(async () => {
  opened = await openTestCore([BUNDLED]);
});
afterEach(async () => {
  cleanup();
  await opened.dispose();
});

async function openPalette(): Promise<HTMLElement> {
  await screen.findByRole('grid', { name: 'Documents' });
  act(() => {
    fireEvent.keyDown(window, { key: 'k', code: 'KeyK', ctrlKey: true });
  });
  return screen.findByRole('dialog', { name: 'All commands' });
}

const type = (palette: HTMLElement, text: string): HTMLElement => {
  const field = within(palette).getByRole('searchbox');
  act(() => {
    fireEvent.change(field, { target: { value: text } });
  });
  return field;
};

describe('the palette', () => {
  test('reaches a view, a document, a question and a search, each by a few letters', async () => {
    renderApp(opened.client);
    const palette = await openPalette();
    type(palette, 'sources against');
    expect(await within(palette).findByRole('menuitem', { name: /Sources against questions/ })).toBeTruthy();
    type(palette, 'meduza decree');
    expect((await within(palette).findAllByRole('menuitem', { name: /Meduza/ })).length).toBeGreaterThan(0);
    type(palette, 'how many');
    expect((await within(palette).findAllByRole('menuitem', { name: /^How many/ })).length).toBeGreaterThan(0);
    type(palette, 'quxzzy');
    fireEvent.click(await within(palette).findByRole('menuitem', { name: 'Search the archive for “quxzzy”' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Search: quxzzy' })).toBeTruthy();
    expect(screen.queryByRole('dialog', { name: 'All commands' })).toBeNull();
  });

  test('carries a command out and says its shortcut', async () => {
    renderApp(opened.client);
    const palette = await openPalette();
    type(palette, 'library');
    expect((await within(palette).findByRole('menuitem', { name: /Go to: Library/ })).textContent).toContain(
      'Ctrl+Alt+1',
    );
    type(palette, 'theme dark');
    fireEvent.click(await within(palette).findByRole('menuitem', { name: /Theme: dark/ }));
    await waitFor(() => expect(document.documentElement.dataset['theme']).toBe('dark'));
    expect((await opened.client['settings.get']({})).settings.theme).toBe('dark');
  });
});
