import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { fromCodePointOffset } from '../../domain/code-points.ts';
import { describeRange } from '../../domain/describe-range.ts';
import type { Ledger } from '../../domain/ledger.ts';
import { toCanonicalText } from '../formats/formats.ts';
import { ledgerProblems, type TextsById } from './check-ledger.ts';
import { openEdition } from './editions.ts';

const PUBLISHED = fileURLToPath(new URL('../../../corpus/mobilisation-2022', import.meta.url));

/** A ledger with one statement on an astral character, where code points and UTF-16 units part. */
const text = toCanonicalText([{ kind: 'paragraph', text: '𝔄 says: over. B says: not over.' }]);
const at = text.text.indexOf('not over');
const small: Ledger = {
  format: 'synoptic-ledger/1',
  method: 'By hand.',
  questions: [{ id: 'q', text: 'Over?', shortText: 'Over?', theme: 'End', note: null }],
  statements: [
    {
      id: 's',
      documentId: 'd',
      passage: 1,
      quote: 'not over',
      selectors: [...describeRange(text.text, { start: at, end: at + 8 })],
      attribution: [{ agent: 'B', role: null, manner: 'own-words' }],
      speaker: { name: 'B', role: null },
      said: null,
      published: null,
      refersTo: null,
      modality: 'asserted',
      hedging: null,
      origin: 'b',
      answers: [{ questionId: 'q', value: { type: 'yesNo', answer: 'no', coverage: null } }],
      note: null,
    },
  ],
  conflicts: [],
  silences: [],
};
const texts: TextsById = new Map([['d', text]]);

describe('ledgerProblems', () => {
  it('counts offsets in code points', () => {
    const [statement] = small.statements;
    expect(statement?.selectors[1]).toEqual({ type: 'TextPositionSelector', start: at - 1, end: at + 7 });
    expect(ledgerProblems(small, texts)).toEqual([]);
  });

  it.each([
    [{ start: at, end: at + 8 }, 'not at its offsets'],
    [{ start: 0, end: 8 }, 'not at its offsets'],
  ])('finds offsets that are not those of the quote: %j', (moved, message) => {
    const statement = small.statements[0]!;
    const selectors: typeof statement.selectors = [statement.selectors[0], { type: 'TextPositionSelector', ...moved }];
    const [problem] = ledgerProblems({ ...small, statements: [{ ...statement, selectors }] }, texts);
    expect(problem?.message).toContain(message);
  });

  it('finds a context that does not stand around the quote', () => {
    const statement = small.statements[0]!;
    const selectors: typeof statement.selectors = [
      { ...statement.selectors[0], prefix: 'C says: ' },
      statement.selectors[1],
    ];
    const [problem] = ledgerProblems({ ...small, statements: [{ ...statement, selectors }] }, texts);
    expect(problem?.message).toContain('does not fit');
  });

  it('finds a passage that is not the one the quote stands in', () => {
    const statement = { ...small.statements[0]!, passage: 2 };
    expect(ledgerProblems({ ...small, statements: [statement] }, texts)[0]?.message).toContain('passage 2');
  });
});

describe('the published ledger', () => {
  let ledger: Ledger;
  let documents: readonly { readonly id: string }[];

  beforeAll(async () => ({ ledger, documents } = await openEdition(PUBLISHED)));

  it('is as large as it says', () => {
    expect(documents).toHaveLength(5);
    expect(ledger.statements.length).toBeGreaterThanOrEqual(90);
    expect(ledger.questions.length).toBeGreaterThanOrEqual(16);
    expect(ledger.conflicts.length).toBeGreaterThanOrEqual(40);
  });

  it('has every quote at its offsets in the text as it lies on disk', async () => {
    for (const { documentId, quote, selectors } of ledger.statements) {
      const file = join(PUBLISHED, 'data/texts', `${documentId.split(':')[1] ?? ''}.txt`);
      const words = await readFile(file, 'utf8');
      const [, { start, end }] = selectors;
      expect(words.slice(fromCodePointOffset(words, start), fromCodePointOffset(words, end))).toBe(quote);
    }
  });

  it('has at least four asserted values for how many were called up', () => {
    const question = ledger.questions.find(({ text: words }) => words === 'How many were called up?');
    const values = ledger.statements.flatMap(({ answers }) =>
      answers.filter(({ questionId }) => questionId === question?.id).map(({ value }) => JSON.stringify(value)),
    );
    expect(new Set(values).size).toBeGreaterThanOrEqual(4);
  });

  it('is about texts of which four give the figure of 300,000, and the one from before the decree does not', async () => {
    const silent = [];
    for (const { id } of documents) {
      const words = await readFile(join(PUBLISHED, 'data/texts', `${id.split(':')[1] ?? ''}.txt`), 'utf8');
      if (!words.includes('300,000')) silent.push(id);
    }
    expect(silent).toEqual(['mobilisation-2022:moscow-times-not-discussing']);
  });

  it('reports the date of footnote 725 as it stands', () => {
    const footnote = ledger.statements.find(({ origin }) => origin === 'footnote-725');
    expect(footnote?.answers[0]?.value).toMatchObject({ type: 'date', edtf: '2025-09-21' });
    expect(ledger.conflicts.some(({ statementIds }) => statementIds.includes(footnote?.id ?? ''))).toBe(true);
  });
});
