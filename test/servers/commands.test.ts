// Every command that a fix card shows is accepted by shellcheck, has its words, and carries values only as values.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixPhases } from '../../src-main/contract/view/fix.ts';
import { fixes, servers } from '../../src-main/servers/index.ts';
import { fillCommand, shellWord } from '../../src-main/servers/shell.ts';
import { everyCommand, everyVariant, values } from './every-command.ts';

const shellcheck = spawnSync('shellcheck', ['--version']).status === 0;

describe('commands', () => {
  it.skipIf(!shellcheck)('pass shellcheck, each as it would be pasted', () => {
    const folder = mkdtempSync(join(tmpdir(), 'todoku-commands-'));
    try {
      const files = [...everyCommand()].map(([command, where], index) => {
        const file = join(folder, `${String(index).padStart(4, '0')}.sh`);
        writeFileSync(file, `#!/bin/bash\n# ${where}\n${command}\n`);
        return file;
      });
      expect(files.length).toBeGreaterThan(60);
      const { stdout, status } = spawnSync('shellcheck', ['-f', 'gcc', ...files], { encoding: 'utf8' });
      expect(stdout).toBe('');
      expect(status).toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('say nothing that is left unfilled', () => {
    for (const command of everyCommand().keys()) expect(command).not.toMatch(/\{[a-z]\w*\}/);
  });

  it('have an undo wherever something is backed up or changed by a command', () => {
    for (const { fix, server, procedure } of everyVariant()) {
      const changes = procedure.steps.change.some(({ code, isText }) => code !== '' && isText !== true);
      if (!changes) continue;
      expect(
        `${fix.id} ${server.id} ${String(procedure.steps.undo.length > 0 && procedure.steps['back-up'].length > 0)}`,
      ).toBe(`${fix.id} ${server.id} true`);
    }
  });

  it('have words in both languages', () => {
    for (const { procedure } of everyVariant()) {
      for (const phase of fixPhases) {
        for (const { title, explains } of procedure.steps[phase]) {
          for (const text of [title, explains]) {
            expect(text.ja).toMatch(/[ぁ-んァ-ヶ一-龠]/);
            expect(text.en).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
          }
        }
      }
    }
  });
});

describe('registry', () => {
  it('has every fix once, and four servers with a shell', () => {
    expect(new Set(fixes.map(({ id }) => id)).size).toBe(fixes.length);
    expect(servers.map(({ id }) => id)).toEqual([
      'centos6',
      'rhel7-and-later',
      'debian-ubuntu',
      'amazon-linux',
    ]);
  });

  it('has the cards that other parts lead to', () => {
    const ids = fixes.map(({ id }) => id);
    const led = [
      'host-name',
      'mta-host-name',
      'envelope-sender',
      'message-id',
      'header',
      'ec-cube-transport',
      'ec-cube-helo',
      'starttls-name',
      'relay',
      'slow-lane',
      'ipv4-only',
      'dkim',
      'list-cleaning',
      'customer-filter',
      'recipient-address',
      'ask-host',
    ];
    expect(led.filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe('values in commands', () => {
  const shells = (value: string): readonly string[] => {
    const filled = fillCommand(
      "printf '%s\\n' {hostName} '{hostName}' \"{hostName}\" x'{hostName}'\"y{hostName}\"",
      { ...values, hostName: value },
    );
    return execFileSync('/bin/sh', ['-c', filled.code], { encoding: 'utf8' }).slice(0, -1).split('\n');
  };

  it('stay one word with every character, in every kind of quotes', () => {
    const nasty = [
      "a'b",
      'a"b',
      '$(id)',
      '`id`',
      'a b',
      'a;b',
      'a|b&c',
      '$HOME',
      '\\',
      "\\'",
      '*',
      '!x',
      '',
      '~',
      '#',
      '>x',
      '{shopDomain}',
      '-n',
    ];
    for (const value of nasty) expect(shells(value)).toEqual([value, value, value, `x${value}y${value}`]);
  });

  it('stay one word for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii', maxLength: 30 }), (text) => {
        const value = text.replace(/[\u0000-\u001f\u007f]/g, ''); // eslint-disable-line no-control-regex
        expect(shells(text)).toEqual([value, value, value, `x${value}y${value}`]);
      }),
      { numRuns: 60 },
    );
  });

  it('lose line breaks and control characters', () => {
    expect(shells('mail\nrm -rf x\u001b[2J')).toEqual(shells('mailrm -rf x[2J'));
  });

  it('are quoted only where they must be', () => {
    expect(shellWord('mail.shop.example')).toBe('mail.shop.example');
    expect(shellWord("o'brien@shop.example")).toBe("'o'\\''brien@shop.example'");
  });
});
