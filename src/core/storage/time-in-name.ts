/** An instant as it can stand in the name of a file on every system; now where none is given. */
export const timeInName = (instant: string = new Date().toISOString()): string => instant.replace(/[:.]/g, '-');
