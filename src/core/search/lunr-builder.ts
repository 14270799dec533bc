import lunr from 'lunr';
import { stem } from './analyzer.ts';
import { wordsOf } from './words.ts';

/** Lunr's own builder over the same words and terms: what the segments are measured against. */
export function createBuilder(): lunr.Builder {
  const builder = new lunr.Builder();
  builder.pipeline.add(stem);
  builder.searchPipeline.add(stem);
  builder.metadataWhitelist = ['position'];
  // Lunr's own tokenizer is a plain function with a static separator; only the call is used here.
  builder.tokenizer = ((value: unknown) =>
    [...wordsOf(String(value))].map(
      ({ form, start, end }) => new lunr.Token(form, { position: [start, end - start] }),
    )) as unknown as typeof lunr.tokenizer;
  builder.ref('id');
  builder.field('title');
  builder.field('text');
  return builder;
}
