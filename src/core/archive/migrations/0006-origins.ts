/**
 * Origins: what each text is compared by, the likenesses found, and what the person corrected. All but `origin_change`
 * can be made again from the texts.
 */
export const origins = `
CREATE TABLE origin_sketch (
  number INTEGER PRIMARY KEY,
  document_id TEXT NOT NULL UNIQUE,
  text_sha256 TEXT NOT NULL,
  modulus INTEGER NOT NULL,
  hashes BLOB NOT NULL,
  named TEXT NOT NULL
);
CREATE INDEX origin_sketch_text ON origin_sketch (text_sha256);
CREATE TABLE origin_key (key INTEGER NOT NULL, number INTEGER NOT NULL, PRIMARY KEY (key, number)) WITHOUT ROWID;
CREATE INDEX origin_key_number ON origin_key (number);
CREATE TABLE origin_link (
  document_id TEXT NOT NULL,
  other_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  common INTEGER NOT NULL,
  share REAL NOT NULL,
  attribution TEXT,
  PRIMARY KEY (document_id, other_id)
) WITHOUT ROWID;
CREATE INDEX origin_link_other ON origin_link (other_id);
CREATE TABLE origin_change (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  documents TEXT NOT NULL,
  others TEXT NOT NULL
);
`;
