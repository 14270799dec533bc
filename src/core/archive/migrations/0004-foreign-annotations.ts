/** What came with imported annotations and descriptions and has no field of its own here. */
export const foreignAnnotations = `
-- Source text of unknown members and selectors, byte for byte.
CREATE TABLE annotation_foreign (
  annotation_id TEXT PRIMARY KEY REFERENCES annotation (id),
  parts TEXT NOT NULL CHECK (json_valid(parts))
) STRICT;

-- Annotations that could not be attached to words, whole.
CREATE TABLE annotation_kept (
  id TEXT PRIMARY KEY,
  raw TEXT NOT NULL,
  reason TEXT NOT NULL,
  kept_at TEXT NOT NULL
) STRICT;

-- Descriptions as they were before an import changed them.
CREATE TABLE description_version (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id TEXT NOT NULL,
  description TEXT NOT NULL CHECK (json_valid(description)),
  at TEXT NOT NULL
) STRICT;
`;
