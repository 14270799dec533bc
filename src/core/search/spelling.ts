/**
 * British spellings to American ones, by rule where a rule is safe and by list where it is not, so that either finds the
 * other. Applied to lower-case English words before stemming. Rules after the usual comparative tables (OED, Webster).
 */

/** Words a rule would spoil: they have -ise, -our or -re in both spellings. */
const SAME = new Set(
  `advise arise comprise compromise demise despise devise disguise enterprise excise exercise expertise franchise guise
   improvise incise likewise merchandise otherwise paradise praise precise premise prise promise raise revise rise
   supervise surmise surprise televise treatise wise clockwise concise chaise appraise liaise reprise noise poise cruise
   bruise raise four hour our pour sour tour your flour contour detour glamour velour troubadour devour scour paramour
   acre genre ogre mediocre massacre lucre timbre cadre`.split(/\s+/),
);

const LIST: Readonly<Record<string, string>> = {
  defence: 'defense', offence: 'offense', licence: 'license', pretence: 'pretense', practise: 'practice', programme: 'program',
  programmes: 'programs', cheque: 'check', cheques: 'checks', grey: 'gray', tyre: 'tire', tyres: 'tires', plough: 'plow', kerb: 'curb',
  gaol: 'jail', sceptical: 'skeptical', sceptic: 'skeptic', storey: 'story', artefact: 'artifact', artefacts: 'artifacts', ageing: 'aging',
  judgement: 'judgment', judgements: 'judgments', acknowledgement: 'acknowledgment', fulfil: 'fulfill', enrol: 'enroll', instalment: 'installment',
  skilful: 'skillful', wilful: 'willful', jewellery: 'jewelry', manoeuvre: 'maneuver', manoeuvres: 'maneuvers', mould: 'mold', moustache: 'mustache',
  pyjamas: 'pajamas', aluminium: 'aluminum', cosy: 'cozy', draught: 'draft', sulphur: 'sulfur', whilst: 'while', amongst: 'among', towards: 'toward',
  analogue: 'analog', catalogue: 'catalog', dialogue: 'dialog', encyclopaedia: 'encyclopedia', paediatric: 'pediatric', anaemia: 'anemia',
  haemorrhage: 'hemorrhage', oestrogen: 'estrogen', foetus: 'fetus', diarrhoea: 'diarrhea', archaeology: 'archeology', mediaeval: 'medieval',
}; // prettier-ignore

const RULES: readonly (readonly [RegExp, string])[] = [
  [/([a-z]{2,})is(e|ed|es|er|ers|ing|ation|ations|ational)$/, '$1iz$2'],
  [/([a-z]{2,})ys(e|ed|es|er|ers|ing)$/, '$1yz$2'],
  [/([a-z]{2,})our(s|ed|ing|ful|able|ite|ites|hood|less|ist|ists)?$/, '$1or$2'],
  [/([a-z]{2,}[bct])re(s)?$/, '$1er$2'],
  [/([a-z]{2,}[aeiou])ll(ed|ing|er|ers|or|ors)$/, '$1l$2'],
];

/** The American spelling of a lower-case English word; a word without one comes back as it is. */
export function americanSpelling(word: string): string {
  const listed = Object.hasOwn(LIST, word) ? LIST[word] : undefined;
  if (listed !== undefined) return listed;
  const stem = word.replace(/(?:d|s|r|rs)$/, '');
  if (SAME.has(word) || SAME.has(stem) || SAME.has(word.replace(/ing$/, 'e'))) return word;
  const rule = RULES.find(([pattern]) => pattern.test(word));
  return rule ? word.replace(rule[0], rule[1]) : word;
}
