// Two-level designs of at most eight mails. Chosen by search so that every story worth telling (nothing decides, one
// thing decides, two things each decide, for up to four things also: only both together) leaves a pattern of arrivals
// that differs from every other story's in at least two mails: one missing tick never makes two stories look alike.
import type { IsolationFactorId } from '../../../contract/isolation.ts';
import type { IsolationFacts } from '../../../facts/isolation-facts.ts';

/** By number of factors: one text a mail, one digit a factor; 1 = the suspected value. The first mail is all right. */
const designs: Readonly<Record<number, readonly string[]>> = {
  1: ['0', '1', '0', '1'],
  2: ['00', '01', '10', '11', '00', '01', '10', '11'],
  3: ['000', '001', '010', '011', '100', '101', '110', '111'],
  4: ['0000', '0011', '0101', '0110', '1001', '1010', '1100', '1111'],
  5: ['00000', '10100', '01100', '00111', '11010', '00010', '10001', '01001'],
  6: ['000000', '100001', '101100', '000111', '110010', '001010', '011001', '010100'],
};

/**
 * @param factors one to six, in the order in which they are offered
 * @returns the mails with what is changed in each
 */
export function designMails(factors: readonly IsolationFactorId[]): IsolationFacts['mails'] {
  const rows = designs[factors.length] ?? [];
  return rows.map((row, index) => ({
    number: index + 1,
    changed: factors.filter((_, position) => row[position] === '1'),
  }));
}
