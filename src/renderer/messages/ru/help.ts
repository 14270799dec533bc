export const help = {
  'help.itIsPartOfThe': 'Часть приложения: подключение не нужно',
  'help.openTheView': 'Открыть раздел',
  'help.searchTheHelp': 'Поиск в справке',
  'help.takeTheTour': 'Пройти обзор',
  'help.topics': 'Темы',
  'help.topicsFound': 'Найдено: {topics, plural, one {# тема} few {# темы} many {# тем} other {# темы}}',
};
