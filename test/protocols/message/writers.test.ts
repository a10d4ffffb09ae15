// Who wrote it: every generation of EC-CUBE, other software and mail programs come out first, with the MTA and the back end.
import { describe, expect, it } from 'vitest';
import { readMail } from '../../../src-main/protocols/message/read-mail.node.ts';
import { cleanMails } from '../../fixtures/mail/clean-mails.ts';
import { ecCube2, ecCube211, ecCube3, ecCube4, goodHost, seedMail } from '../../fixtures/mail/shop-mails.ts';

const named = (name: string): string => {
  const mail = cleanMails.find((one) => one.name === name);
  if (mail === undefined) throw new Error(name);
  return mail.source();
};

const table: readonly [string, () => string, Readonly<Record<string, unknown>>][] = [
  ['EC-CUBE 2.11', () => ecCube211(), { software: 'ec-cube-2.11', mta: 'postfix', backEnd: 'smtp' }],
  [
    'EC-CUBE 2.12',
    seedMail,
    { software: 'ec-cube-2.12-2.17.0', mta: 'postfix', backEnd: 'mail()', webUser: 'apache' },
  ],
  [
    'EC-CUBE 2.13 on Debian',
    () =>
      ecCube2({
        envelope: `www-data@${goodHost}`,
        origin: `Received: by ${goodHost} (Postfix, from userid 33)\r\n\tid 4F2; Tue, 24 Nov 2026 10:32:12 +0900`,
      }),
    { software: 'ec-cube-2.12-2.17.0', webUser: 'www-data' },
  ],
  ['EC-CUBE 2.17.1', () => ecCube2(), { software: 'ec-cube-2.17.1', backEnd: 'mail()' }],
  [
    'EC-CUBE 2 through sendmail',
    () => named('EC-CUBE 2 through sendmail'),
    { software: 'ec-cube-2.17.1', mta: 'sendmail', webUser: 'apache' },
  ],
  [
    'EC-CUBE 2 through Exim',
    () => named('EC-CUBE 2 through Exim'),
    { software: 'ec-cube-2.17.1', mta: 'exim', webUser: 'www-data' },
  ],
  ['EC-CUBE 3', () => ecCube3('www.komorebi-zakka.example'), { software: 'ec-cube-3', backEnd: 'mail()' }],
  ['EC-CUBE 3 from a command', () => ecCube3('swift.generated'), { software: 'ec-cube-3' }],
  [
    'EC-CUBE 4.0',
    () => ecCube4('4.0', { id: 'shop.komorebi-zakka.example' }),
    { software: 'ec-cube-4.0-4.1', backEnd: 'smtp' },
  ],
  ['EC-CUBE 4.2', () => ecCube4('4.2'), { software: 'ec-cube-4.2', backEnd: 'smtp' }],
  [
    'WordPress',
    () => named('WordPress with its own domain'),
    { software: 'wordpress', backEnd: 'mail()', webUser: 'www-data' },
  ],
  ['Thunderbird', () => named('Thunderbird'), { software: 'thunderbird' }],
  ['Apple Mail', () => named('Apple Mail'), { software: 'apple-mail' }],
  ['Becky', () => named('Becky'), { software: 'other-program' }],
  ['Gmail', () => named('Gmail for a shop'), { software: 'gmail' }],
];

describe('the writer', () => {
  it.each(table)('%s', async (_name, source, expected) => {
    const bytes = Buffer.from(source(), 'latin1');
    const reading = await readMail({ name: 'x.eml', bytes, wholeSize: bytes.length }, 'shop');
    if (!reading.ok) throw new Error(reading.code);
    const [best] = reading.mail.writers;
    expect(best).toMatchObject(expected);
    expect(best?.signs.length).toBeGreaterThan(0);
    expect(best?.signs.every(({ seen }) => seen !== '')).toBe(true);
  });
});
