// Which domains signed a mail, as its DKIM-Signature fields say (RFC 6376 3.5). Whether a signature holds is judged in STEP 1.
import type { MailFacts } from '../../protocols/message/mail-facts.ts';

/** @returns the d= of every DKIM-Signature, lower case */
export function signingDomains(mail: MailFacts): readonly string[] {
  return mail.headers
    .filter((field) => field.name.toLowerCase() === 'dkim-signature')
    .flatMap(
      (field) =>
        /(?:^|[;:])\s*d\s*=\s*([^;\s]+)/i.exec(field.raw.replace(/\r?\n/g, ''))?.[1]?.toLowerCase() ?? [],
    );
}
