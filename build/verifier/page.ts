import { checkCitation, type CitationCheck } from '../../src/core/citing/check-citation.ts';
import { parseCitation, type Citation } from '../../src/core/citing/citation.ts';

/** The page that checks citations without the app: same rules, nothing but the browser. */

const byId = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;

interface ChosenText {
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
}

async function readChosen(): Promise<ChosenText[]> {
  const files = [...((byId('files') as HTMLInputElement).files ?? [])];
  return Promise.all(
    files.map(async (file) => {
      const bytes = await file.arrayBuffer();
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      return { name: file.name, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), sha256 };
    }),
  );
}

/** The very text that was cited, else the one text that was chosen, else the one that bears the document's name. */
function pick(texts: readonly ChosenText[], { textSha256, documentId }: Citation): ChosenText | null {
  const name = documentId.split(':').at(-1) ?? '';
  return (
    texts.find(({ sha256 }) => sha256 === textSha256) ??
    (texts.length === 1 ? texts[0] : texts.find((each) => each.name === `${name}.txt`)) ??
    null
  );
}

async function check(): Promise<void> {
  const citation = parseCitation((byId('citation') as HTMLTextAreaElement).value);
  if (!citation) return say('This is no citation', 'Paste the quotation with its reference and the line below it.');
  const texts = await readChosen();
  if (texts.length === 0) return say('No text was chosen', 'Choose the text of the document to compare it with.');
  const text = pick(texts, citation);
  show(checkCitation(citation, text), text);
}

const VERDICTS = { unchanged: 'Unchanged', altered: 'Altered', 'not-in-this-edition': 'Not in this edition' } as const;

function show({ verdict, reason, found }: CitationCheck, text: ChosenText | null): void {
  const where = text ? `${text.name}, SHA-256 ${text.sha256}` : '';
  say(VERDICTS[verdict], reason, found === null ? '' : `Here: “${found}”`, where);
}

function say(title: string, ...lines: readonly string[]): void {
  const heading = document.createElement('strong');
  heading.textContent = title;
  const parts = lines
    .filter((line) => line !== '')
    .map((line) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = line;
      return paragraph;
    });
  byId('answer').replaceChildren(heading, ...parts);
}

byId('check').addEventListener('click', () => void check());
