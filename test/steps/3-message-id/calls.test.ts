// The calls of STEP 3 on a case: a mail in, its DNS facts after it, the answers, and each failure by its code.
import { describe, expect, it } from 'vitest';
import { applyAnswers, newCaseFile } from '../../../src-main/case-file/apply.ts';
import type { CaseFile } from '../../../src-main/case-file/case-file.ts';
import { dnsAnswer } from '../../../src-main/carriers/example-facts.ts';
import type { CallArguments } from '../../../src-main/contract/calls.ts';
import { DomainName, HostName } from '../../../src-main/contract/inputs.ts';
import type { View } from '../../../src-main/contract/view.ts';
import type { DnsQuestion, Ports } from '../../../src-main/ports.ts';
import { CallFailure, type CallContext } from '../../../src-main/steps/calls.node.ts';
import { handlers } from '../../../src-main/steps/3-message-id/calls.node.ts';
import { cleanMails } from '../../fixtures/mail/clean-mails.ts';
import { ecCube2, seedMail } from '../../fixtures/mail/shop-mails.ts';

const at = '2026-11-24T02:00:00.000Z';

interface Desk {
  readonly context: CallContext;
  readonly asked: DnsQuestion[];
  now(): CaseFile;
}

function desk(): Desk {
  let caseFile = applyAnswers(
    newCaseFile('test', at, null),
    { shopDomain: DomainName.parse('komorebi-zakka.example') },
    at,
  );
  const asked: DnsQuestion[] = [];
  const context: CallContext = {
    ports: {
      resolver: {
        ask: (question) => {
          asked.push(question);
          return Promise.resolve(
            dnsAnswer(question.name, question.type, question.type === 'A' ? ['203.0.113.24'] : []),
          );
        },
      },
      clock: { now: () => new Date(at) },
    } as Partial<Ports> as Ports, // these calls use nothing else
    signal: new AbortController().signal,
    caseFile: () => caseFile,
    update: (change) => {
      caseFile = change(caseFile, at);
    },
    view: () => ({ language: 'ja' }) as View, // the view is derived elsewhere
    work: () => undefined,
    lab: () => null,
    background: () => undefined,
    stopBackground: () => undefined,
  } as Partial<CallContext> as CallContext;
  return { context, asked, now: () => caseFile };
}

type Source = CallArguments<'message.read'>['sources'][number];
const source = (text: string, name = 'order.eml'): Source => {
  const bytes = Buffer.from(text, 'latin1');
  return { name, bytes: new Uint8Array(bytes), wholeSize: bytes.length };
};

async function codeOf(run: () => unknown): Promise<string> {
  try {
    await run();
  } catch (error) {
    if (error instanceof CallFailure) return error.code;
    throw error;
  }
  return 'none';
}

