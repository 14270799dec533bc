import type { NumberMention } from './quantities.ts';
import { tokenAt, wordAt, type Token } from './token.ts';

/** “A man of 52”, “men aged 24 and 31”: how old somebody is. */
export function isAge(tokens: readonly Token[], { from, to, low, high }: NumberMention): boolean {
  const [one, two, three] = [1, 2, 3].map((back) => wordAt(tokens, from - back));
  const isAged = AGED.test(one ?? '') || (/^(?:and|or|и|,)$/.test(one ?? '') && AGED.test(three ?? ''));
  const isOf = one === 'of' && PERSON.test(two ?? '') && wordAt(tokens, from - 3) !== 'group';
  return low === high && low < 111 && (isAged || isOf || isAgeOf(tokens, from, to));
}

/** “He died at 91”, “she is 73.” */
function isAgeOf(tokens: readonly Token[], from: number, to: number): boolean {
  const [one, two] = [1, 2].map((back) => wordAt(tokens, from - back));
  const isAlone = /^\d+$/.test(wordAt(tokens, from)) && /^(?:|[,.;)]|of|after|and|in)$/.test(wordAt(tokens, to));
  const isDead = one === 'at' && [2, 3, 4].some((back) => tokenAt(tokens, from - back).lemma === 'die');
  return (
    isAlone &&
    (isDead || (/^(?:is|was|turned|turns)$/.test(one ?? '') && /^(?:he|she|youngest|oldest|eldest)$/.test(two ?? '')))
  );
}
const AGED = /^(?:aged|age|ages|возрасте)$/;
const PERSON = /^(?:man|woman|boy|girl|youth|widow|pensioner|teenager)$/;
