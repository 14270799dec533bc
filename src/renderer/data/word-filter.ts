/** Whether a text, in small letters, holds every one of these words or parts of words, in any order. */
export function wordFilter(words: string): (text: string) => boolean {
  const wanted = words.toLowerCase().split(/\s+/u).filter(Boolean);
  return (text) => wanted.every((word) => text.includes(word));
}
