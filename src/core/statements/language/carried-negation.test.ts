import { expect, test } from 'vitest';
import { analyseSentence } from '../statements.ts';
import { isNegated } from './negation.ts';

/** Whether a word of a sentence is denied. */
function isDenied(text: string, word: string): boolean {
  const { tokens, negation } = analyseSentence(text, 'en');
  return isNegated(
    negation,
    tokens.findIndex((token) => token.text === word),
  );
}

test.each([
  ['The port did not close or sell the pier.', 'sell'],
  ['No one was hurt or arrested.', 'arrested'],
  ['At no time were any sources or methods discussed.', 'discussed'],
  ['It is a paper that the port does not, in truth, require.', 'require'],
  ['He doesn’t “see any reason” for it.', 'see'],
  ['There was “no way” that Lund would ever pay for it.', 'pay'],
  ['News reports that Keld had resigned turned out not to be true.', 'resigned'],
  [
    'Reports that the port had agreed to ship its whole stock of grain abroad by the end of the month were wrong.',
    'agreed',
  ],
])('“%s” denies “%s”', (text, word) => {
  expect(isDenied(text, word)).toBe(true);
});

test.each([
  ['It was not clear whether he would resign or stay.', 'stay'],
  ['It was not clear whether he would resign or stay.', 'resign'],
  ['The ferry was not overloaded or the mayor lied.', 'lied'],
  ['The guard has without doubt crossed the line.', 'crossed'],
  ['Keld had no problem buying a rifle.', 'buying'],
  ['The paper reports that the bridge was closed and the mayor was wrong.', 'closed'],
  ['There was no bomb or police would have found it.', 'found'],
  ['The ferry must not sail or else it will sink.', 'sink'],
  ['The crew did not panic or many people would have died.', 'died'],
  ['He saw no way, so he jumped.', 'jumped'],
  ['Reports that Keld had resigned turned out to be true.', 'resigned'],
  ['The claim that the ferry sank came from a map that was inaccurate.', 'sank'],
])('“%s” does not deny “%s”', (text, word) => {
  expect(isDenied(text, word)).toBe(false);
});
