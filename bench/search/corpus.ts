import { createRandom } from './random.ts';
import type { SourceText } from './source-text.ts';

/** One generated article. */
export interface Article {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/** What a document of the corpus is: an article of several paragraphs, or one passage. */
export type DocumentKind = keyof typeof SIZES;
/** Mean words of a document, and the sentences of one paragraph. */
const SIZES = { articles: { words: 360, sentences: 4 }, passages: { words: 45, sentences: 1 } } as const;
const WORDS_OF_TITLE = 7;

/** `count` documents of about the words of their kind, of sentences drawn at random by a fixed seed. */
export function* generateArticles(
  { sentences }: SourceText,
  count: number,
  kind: DocumentKind = 'articles',
): Generator<Article> {
  const size = SIZES[kind];
  const random = createRandom(20221122);
  for (let number = 0; number < count; number += 1) {
    const wanted = Math.ceil(size.words * (0.3 + 1.4 * random()));
    const paragraphs: string[] = [];
    let words = 0;
    while (words < wanted) {
      const at = Math.floor(random() * sentences.length);
      // Sentences are sorted, so neighbours share their opening: each is drawn alone.
      const picked = [at, ...Array.from({ length: size.sentences - 1 }, () => Math.floor(random() * sentences.length))];
      const paragraph = picked.map((each) => sentences[each]).join(' ');
      words += paragraph.split(' ').length;
      paragraphs.push(paragraph);
    }
    const title = (paragraphs[0] ?? '').split(' ').slice(0, WORDS_OF_TITLE).join(' ');
    yield { id: `article-${String(number).padStart(7, '0')}`, title, text: paragraphs.join('\n\n') };
  }
}
