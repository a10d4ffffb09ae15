// Codes with which some writers tell the reason themselves: au's filter mark, Gmail's old `(state N)`, PowerMTA's
// categories, a group that does not take the mail. Sources: SISI-CODE, SISI-SET (carrier-rules 2.2), PowerMTA's manual.
import { fieldOf, type BounceMail } from './bounce-mail.ts';
import type { ReasonName } from './phrases/phrase.ts';
import type { Phase } from './smtp-codes.ts';

export interface Told {
  readonly reason: ReasonName | null;
  readonly phase: Phase;
}

const gmailStates: Readonly<Record<string, Told>> = {
  '6': { reason: 'systemerror', phase: 'mail' },
  '8': { reason: 'systemerror', phase: 'auth' },
  '9': { reason: 'systemerror', phase: 'auth' },
  '12': { reason: 'norelaying', phase: 'auth' },
  '13': { reason: 'blocked', phase: 'ehlo' },
  '14': { reason: 'userunknown', phase: 'rcpt' },
  '15': { reason: 'filtered', phase: 'data' },
  '17': { reason: 'filtered', phase: 'data' },
  '18': { reason: 'filtered', phase: 'data' },
};

/** PowerMTA user guide, bounce categories; those that say too little are left out. */
const categories: Readonly<Record<string, ReasonName>> = {
  'bad-domain': 'hostunknown',
  'bad-mailbox': 'userunknown',
  'inactive-mailbox': 'suspend',
  'message-expired': 'expired',
  'no-answer-from-host': 'networkerror',
  'policy-related': 'policyviolation',
  'quota-issues': 'mailboxfull',
  'routing-errors': 'systemerror',
  'spam-related': 'spamdetected',
};

/** @returns what the writer itself says, `null`/'' where it says nothing */
export function toldReason({
  mail,
  agent,
  text,
  category,
}: {
  readonly mail: BounceMail;
  readonly agent: string;
  readonly text: string;
  readonly category: string;
}): Told {
  const nothing: Told = { reason: null, phase: '' };
  const classed = categories[category];
  if (classed !== undefined) return { reason: classed, phase: '' };
  switch (agent) {
    case 'au':
    case 'kddi':
      // Set by au's filter on the customer's side.
      return fieldOf(mail.fields, 'x-spasign') === 'NG' ? { reason: 'filtered', phase: '' } : nothing;
    case 'gmail':
      return gmailStates[/\(state\s*=?\s*(\d+)\)/.exec(text)?.[1] ?? ''] ?? nothing;
    case 'googlegroups':
      // Written in the reader's language; it always means that the group is missing or closed to the sender.
      return { reason: 'rejected', phase: '' };
    case 'qmail':
      return /but my name was rejected/.test(text) ? { reason: 'blocked', phase: 'ehlo' } : nothing;
    default:
      return nothing;
  }
}
