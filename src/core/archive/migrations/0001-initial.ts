/** First schema of `library.db`: the catalogue, and all work of the person. JSON columns are validated by the domain's schemas. */
export const initial = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

CREATE TABLE document (
  id TEXT PRIMARY KEY,
  content_sha256 TEXT NOT NULL UNIQUE,
  original_sha256 TEXT NOT NULL,
  original_bytes INTEGER NOT NULL,
  original_part TEXT,
  text_sha256 TEXT NOT NULL,
  characters INTEGER NOT NULL,
  passages INTEGER NOT NULL,
  form TEXT NOT NULL CHECK (form IN ('original', 'digest')),
  description TEXT NOT NULL CHECK (json_valid(description)),
  warnings TEXT NOT NULL CHECK (json_valid(warnings)),
  added_at TEXT NOT NULL
) STRICT;

CREATE TABLE document_text (
  document_id TEXT PRIMARY KEY REFERENCES document (id),
  text TEXT NOT NULL,
  blocks TEXT NOT NULL CHECK (json_valid(blocks))
) STRICT;

CREATE TABLE event (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id TEXT NOT NULL,
  type TEXT NOT NULL,
  at TEXT,
  agent TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT;
CREATE INDEX event_document ON event (document_id);

CREATE TABLE fixity (
  document_id TEXT NOT NULL,
  what TEXT NOT NULL CHECK (what IN ('original', 'text')),
  outcome TEXT NOT NULL,
  checked_at TEXT NOT NULL,
  PRIMARY KEY (document_id, what)
) STRICT;

CREATE TABLE annotation (
  id TEXT PRIMARY KEY,
  motivation TEXT NOT NULL,
  document_id TEXT NOT NULL,
  target TEXT NOT NULL CHECK (json_valid(target)),
  body TEXT NOT NULL,
  colour TEXT,
  tags TEXT NOT NULL CHECK (json_valid(tags)),
  created TEXT NOT NULL,
  modified TEXT NOT NULL,
  revision INTEGER NOT NULL,
  removed_at TEXT
) STRICT;
CREATE INDEX annotation_document ON annotation (document_id);

-- Every saved version of an annotation, the newest included; nothing is ever deleted from it.
CREATE TABLE annotation_version (
  annotation_id TEXT NOT NULL REFERENCES annotation (id),
  revision INTEGER NOT NULL,
  body TEXT NOT NULL,
  colour TEXT,
  tags TEXT NOT NULL,
  modified TEXT NOT NULL,
  PRIMARY KEY (annotation_id, revision)
) STRICT;

CREATE TABLE reading_position (
  document_id TEXT PRIMARY KEY,
  offset INTEGER NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL CHECK (json_valid(value))) STRICT;
`;
