/** The person's choices before any is made; units as in the contract's settings. */
export const DEFAULT_SETTINGS = {
  language: 'system',
  theme: 'system',
  textSize: 18,
  measure: 66,
  lineHeight: 165,
  readingFace: 'serif',
  citationStyle: 'chicago',
  marginNotes: true,
  apparatus: true,
  searchLog: true,
  density: 'comfortable',
  shortcuts: {},
  tourDone: false,
  searchMemory: 48,
  libraryColumns: null,
} as const;
