// Which of several mails is looked at: the newest that the shop's domain sent, else the newest. The others are kept as a list.
import { domainOf } from '../../protocols/message/address-list.ts';
import type { MailFacts } from '../../protocols/message/mail-facts.ts';
import { sameOwner } from '../../protocols/message/registered-domain.ts';

export interface ReadMail {
  readonly mail: MailFacts;
  readonly bytes: Uint8Array;
}

/** @param shopDomain mails from it go first; null where it doesn't matter */
export function chooseMail(mails: readonly ReadMail[], shopDomain: string | null): ReadMail | null {
  const own = mails.filter(({ mail }) => {
    const domain = domainOf(mail.from[0] ?? '');
    return shopDomain !== null && domain !== null && sameOwner(domain, shopDomain);
  });
  const candidates = own.length > 0 ? own : mails;
  const chosen = [...candidates].sort((one, other) =>
    (other.mail.date ?? '').localeCompare(one.mail.date ?? ''),
  )[0];
  if (chosen === undefined) return null;
  if (mails.length === 1) return chosen;
  const otherMails = mails
    .filter((other) => other !== chosen)
    .slice(0, 200)
    .map(({ mail }) => ({ name: mail.name, messageId: mail.messageIds[0] ?? '', date: mail.date }));
  return { ...chosen, mail: { ...chosen.mail, otherMails } };
}
