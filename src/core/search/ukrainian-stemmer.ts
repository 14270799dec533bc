/**
 * A light stemmer for Ukrainian: takes off one inflectional ending, the longest that leaves at least three letters, and
 * undoes the vowel change of closed syllables (і to о, е) at the end of the stem. Endings after the case tables of the
 * Ukrainian orthography of 2019; the shape is that of the light stemmers of J. Savoy.
 */

const ENDINGS: readonly string[] = [
  'ування', 'уванню', 'уванням', 'уваннями', 'юється', 'ується', 'ються', 'увала', 'ували', 'увати', 'ованого', 'ованому', 'овані', 'ований', 'ована',
  'істю', 'остей', 'остям', 'остями', 'остях', 'ості', 'ість',
  'ього', 'ьому', 'ого', 'ому', 'ими', 'ій', 'ої', 'ою', 'ею', 'єю', 'ий', 'им', 'их', 'ів', 'їв', 'ям', 'ями', 'ях', 'ам', 'ами', 'ах', 'ом', 'ем', 'єм',
  'ові', 'еві', 'єві', 'ія', 'ії', 'ію', 'ією', 'іям', 'іями', 'іях', 'ють', 'ять', 'уть', 'ать', 'ить', 'еш', 'иш', 'ємо', 'имо', 'емо',
  'а', 'я', 'у', 'ю', 'о', 'е', 'є', 'и', 'і', 'ї', 'ь', 'й', 'в',
].sort((a, b) => b.length - a.length); // prettier-ignore

/** Letters a stem must keep. */
const MIN_STEM = 3;

/** The stem of a lower-case Ukrainian word. */
export function stemUkrainian(word: string): string {
  const plain = word.replace(/['’ʼ]/g, '');
  const reflexive = plain.length - 2 >= MIN_STEM && /(?:ся|сь)$/.test(plain) ? plain.slice(0, -2) : plain;
  const ending = ENDINGS.find((each) => reflexive.endsWith(each) && reflexive.length - each.length >= MIN_STEM);
  const stem = ending ? reflexive.slice(0, -ending.length) : reflexive;
  return openSyllable(stem.replace(/(.)\1$/u, '$1'));
}

/** ніч and ночі, осінь and осені: the vowel of the open syllable stands for both. */
function openSyllable(stem: string): string {
  return stem
    .replace(/([бвгґджзклмнпрстфхцчшщ])і([бвгґджзклмнпрстфхцчшщ])$/u, '$1о$2')
    .replace(/([бвгґджзклмнпрстфхцчшщ])е([нвлрц])$/u, '$1о$2');
}
