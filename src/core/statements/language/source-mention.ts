import type { SourceCase } from './russian-cases.ts';

/** Who is said to say something, as the words of the sentence name them. */
export interface SourceMention {
  /** The words, from the first to the last. */
  readonly text: string;
  /** A person's or body's name, without titles; null where only a role or a group is named. */
  readonly name: string | null;
  readonly role: string | null;
  readonly kind: 'person' | 'organisation' | 'group' | 'pronoun';
  /** `he`, `she`, `they`, `it`, `i`, `we`, or null. */
  readonly pronoun: string | null;
  /** The case its words stand in, in Russian; none for the nominative. */
  readonly case?: SourceCase;
  /** “The nurse” is one who was spoken of, “a nurse” is not; undefined where no article tells. */
  readonly isKnown?: boolean;
  /** A name that is somebody's only where the document names such a person in full. */
  readonly isGuess?: boolean;
  /** Whose paper it is: “a count by the union” is the union's. */
  readonly author?: SourceMention;
}
