/** The query with an expression added at its end, or with every place of it taken out. */
export function toggled(query: string, expression: string, chosen: boolean): string {
  if (!chosen) return `${query} ${expression}`;
  return query
    .split(expression)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
}
