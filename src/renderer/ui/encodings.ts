import { say } from '../messages/say.ts';
import type { Option } from './Choices.tsx';

/** What a person can say of the encoding of documents: as before, found out anew, or a WHATWG label. */
export type EncodingChoice = 'kept' | 'found' | (string & {});

/** WHATWG labels with the letters they are for and the names people know. */
const ENCODINGS = [
  { label: 'utf-8', letters: 'unicode', name: 'UTF-8' },
  { label: 'windows-1251', letters: 'cyrillic', name: 'Windows-1251' },
  { label: 'koi8-r', letters: 'cyrillic', name: 'KOI8-R' },
  { label: 'koi8-u', letters: 'cyrillic', name: 'KOI8-U' },
  { label: 'ibm866', letters: 'cyrillic', name: 'DOS (IBM866)' },
  { label: 'x-mac-cyrillic', letters: 'cyrillic', name: 'Macintosh' },
  { label: 'iso-8859-5', letters: 'cyrillic', name: 'ISO-8859-5' },
  { label: 'utf-16le', letters: 'littleEndFirst', name: 'UTF-16' },
  { label: 'utf-16be', letters: 'bigEndFirst', name: 'UTF-16' },
  { label: 'windows-1252', letters: 'western', name: 'Windows-1252' },
  { label: 'windows-1250', letters: 'centralEuropean', name: 'Windows-1250' },
  { label: 'iso-8859-2', letters: 'centralEuropean', name: 'ISO-8859-2' },
  { label: 'windows-1257', letters: 'baltic', name: 'Windows-1257' },
  { label: 'windows-1253', letters: 'greek', name: 'Windows-1253' },
  { label: 'windows-1254', letters: 'turkish', name: 'Windows-1254' },
  { label: 'windows-1255', letters: 'hebrew', name: 'Windows-1255' },
  { label: 'windows-1256', letters: 'arabic', name: 'Windows-1256' },
  { label: 'gb18030', letters: 'chinese', name: 'GB 18030' },
  { label: 'big5', letters: 'chinese', name: 'Big5' },
  { label: 'shift_jis', letters: 'japanese', name: 'Shift JIS' },
  { label: 'euc-jp', letters: 'japanese', name: 'EUC-JP' },
  { label: 'euc-kr', letters: 'korean', name: 'EUC-KR' },
] as const;

const inWords = ({ letters, name }: (typeof ENCODINGS)[number]): string => say(`encodings.${letters}`, { name });

/** The choices of a form, the usual ones first. */
export const encodingChoicesInWords = (): readonly Option<EncodingChoice>[] => [
  { value: 'kept', label: say('encodings.kept') },
  { value: 'found', label: say('encodings.found') },
  ...ENCODINGS.map((encoding) => ({ value: encoding.label, label: inWords(encoding) })),
];

/** A choice as the operations take it. */
export function toEncoding(choice: EncodingChoice): { readonly encoding?: string | null } {
  if (choice === 'kept') return {};
  return { encoding: choice === 'found' ? null : choice };
}

/** The name of an encoding, or its label where it has none here. */
export function encodingInWords(label: string): string {
  const encoding = ENCODINGS.find((each) => each.label === label);
  return encoding === undefined ? label : inWords(encoding);
}
