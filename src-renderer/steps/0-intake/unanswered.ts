// Which of the five questions are still open. わからない is an answer; an empty place is none.
import type { Answers } from '../../../src-main/contract/answers.ts';
import { firstCarriers } from './carriers.ts';

/** @returns the numbers of the open questions, in order */
export function unanswered(answers: Answers): readonly number[] {
  const open: number[] = [];
  if (answers.shopDomain === null || answers.fromAddress === null) open.push(1);
  if (firstCarriers.some((id) => answers.arrivals[id] === undefined)) open.push(2);
  if (answers.mailProgram === null) open.push(3);
  if (answers.affected === null) open.push(4);
  if (answers.since === null) open.push(5);
  return open;
}
