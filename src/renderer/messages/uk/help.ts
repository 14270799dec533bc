export const help = {
  'help.itIsPartOfThe': 'Частина застосунку: з’єднання не потрібне',
  'help.openTheView': 'Відкрити розділ',
  'help.searchTheHelp': 'Пошук у довідці',
  'help.takeTheTour': 'Пройти огляд',
  'help.topics': 'Теми',
  'help.topicsFound': 'Знайдено: {topics, plural, one {# тема} few {# теми} many {# тем} other {# теми}}',
};
