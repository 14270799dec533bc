import { expect, test } from 'vitest';
import { filterSections, toPaletteItem, type PaletteSection } from './palette-items.ts';

const section = (id: string, ...titles: string[]): PaletteSection => ({
  id,
  items: titles.map((title) => toPaletteItem({ id: title, title, beside: '', run: () => undefined })),
});
const titles = (sections: readonly PaletteSection[]): string[] =>
  sections.flatMap(({ items }) => items.map(({ title }) => title));

test('without words each heading shows the first of its own', () => {
  const many = section('Documents', ...Array.from({ length: 20 }, (_, index) => `Document ${index}`));
  expect(titles(filterSections([many], '  '))).toHaveLength(7);
});

test('all words have to be there, in any order and any case, accents and ё aside', () => {
  const sections = [section('Documents', 'Путин: мобилизация завершена', 'Ёлкин о призыве', 'Café notes')];
  expect(titles(filterSections(sections, 'МОБИЛИЗАЦИЯ путин'))).toEqual(['Путин: мобилизация завершена']);
  expect(titles(filterSections(sections, 'елкин'))).toEqual(['Ёлкин о призыве']);
  expect(titles(filterSections(sections, 'cafe'))).toEqual(['Café notes']);
  expect(filterSections(sections, 'nothing')).toEqual([]);
});

test('what begins with the words comes first, then what has a word beginning so', () => {
  const sections = [section('Actions', 'Unread notes', 'Go to read', 'Read aloud')];
  expect(titles(filterSections(sections, 'read'))).toEqual(['Read aloud', 'Go to read', 'Unread notes']);
});
