import { expect, test } from 'vitest';
import { readFormat } from '../formats/formats.ts';
import type { QuantityClaim } from './claim.ts';
import { readClaims } from './conflicts.ts';
import { unitsMeet } from './quantity-units.ts';

/** The figure of a sentence. */
function figureOf(sentence: string): QuantityClaim {
  const { canonical } = readFormat({ bytes: Buffer.from(`# Report\n\n${sentence}\n`), fileName: 'a.md' });
  const issued = { edtf: '2030-02-10', basis: 'given' } as const;
  const { claims } = readClaims({ ...canonical, title: 'Report', publisher: 'Paper', issued, language: 'en' });
  const figure = claims.find((claim) => claim.kind === 'quantity');
  if (!figure) throw new Error(`No figure in “${sentence}”`);
  return figure;
}

test.each([
  ['Eleven trucks were destroyed.', 'Five vehicles were destroyed.', true],
  ['Eleven trucks were destroyed.', 'Five buses were destroyed.', false],
  ['Six firefighters were injured.', 'Nine firefighters were taken to hospital.', true],
  ['Six people were injured.', 'Nine people were taken to hospital.', false],
  ['The barge lay 14 miles outside the harbour.', 'It lay five kilometres beyond the line, on the high seas.', true],
])('%j and %j count one thing: %j', (one, other, isOne) => {
  expect(unitsMeet(figureOf(one), figureOf(other))).toBe(isOne);
});
