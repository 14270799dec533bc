import { expect, test } from 'vitest';
import { readFormat } from '../formats/formats.ts';
import { readClaims } from './conflicts.ts';
import type { DateClaim } from './claim.ts';

/** The dates and times of a sentence of a report of 10 February 2030, each with what it bounds. */
function datesOf(sentence: string): readonly string[] {
  const { canonical } = readFormat({ bytes: Buffer.from(`# Report\n\n${sentence}\n`), fileName: 'a.md' });
  const language = /[а-я]/i.test(sentence) ? 'ru' : 'en';
  const issued = { edtf: '2030-02-10', basis: 'given' } as const;
  return readClaims({ ...canonical, title: 'Report', publisher: 'Paper', issued, language })
    .claims.filter((claim): claim is DateClaim => claim.kind === 'date')
    .map(({ edtf, relation }) => `${relation ?? 'on'} ${edtf}`);
}

test.each([
  ['Поезд прибыл в 6 часов 40 минут.', ['on 06:40']],
  ['Шлюз закрыт с 22 часов.', ['after 22:00']],
  ['Он ждал 6 часов 40 минут.', []],
  ['Село лежит в 6 часах езды.', []],
  ['The gate closed when it was getting on for five.', ['on 17:00']],
  ['Шлюз откроют к 20-му числу.', ['by 2030-02-20']],
  ['The gate will open no later than April.', ['by 2030-04']],
  ['Шлюз откроют не раньше мая.', ['after 2030-05']],
  ['The gate did not open on 3 May.', []],
])('reads when it was in %j', (sentence, dates) => {
  expect(datesOf(sentence)).toEqual(dates);
});
