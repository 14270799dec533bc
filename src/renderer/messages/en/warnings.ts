export const warnings = {
  'warnings.chapters-missing': 'Chapters that are not in the file: {missing}.',
  'warnings.encoding-inferred': 'The encoding is not declared; {encoding} was inferred.',
  'warnings.first-pages': 'Only the first {most} of {pages} pages were read.',
  'warnings.front-matter': 'The front matter could not be read as YAML; it was kept as text.',
  'warnings.mail-without-text': 'The message has no text of its own.',
  'warnings.no-text-layer':
    'No text layer: the pages are pictures, so there are no words to search. The original is kept.',
  'warnings.pages-not-read': 'Pages that could not be read: {pages}.',
  'warnings.places-not-decoded': '{lost} places could not be decoded as {encoding}; they show as \ufffd.',
  'warnings.reads-back-otherwise':
    'It was stored, but does not read back as it was written. Check the disk, and import it again.',
  'warnings.running-lines': 'Lines that every page repeats at its edge were left out of the text.',
};
