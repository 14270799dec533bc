import type { AnchoredAnnotation, HighlightColour } from '../../domain/annotation.ts';
import { createCodePointIndex } from '../../domain/code-points.ts';
import { KIND_WORDS } from './quotation-rows.ts';
import type { ExportContent, ExportSection } from './export-content.ts';
import { toUuid } from './guid.ts';
import { escapeXml, toXmlText } from './xml.ts';
import { zip } from './zip.ts';

/** As the app paints them on paper. */
const RGB: Readonly<Record<HighlightColour, string>> = {
  yellow: '#F2D64B',
  green: '#8CC084',
  blue: '#7FB2E5',
  pink: '#F29CB7',
  orange: '#F0A860',
  violet: '#B79CE0',
};

/**
 * A REFI-QDA project (https://www.qdasoftware.org): canonical texts as sources, tags and colours as codes, annotations as
 * selections that count code points, notes as memos. An annotation that has no place in today's text is a memo of its
 * source and quotes its words, so that nothing is coded wrong.
 */
export async function toQdpx(content: ExportContent): Promise<Uint8Array> {
  const files: [string, string][] = [];
  const sources: string[] = [];
  const notes: string[] = [];
  const user = toUuid(`user ${authorOf(content) ?? ''}`);
  for (const section of content.sections) {
    const text = (await content.text(section.documentId))?.text ?? null;
    const guid = toUuid(`source ${section.documentId}`);
    if (text !== null) files.push([`sources/${guid}.txt`, text]);
    sources.push(toTextSource(section, { guid, text, user, notes }));
  }
  const project = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<Project xmlns="urn:QDA-XML:project:1.0" name="${attribute(content.title)}" origin="Synoptic" creatingUserGUID="${user}">`,
    `<Users><User guid="${user}" name="${attribute(authorOf(content) ?? 'Researcher')}"/></Users>`,
    codeBook(content),
    sources.length > 0 ? `<Sources>\n${sources.join('\n')}\n</Sources>` : '',
    notes.length > 0 ? `<Notes>\n${notes.join('\n')}\n</Notes>` : '',
    '</Project>',
  ];
  return zip([['project.qde', `${project.filter((part) => part !== '').join('\n')}\n`], ...files]);
}

const authorOf = ({ options }: ExportContent): string | null => (options.anonymous ? null : options.author);
const attribute = (text: string): string => escapeXml(toXmlText(text));

/** Codes of an annotation: what it is, its colour, its tags. */
function codesOf({ motivation, colour, tags }: AnchoredAnnotation): string[] {
  return [KIND_WORDS[motivation], ...(colour ? [`colour: ${colour}`] : []), ...tags.map((tag) => `tag: ${tag}`)];
}

const codeGuid = (code: string): string => toUuid(`code ${code}`);

function codeBook({ sections }: ExportContent): string {
  const used = new Set(sections.flatMap(({ annotations }) => annotations.flatMap(codesOf)));
  if (used.size === 0) return '';
  const codes = [...used].sort().map((code) => {
    const name = code.replace(/^(?:colour|tag): /, '');
    const colour = code.startsWith('colour: ') ? ` color="${RGB[name as HighlightColour]}"` : '';
    return `<Code guid="${codeGuid(code)}" name="${attribute(name)}" isCodable="true"${colour}/>`;
  });
  return `<CodeBook><Codes>\n${codes.join('\n')}\n</Codes></CodeBook>`;
}

interface SourceParts {
  readonly guid: string;
  readonly text: string | null;
  readonly user: string;
  /** Memos of all sources; grows. */
  readonly notes: string[];
}

/** Elements in the order of the schema: description, content, selections, codings, references to notes. */
function toTextSource({ title, document, annotations }: ExportSection, parts: SourceParts): string {
  const { guid, text, user, notes } = parts;
  const index = createCodePointIndex(text ?? '');
  const selections: string[] = [];
  const memos: string[] = [];
  for (const made of annotations) {
    const { range } = made.anchor;
    const memo = toNote(made, range === null, user);
    if (memo) notes.push(memo.xml);
    if (range && text !== null) selections.push(toSelection(made, { index, range, memo: memo?.guid ?? null, user }));
    else if (memo) memos.push(`<NoteRef targetGUID="${memo.guid}"/>`);
  }
  const description = document
    ? `<Description>${attribute([document.description.publisher, document.description.issued?.edtf, document.description.source, `text SHA-256 ${document.textSha256}`].filter(Boolean).join('; '))}</Description>`
    : '';
  const place = text === null ? '' : ` plainTextPath="internal://${guid}.txt"`;
  const content = text === null ? '<PlainTextContent></PlainTextContent>' : '';
  return `<TextSource guid="${guid}" name="${attribute(title)}"${place} creatingUser="${user}">${description}${content}\n${[...selections, ...memos].join('\n')}\n</TextSource>`;
}

interface SelectionParts {
  readonly index: { toPoints(offset: number): number };
  readonly range: { readonly start: number; readonly end: number };
  readonly memo: string | null;
  readonly user: string;
}

function toSelection(made: AnchoredAnnotation, { index, range, memo, user }: SelectionParts): string {
  const [quote] = made.target.selectors;
  const codings = codesOf(made).map(
    (code) =>
      `<Coding guid="${toUuid(`coding ${made.id} ${code}`)}" creatingUser="${user}" creationDateTime="${made.created}"><CodeRef targetGUID="${codeGuid(code)}"/></Coding>`,
  );
  const note = memo ? `<NoteRef targetGUID="${memo}"/>` : '';
  const times = `creatingUser="${user}" creationDateTime="${made.created}" modifyingUser="${user}" modifiedDateTime="${made.modified}"`;
  return `<PlainTextSelection guid="${toUuid(`selection ${made.id}`)}" name="${attribute([...quote.exact].slice(0, 60).join(''))}" startPosition="${index.toPoints(range.start)}" endPosition="${index.toPoints(range.end)}" ${times}>${codings.join('')}${note}</PlainTextSelection>`;
}

/** A memo with the note; where the words have no place, it quotes them and says so. */
function toNote(made: AnchoredAnnotation, isLost: boolean, user: string): { guid: string; xml: string } | null {
  if (made.body === '' && !isLost) return null;
  const guid = toUuid(`note ${made.id}`);
  const [quote] = made.target.selectors;
  const codes = codesOf(made).join(', ');
  const words = isLost ? `“${quote.exact}”\n(${made.anchor.state} in the text; ${codes})\n\n${made.body}` : made.body;
  const content = `<PlainTextContent>${attribute(words)}</PlainTextContent>`;
  return {
    guid,
    xml: `<Note guid="${guid}" name="${attribute([...quote.exact].slice(0, 60).join(''))}" creatingUser="${user}" creationDateTime="${made.created}">${content}</Note>`,
  };
}
