export const help = {
  'help.itIsPartOfThe': 'It is part of the app: no connection is needed',
  'help.openTheView': 'Open the view',
  'help.searchTheHelp': 'Search the help',
  'help.takeTheTour': 'Take the tour',
  'help.topics': 'Topics',
  'help.topicsFound': '{topics, plural, one {# topic} other {# topics}} found',
};
