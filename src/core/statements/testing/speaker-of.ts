import { toCanonicalText } from '../../formats/formats.ts';
import { analyseDocument } from '../analyse-document.ts';

type RawBlock = Parameters<typeof toCanonicalText>[0][number];

/** A paragraph; a heading behind “# ”, an item of a list behind “- ”. */
function toBlock(words: string): RawBlock {
  if (words.startsWith('# ')) return { kind: 'heading', level: 1, text: words.slice(2) };
  return words.startsWith('- ') ? { kind: 'listItem', text: words.slice(2) } : { kind: 'paragraph', text: words };
}

/** Who says the sentence that contains these words, in a report of one paragraph or several. */
export function speakerOf(paragraphs: readonly string[], words: string, publisher = 'The Post'): string | undefined {
  const { text, blocks } = toCanonicalText(paragraphs.map(toBlock));
  const language = /[а-яё]/i.test(text) ? 'ru' : 'en';
  const document = analyseDocument({ text, blocks, language, title: '', publisher, issued: null });
  const at = text.indexOf(words);
  return document.sentences.flatMap(({ segments }) => segments).find(({ start, end }) => start <= at && at < end)
    ?.speaker.name;
}
