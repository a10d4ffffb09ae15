// Which of several mails is looked at: the newest that the shop's domain sent, else the newest. The others are kept as a list.
import { domainOf } from '../../protocols/message/address-list.ts';
import type { MailFacts } from '../../protocols/message/mail-facts.ts';
import { sameOwner } from '../../protocols/message/registered-domain.ts';

export interface ReadMail {
  readonly mail: MailFacts;
  readonly bytes: Uint8Array;
  /** its body went through a page */
  readonly pasted?: boolean;
}

/**
 * @param shopDomain mails from it go first; null where it doesn't matter
 * @param wanted place of the mail the operator chose; absent: the rule above
 */
export function chooseMail(
  mails: readonly ReadMail[],
  shopDomain: string | null,
  wanted?: number,
): ReadMail | null {
  const own = mails.filter(({ mail }) => {
    const domain = domainOf(mail.from[0] ?? '');
    return shopDomain !== null && domain !== null && sameOwner(domain, shopDomain);
  });
  const candidates = own.length > 0 ? own : mails;
  const newest = [...candidates].sort((one, other) =>
    (other.mail.date ?? '').localeCompare(one.mail.date ?? ''),
  )[0];
  const chosen = wanted === undefined ? newest : mails[wanted];
  if (chosen === undefined) return null;
  if (mails.length === 1) return chosen;
  const otherMails = mails.flatMap((other, number) =>
    other === chosen
      ? []
      : [
          {
            name: other.mail.name,
            messageId: other.mail.messageIds[0] ?? '',
            date: other.mail.date,
            subject: other.mail.subject,
            number,
          },
        ],
  );
  return { ...chosen, mail: { ...chosen.mail, otherMails: otherMails.slice(0, 200) } };
}
