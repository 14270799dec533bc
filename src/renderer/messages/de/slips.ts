export const slips = {
  'slips.bracket-closes-none': 'Diese Klammer schließt keine. Setzen Sie ( an den Anfang oder nehmen Sie sie weg.',
  'slips.bracket-open': 'Eine Klammer ist nicht geschlossen. Setzen Sie ) an ihr Ende oder nehmen Sie sie weg.',
  'slips.brackets-deep': 'Nicht mehr als {most} Klammern stehen ineinander. Nehmen Sie einige weg.',
  'slips.date-unreadable':
    'Hinter {name}: steht ein Jahr, ein Monat oder ein Tag wie 2022, 2022-11 oder 2022-11-04 oder zwei davon mit .. dazwischen. Schreiben Sie es so.',
  'slips.edits-many':
    'Hinter ~ steht eine Zahl von 0 bis {most}: So viele Buchstaben dürfen abweichen. Nehmen Sie eine kleinere.',
  'slips.field-alone':
    'Nach dem Doppelpunkt steht ein Wort, eine Phrase in Anführungszeichen oder eine Klammer. Ergänzen Sie es oder nehmen Sie das Feld weg.',
  'slips.field-missing':
    'Vor dem Doppelpunkt steht der Name eines Feldes wie title: oder source:. Ergänzen Sie ihn oder nehmen Sie den Doppelpunkt weg.',
  'slips.field-unknown':
    'Ein Feld „{name}“ gibt es nicht. Die Felder sind {names}. Nehmen Sie eines davon oder setzen Sie hinter den Doppelpunkt ein Leerzeichen.',
  'slips.kind-unknown': 'Hinter has: steht {kinds}, nicht „{value}“. Nehmen Sie eines davon.',
  'slips.near-between':
    'Neben NEAR stehen nur Wörter, Phrasen und Klammern mit Alternativen. Nehmen Sie für alles andere AND.',
  'slips.nothing-after':
    'Nach {what} steht ein Wort, eine Phrase in Anführungszeichen oder eine Klammer. Ergänzen Sie es oder nehmen Sie {what} weg.',
  'slips.nothing-before':
    'Vor {what} steht ein Wort, eine Phrase in Anführungszeichen oder eine Klammer. Ergänzen Sie es oder nehmen Sie {what} weg.',
  'slips.number-unreadable':
    'Hinter {name}: steht eine Zahl wie 300000 oder zwei davon mit .. dazwischen. Schreiben Sie es so.',
  'slips.quote-open': 'Ein Anführungszeichen ist nicht geschlossen. Setzen Sie das zweite oder nehmen Sie es weg.',
  'slips.star-alone':
    'Ein Stern steht für den Rest eines Wortes. Schreiben Sie einige Buchstaben daneben wie in mobil* oder nehmen Sie ihn weg.',
  'slips.value-missing':
    'Nach {name}: steht, was gesucht wird. Schreiben Sie es ohne Leerzeichen dahinter oder nehmen Sie den Doppelpunkt weg.',
  'slips.values-missing':
    'Nach {name}: steht ein Wert oder eine Liste von Werten zwischen Kommas. Ergänzen Sie ihn oder nehmen Sie das Feld weg.',
};
