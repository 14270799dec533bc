import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import { warningInEnglish } from '../../domain/warning.ts';
import type { RawBlock } from './canonical.ts';
import { decodeName } from '../names-beside.ts';
import { rejection, type DescriptionHints, type Part, type Reading } from './format.ts';
import { readHtml } from './html.ts';
import { withPicturesOf } from './mail-pictures.ts';
import type { FindPicture } from './pictures.ts';
import { readPlainText } from './plain-text.ts';

/** Parts nested deeper than this are no message. */
const MAX_NESTING = 40;
const MAX_HEADERS = 2 * 1024 * 1024;

/** A message as a document, then each of its attachments by its own format. Fails with `DAMAGED`. */
export async function* openMail(bytes: Uint8Array, mediaType: string): AsyncGenerator<Part> {
  const email = await parse(bytes);
  if (email.headers.length === 0) throw notMail();
  const attached = email.attachments.filter((attachment) => !isInlinePicture(attachment));
  yield { name: null, bytes: () => bytes, content: { mediaType, reading: toReading(email) } };
  for (const [index, attachment] of attached.entries()) {
    const fileName = attachment.filename ?? nameOf(attachment, index);
    yield {
      name: `attachments/${fileName}`,
      bytes: () => toBytes(attachment.content),
      content: { fileName },
      hints: { source: subjectOf(email) },
    };
  }
}

/** What a message shows: its head as lines, and its page or its words. Fails with `DAMAGED`. */
export async function openMessage(bytes: Uint8Array): Promise<{ readonly email: Email; readonly head: string[] }> {
  const email = await parse(bytes);
  return { email, head: headLines(email).map(({ text }) => text) };
}

async function parse(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, {
      maxNestingDepth: MAX_NESTING,
      maxHeadersSize: MAX_HEADERS,
      attachmentEncoding: 'arraybuffer',
    });
  } catch {
    throw notMail();
  }
}

const notMail = (): Error => rejection('DAMAGED', 'mail-damaged');

function toReading(email: Email): Reading {
  const head = headLines(email);
  const body = bodyOf(email);
  const hasWords = body.some(({ text }) => text.trim() !== '');
  const warnings = hasWords ? [] : [warningInEnglish('mail-without-text', {})];
  const inMessage = picturesOf(email);
  const findPicture: FindPicture = (source) =>
    inMessage.get(decodeName(source)) ?? (source.startsWith('cid:') ? 'missing' : 'outside');
  return { blocks: [...head, ...body], hints: hintsOf(email), warnings, encoding: null, findPicture };
}

function bodyOf(email: Email): RawBlock[] {
  const fromText = email.text === undefined ? [] : readPlainText(email.text).map(asQuotation);
  const fromPage = email.html === undefined ? [] : readHtml(email.html).blocks;
  if (!fromText.some(({ text }) => text.trim() !== '')) return fromPage;
  return withPicturesOf(fromPage, fromText);
}

/** What a reply repeats of the message before it. */
function asQuotation(block: RawBlock): RawBlock {
  return /^>/.test(block.text.trim())
    ? { ...block, kind: 'quotation', text: block.text.replace(/(^|\s)(?:>\s?)+/gu, '$1') }
    : block;
}

/** The header lines a reader of mail sees, as a paragraph each, so that they can be searched and cited. */
function headLines(email: Email): RawBlock[] {
  const lines: [string, string | undefined][] = [
    ['From', email.from && wordsOf([email.from])],
    ['To', email.to && wordsOf(email.to)],
    ['Cc', email.cc && wordsOf(email.cc)],
    ['Date', headerOf(email, 'date')],
    ['Subject', email.subject],
  ];
  return lines.flatMap(([name, words]) => (words ? [{ kind: 'paragraph', text: `${name}: ${words}` }] : []));
}

function wordsOf(addresses: readonly Address[]): string {
  return addresses
    .map((address) =>
      address.group !== undefined
        ? `${address.name}: ${wordsOf(address.group)}`
        : address.name !== ''
          ? `${address.name} <${address.address}>`
          : address.address,
    )
    .join(', ');
}

const headerOf = (email: Email, key: string): string | undefined =>
  email.headers.find((header) => header.key === key)?.value.trim();

const subjectOf = (email: Email): string => `Attached to “${email.subject ?? 'a message without a subject'}”`;

function hintsOf(email: Email): DescriptionHints {
  const date = new Date(email.date ?? headerOf(email, 'date') ?? '');
  const from = email.from && wordsOf([email.from]);
  const found = {
    title: email.subject?.trim() || undefined,
    creator: from ? [from] : undefined,
    issued: Number.isNaN(date.getTime())
      ? undefined
      : { edtf: date.toISOString().slice(0, 10), basis: 'stated' as const },
    type: 'message',
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

const isInlinePicture = ({ mimeType, related, disposition }: Attachment): boolean =>
  mimeType.startsWith('image/') && (related === true || disposition !== 'attachment');

const nameOf = ({ mimeType }: Attachment, index: number): string =>
  `attachment ${index + 1}${mimeType === 'message/rfc822' ? '.eml' : mimeType === 'text/html' ? '.html' : mimeType.startsWith('text/') ? '.txt' : ''}`;

/** The parts of a message that its page can name, by their addresses (RFC 2392). */
export function picturesOf({ attachments }: Email): ReadonlyMap<string, Uint8Array> {
  return new Map(
    attachments.flatMap(({ contentId, content }): [string, Uint8Array][] =>
      contentId === undefined ? [] : [[`cid:${contentId.replace(/^<|>$/g, '')}`, toBytes(content)]],
    ),
  );
}

/** What an attachment holds. */
function toBytes(content: Attachment['content']): Uint8Array {
  if (typeof content === 'string') return Buffer.from(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}
