/** What is given to a target, kept as text so that one that was a fault can be committed. */
export interface FuzzCase {
  /** What the target reads it as: a file name, a part of a bag, an operation. */
  readonly as: string;
  readonly bytes: Uint8Array;
}

/** Something that reads what others wrote, and what may come of it. */
export interface FuzzTarget {
  readonly name: string;
  /** Seeded cases in the short form and in the long one. */
  readonly cases: { readonly short: number; readonly long: number };
  /** Gets ready; what it made is gone after `close`. */
  readonly open: () => Promise<OpenTarget>;
}

export interface OpenTarget {
  /** A case drawn from `random`. */
  readonly draw: (random: () => number) => FuzzCase;
  /** Reads a case; returns the code of what came of it, and throws where that must never be. */
  readonly read: (given: FuzzCase) => Promise<string>;
  readonly close: () => Promise<void>;
}

/** One of a list that is not empty. */
export function pick<T>(random: () => number, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)] as T;
}
