import type { Article } from './corpus.ts';
import type { BenchQuery } from './queries.ts';

/** What a build in other processes took. */
export interface BuiltOutside {
  readonly cpuSeconds: number;
}

/** An engine that is measured. */
export interface Engine {
  readonly name: string;
  /** More documents than this it cannot be asked to take, and why. */
  readonly most?: { readonly documents: number; readonly reason: string };
  /** Why it cannot be measured on this machine; undefined when it can. */
  missing?(): string | undefined;
  /** Makes what the app has of every document before it is indexed; not measured. */
  prepare?(articles: readonly Article[]): readonly Article[];
  /** Builds the index of `articles` and leaves it in `folder`. */
  build(articles: readonly Article[], folder: string): Promise<BuiltOutside | undefined>;
  open(folder: string): Promise<OpenEngine>;
  /** Options of Node under which the app opens it. */
  readonly serving?: readonly string[];
}

/** An index that answers. */
export interface OpenEngine {
  /** The ids of the ten best; undefined when the engine has no such query. */
  search(query: BenchQuery): readonly string[] | undefined;
  /** Adds one article so that it can be found when the promise resolves. */
  add?(article: Article): Promise<void>;
}
