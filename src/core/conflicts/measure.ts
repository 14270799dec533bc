import { isPersonNoun } from '../sentence-pairs/sentence-pairs.ts';
import { dimensionOfUnit, isRoleWord } from '../statements/statements.ts';
import type { QuantityClaim } from './claim.ts';
import { MONEY, PARTS_OF_PEOPLE, PEOPLE } from './quantity-units.ts';

/** The unit of how old somebody is. */
export const AGE = 'age';

/** What a figure is one of: only figures of one measure can be two answers to one question. */
export function measureOf({ unit, isPercent, low }: QuantityClaim): string {
  if (isPercent) return 'share';
  if (unit === AGE) return AGE;
  if (unit !== null && MONEY.has(unit)) return unit;
  return dimensionOfUnit(unit) ?? (unit === null && isSum(low) ? SUM : 'count');
}

/** A large round figure without a noun: most often money, whose currency was named before. */
export const SUM = 'sum';
const isSum = (low: number): boolean => low >= 100_000 && low % 100_000 === 0;

/** Whether a figure counts people, by whatever word. */
export const isPeople = ({ unit, unitText }: QuantityClaim): boolean =>
  PEOPLE.has(unit ?? '') ||
  PARTS_OF_PEOPLE.has(unit ?? '') ||
  isRoleWord(unitText ?? '') ||
  isPersonNoun(unitText ?? '') ||
  BODIES_OF_PEOPLE.test(unitText ?? '') ||
  (RUSSIAN_PEOPLE.test(unitText ?? '') && !RUSSIAN_THINGS.test(unitText ?? ''));

/** Words for people together, of whom so many are counted. */
const BODIES_OF_PEOPLE = /^(?:crew|staff|team|personnel|garrison|экипаж\p{L}*|персонал\p{L}*|бригад\p{L}*)$/iu;

/** Endings by which Russian names people by what they do: «рыбаков», «жильцов», «дольщиков». */
const RUSSIAN_PEOPLE = /(?:(?:[щчн]ик|тел|ист|ак|як)(?:ов|ей|а|я|и|ам|ями?|ами)?|[лвн]ец|[лвн]ьц(?:ов|а|ы))$/u;

/** Words of the same endings that name things or beasts. */
const RUSSIAN_THINGS =
  /^(?:овец|спутник|источник|памятник|праздник|рудник|ледник|дневник|холодильник|светильник|подъ[её]мник|при[её]мник|справочник|учебник|двигател|показател|выключател|растворител|обогревател|нагревател|предохранител|огнетушител|знак|флаг|пиджак|маяк|рюкзак)/u;
