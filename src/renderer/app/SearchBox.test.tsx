// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BUNDLED, openTestCore, type OpenedCore } from '../../core/testing/opened-core.ts';
import { holding, renderApp } from '../testing/render-app.tsx';

let opened: OpenedCore;
beforeEach(async () => {
  opened = await openTestCore([BUNDLED]);
});
afterEach(async () => {
  cleanup();
  await opened.dispose();
});

const box = (): Promise<HTMLElement> => screen.findByRole('combobox', { name: 'Search the archive' });

async function type(text: string): Promise<HTMLElement> {
  const input = await box();
  act(() => input.focus());
  fireEvent.change(input, { target: { value: text } });
  return input;
}

const press = (input: HTMLElement, key: string): void => {
  fireEvent.keyDown(input, { key });
  fireEvent.keyUp(input, { key });
};

describe('completions', () => {
  test('are asked for no longer once one is chosen or the search has started, so that none opens over what it found', async () => {
    let asked = 0;
    const client = holding(opened.client, 'search.suggest', () => {
      asked += 1;
      return Promise.resolve();
    });
    renderApp(client);
    const input = await type('mobilis');
    await screen.findAllByRole('option');
    press(input, 'ArrowDown');
    press(input, 'Enter');
    await waitFor(() => expect((input as HTMLInputElement).value).toBe('mobilisation'));
    press(input, 'Enter');
    const heading = await screen.findByRole('heading', { level: 1, name: 'Search: mobilisation' });
    await screen.findByRole('link', { name: 'In context' });
    expect(asked).toBe(1);
    expect(input.getAttribute('aria-expanded')).toBe('false');
    expect(heading.closest('[aria-hidden]')).toBeNull();
  });

  test('close when one is chosen, though it says what was typed already', async () => {
    renderApp(opened.client);
    const input = await type('sign');
    const first = (await screen.findAllByRole('option'))[0];
    expect(first?.textContent).toMatch(/^sign(?!\p{L})/u);
    press(input, 'ArrowDown');
    press(input, 'Enter');
    await waitFor(() => expect(input.getAttribute('aria-expanded')).toBe('false'));
    press(input, 'Enter');
    expect(await screen.findByRole('heading', { level: 1, name: 'Search: sign' })).toBeTruthy();
  });

  test('can be asked for with an arrow key where nothing was typed', async () => {
    renderApp(opened.client, { hash: '#/search?q=mobilis' });
    const input = await box();
    await waitFor(() => expect((input as HTMLInputElement).value).toBe('mobilis'));
    act(() => input.focus());
    press(input, 'ArrowDown');
    expect((await screen.findAllByRole('option')).length).toBeGreaterThan(0);
  });
});
