import type { AnchoredAnnotation, Annotation } from '../../domain/annotation.ts';
import type { ArchiveDocument, Block, CanonicalText } from '../../domain/archive-document.ts';
import type { Archive } from '../archive/archive.ts';
import { createTextAnchor, type TextAnchor } from '../anchoring/anchoring.ts';

/** Finds the places of a document's annotations. */
export interface Anchored {
  /** `text` is null where the document is not here or is damaged. */
  find(documentId: string, text: CanonicalText | null, annotations: readonly Annotation[]): AnchoredAnnotation[];
  /** What was found of all of them before, in the text the document has now; null where that is not known of each. */
  recall(documentId: string, annotations: readonly Annotation[]): AnchoredAnnotation[] | null;
}

const NOWHERE = { state: 'orphan', range: null, passage: null } as const;

/** Looks targets up, and remembers what was found for as long as the text stays the same. */
export function createAnchored(archive: Archive): Anchored {
  const recalled = new WeakMap<Annotation, Recalled>();
  const find: Anchored['find'] = (documentId, text, annotations) => {
    const documentTitle = archive.title(documentId) ?? documentId;
    if (!text) return annotations.map((made) => ({ ...made, anchor: NOWHERE, documentTitle }));
    let look: TextAnchor | undefined;
    const passages = text.blocks.filter(({ number }) => number !== null);
    return annotations.map((made) => {
      const before = recalled.get(made);
      const isNow = before?.textSha256 === text.sha256;
      if (isNow && before.anchored.documentTitle === documentTitle) return before.anchored;
      const { state, range } = isNow
        ? before.anchored.anchor
        : (look ??= createTextAnchor(text.text))(made.target.selectors, {
            sameText: made.target.textSha256 === text.sha256,
          });
      const passage = range && passageAt(passages, range.start, range.end);
      const anchored = { ...made, anchor: { state, range, passage }, documentTitle };
      recalled.set(made, { textSha256: text.sha256, anchored });
      return anchored;
    });
  };
  return {
    find,
    recall: (documentId, annotations) => {
      const now = documentNow(archive, documentId);
      if (now === null) return null;
      const found = annotations.flatMap((made) => {
        const known = recalled.get(made);
        const isNow = known?.textSha256 === now.textSha256 && known.anchored.documentTitle === now.description.title;
        return isNow ? [known.anchored] : [];
      });
      return found.length === annotations.length ? found : null;
    },
  };
}

interface Recalled {
  readonly textSha256: string;
  readonly anchored: AnchoredAnnotation;
}

function documentNow(archive: Archive, documentId: string): ArchiveDocument | null {
  try {
    return archive.document(documentId);
  } catch {
    return null;
  }
}

/** Number of the first passage that shares a character with `[start, end)`. */
function passageAt(passages: readonly Block[], start: number, end: number): number | null {
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle] as Block).end > start) high = middle;
    else low = middle + 1;
  }
  const found = passages[low];
  return found && found.start < end ? found.number : null;
}
