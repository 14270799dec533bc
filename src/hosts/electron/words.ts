import type { Language } from '../../domain/languages.ts';

/** What the desktop says itself, outside of its page: its menu, and why a library could not be opened. */
export interface HostWords {
  readonly file: string;
  readonly newWindow: string;
  readonly close: string;
  readonly quit: string;
  readonly edit: string;
  readonly undo: string;
  readonly redo: string;
  readonly cut: string;
  readonly copy: string;
  readonly paste: string;
  readonly selectAll: string;
  readonly view: string;
  readonly resetZoom: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fullScreen: string;
  readonly window: string;
  readonly minimize: string;
  readonly couldNotStart: string;
  readonly couldNotOpen: string;
  readonly nothingChanged: string;
  /** Why, by the code of the failure; empty where the core's own sentence says it. */
  readonly failures: Readonly<Record<string, string>>;
}

/** The words in every language of the interface. */
export const HOST_WORDS: Readonly<Record<Language, HostWords>> = {
  en: {
    file: 'File',
    newWindow: 'New Window',
    close: 'Close Window',
    quit: 'Quit',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select All',
    view: 'View',
    resetZoom: 'Actual Size',
    zoomIn: 'Zoom In',
    zoomOut: 'Zoom Out',
    fullScreen: 'Full Screen',
    window: 'Window',
    minimize: 'Minimize',
    couldNotStart: 'Synoptic could not start',
    couldNotOpen: 'Synoptic could not open the library',
    nothingChanged: 'Nothing was changed.',
    failures: {},
  },
  ru: {
    file: 'Файл',
    newWindow: 'Новое окно',
    close: 'Закрыть окно',
    quit: 'Завершить',
    edit: 'Правка',
    undo: 'Отменить',
    redo: 'Повторить',
    cut: 'Вырезать',
    copy: 'Копировать',
    paste: 'Вставить',
    selectAll: 'Выделить всё',
    view: 'Вид',
    resetZoom: 'Исходный размер',
    zoomIn: 'Увеличить',
    zoomOut: 'Уменьшить',
    fullScreen: 'Во весь экран',
    window: 'Окно',
    minimize: 'Свернуть',
    couldNotStart: 'Synoptic не запустился',
    couldNotOpen: 'Synoptic не удалось открыть библиотеку',
    nothingChanged: 'Ничего не изменено.',
    failures: {
      LIBRARY_MISSING: 'Папки библиотеки нет на месте. Верните её или выберите другую.',
      NOT_A_LIBRARY: 'В этой папке не библиотека Synoptic. Выберите другую папку.',
      LIBRARY_DAMAGED:
        'База данных библиотеки повреждена. Восстановите её командой synoptic repair или из резервной копии.',
      LIBRARY_TOO_NEW: 'Библиотека создана более новой версией Synoptic. Откройте её в этой версии.',
      EDITION_INVALID: 'Издание повреждено или неполно. Возьмите его копию заново.',
    },
  },
  uk: {
    file: 'Файл',
    newWindow: 'Нове вікно',
    close: 'Закрити вікно',
    quit: 'Завершити',
    edit: 'Правка',
    undo: 'Скасувати',
    redo: 'Повторити',
    cut: 'Вирізати',
    copy: 'Копіювати',
    paste: 'Вставити',
    selectAll: 'Вибрати все',
    view: 'Вигляд',
    resetZoom: 'Початковий розмір',
    zoomIn: 'Збільшити',
    zoomOut: 'Зменшити',
    fullScreen: 'На весь екран',
    window: 'Вікно',
    minimize: 'Згорнути',
    couldNotStart: 'Synoptic не запустився',
    couldNotOpen: 'Synoptic не вдалося відкрити бібліотеку',
    nothingChanged: 'Нічого не змінено.',
    failures: {
      LIBRARY_MISSING: 'Теки бібліотеки немає на місці. Поверніть її або виберіть іншу.',
      NOT_A_LIBRARY: 'У цій теці не бібліотека Synoptic. Виберіть іншу теку.',
      LIBRARY_DAMAGED: 'Базу даних бібліотеки пошкоджено. Відновіть її командою synoptic repair або з резервної копії.',
      LIBRARY_TOO_NEW: 'Бібліотеку створено новішою версією Synoptic. Відкрийте її в тій версії.',
      EDITION_INVALID: 'Видання пошкоджене або неповне. Візьміть його копію знову.',
    },
  },
  de: {
    file: 'Datei',
    newWindow: 'Neues Fenster',
    close: 'Fenster schließen',
    quit: 'Beenden',
    edit: 'Bearbeiten',
    undo: 'Rückgängig',
    redo: 'Wiederholen',
    cut: 'Ausschneiden',
    copy: 'Kopieren',
    paste: 'Einfügen',
    selectAll: 'Alles auswählen',
    view: 'Ansicht',
    resetZoom: 'Originalgröße',
    zoomIn: 'Vergrößern',
    zoomOut: 'Verkleinern',
    fullScreen: 'Vollbild',
    window: 'Fenster',
    minimize: 'Minimieren',
    couldNotStart: 'Synoptic konnte nicht starten',
    couldNotOpen: 'Synoptic konnte die Bibliothek nicht öffnen',
    nothingChanged: 'Es wurde nichts geändert.',
    failures: {
      LIBRARY_MISSING:
        'Der Ordner der Bibliothek ist nicht da. Stellen Sie ihn wieder her oder wählen Sie einen anderen.',
      NOT_A_LIBRARY: 'Dieser Ordner ist keine Bibliothek von Synoptic. Wählen Sie einen anderen.',
      LIBRARY_DAMAGED:
        'Die Datenbank der Bibliothek ist beschädigt. Stellen Sie sie mit synoptic repair oder aus einer Sicherung wieder her.',
      LIBRARY_TOO_NEW: 'Die Bibliothek stammt aus einer neueren Version von Synoptic. Öffnen Sie sie mit dieser.',
      EDITION_INVALID: 'Die Ausgabe ist beschädigt oder unvollständig. Nehmen Sie eine neue Kopie davon.',
    },
  },
};
