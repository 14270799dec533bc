/** Styles of references by what the settings call them. */
export const CITATION_STYLES = [
  { value: 'chicago', label: 'Chicago note' },
  { value: 'apa', label: 'APA' },
  { value: 'mla', label: 'MLA' },
  { value: 'gost', label: 'GOST R 7.0.5' },
] as const;
