import { fillTemplate, sentenceReader, type Parameters } from './template.ts';

/**
 * Why a file was not imported, or a document is not shown as it looks, with what to do. Reports keep these sentences in
 * English; the page knows them again by their template and says them in its own language, with their sizes and places.
 */
export const REFUSALS = {
  'archive-damaged': 'The archive is damaged or cut off. Get it again, or repair it and import the result.',
  'archive-empty': 'Nothing that can be read was found in the file.',
  'archive-encrypted': 'It is locked with a password. Unpack it yourself and import what is in it.',
  binary: 'The file holds binary data, not text. Check that its name has the right ending.',
  'book-damaged': 'The e-book does not say which files it is made of. Get it again.',
  'capture-damaged': 'The web capture is damaged or cut off. Get it again.',
  'captured-page-large': 'A captured page is over 64 MiB.',
  'column-missing': 'The table has no column “{column}”. It has: {columns}.',
  device: 'It is a link or a device, not a file. Choose the file itself.',
  'document-gone': 'The document is no longer found in its original.',
  'docx-damaged': 'The Word file is damaged. Open it in a word processor and save it anew.',
  'docx-large': 'The document unpacks to over 256 MiB. Split it.',
  'encoding-unknown': 'There is no encoding called “{encoding}”. Choose another and try again.',
  'entry-large': 'It unpacks to over 128 MiB. Unpack and split it.',
  'file-empty': 'The file is empty: it holds no bytes.',
  'file-large': 'The file has {size} MiB; at most {most} MiB are read. Split it and import the parts.',
  'kind-gif': 'The file is a GIF picture. Readable are {known}.',
  'kind-gzip': 'The file is packed with gzip. Unpack it and import what is in it. Readable are {known}.',
  'kind-jpeg': 'The file is a JPEG picture. Readable are {known}.',
  'kind-office': 'The file is an old Office file; save it as .docx. Readable are {known}.',
  'kind-opendocument': 'The file is an OpenDocument file. Save it as .docx or .pdf. Readable are {known}.',
  'kind-png': 'The file is a PNG picture. Readable are {known}.',
  'kind-presentation': 'The file is a presentation. Save it as .pdf. Readable are {known}.',
  'kind-rtf': 'The file is an RTF file; save it as .docx. Readable are {known}.',
  'kind-unknown': 'Files of this kind cannot be read yet. Readable are {known}.',
  'kind-workbook': 'The file is a workbook. Save the sheet as .csv. Readable are {known}.',
  'line-malformed': 'The line is not a JSON object with "id" and "text". Mend the line and import the file again.',
  'link-inside':
    'It is a link to another place, so it was not unpacked. If you trust it, unpack it yourself and import it.',
  'mail-damaged': 'The file is not a message that can be read. Save it from the mail program again.',
  'name-escapes':
    'Its name would lead out of the archive, so it was not unpacked. If you trust it, unpack it yourself and import it.',
  'name-long': 'Its name inside the file is over 8,192 characters long.',
  'name-twice':
    'Its name stands more than once in the archive, so it was not unpacked. If you trust it, unpack it yourself and import it.',
  'no-right': 'You have no right to read it. Change its permissions and try again.',
  'no-such-file': 'There is no such file. Check its name.',
  'no-words': 'No words were found in the file, so there is nothing to read or search.',
  'part-damaged': 'A part that says how the file is put together cannot be read. Save the file anew.',
  'pdf-damaged': 'The PDF is damaged or cut off. Get it again, or open and save it with another program.',
  'pdf-encrypted': 'The PDF is locked with a password. Save it without one and import that.',
  'reader-crashed': 'The reader stopped on this file. It was left out; the others were read.',
  'reader-failed': 'The reader could not cope with this file. It was left out; the others were read.',
  'reader-late': 'Reading it took too long, so it was given up. Save it in a simpler form and try again.',
  'reader-memory': 'Reading it took too much memory, so it was given up. Split it, or save it in a simpler form.',
  'record-empty': 'The record has no text, so there is nothing to read or search.',
  'system-error': 'The system could not read it ({error}). Try again, or copy it elsewhere first.',
  'table-empty': 'The table has no rows below its first, which names the columns.',
  'table-malformed': 'The table cannot be read: its quotation marks or separators do not fit. Save it anew.',
  'text-kinds': 'Only .txt, .md and .html are read here.',
  'text-large': 'Its text has over 64 million characters. Split it and import the parts.',
  'unpacks-deep':
    'Unpacking was stopped: archives lie too deep inside each other. If you trust the file, unpack it yourself and import what is in it.',
  'unpacks-entries':
    'Unpacking was stopped: it holds over {most} entries. If you trust the file, unpack it yourself and import what is in it.',
  'unpacks-large':
    'Unpacking was stopped: it unpacks to over 2 GiB. If you trust the file, unpack it yourself and import what is in it.',
  'unpacks-ratio':
    'Unpacking was stopped: it unpacks to over {most} times its size. If you trust the file, unpack it yourself and import what is in it.',
  'view-kinds': 'Only pages, e-books, messages and PDF files are shown as they look.',
  'view-large': 'The page is too large to be shown as it looks.',
} as const;

/** The name of a refusal; more exact than the closed list of codes. */
export type RefusalName = keyof typeof REFUSALS;

/** What a refusal asks for beside its name; nothing where its sentence has no places. */
export type RefusalPlaces<Name extends RefusalName> = keyof Parameters<(typeof REFUSALS)[Name]> extends never
  ? []
  : [parameters: Parameters<(typeof REFUSALS)[Name]>];

/** A refusal in its English sentence. */
export const refusalInEnglish = <Name extends RefusalName>(name: Name, ...places: RefusalPlaces<Name>): string =>
  fillTemplate<string>(REFUSALS[name], places[0] ?? {});

/** Which refusal a sentence is, and what stands in it; null for one of no template. */
export const readRefusal = sentenceReader(REFUSALS);
