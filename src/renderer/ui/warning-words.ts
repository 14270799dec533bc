import type { FileOutcome, RejectionCode } from '../../domain/import-report.ts';
import { readRefusal } from '../../domain/refusal.ts';
import { readWarning } from '../../domain/warning.ts';
import { spokenNow } from '../messages/language.ts';
import type { MessageId } from '../messages/en.ts';
import { say } from '../messages/say.ts';

/** What the reader of a format told of a text, in the language of the page; what it does not know stays as it is. */
export function warningInWords(text: string): string {
  const known = readWarning(text);
  return known === null ? text : say(`warnings.${known.code}`, known.parameters);
}

const REJECTIONS = {
  EMPTY_FILE: 'rejections.emptyFile',
  TOO_LARGE: 'rejections.tooLarge',
  UNREADABLE: 'rejections.unreadable',
  UNSUPPORTED_FORMAT: 'rejections.unsupportedFormat',
  NOT_TEXT: 'rejections.notText',
  NO_TEXT: 'rejections.noText',
  MALFORMED: 'rejections.malformed',
  DAMAGED: 'rejections.damaged',
  ENCRYPTED: 'rejections.encrypted',
  UNSAFE_NAME: 'rejections.unsafeName',
  EXPANDS_TOO_FAR: 'rejections.expandsTooFar',
  READER_FAILED: 'rejections.readerFailed',
  READER_TIMEOUT: 'rejections.readerTimeout',
  READER_MEMORY: 'rejections.readerMemory',
} as const satisfies Record<RejectionCode, MessageId>;

/** Why a file was not imported, with its sizes and places; what an older core said in a sentence nobody knows, by its code. */
export function rejectionInWords({ code, message }: Pick<FileOutcome, 'code' | 'message'>): string | undefined {
  const known = readRefusal(message ?? '');
  if (known !== null) return say(`refusals.${known.code}`, known.parameters);
  return code === undefined || (spokenNow().key === 'en' && message !== undefined) ? message : say(REJECTIONS[code]);
}
