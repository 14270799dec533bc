/**
 * How a document is read from its original, and the texts that were read from it before the one it has. The words of
 * those can be read again, or are gone with the reader that gave them; what is told of them stays.
 */
export const textVersions = `
ALTER TABLE document ADD COLUMN reading TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(reading));

CREATE TABLE text_version (
  document_id TEXT NOT NULL REFERENCES document (id),
  number INTEGER NOT NULL,
  text_sha256 TEXT NOT NULL,
  characters INTEGER NOT NULL,
  passages INTEGER NOT NULL,
  reading TEXT NOT NULL CHECK (json_valid(reading)),
  frozen_at TEXT NOT NULL,
  PRIMARY KEY (document_id, number)
) STRICT;

CREATE TABLE text_version_text (
  document_id TEXT NOT NULL,
  number INTEGER NOT NULL,
  text TEXT NOT NULL,
  blocks TEXT NOT NULL CHECK (json_valid(blocks)),
  PRIMARY KEY (document_id, number)
) STRICT;
`;
