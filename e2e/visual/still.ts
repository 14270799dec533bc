/** The moment at which all clocks stand in the pictures; after everything the bundled archive has published. */
export const STILL = new Date('2026-11-30T09:30:00Z');
