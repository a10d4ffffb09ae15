// `inspect mail`: the same findings from files and from `--jsonl`, exit status by what failed, bad input named.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kind } from '../../src-main/inspect/mail.node.ts';
import { InspectInputError, type InspectPorts } from '../../src-main/inspect/inspect-kind.node.ts';
import { ecCube4, seedMail } from '../fixtures/mail/shop-mails.ts';

const ports: InspectPorts = {
  resolver: { ask: () => Promise.reject(new Error('DNS is asked only where a server was named')) },
  dialer: { dial: () => Promise.reject(new Error('no connection is made')) },
  clock: { now: () => new Date('2026-11-24T02:00:00Z') },
};
let folder = '';
const path = (name: string): string => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'todoku-inspect-'));
  writeFileSync(path('seed.eml'), seedMail(), 'latin1');
  writeFileSync(path('clean.eml'), ecCube4('4.2'), 'latin1');
  writeFileSync(path('prose.txt'), 'no mail at all\n');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('inspect mail', () => {
  it('answers one request with the fixed fields', async () => {
    const answer = await kind.answer({ path: path('seed.eml') }, ports);
    expect(answer).toMatchObject({
      messageId: '<20261124013212.4F2A91C0E8@localhost.localdomain>',
      messageIdCount: 1,
      from: ['order@komorebi-zakka.example'],
      date: '2026-11-24T01:32:12.000Z',
      subject: 'ご注文ありがとうございます',
    });
    const findings = answer['findings'] as readonly { id: string; verdict: string }[];
    expect(findings.filter(({ verdict }) => verdict === 'fail').map(({ id }) => id)).toEqual(
      expect.arrayContaining(['ehlo-name', 'envelope-sender-domain', 'message-id-domain']),
    );
  });

  it('gives the same findings for files, with words and causes', async () => {
    const answer = await kind.answer({ path: path('seed.eml') }, ports);
    const { json, failed, pretty } = await kind.run([path('seed.eml')], ports);
    const [document] = json as readonly {
      findings: readonly { id: string; verdict: string }[];
      causes: readonly { id: string }[];
    }[];
    expect(document?.findings.map(({ id, verdict }) => ({ id, verdict }))).toEqual(answer['findings']);
    expect(failed).toBe(true);
    expect(pretty).toContain('localhost.localdomain');
    expect(document?.causes.length).toBeGreaterThan(0);
  });

  it('fails nothing on a clean mail', async () => {
    expect((await kind.run([path('clean.eml')], ports)).failed).toBe(false);
  });

  it.each([
    ['no file', []],
    ['a file that is not there', ['/nowhere/x.eml']],
    ['a text that is no mail', ['prose.txt']],
    ['an unknown flag', ['--what']],
  ])('refuses %s', async (_name, args) => {
    await expect(
      kind.run(
        args.map((arg) => (arg === 'prose.txt' ? path(arg) : arg)),
        ports,
      ),
    ).rejects.toBeInstanceOf(InspectInputError);
  });
});
