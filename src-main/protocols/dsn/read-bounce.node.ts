// Bytes of a dropped mail, or of an mbox file, to bounce facts.
import type { BounceFacts } from './bounce-facts.ts';
import { forwardedSource } from './forwarded.ts';
import type { ReadingOptions } from './judge-recipient.ts';
import { readBounce } from './read-bounce.ts';
import { readSnsNotification } from './sns-notification.ts';
import { splitMails, splitSource } from './split-mail.node.ts';

/**
 * @param bytes a dropped file: one mail, or an mbox with several
 * @returns the facts of each mail; never throws, what can't be read is `not-a-bounce`
 */
export function readBounceBytes(bytes: Uint8Array, options: ReadingOptions): readonly BounceFacts[] {
  return splitMails(bytes).map((mail) => {
    const notified = readSnsNotification(mail, options);
    if (notified !== null) return notified;
    const facts = readBounce(mail, options);
    const forwarded = facts.kind === 'not-a-bounce' ? forwardedSource(mail) : null;
    return forwarded === null ? facts : readBounce(splitSource(forwarded), options);
  });
}
