// How a mail program shows a mail: sender, subject and attachments as mailparser reads them. For recognising that the
// right mail was handed over; nothing is judged by it, because such a reader repairs what it shows.
import { simpleParser } from 'mailparser';
import type { MailFacts } from './mail-facts.ts';

/** A longer mail is not parsed for showing: its header says enough. */
const longest = 5_000_000;
const patienceMilliseconds = 3000;
const mostAttachments = 50;

/**
 * @param bytes the whole mail, untrusted
 * @param mail what our own reader found; one nested too deep is left alone
 * @returns what a mail program shows, or null where the mail is too long, too deep, or can't be parsed in time
 */
export async function shownAs(
  bytes: Uint8Array,
  mail: MailFacts,
): Promise<NonNullable<MailFacts['shown']> | null> {
  if (bytes.length > longest || mail.notes.includes('too-deep') || mail.notes.includes('too-many-headers'))
    return null;
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patienceMilliseconds);
  });
  try {
    const parsing = simpleParser(Buffer.from(bytes), {
      skipHtmlToText: true,
      skipTextToHtml: true,
      skipImageLinks: true,
      keepDeliveryStatus: true,
    });
    const parsed = await Promise.race([parsing, tooLate]);
    if (parsed === null) return null;
    return {
      from: parsed.from?.text ?? '',
      subject: parsed.subject ?? '',
      attachments: parsed.attachments.slice(0, mostAttachments).map(({ filename, contentType, size }) => ({
        name: filename ?? '',
        type: contentType,
        size,
      })),
    };
  } catch {
    return null; // what can't be shown is still judged from its raw lines
  } finally {
    clearTimeout(timer);
  }
}
