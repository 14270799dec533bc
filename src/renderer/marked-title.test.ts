// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { markTitle } from './marked-title.ts';

beforeEach(() => {
  document.title = 'Library · Synoptic';
});

const look = (): boolean => window.dispatchEvent(new Event('focus'));

test('the title says what was marked until the page is looked at', () => {
  markTitle('✓ Import');
  expect(document.title).toBe('✓ Import');
  look();
  expect(document.title).toBe('Library · Synoptic');
});

test('two marks one after the other leave the title of the view behind, and can be made again', () => {
  markTitle('✓ Import');
  markTitle('✓ Backup');
  expect(document.title).toBe('✓ Backup');
  look();
  expect(document.title).toBe('Library · Synoptic');
  markTitle('✓ Export');
  look();
  expect(document.title).toBe('Library · Synoptic');
});

test('a view that was gone to meanwhile keeps its own title', () => {
  markTitle('✓ Import');
  document.title = 'Notebook · Synoptic';
  markTitle('✓ Backup');
  look();
  expect(document.title).toBe('Notebook · Synoptic');
  markTitle('✓ Import');
  document.title = 'Help · Synoptic';
  look();
  expect(document.title).toBe('Help · Synoptic');
});
