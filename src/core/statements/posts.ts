const POSTED =
  /[—–-]\s*(?<name>[^—–()@]{2,50}?)\s*\(@\w+\)\s*(?:\p{L}+\.? \d{1,2}, \d{4}|\d{1,2} \p{L}+\.? \d{4})\s*$/u;

/** “The quay is shut. — Ida Roe (@idaroe) April 3, 2020”: the name of who posted what is shown within a page; null where it is no post. */
export const posterOf = (words: string): string | null => POSTED.exec(words)?.groups?.['name'] ?? null;
