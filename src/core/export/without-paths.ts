import type { ArchiveDocument } from '../../domain/archive-document.ts';

const LOCAL = /^(?:file:|[a-z]:[\\/]|\\\\|\/|~\/)/i;

/** A document's description without what tells of the machine it lay on: folders of file names, local addresses. */
export function withoutPaths(document: ArchiveDocument): ArchiveDocument {
  const { description } = document;
  const identifier = description.identifier.split(/[\\/]/).at(-1) ?? '';
  const isLocal = description.source !== null && LOCAL.test(description.source);
  return {
    ...document,
    description: {
      ...description,
      // An address is an identifier of its own; only what lies on a disk has folders.
      identifier:
        /^[a-z]{2,}:\/\/(?!\/)/i.test(description.identifier) && !LOCAL.test(description.identifier)
          ? description.identifier
          : identifier || document.id,
      source: isLocal ? null : description.source,
    },
  };
}
