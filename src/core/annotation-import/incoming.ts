import type { Annotation } from '../../domain/annotation.ts';
import type { Description } from '../../domain/archive-document.ts';
import type { ForeignParts } from '../annotations/annotations.ts';
import type { ReadSelectors } from '../anchoring/anchoring.ts';

/** An annotation as a file has it, before its document and its words are looked for. */
export interface IncomingAnnotation {
  readonly id: string;
  readonly motivation: Annotation['motivation'];
  readonly body: string;
  readonly colour: Annotation['colour'];
  readonly tags: readonly string[];
  readonly created: string | null;
  readonly modified: string | null;
  readonly revision: number;
  readonly target: IncomingTarget;
  readonly parts: ForeignParts;
  /** Source text of the whole, for keeping it where it cannot be attached. */
  readonly raw: string;
}

export interface IncomingTarget {
  /** What the file says of the document: ids, digests, addresses; the first that is known here is taken. */
  readonly sources: readonly string[];
  readonly documentId: string | null;
  readonly textSha256: string | null;
  readonly selectors: ReadSelectors;
  /** More than one target: nothing here can hold it. */
  readonly isSeveral: boolean;
}

/** A description as a file has it; only what it says is given. */
export interface IncomingDescription {
  /** Ids, digests, identifiers and addresses by which its document may be known. */
  readonly names: readonly string[];
  readonly fields: Partial<Omit<Description, 'format' | 'identifier'>>;
}

/** What a file holds, and in which format. */
export interface Incoming {
  readonly format:
    'web-annotation' | 'epub-annotations' | 'research-package' | 'markdown' | 'csl-json' | 'ris' | 'bibtex';
  readonly annotations: readonly IncomingAnnotation[];
  readonly descriptions: readonly IncomingDescription[];
  /** Items that are no work of a person, such as statements of a ledger. */
  readonly passedOver: number;
}
