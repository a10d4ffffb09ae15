// STEP 3's view of the seed case: three identities apart, the bad parts marked, the fixes with the shop's own names.
import { describe, expect, it } from 'vitest';
import { newCaseFile, applyAnswers, applyFacts } from '../../../src-main/case-file/apply.ts';
import { factsOf } from '../../../src-main/case-file/case-file.ts';
import { runChecks } from '../../../src-main/checks/run-checks.ts';
import type { Language } from '../../../src-main/contract/text.ts';
import { HostName, DomainName, MailAddress } from '../../../src-main/contract/inputs.ts';
import { known } from '../../../src-main/facts/fact.ts';
import type { MailFacts } from '../../../src-main/protocols/message/mail-facts.ts';
import { readMail } from '../../../src-main/protocols/message/read-mail.node.ts';
import type { JudgedCase } from '../../../src-main/steps/judged-case.ts';
import { step } from '../../../src-main/steps/3-message-id/step.ts';
import { detail, page } from '../../../src-main/steps/3-message-id/view.ts';
import { seedMail } from '../../fixtures/mail/shop-mails.ts';

const at = '2026-11-24T02:00:00.000Z';

async function judged(
  source: string,
  language: Language = 'ja',
  program: string | null = null,
): Promise<JudgedCase> {
  const read = async (text: string, role: 'shop' | 'program'): Promise<MailFacts> => {
    const bytes = Buffer.from(text, 'latin1');
    const reading = await readMail({ name: `${role}.eml`, bytes, wholeSize: bytes.length }, role);
    if (!reading.ok) throw new Error(reading.code);
    return reading.mail;
  };
  const evidence = [{ source: 'shop.eml', lines: [], at }];
  let caseFile = applyAnswers(
    newCaseFile('test', at, null),
    {
      shopDomain: DomainName.parse('komorebi-zakka.example'),
      fromAddress: MailAddress.parse('order@komorebi-zakka.example'),
      newHostName: HostName.parse('mail.komorebi-zakka.example'),
    },
    at,
  );
  caseFile = applyFacts(caseFile, { shopMail: known(await read(source, 'shop'), evidence, at) }, at);
  if (program !== null)
    caseFile = applyFacts(caseFile, { programMail: known(await read(program, 'program'), evidence, at) }, at);
  const facts = factsOf(caseFile);
  const findings = new Map(runChecks(step.checks, facts).map((finding) => [finding.check.id, finding]));
  return {
    caseFile,
    facts,
    factsBefore: null,
    findings,
    findingsBefore: null,
    causes: [],
    language,
    now: at,
    masked: true,
  };
}

describe('the seed case', () => {
  it('says that the name is the default in three places, each apart', async () => {
    const seen = await judged(seedMail());
    expect(page(seen).headline).toBe('3 か所で、サーバーの名前が初期設定のままです。');
    expect(page(seen).mark.kind).toBe('bad');
    const { identities, rows } = detail(seen).mails[0] ?? { identities: [], rows: [] };
    expect(identities.map(({ value, mark }) => [value, mark.kind])).toEqual([
      ['localhost.localdomain', 'bad'],
      ['apache@localhost.localdomain', 'bad'],
      ['<20261124013212.4F2A91C0E8@localhost.localdomain>', 'bad'],
    ]);
    expect(rows[0]).toMatchObject({
      name: 'Message-Id',
      before: '<20261124013212.4F2A91C0E8',
      highlighted: '@localhost.localdomain',
      after: '>',
    });
  });

  it('offers the name first and then the envelope, on the guessed server, filled with the shop’s names', async () => {
    const { fixes } = detail(await judged(seedMail()));
    expect(fixes.map(({ id }) => id)).toEqual(['host-name', 'mta-host-name', 'envelope-sender']);
    const [card] = fixes;
    expect(card?.chosen).toBe('centos6');
    const commands =
      card?.servers.find(({ id }) => id === 'centos6')?.phases.flatMap((phase) => phase.commands) ?? [];
    expect(commands.map(({ code }) => code).join('\n')).toContain(
      "sed -i 's/^HOSTNAME=.*/HOSTNAME=mail.komorebi-zakka.example/' /etc/sysconfig/network",
    );
    expect(commands.flatMap(({ ownValues }) => ownValues)).toContain('mail.komorebi-zakka.example');
    expect(card?.handOver).toContain('`apache@localhost.localdomain`');
  });

  it('leaves no place unfilled and no word untranslated, in either language', async () => {
    for (const language of ['ja', 'en'] as const) {
      const seen = await judged(seedMail(), language);
      const text = JSON.stringify([page(seen), detail(seen)]);
      expect(text.match(/\{[a-z][A-Za-z]*\}/g) ?? []).toEqual([]);
      if (language === 'en') expect(JSON.stringify(detail(seen).fixes)).not.toMatch(/[ぁ-ん]/);
    }
  });
});

describe('a log or bounces without a mail', () => {
  it('is no longer only waiting for a mail', async () => {
    const seen = await judged(seedMail());
    const facts = { bounces: known([], [], at) };
    const view = page({ ...seen, facts, findings: new Map() });
    expect([view.finding, view.headline]).toEqual([
      '記録を見ました',
      '記録からわかることを、先にまとめました。',
    ]);
    expect(page({ ...seen, facts: {}, findings: new Map() }).finding).toBe('メールを待っています');
  });
});
