import type { Option } from './Choices.tsx';

/** What a person can say of the encoding of documents: as before, found out anew, or a WHATWG label. */
export type EncodingChoice = 'kept' | 'found' | (string & {});

const LABELS: readonly (readonly [label: string, name: string])[] = [
  ['utf-8', 'UTF-8'],
  ['windows-1251', 'Cyrillic, Windows-1251'],
  ['koi8-r', 'Cyrillic, KOI8-R'],
  ['koi8-u', 'Cyrillic, KOI8-U'],
  ['ibm866', 'Cyrillic, DOS (IBM866)'],
  ['x-mac-cyrillic', 'Cyrillic, Macintosh'],
  ['iso-8859-5', 'Cyrillic, ISO-8859-5'],
  ['utf-16le', 'UTF-16, little end first'],
  ['utf-16be', 'UTF-16, big end first'],
  ['windows-1252', 'Western, Windows-1252'],
  ['windows-1250', 'Central European, Windows-1250'],
  ['iso-8859-2', 'Central European, ISO-8859-2'],
  ['windows-1257', 'Baltic, Windows-1257'],
  ['windows-1253', 'Greek, Windows-1253'],
  ['windows-1254', 'Turkish, Windows-1254'],
  ['windows-1255', 'Hebrew, Windows-1255'],
  ['windows-1256', 'Arabic, Windows-1256'],
  ['gb18030', 'Chinese, GB 18030'],
  ['big5', 'Chinese, Big5'],
  ['shift_jis', 'Japanese, Shift JIS'],
  ['euc-jp', 'Japanese, EUC-JP'],
  ['euc-kr', 'Korean, EUC-KR'],
];

/** The choices of a form, the usual ones first. */
export const ENCODING_CHOICES: readonly Option<EncodingChoice>[] = [
  { value: 'kept', label: 'As before' },
  { value: 'found', label: 'Find it out again' },
  ...LABELS.map(([value, label]) => ({ value, label })),
];

/** A choice as the operations take it. */
export function toEncoding(choice: EncodingChoice): { readonly encoding?: string | null } {
  if (choice === 'kept') return {};
  return { encoding: choice === 'found' ? null : choice };
}

/** The name of an encoding, or its label where it has none here. */
export const encodingInWords = (label: string): string => LABELS.find(([known]) => known === label)?.[1] ?? label;
