import type { Block } from '../../domain/archive-document.ts';
import type { Dated } from '../../domain/dated.ts';
import type { AttributionLink, Manner } from '../../domain/statement.ts';
import type { SentenceAnalysis } from './analyse-sentence.ts';
import type { Speaker } from './speakers.ts';

/** A document as the rules want it. */
export interface DocumentInput {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly title: string;
  readonly publisher: string | null;
  readonly issued: Dated | null;
  /** BCP 47. */
  readonly language: string;
}

/** What one speaker says in one sentence; offsets are UTF-16 in the canonical text, token ranges in the sentence. */
export interface SpeechSegment {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly [from: number, to: number];
  readonly speaker: Speaker;
  readonly attribution: readonly AttributionLink[];
  readonly manner: Manner;
  readonly said: Dated | null;
  /** The speaker denies, or only wants and expects, what the words say. */
  readonly denies: boolean;
  readonly wishes: boolean;
}

/** A sentence of the article, its headlines or its notes, with who says which part of it. */
export interface ReadSentence {
  readonly start: number;
  readonly end: number;
  readonly passage: number | null;
  readonly block: number;
  /** Its block is an item of a list. */
  readonly isItem: boolean;
  readonly role: 'headline' | 'body' | 'footnote' | 'teaser';
  readonly analysis: SentenceAnalysis;
  readonly segments: readonly SpeechSegment[];
  /** Marks of the notes it refers to, and the mark of the note it is. */
  readonly notes: readonly string[];
  readonly note: string | null;
}

/** What the rules read in a document. */
export interface ReadDocument {
  readonly published: Dated | null;
  readonly publisher: string;
  /** The agency that sent it, where it says so. */
  readonly agency: string | null;
  readonly sentences: readonly ReadSentence[];
}

/** A sentence before it is known who speaks in it. */
export type RawSentence = Omit<ReadSentence, 'segments'>;
