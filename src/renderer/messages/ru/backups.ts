export const backups = {
  'backups.aNewLibraryIsMade':
    'Рядом с этой библиотекой создаётся новая: с вашей работой, какой она была тогда, и с оригиналами, которые есть здесь. Эта библиотека и копия остаются как есть.',
  'backups.asOneOfTheLast': 'Как одна из трёх последних, сделанных перед новой версией',
  'backups.asTheNewestOfIts': 'Как самая новая: {spans}',
  'backups.backUpNow': 'Создать копию сейчас',
  'backups.backups':
    '{backups, plural, one {# резервная копия} few {# резервные копии} many {# резервных копий} other {# резервной копии}}',
  'backups.beforeANewVersionChanged': 'Перед изменением библиотеки новой версией',
  'backups.compared': 'Сверено',
  'backups.copyingAndComparing': 'Копирование и сверка…',
  'backups.day': 'день',
  'backups.eachIsACopyOf':
    'Каждая — это копия вашего каталога и всей вашей работы на один момент; прежде чем считаться сделанной, она открыта и построчно сверена с библиотекой. Оригиналы повторно не копируются: копия берёт их из этой библиотеки. Копии лежат на том же диске, поэтому скопируйте папку библиотеки и в другое место.',
  'backups.everyRow': 'Все строки {state}',
  'backups.forAsLongAsYou': 'Пока вы её там оставляете',
  'backups.goesWhenTheNextDaily': 'Будет удалена, когда появится следующая ежедневная копия',
  'backups.goesWithTheNextBackup': 'Будет удалена со следующей копией',
  'backups.holds': 'Содержит',
  'backups.kept': 'Хранится',
  'backups.madeAndComparedWithThe': 'Сделана и сверена с библиотекой.',
  'backups.month': 'месяц',
  'backups.noBackupsYet': 'Резервных копий пока нет',
  'backups.onceADay': 'Раз в день',
  'backups.oneIsMadeEachDay': 'Копия делается каждый день, когда в библиотеке что-то есть. Можно сделать её и сейчас.',
  'backups.originalsAreThere':
    'Там {originals, plural, one {# оригинал} few {# оригинала} many {# оригиналов} other {# оригинала}}.',
  'backups.originalsAreThereBut':
    'Там {originals, plural, one {# оригинал} few {# оригинала} many {# оригиналов} other {# оригинала}}; получить не удалось {count}: {missing}.',
  'backups.restore': 'Восстановить',
  'backups.restoreIntoANewFolder': 'Восстановить в новую папку',
  'backups.restoreTheBackupOf': 'Восстановить копию от {made}',
  'backups.restoredIntoAFolderOf': 'Восстановлено в отдельную папку',
  'backups.sha256OfAllRows': 'SHA-256 всех строк: {state}',
  'backups.startSynopticWith': 'Чтобы открыть её, запустите Synoptic с этой папкой в параметре <code>--library</code>.',
  'backups.week': 'неделя',
  'backups.why': 'Почему',
  'backups.youAskedForIt': 'По вашей просьбе',
};
