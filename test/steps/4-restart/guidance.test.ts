// Is a restart needed at all, and which services: for every fix there is, on every kind of server. And what a hosting firm's
// panel page says of itself: seven firms, each with its source, the day it was read, and how sure that is.
import { describe, expect, test } from 'vitest';
import { applyAnswers, applyFix, applyPanel, newCaseFile } from '../../../src-main/case-file/apply.ts';
import type { MtaId, ServerId } from '../../../src-main/contract/answers.ts';
import { plainWords, sayRich } from '../../../src-main/contract/text.ts';
import { hostings } from '../../../src-main/hosting/index.ts';
import { judgeCase } from '../../../src-main/report/judge-case.ts';
import { fixes } from '../../../src-main/servers/index.ts';
import { guidanceOf } from '../../../src-main/steps/4-restart/guidance.ts';
import { detail, page } from '../../../src-main/steps/4-restart/view.ts';

const at = '2026-11-24T02:00:00.000Z';
const judged = (done: readonly string[], server: ServerId, mta: MtaId = 'postfix') => {
  const start = applyAnswers(newCaseFile('test', at, null), { server, mta }, at);
  return judgeCase(
    done.reduce((caseFile, fix) => applyFix(caseFile, fix, true, at), start),
    'ja',
    at,
    true,
  );
};
const servers: readonly ServerId[] = ['centos6', 'rhel7-and-later', 'debian-ubuntu', 'amazon-linux'];
const codes = (done: readonly string[], server: ServerId, mta: MtaId = 'postfix'): string =>
  guidanceOf(judged(done, server, mta))
    .commands.map(({ code }) => code)
    .join('\n');

describe.each(servers)('%s', (server) => {
  test.each(fixes.map(({ id }) => id))(
    '%s: no restart of the machine, and a command for what must read it again',
    (id) => {
      const guidance = guidanceOf(judged([id], server));
      expect(guidance.restart).toBe(false);
      expect(plainWords(sayRich(guidance.sentence, 'ja'))).toContain('再起動はいりません');
      const ofNoService = /^(?:header|recipient-address|customer-filter|list-cleaning|ask-host)$/.test(id);
      expect(guidance.commands.length > 0).toBe(!ofNoService);
      expect(page(judged([id], server)).headline).toBe(
        ofNoService ? '読み直すものは、ありません。' : 'まず、設定を読み直します。',
      );
      expect(guidance.commands.every(({ code }) => !/\b(?:reboot|shutdown|init 6)\b/.test(code))).toBe(true);
    },
  );

  test('the service that reads the setting is the one named', () => {
    expect(codes(['host-name'], server)).toMatch(/postfix reload|reload postfix/);
    expect(codes(['host-name'], server, 'exim')).toMatch(/exim/);
    expect(codes(['host-name'], server, 'sendmail')).toMatch(/sendmail/);
    expect(codes(['ipv4-only'], server)).toContain('postfix stop; postfix start');
    expect(codes(['dkim'], server)).toContain(
      server === 'centos6' ? 'service opendkim restart' : 'systemctl restart opendkim',
    );
    expect(codes(['host-name'], server)).not.toContain('opendkim');
  });
});

test('a rental server has nothing to restart', () => {
  const guidance = guidanceOf(judged(['host-name'], 'rental-server'));
  expect([guidance.restart, guidance.commands.length]).toEqual([false, 0]);
});

test('seven hosting firms: clicks, a warning, the last way, a source with its day, and no claim where nothing was seen', () => {
  expect(hostings.map(({ id }) => id).sort()).toEqual(
    ['conoha', 'ec2', 'generic', 'kagoya', 'sakura-cloud', 'sakura-vps', 'xserver-vps'].sort(),
  );
  for (const { id, checked, source, restart, rescue } of hostings) {
    expect(checked).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(restart.steps.length).toBeGreaterThan(1);
    expect(restart.caution.ja.length).toBeGreaterThan(10);
    // Console first, forced restart as the last way.
    expect(rescue[0]?.ja).toMatch(/コンソール/);
    expect(rescue.slice(1).some(({ ja }) => /強制|最後/.test(ja))).toBe(true);
    const chosen = applyPanel(newCaseFile('test', at, null), id, at);
    for (const language of ['ja', 'en'] as const) {
      const { panel, warning } = detail(judgeCase(chosen, language, at, true));
      expect(panel.origin).toContain(checked);
      if (source.kind === 'unverified') expect(panel.origin).toMatch(/未確認|not verified/);
      else expect(panel.origin).toContain(source.title[language]);
      expect(plainWords(warning.title)).toContain('reboot');
    }
  }
});
