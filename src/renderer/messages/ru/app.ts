export const app = {
  'app.aFewSecondsLeft': 'осталось несколько секунд',
  'app.aNewerSynopticWroteThis':
    'Эту библиотеку записала более новая версия Synoptic: доступно только чтение, и то, что известно лишь той версии, не показано',
  'app.aPassage': 'Фрагмент',
  'app.aboutHoursLeft': 'осталось около {hours, plural, one {# часа} few {# часов} many {# часов} other {# часа}}',
  'app.aboutMinutesLeft':
    'осталось около {minutes, plural, one {# минуты} few {# минут} many {# минут} other {# минуты}}',
  'app.actions': 'Действия',
  'app.allCommands': 'Все команды',
  'app.allDisputedQuestions':
    '{disputed, plural, one {# спорный вопрос} few {Все # спорных вопроса} many {Все # спорных вопросов} other {Все # спорного вопроса}}',
  'app.allSavedSearches':
    '{searches, plural, one {# сохранённый поиск} few {Все # сохранённых поиска} many {Все # сохранённых поисков} other {Все # сохранённого поиска}}',
  'app.allSettings': 'Все настройки',
  'app.anotherSynopticHasThisLibrary':
    'Эта библиотека открыта в другом окне Synoptic: доступно только чтение, сохранить здесь ничего нельзя',
  'app.clearTheSearch': 'Очистить поиск',
  'app.commandDocumentQuestionNoteOr': 'Команда, документ, вопрос, заметка или поиск',
  'app.disputed': 'Спорные',
  'app.documents': '{count, plural, one {# документ} few {# документа} many {# документов} other {# документа}}',
  'app.doneAgain': 'Повторено: {label}.',
  'app.dropTheFilesOrFolders': 'Отпустите файлы или папки, чтобы добавить их в библиотеку',
  'app.edition': '{title} · издание {version}',
  'app.endTheTour': 'Завершить обзор',
  'app.everythingThatWasSavedIs':
    'Всё сохранённое по-прежнему в библиотеке. Продолжите здесь или откройте другой раздел.',
  'app.exportTakesAQuestionA':
    'Экспорт переносит вопрос, документ или все ваши заметки в Word, Markdown, таблицы и другие форматы. Само по себе ничто не покидает этот компьютер. Свои источники добавляйте в разделе «Библиотека».',
  'app.goToDoOrSearch': 'Перейти, выполнить или найти…',
  'app.importedAddedAlreadyHereNot':
    'Импорт завершён: добавлено {imported}, уже есть {duplicates}, не добавлено {rejected}.',
  'app.indexFailed': 'Сбой индекса. {note}',
  'app.indexOfSearchableSoFar': 'Индекс: пока доступно для поиска {ready} из {documents}',
  'app.indexReady': 'Индекс готов',
  'app.indexReady2': 'Индекс готов. {note}',
  'app.lessThanAMinuteLeft': 'осталось меньше минуты',
  'app.moreLikeAPassage': 'Похожие фрагменты',
  'app.new': '{fresh, plural, one {# новый} few {# новых} many {# новых} other {# нового}}',
  'app.nextStep': 'Следующий шаг',
  'app.noEditionOpen': 'Издание не открыто',
  'app.notDoneAgain': 'Не удалось повторить: {label}.',
  'app.notSaved': 'Не сохранено. {message}',
  'app.notUndone': 'Не удалось отменить: {label}.',
  'app.notVerifiedYet': 'Ещё не проверено',
  'app.notesNotSavedYet':
    'Ещё не сохранено: {drafts, plural, one {# заметка} few {# заметки} many {# заметок} other {# заметки}}',
  'app.nothingWasChanged': 'Ничего не изменено.',
  'app.offlineNoConnectionIsEver': 'Без сети: соединения никогда не устанавливаются',
  'app.openOnACardShows':
    '«Открыть» на карточке показывает фрагмент рядом со сравнением. Выберите там слова или нажмите Enter на фрагменте: выделите их, напишите заметку или процитируйте с проверяемой ссылкой.',
  'app.openTheAddressAgainThat':
    '<strong>Откройте снова адрес, который Synoptic вывел при запуске.</strong> Он заканчивается на <code>#token=…</code>. Если терминал закрыт, запустите Synoptic ещё раз командой <code>npm start</code>.',
  'app.openThePassageOfThis': 'Открыть фрагмент по этому адресу',
  'app.openingTheArchive': 'Архив открывается',
  'app.questionsListsWhatSeveralSources':
    'В разделе «Вопросы» собрано то, о чём говорят несколько источников. Откройте спорный вопрос: каждый столбец — это позиция с точными словами тех, кто её занимает.',
  'app.readItInItsSource': 'Прочитайте в источнике',
  'app.readOnlyLibraryNothingCan': 'Библиотека только для чтения: сохранить ничего нельзя',
  'app.readRecently': 'Недавно прочитанное',
  'app.reader': 'Чтение',
  'app.recentSearches': 'Недавние поиски',
  'app.saved': 'Сохранено',
  'app.searchIsNotAvailable': 'Поиск недоступен.',
  'app.searchTheArchive': 'Поиск по архиву',
  'app.searchTheArchiveFor': 'Искать в архиве «{query}»',
  'app.seeWhereSourcesDiffer': 'Где источники расходятся',
  'app.showPairsThatDiffer': 'Показать расходящиеся пары',
  'app.showTheExport': 'Показать экспорт',
  'app.showTheQuestions': 'Показать вопросы',
  'app.showTheReport': 'Показать отчёт',
  'app.showTheViewAgain': 'Показать раздел снова',
  'app.skipTheTour': 'Пропустить обзор',
  'app.skipToTheContent': 'Перейти к содержанию',
  'app.statementsPositions':
    '{statements, plural, one {# утверждение} few {# утверждения} many {# утверждений} other {# утверждения}}, {positions, plural, one {# позиция} few {# позиции} many {# позиций} other {# позиции}}',
  'app.status': 'Состояние',
  'app.stepOf': 'Шаг {at} из {steps}',
  'app.synoptic': 'Synoptic',
  'app.synopticGivesEachPageA':
    'Synoptic выдаёт каждой странице ключ, который нигде не хранится, поэтому перезагрузка завершает сеанс. Ничего не потеряно: библиотека и все заметки на диске.',
  'app.synopticIsNoLongerRunning': 'Synoptic больше не работает. Запустите его снова.',
  'app.takeItWithYou': 'Возьмите с собой',
  'app.theImportFailed': 'Импорт не удался. {next}',
  'app.thisPageHasLostIts': 'Сеанс этой страницы потерян',
  'app.thisViewBroke': 'В этом разделе произошёл сбой',
  'app.timeLeftNotKnownYet': 'сколько осталось, пока неизвестно',
  'app.tour': 'Обзор',
  'app.undo.attached':
    'прикреплено заново: {motivation, select, bookmarking {закладка} highlighting {выделение} commenting {заметка} other {заметка о документе}}',
  'app.undo.changed':
    'изменение: {motivation, select, bookmarking {закладка} highlighting {выделение} commenting {заметка} other {заметка о документе}}',
  'app.undo.earlier':
    'прежняя версия: {motivation, select, bookmarking {закладка} highlighting {выделение} commenting {заметка} other {заметка о документе}}',
  'app.undo.made':
    '{motivation, select, bookmarking {новая закладка} highlighting {новое выделение} commenting {новая заметка} other {новая заметка о документе}}',
  'app.undo.removed': 'удалённая пометка',
  'app.undo.restored': 'восстановленная пометка',
  'app.undone': 'Отменено: {label}.',
  'app.verifiedOf': 'Проверено {day}: {intact} из {total}',
  'app.verifiedOfNotIntact': 'Проверено {day}: повреждено {bad} из {total}',
  'app.views': 'Разделы',
  'app.workEnded': 'Завершено: {kind} ({state})',
};
