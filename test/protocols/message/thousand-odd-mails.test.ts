// Two thousand odd mails with known answers: Message-ID, From, Date and Subject are right in every one.
import { expect, test } from 'vitest';
import { mailsIn } from '../../../src-main/protocols/message/sources.node.ts';
import { readMail } from '../../../src-main/protocols/message/read-mail.node.ts';
import { Dice, oddMail } from './odd-mail-maker.ts';

const many = Number(process.env['TODOKU_ODD_MAILS'] ?? 2000);
const seed = Number(process.env['TODOKU_ODD_SEED'] ?? 20_261_124);

test('Message-ID, From, Date and Subject of odd mails', async () => {
  const dice = new Dice(seed);
  const wrong: string[] = [];
  for (let number = 0; number < many; number++) {
    const odd = oddMail(dice);
    const bytes = Buffer.from(odd.source, 'latin1');
    const [part] = mailsIn({ name: 'odd.eml', bytes, wholeSize: bytes.length });
    const reading = part === undefined ? null : await readMail(part, 'shop');
    const read = reading?.ok === true ? reading.mail : null;
    const compare = { messageIds: odd.messageIds, from: odd.from, date: odd.date, subject: odd.subject };
    for (const [field, right] of Object.entries(compare)) {
      const found = read === null ? 'not read' : read[field as keyof typeof compare];
      if (JSON.stringify(found) !== JSON.stringify(right))
        wrong.push(
          `${String(number)} ${field}: ${JSON.stringify(found).slice(0, 100)} instead of ${JSON.stringify(right).slice(0, 100)} (${odd.made.join(', ')})`,
        );
    }
  }
  expect(wrong.slice(0, 40)).toEqual([]);
}, 120_000);
