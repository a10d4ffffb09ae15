// Customers' addresses in what a log shows: the domain stays, the name before it goes.
import type { MaillogFacts } from './maillog-facts.ts';

/** @returns the text with every address as `…@domain` */
export function maskAddresses(text: string): string {
  return text.replace(/(?:"[^"\s<>]{1,64}"|[^\s<>"'()[\],;:=]{1,100})@([\w.-]+\w)/g, '…@$1');
}

/** @returns the facts without customers' addresses in examples and reasons */
export function maskedFacts(facts: MaillogFacts): MaillogFacts {
  return {
    ...facts,
    signs: facts.signs.map((sign) => ({ ...sign, example: maskAddresses(sign.example) })),
    carriers: facts.carriers.map((carrier) => ({
      ...carrier,
      reasons: carrier.reasons.map((reason) => ({ ...reason, text: maskAddresses(reason.text) })),
    })),
  };
}
