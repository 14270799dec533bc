/** Rows of a query. */
type All = (sql: string) => readonly Readonly<Record<string, unknown>>[];

/**
 * The digests of everything that documents have in the store: their originals, and pictures beside these. A copy of an
 * older library knows of originals alone.
 */
export function allOriginals(all: All): string[] {
  const isOlder = all("SELECT 1 FROM pragma_table_info('document') WHERE name = 'reading'").length === 0;
  const beside = "SELECT value ->> '$.sha256' FROM document, json_each(document.reading, '$.beside')";
  const rows = all(`SELECT original_sha256 AS sha256 FROM document${isOlder ? '' : ` UNION ${beside}`}`);
  return rows.map((row) => String(row['sha256']));
}
