// Which of the five questions are still open.
import { expect, test } from 'vitest';
import { noAnswers } from '../../../../src-main/contract/answers.ts';
import { DomainName, MailAddress } from '../../../../src-main/contract/inputs.ts';
import { unanswered } from '../../../../src-renderer/steps/0-intake/unanswered.ts';

test('all five are open at first', () => {
  expect(unanswered(noAnswers)).toEqual([1, 2, 3, 4, 5]);
});

test('わからない is an answer', () => {
  expect(
    unanswered({
      ...noAnswers,
      shopDomain: DomainName.parse('shop.example.jp'),
      fromAddress: MailAddress.parse('order@shop.example.jp'),
      arrivals: { docomo: 'unknown', au: 'unknown', softbank: 'unknown' },
      mailProgram: 'not-tried',
      affected: 'unknown',
      since: 'unknown',
    }),
  ).toEqual([]);
});

test('one carrier without an answer keeps the second question open', () => {
  expect(unanswered({ ...noAnswers, arrivals: { docomo: 'inbox', au: 'nothing' } })).toContain(2);
});
