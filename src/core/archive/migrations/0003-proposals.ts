/** What the rules read in each document, kept until its text or the rules change, and what the reader decided about it. */
export const proposals = `
CREATE TABLE proposal (
  document_id TEXT PRIMARY KEY,
  input_sha256 TEXT NOT NULL,
  claims TEXT NOT NULL CHECK (json_valid(claims))
) STRICT;

-- Decisions are only ever added; one that is taken back keeps its row and says when.
CREATE TABLE decision (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  subject TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  action TEXT NOT NULL,
  rule TEXT,
  detail TEXT NOT NULL CHECK (json_valid(detail)),
  at TEXT NOT NULL,
  undone_at TEXT
) STRICT;
CREATE INDEX decision_subject ON decision (subject, subject_id);
`;
