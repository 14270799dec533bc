import type { Article } from './corpus.ts';
import type { BenchQuery } from './queries.ts';

/** An engine that is measured. */
export interface Engine {
  readonly name: string;
  /** Builds the index of `articles` and leaves it in `folder`. */
  build(articles: readonly Article[], folder: string): Promise<void>;
  open(folder: string): Promise<OpenEngine>;
}

/** An index that answers. */
export interface OpenEngine {
  /** The ids of the ten best; undefined when the engine has no such query. */
  search(query: BenchQuery): readonly string[] | undefined;
  /** Adds one article so that it can be found when the promise resolves. */
  add?(article: Article): Promise<void>;
}
