/**
 * Digests of what had none: of the places of a text's passages, and of the tag files of each edition as the library first
 * saw it. `sha256` is a function that the migration brings along.
 */
export const digests = `
ALTER TABLE document_text ADD COLUMN blocks_sha256 TEXT;
UPDATE document_text SET blocks_sha256 = sha256(blocks);

ALTER TABLE text_version_text ADD COLUMN blocks_sha256 TEXT;
UPDATE text_version_text SET blocks_sha256 = sha256(blocks);

CREATE TABLE edition_opened (
  edition_id TEXT NOT NULL,
  version TEXT NOT NULL,
  tag_files_sha256 TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (edition_id, version)
) STRICT;
`;
