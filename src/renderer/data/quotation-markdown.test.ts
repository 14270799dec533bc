import { expect, it } from 'vitest';
import { partsOfCitation, quotationMarkdown } from './quotation-markdown.ts';

it('quotes every line, and names the source with a link to the words', () => {
  const quotation = {
    words: 'The toll\n\nis abolished.',
    reference: 'Harbour Gazette, “Toll [sic]”,\n2022.',
    documentId: 'harbour:toll',
    range: { start: 4, end: 20 },
  };
  expect(quotationMarkdown(quotation)).toBe(
    '> The toll\n>\n> is abolished.\n>\n> [Harbour Gazette, “Toll \\[sic\\]”, 2022.](document:harbour:toll@4-20)\n',
  );
});

it('takes a citation apart, whose words can have paragraphs and whose reference may not be there yet', () => {
  const check = `archive://harbour/toll · ¶ 3 · text SHA-256 ${'a'.repeat(64)}`;
  expect(partsOfCitation(`“One.\n\nTwo.”\n\nHarbour Gazette, 2022.\n${check}\n`)).toEqual([
    ...['“One.\n\nTwo.”', 'Harbour Gazette, 2022.', check],
  ]);
  expect(partsOfCitation('“One.\n\nTwo.”')).toEqual(['“One.\n\nTwo.”', '', '']);
});
