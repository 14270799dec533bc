export const warnings = {
  'warnings.chapters-missing': 'Kapitel, die in der Datei fehlen: {missing}.',
  'warnings.encoding-inferred': 'Die Zeichenkodierung ist nicht angegeben; erschlossen wurde {encoding}.',
  'warnings.first-pages': 'Nur die ersten {most} von {pages} Seiten wurden gelesen.',
  'warnings.front-matter': 'Der Vorspann war als YAML nicht lesbar; er blieb als Text stehen.',
  'warnings.mail-without-text': 'Die Nachricht hat keinen eigenen Text.',
  'warnings.no-text-layer':
    'Keine Textebene: Die Seiten sind Bilder, es gibt keine Wörter zu suchen. Das Original bleibt erhalten.',
  'warnings.pages-not-read': 'Seiten, die nicht gelesen werden konnten: {pages}.',
  'warnings.places-not-decoded':
    'Stellen, die sich nicht als {encoding} lesen ließen: {lost}; sie erscheinen als \ufffd.',
  'warnings.reads-back-otherwise':
    'Das Dokument wurde gespeichert, liest sich aber anders zurück, als es geschrieben wurde. Prüfen Sie den Datenträger und importieren Sie es erneut.',
  'warnings.running-lines': 'Zeilen, die jede Seite am Rand wiederholt, wurden aus dem Text weggelassen.',
};
