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
  ['I can’t get into the mind of a thief.', 'Can I get into the mind of a thief?'],
  ["The pier won't be considered for the race.", 'Will the pier be considered for the race?'],
  ["It's not a perfect deal.", 'Is it a perfect deal?'],
  ['On Thursday, the council and the port passed the deal.', 'Did the council and the port pass the deal on Thursday?'],
  ['By Tuesday, that petition was only two names short.', 'Was that petition only two names short by Tuesday?'],
  ['In May the port closed.', 'Was the port closed in May?'],
  ['Last week the council closed the bridge.', 'Did the council close the bridge last week?'],
  ['According to police, 12 people died.', 'Did 12 people die?'],
  ['The mayor, who was in Paris, closed the bridge.', 'Did the mayor, who was in Paris, close the bridge?'],
  ['A cynical package that will hurt people.', 'A cynical package that will hurt people?'],
  ['The proposed deal.', 'The proposed deal?'],
  ['Some died in the fire.', 'Did some die in the fire?'],
  ['In May 2019 the port closed.', 'Was the port closed in May 2019?'],
  ['On March 5, the council closed the bridge.', 'Did the council close the bridge on March 5?'],
  ['On Monday morning the port closed its gates.', 'Did the port close its gates on Monday morning?'],
  ['Last summer was the hottest on record.', 'Was last summer the hottest on record?'],
  ['In Lund, Verna and Halm, the bridges were closed.', 'Were Lund, Verna and Halm, the bridges closed?'],
  ['The man who shot the mayor was arrested.', 'Was the man who shot the mayor arrested?'],
  ['The bridge that was built in 1990 collapsed.', 'Did the bridge that was built in 1990 collapse?'],
  ["It's been closed since May.", 'Has it been closed since May?'],
  ["She'd already left the port.", 'Had she already left the port?'],
])('“%s” asks “%s”', (text, question) => {
  expect(questionFrom(analyseSentence(text, 'en').tokens, 'en')).toBe(question);
});
