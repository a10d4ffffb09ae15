// Fills in what follows from an answer: the From address from the shop's domain, as long as nobody has given another one.
import type { Answers } from '../../contract/answers.ts';
import { MailAddress } from '../../contract/inputs.ts';

/** The most common From address of a shop; shown in the field to be corrected. */
const usualLocalPart = 'order';

/**
 * @param before the answers as they are
 * @param given the new ones
 * @returns the new ones with the From address, where it was empty or still the one filled in for the former domain
 */
export function completed(before: Answers, given: Partial<Answers>): Partial<Answers> {
  const domain = given.shopDomain;
  if (domain === undefined || domain === null || given.fromAddress !== undefined) return given;
  const filledIn = before.shopDomain === null ? null : `${usualLocalPart}@${before.shopDomain}`;
  if (before.fromAddress !== null && before.fromAddress !== filledIn) return given;
  const address = MailAddress.safeParse(`${usualLocalPart}@${domain}`);
  return address.success ? { ...given, fromAddress: address.data } : given;
}
