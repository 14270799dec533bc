export const backups = {
  'backups.aNewLibraryIsMade':
    'Поряд із цією бібліотекою створюється нова: з вашою роботою, якою вона була тоді, і з оригіналами, що є тут. Ця бібліотека та копія залишаються як є.',
  'backups.asOneOfTheLast': 'Як одна з трьох останніх, зроблених перед новою версією',
  'backups.asTheNewestOfIts': 'Як найновіша: {spans}',
  'backups.backUpNow': 'Створити копію зараз',
  'backups.backups':
    '{backups, plural, one {# резервна копія} few {# резервні копії} many {# резервних копій} other {# резервної копії}}',
  'backups.beforeANewVersionChanged': 'Перед зміною бібліотеки новою версією',
  'backups.compared': 'Звірено',
  'backups.copyingAndComparing': 'Копіювання та звірка…',
  'backups.day': 'день',
  'backups.eachIsACopyOf':
    'Кожна — це копія вашого каталогу та всієї вашої роботи на один момент; перш ніж вважатися зробленою, її відкрито й порядково звірено з бібліотекою. Оригінали повторно не копіюються: копія бере їх із цієї бібліотеки. Копії лежать на тому самому диску, тому скопіюйте папку бібліотеки й до іншого місця.',
  'backups.everyRow': 'Усі рядки {state}',
  'backups.forAsLongAsYou': 'Доки ви її там залишаєте',
  'backups.goesWhenTheNextDaily': 'Буде вилучено, коли з’явиться наступна щоденна копія',
  'backups.goesWithTheNextBackup': 'Буде вилучено з наступною копією',
  'backups.holds': 'Містить',
  'backups.kept': 'Зберігається',
  'backups.madeAndComparedWithThe': 'Зроблено та звірено з бібліотекою.',
  'backups.month': 'місяць',
  'backups.noBackupsYet': 'Резервних копій поки немає',
  'backups.onceADay': 'Раз на день',
  'backups.oneIsMadeEachDay': 'Копія робиться щодня, коли в бібліотеці щось є. Можна зробити її й зараз.',
  'backups.originalsAreThere':
    'Там {originals, plural, one {# оригінал} few {# оригінали} many {# оригіналів} other {# оригіналу}}.',
  'backups.originalsAreThereBut':
    'Там {originals, plural, one {# оригінал} few {# оригінали} many {# оригіналів} other {# оригіналу}}; отримати не вдалося {count}: {missing}.',
  'backups.restore': 'Відновити',
  'backups.restoreIntoANewFolder': 'Відновити в нову папку',
  'backups.restoreTheBackupOf': 'Відновити копію від {made}',
  'backups.restoredIntoAFolderOf': 'Відновлено в окрему папку',
  'backups.sha256OfAllRows': 'SHA-256 усіх рядків: {state}',
  'backups.startSynopticWith': 'Щоб відкрити її, запустіть Synoptic із цією папкою в параметрі <code>--library</code>.',
  'backups.week': 'тиждень',
  'backups.why': 'Чому',
  'backups.youAskedForIt': 'На ваше прохання',
};
