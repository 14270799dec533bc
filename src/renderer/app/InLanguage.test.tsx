// @vitest-environment happy-dom
import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BUNDLED, openTestCore, type OpenedCore } from '../../core/testing/opened-core.ts';
import { Failure } from '../../rpc/failure.ts';
import { chooseLanguage } from '../messages/language.ts';
import { failing, renderApp } from '../testing/render-app.tsx';

let opened: OpenedCore;
beforeEach(async () => {
  opened = await openTestCore([BUNDLED]);
});
afterEach(async () => {
  cleanup();
  await act(() => chooseLanguage('en'));
  await opened.dispose();
});

describe('the language of the interface', () => {
  test('changes every word that is shown, and the table’s headings, as soon as it is chosen', async () => {
    renderApp(opened.client);
    const table = await screen.findByRole('grid', { name: 'Documents' });
    expect(within(table).getByRole('columnheader', { name: /^Publisher/ })).toBeTruthy();
    await act(() => opened.client['settings.update']({ language: 'de' }));
    const german = await screen.findByRole('grid', { name: 'Dokumente' });
    expect(within(german).getByRole('columnheader', { name: /^Herausgeber/ })).toBeTruthy();
    expect(document.documentElement.lang).toBe('de');
    expect(screen.getByRole('contentinfo', { name: 'Status' }).textContent).toContain('Gespeichert');
    expect(document.title).toBe('Bibliothek · Synoptic');
  });

  test('is the kept one from the first word on', async () => {
    await opened.client['settings.update']({ language: 'uk' });
    renderApp(opened.client);
    expect(await screen.findByRole('heading', { level: 1, name: 'Бібліотека' })).toBeTruthy();
  });

  test('is that of the system where the settings cannot be read', async () => {
    renderApp(failing(opened.client, 'settings.get', () => new Failure('INTERNAL', 'No settings.')));
    expect(await screen.findByRole('heading', { level: 1, name: 'Library' })).toBeTruthy();
  });
});
