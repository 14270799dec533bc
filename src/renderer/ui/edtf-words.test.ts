import { describe, expect, it } from 'vitest';
import { datedInWords, edtfInWords } from './edtf-words.ts';

describe('edtfInWords', () => {
  it.each([
    ['2022-10-31', '31 October 2022'],
    ['2022-11', 'November 2022'],
    ['2022', '2022'],
    ['2022-11-01~', 'about 1 November 2022'],
    ['2022?', 'perhaps 2022'],
    ['2022%', 'perhaps about 2022'],
    ['2022-10-28/2022-10-31', '28 to 31 October 2022'],
    ['2022-09-21/2022-10-31', '21 September to 31 October 2022'],
    ['2021-12/2022-01', 'December 2021 to January 2022'],
    ['2022-11-01/..', 'from 1 November 2022'],
    ['../2022-09', 'until September 2022'],
    ['2022-09-XX', 'September 2022, day unknown'],
    ['2022-XX', '2022, month unknown'],
    ['202X', '2020s'],
    ['19XX', '1900s'],
    ['2022-23', 'autumn 2022'],
    ['[2022-10-28,2022-10-31]', '28 October 2022 or 31 October 2022'],
    ['{2022,2023}', '2022 and 2023'],
    ['2022-10-31T14:05:00Z', '31 October 2022, 14:05 UTC'],
  ])('says %s as "%s"', (edtf, words) => {
    expect(edtfInWords(edtf)).toBe(words);
  });

  it('shows what it cannot read as it is', () => {
    expect(edtfInWords('Y170000002')).toBe('Y170000002');
    expect(edtfInWords('2022-13')).toBe('2022-13');
  });
});

describe('datedInWords', () => {
  it('says that a date was inferred', () => {
    expect(datedInWords({ edtf: '2022-11-01~', basis: 'inferred' })).toBe('about 1 November 2022, inferred');
    expect(datedInWords({ edtf: '2022-09-13', basis: 'stated' })).toBe('13 September 2022');
  });
});
