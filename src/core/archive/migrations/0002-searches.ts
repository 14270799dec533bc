/** Saved searches with what imports brought them, the log of searches, and groups of synonyms. */
export const searches = `
CREATE TABLE saved_search (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  text TEXT NOT NULL,
  created TEXT NOT NULL,
  seen TEXT NOT NULL
) STRICT;

CREATE TABLE saved_search_fresh (
  search_id TEXT NOT NULL REFERENCES saved_search (id) ON DELETE CASCADE,
  document_id TEXT NOT NULL,
  PRIMARY KEY (search_id, document_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE search_log (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  text TEXT NOT NULL,
  total INTEGER NOT NULL,
  outcome TEXT CHECK (outcome IN ('looked-not-found')),
  note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE synonym_group (
  id TEXT PRIMARY KEY,
  words TEXT NOT NULL CHECK (json_valid(words))
) STRICT;
`;
