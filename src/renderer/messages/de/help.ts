export const help = {
  'help.itIsPartOfThe': 'Sie ist Teil der App: keine Verbindung nötig',
  'help.openTheView': 'Ansicht öffnen',
  'help.searchTheHelp': 'Hilfe durchsuchen',
  'help.takeTheTour': 'Rundgang machen',
  'help.topics': 'Themen',
  'help.topicsFound': '{topics, plural, one {# Thema} other {# Themen}} gefunden',
};
