// The isolation test's script: clean by shellcheck, silent without --send, and the same mails as the table says.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isolationFactorIds } from '../../../../src-main/contract/isolation.ts';
import type { IsolationFacts } from '../../../../src-main/facts/isolation-facts.ts';
import { isolationScript } from '../../../../src-main/steps/5-send-test/isolation/script.ts';
import { sampleIsolation } from './sample.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'todoku-script-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A sendmail command that keeps its arguments and its mail in numbered files. */
function recorder(): string {
  const path = join(folder, 'sendmail');
  const script = [
    '#!/bin/sh',
    'n=$(find "$RECORD" -name "*.args" | wc -l)',
    'printf "%s\\n" "$@" > "$RECORD/$n.args"',
    'cat > "$RECORD/$n.mail"',
  ];
  writeFileSync(path, `${script.join('\n')}\n`, { mode: 0o755 });
  return path;
}

function run(isolation: IsolationFacts, words: readonly string[], shell = 'sh') {
  const path = join(folder, 'test.sh');
  writeFileSync(path, isolationScript(isolation));
  const env = { PATH: process.env['PATH'] ?? '', SENDMAIL: recorder(), RECORD: folder, PAUSE: '0' };
  const result = spawnSync(shell, [path, ...words], { env, cwd: folder, encoding: 'utf8', timeout: 60_000 });
  expect(result.stderr).toBe('');
  expect(result.status).toBe(0);
  return result.stdout;
}

const recorded = () =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.args'))
    .map((name) => ({
      words: readFileSync(join(folder, name), 'utf8').trimEnd().split('\n'),
      mail: readFileSync(join(folder, name.replace('.args', '.mail')), 'latin1'),
    }));

const all = sampleIsolation(isolationFactorIds);
/** The same set for one phone, where the number of phones proves nothing. */
const short = sampleIsolation(isolationFactorIds, { recipients: all.recipients.slice(0, 1) });

test('without --send nothing is handed to sendmail, and every mail is shown', () => {
  const shown = run(all, []);
  expect(recorded()).toEqual([]);
  for (const { number } of all.mails) expect(shown).toContain(`===== ${number}  sendmail`);
  expect(shown).toContain('Nothing was sent');
});

test.each(['sh', 'bash'].filter((shell) => existsSync(`/bin/${shell}`)))(
  '%s --send: each number goes to each phone with what the table says',
  (shell) => {
    run(all, ['--send'], shell);
    run(all, ['--send-unsigned'], shell);
    const sent = recorded();
    expect(sent).toHaveLength(all.mails.length * all.recipients.length);
    for (const { number, changed } of all.mails) {
      for (const { address } of all.recipients) {
        const found = sent.filter(
          ({ words, mail }) => words.at(-1) === address && mail.includes(`\nSubject: todoku ${number}\n`),
        );
        expect(found).toHaveLength(1);
        const { words, mail } = found[0] ?? { words: [], mail: '' };
        const envelope = changed.includes('envelope') ? all.values.webUser : all.values.envelopeSender;
        expect(words).toEqual(['-i', '-f', envelope, '--', address]);
        expect(mail).toContain(
          `From: ${changed.includes('from-domain') ? all.values.otherFrom : all.values.from}\n`,
        );
        expect(mail).toMatch(
          changed.includes('message-id')
            ? /^Message-ID: <.*@localhost\.localdomain>$/m
            : /^Message-ID: <.*@mail\.komorebi-zakka\.example>$/m,
        );
        expect(mail.includes('charset=UTF-8')).toBe(changed.includes('charset'));
        expect(mail.includes('text/html')).toBe(changed.includes('html'));
        expect(/[\u0080-\u00ff]/.test(mail)).toBe(changed.includes('charset'));
      }
    }
  },
);

test('values from outside can never become commands', () => {
  const marker = join(folder, 'pwned');
  const evil = `x'; touch ${marker}; echo '$(touch ${marker})\`touch ${marker}\`\n; touch ${marker}`;
  const isolation = sampleIsolation(['envelope'], {
    shopName: evil,
    recipients: [{ carrier: 'docomo', address: `a'$(touch${marker})@docomo.ne.jp` }],
  });
  const values = {
    ...isolation.values,
    from: evil,
    webUser: evil,
    hostName: evil,
    otherFrom: evil,
    envelopeSender: evil,
  };
  run({ ...isolation, values }, []);
  run({ ...isolation, values }, ['--send']);
  expect(existsSync(marker)).toBe(false);
});

test.skipIf(spawnSync('shellcheck', ['--version']).status !== 0)('shellcheck has nothing to say', () => {
  for (const factors of [isolationFactorIds, ['message-id'] as const, ['envelope', 'charset'] as const]) {
    const path = join(folder, 'check.sh');
    writeFileSync(path, isolationScript(sampleIsolation(factors)));
    const { stdout, status } = spawnSync('shellcheck', ['--severity=style', path], { encoding: 'utf8' });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  }
});

test('unsigned numbers wait for a run of their own, after signing was switched off', () => {
  const said = run(short, ['--send']);
  const unsigned = short.mails.filter(({ changed }) => changed.includes('dkim'));
  const signed = short.mails.filter(({ changed }) => !changed.includes('dkim'));
  expect(unsigned.length).toBeGreaterThan(0);
  expect(recorded()).toHaveLength(signed.length * short.recipients.length);
  expect(said).toContain(`unsigned: ${unsigned.map(({ number }) => number).join(' ')}`);
  expect(said).toContain('sh todoku-test.sh --send-unsigned');
  expect(run(short, ['--send-unsigned'])).not.toContain('not sent yet');
  expect(recorded()).toHaveLength(short.mails.length * short.recipients.length);
});

test('a word that the script does not know sends nothing', () => {
  expect(run(short, ['--sendd'])).toContain('Nothing was sent');
  expect(run(sampleIsolation(['envelope']), ['--send-unsigned'])).toContain('Nothing was sent');
  expect(recorded()).toEqual([]);
});
