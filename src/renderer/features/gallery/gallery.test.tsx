// @vitest-environment happy-dom
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { chooseLanguage } from '../../messages/language.ts';
import { EXAMPLES } from './examples.ts';

const UI = path.resolve(import.meta.dirname, '../../ui');

afterEach(cleanup);

it('shows every component of ui/, and none that is not there', () => {
  const components = readdirSync(UI).filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'));
  expect(Object.keys(EXAMPLES).toSorted()).toEqual(components.map((file) => file.replace('.tsx', '')).toSorted());
});

it.each(Object.entries(EXAMPLES))('shows %s in states that have names of their own', (_name, examples) => {
  expect(new Set(examples.map(({ state }) => state)).size).toBe(examples.length);
  for (const { show } of examples) {
    const { container, unmount } = render(<>{show()}</>);
    expect(container.textContent).not.toBe('');
    unmount();
  }
});

it('names the colours of a highlight in the language that is spoken', async () => {
  await chooseLanguage('ru');
  render(<>{EXAMPLES['NoteEditor']?.find(({ state }) => state === 'of a highlight')?.show()}</>);
  expect(screen.getByRole('radio', { name: 'Зелёный' })).toBeDefined();
  await chooseLanguage('en');
});
