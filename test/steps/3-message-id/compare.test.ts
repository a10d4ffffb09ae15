// Two mails side by side: what is wrong on the shop's side alone comes first; what both have is no suspect.
import { describe, expect, it } from 'vitest';
import { compareMails } from '../../../src-main/steps/3-message-id/compare.ts';
import { readMail } from '../../../src-main/protocols/message/read-mail.node.ts';
import type { MailFacts } from '../../../src-main/protocols/message/mail-facts.ts';
import { cleanMails } from '../../fixtures/mail/clean-mails.ts';
import { seedMail } from '../../fixtures/mail/shop-mails.ts';

async function read(source: string, role: 'shop' | 'program'): Promise<MailFacts> {
  const bytes = Buffer.from(source, 'latin1');
  const reading = await readMail({ name: 'x.eml', bytes, wholeSize: bytes.length }, role);
  if (!reading.ok) throw new Error(reading.code);
  return reading.mail;
}

describe('shop’s mail beside the mail program’s', () => {
  it('puts the three names first in the seed case', async () => {
    const program = await read(
      cleanMails.find(({ name }) => name === 'Thunderbird')?.source() ?? '',
      'program',
    );
    const differences = compareMails(await read(seedMail(), 'shop'), program);
    const suspects = differences.filter(({ weight }) => weight === 3).map(({ what }) => what.en);
    expect(suspects).toEqual(['EHLO name', 'Envelope sender', 'Message-ID, behind the @']);
    expect(differences.map(({ weight }) => weight)).toEqual(
      [...differences.map(({ weight }) => weight)].sort((one, other) => other - one),
    );
  });

  it('finds nothing between a mail and itself', async () => {
    expect(compareMails(await read(seedMail(), 'shop'), await read(seedMail(), 'program'))).toEqual([]);
  });
});