describe('message.read', () => {
  it('keeps the mail as a fact with its header as evidence, and asks DNS only for public names', async () => {
    const { context, asked, now } = desk();
    await handlers['message.read']({ role: 'shop', sources: [source(seedMail())] }, context);
    const { shopMail, ehloNameRecords, envelopeDomainRecords } = now().facts;
    expect(shopMail).toMatchObject({ state: 'known', at });
    expect(shopMail?.evidence[0]?.lines).toContain('Return-Path: <apache@localhost.localdomain>');
    expect([ehloNameRecords?.state, envelopeDomainRecords?.state]).toEqual(['missing', 'missing']);
    expect(asked).toEqual([]);
  });

  it('gathers the records of all three names', async () => {
    const { context, asked, now } = desk();
    await handlers['message.read']({ role: 'shop', sources: [source(ecCube2())] }, context);
    expect([...new Set(asked.map(({ name }) => name))].sort()).toEqual([
      'komorebi-zakka.example',
      'mail.komorebi-zakka.example',
    ]);
    expect(now().facts.ehloNameRecords).toMatchObject({
      state: 'known',
      value: { domain: 'mail.komorebi-zakka.example' },
    });
  });

  it('keeps a program’s mail apart', async () => {
    const { context, now } = desk();
    const program = cleanMails.find(({ name }) => name === 'Thunderbird')?.source() ?? '';
    await handlers['message.read']({ role: 'program', sources: [source(program)] }, context);
    expect(now().facts.programMail?.state).toBe('known');
    expect(now().facts.shopMail).toBeUndefined();
  });

  it('takes the shop’s newest of several, and remembers the others', async () => {
    const { context, now } = desk();
    const older = ecCube2({
      date: 'Mon, 23 Nov 2026 10:32:12 +0900',
      messageId: '<old@mail.komorebi-zakka.example>',
    });
    const foreign = ecCube2({ from: 'a@other.example', date: 'Wed, 25 Nov 2026 10:32:12 +0900' });
    await handlers['message.read'](
      {
        role: 'shop',
        sources: [source(older, 'old.eml'), source(ecCube2(), 'new.eml'), source(foreign, 'foreign.eml')],
      },
      context,
    );
    const fact = now().facts.shopMail;
    if (fact?.state !== 'known') throw new Error('no mail');
    expect(fact.value.name).toBe('new.eml');
    expect(fact.value.otherMails?.map(({ name }) => name).sort()).toEqual(['foreign.eml', 'old.eml']);
    await handlers['message.choose']({ role: 'shop', number: 0 }, context);
    expect(now().facts.shopMail).toMatchObject({ value: { name: 'old.eml' } });
    expect(await codeOf(() => handlers['message.choose']({ role: 'shop', number: 9 }, context))).toBe(
      'bad-input',
    );
    expect(await codeOf(() => handlers['message.choose']({ role: 'program', number: 0 }, context))).toBe(
      'mails-gone',
    );
  });

  it('says by code why something is no mail, and loses nothing', async () => {
    const { context, now } = desk();
    const read = (one: Source) => () => handlers['message.read']({ role: 'shop', sources: [one] }, context);
    await handlers['message.read']({ role: 'shop', sources: [source(seedMail())] }, context);
    expect(await codeOf(read(source('')))).toBe('empty-file');
    expect(await codeOf(read(source('hello\nworld\n')))).toBe('not-a-mail');
    expect(await codeOf(read({ ...source('From: a@b.example\n\n'), wholeSize: 200_000_000 }))).toBe(
      'file-too-large',
    );
    expect(now().facts.shopMail?.state).toBe('known');
  });
});

describe('the other calls', () => {
  it('forgets a mail with what was gathered for it', async () => {
    const { context, now } = desk();
    await handlers['message.read']({ role: 'shop', sources: [source(ecCube2())] }, context);
    await handlers['message.forget']({ role: 'shop' }, context);
    expect(Object.keys(now().facts)).toEqual([]);
  });

  it('keeps writer, server and applied fixes; the first fix keeps the facts before it', async () => {
    const { context, now } = desk();
    await handlers['message.read']({ role: 'shop', sources: [source(seedMail())] }, context);
    await handlers['message.confirmWriter']({ shopSoftware: 'ec-cube-2.12-2.17.0' }, context);
    await handlers['message.chooseServer']({ server: 'centos6' }, context);
    await handlers['message.markApplied']({ fix: 'host-name', applied: true }, context);
    expect(now().answers).toMatchObject({ shopSoftware: 'ec-cube-2.12-2.17.0', server: 'centos6' });
    expect(now().before?.facts.shopMail?.state).toBe('known');
    expect(now().applied.map(({ fix }) => fix)).toEqual(['host-name']);
    await handlers['message.markApplied']({ fix: 'host-name', applied: false }, context);
    expect(now().applied).toEqual([]);
  });

  it('looks the new name up', async () => {
    const { context, now, asked } = desk();
    await handlers['message.nameHost']({ hostName: HostName.parse('mail.komorebi-zakka.example') }, context);
    expect(now().answers.newHostName).toBe('mail.komorebi-zakka.example');
    expect(asked.map(({ type }) => type)).toEqual(['A', 'AAAA']);
    expect(now().facts.newHostNameRecords?.state).toBe('known');
  });
});
