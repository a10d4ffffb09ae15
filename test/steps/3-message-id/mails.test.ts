// Fault mails and clean mails, written from the facts: each gives exactly its findings and nothing else.
import { describe, expect, it } from 'vitest';
import { domainRecords, goodRecords, noSuchName } from '../../../src-main/carriers/example-facts.ts';
import { runChecks } from '../../../src-main/checks/run-checks.ts';
import { known } from '../../../src-main/facts/fact.ts';
import type { Facts } from '../../../src-main/facts/facts.ts';
import { domainOf } from '../../../src-main/protocols/message/address-list.ts';
import { hostNameKind, isPublicKind } from '../../../src-main/protocols/message/host-name-kind.ts';
import { messageIdParts } from '../../../src-main/protocols/message/message-id.ts';
import { readMail } from '../../../src-main/protocols/message/read-mail.node.ts';
import { mailsIn } from '../../../src-main/protocols/message/sources.node.ts';
import { step } from '../../../src-main/steps/3-message-id/step.ts';
import { cleanMails } from '../../fixtures/mail/clean-mails.ts';
import { faultMails, type FaultMail } from '../../fixtures/mail/fault-mails.ts';
import { pasteForms } from '../../fixtures/mail/paste-forms.ts';
import { oddVariants, receivedStyles } from '../../fixtures/mail/received-styles.ts';
import { cleanServiceMails, faultServiceMails } from '../../fixtures/mail/service-mails.ts';
import { domain, ecCube2, goodHost } from '../../fixtures/mail/shop-mails.ts';

const at = '2026-11-24T02:00:00.000Z';

/** @returns ids that fail, and of those that only inform, with DNS answering for every public name but `gone` */
async function judged(
  source: string,
  gone: readonly string[] = [],
  pasted = false,
): Promise<{ fails: string[]; notes: string[] }> {
  const bytes = Buffer.from(source, 'latin1');
  const [part] = mailsIn({ name: 'order.eml', bytes, wholeSize: bytes.length, pasted });
  if (part === undefined) throw new Error('no mail');
  const reading = await readMail(part, 'shop');
  if (!reading.ok) throw new Error(reading.code);
  const { mail } = reading;
  const records = (
    name: string | null | undefined,
    fact: 'ehloNameRecords' | 'envelopeDomainRecords' | 'messageIdDomainRecords',
  ): Facts =>
    name !== null && name !== undefined && isPublicKind(hostNameKind(name))
      ? { [fact]: known(domainRecords(name, gone.includes(name) ? noSuchName : goodRecords), [], at) }
      : {};
  const facts: Facts = {
    shopMail: known(mail, [], at),
    ...records(mail.leaving.helo, 'ehloNameRecords'),
    ...records(domainOf(mail.leaving.envelopeSender ?? ''), 'envelopeDomainRecords'),
    ...records(messageIdParts(mail.messageIds)?.right, 'messageIdDomainRecords'),
  };
  const failed = runChecks(step.checks, facts).filter(({ verdict }) => verdict === 'fail');
  return {
    fails: failed
      .filter(({ check }) => check.weight !== 'information')
      .map(({ check }) => check.id)
      .sort(),
    notes: failed.filter(({ check }) => check.weight === 'information').map(({ check }) => check.id),
  };
}

describe('clean mails', () => {
  it('are at least 25', () => {
    expect(cleanMails.length).toBeGreaterThanOrEqual(25);
  });

  it.each(cleanMails.map((mail) => [mail.name, mail] as const))('%s', async (_name, { source, notes }) => {
    expect(await judged(source())).toEqual({ fails: [], notes: notes ?? [] });
  });
});

describe('fault mails', () => {
  it('are at least 60', () => {
    expect(faultMails.length).toBeGreaterThanOrEqual(60);
  });

  it.each([...faultMails, ...oddVariants].map((mail) => [mail.name, mail] as const))(
    '%s',
    async (_name, { source, fails, notes, gone }) => {
      expect(await judged(source(), gone)).toEqual({ fails: [...fails].sort(), notes: notes ?? [] });
    },
  );
});

describe('mails of services, lists, relays and rental servers', () => {
  it.each([...cleanServiceMails, ...faultServiceMails].map((mail) => [mail.name, mail] as const))(
    '%s',
    async (_name, { source, fails, notes }) => {
      expect(await judged(source())).toEqual({ fails: [...fails].sort(), notes: notes ?? [] });
    },
  );
});

describe('Received lines of many systems', () => {
  const mail = (line: string): string => ecCube2({ arrival: line, from: `order@${domain}` });

  it.each(receivedStyles)('$name: a good name', async ({ line }) => {
    expect(await judged(mail(line(goodHost)))).toEqual({ fails: [], notes: [] });
  });

  it.each(receivedStyles)('$name: localhost.localdomain', async ({ line }) => {
    expect(await judged(mail(line('localhost.localdomain')))).toEqual({ fails: ['ehlo-name'], notes: [] });
  });
});

/** What lies in the body's bytes and line ends, which no page hands on as they were. */
const ofTheBody = ['iso-2022-jp', 'line-ends', 'line-length', 'message-size', 'transfer-encoding'];
const all: readonly FaultMail[] = [
  ...cleanMails.map(({ name, source }) => ({ name, source, fails: [] })),
  ...faultMails,
];

describe.each(pasteForms.map((form, number) => ({ ...form, number })))('pasted: $name', (form) => {
  // Each form meets the seed case and a fourth of the others, so that every mail is pasted four times.
  const mails = all.filter(({ name }, index) => index % 4 === form.number % 4 || name === 'the seed case');
  it('finds what the file shows, and nothing that the way caused', async () => {
    for (const { name, source, fails, notes, gone } of mails) {
      // Without indentation a line of blanks is an empty line: it ends the header, as it does behind a server that trims lines.
      if (form.flat === true && fails.includes('header-blank-line')) continue;
      const pasted = await judged(form.paste(source()), gone, true);
      // Without indentation a line that was no field can't be told from the rest of the field above it.
      const lost = form.flat === true ? [...ofTheBody, 'header-syntax'] : ofTheBody;
      const lasting = (ids: readonly string[]): string[] => ids.filter((id) => !lost.includes(id)).sort();
      expect({ name, fails: lasting(pasted.fails) }).toEqual({ name, fails: lasting(fails) });
      expect({ name, caused: pasted.fails.filter((id) => !fails.includes(id)) }).toEqual({
        name,
        caused: [],
      });
      if (notes !== undefined) expect(pasted.notes).toEqual(notes);
    }
  });

  it('says where only the header came along', async () => {
    const bytes = Buffer.from(form.paste(ecCube2()), 'latin1');
    const [part] = mailsIn({ name: 'pasted', bytes, wholeSize: bytes.length, pasted: true });
    const reading = part === undefined ? null : await readMail(part, 'shop');
    const notes = reading?.ok === true ? reading.mail.notes : ['not read'];
    expect(notes).toEqual(form.whole ? [] : ['header-only']);
  });
});
