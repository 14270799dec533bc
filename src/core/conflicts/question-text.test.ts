import { expect, test } from 'vitest';
import { analyseSentence } from '../statements/statements.ts';
import { questionFrom } from './question-text.ts';

test.each([
  ['The ferry was not overloaded.', 'Was the ferry overloaded?'],
  ['The port never sold the pier.', 'Did the port sell the pier?'],
  ['Port not discussing sale.', 'Is port discussing sale?'],
  // A participle that somebody else's deed left: nothing follows that it could have done it to.
  ['Some summonses sent out in September.', 'Were some summonses sent out in September?'],
  ['The bridge closed by the mayor.', 'Was the bridge closed by the mayor?'],
  ['Two men arrested on Monday.', 'Were two men arrested on Monday?'],
  ['The ministry sent out telegrams in September.', 'Did the ministry send out telegrams in September?'],
  ['The council closed the bridge.', 'Did the council close the bridge?'],
  ['The call-up ended in October.', 'Did the call-up end in October?'],
])('“%s” asks “%s”', (text, question) => {
  expect(questionFrom(analyseSentence(text, 'en').tokens, 'en')).toBe(question);
});
