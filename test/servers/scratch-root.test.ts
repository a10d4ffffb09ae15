// Fix cards carried out on a scratch machine: the change takes hold, doing it twice does no harm, undo brings back the same bytes.
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { commandsOf, everyVariant, values } from './every-command.ts';
import { scratchMachine, type ScratchMachine } from './scratch-root.ts';

const postfixIsThere = spawnSync('postconf', ['-d', 'mail_version']).status === 0;

/** Cards whose commands have a place that a person fills in by hand. */
const byHand = /\bFILE\b/;

/** Each different set of changes once: the servers differ in their reload commands, which are stood in for here. */
const variants = [
  ...new Map(
    everyVariant()
      .map(
        (variant) =>
          [
            JSON.stringify(
              (['back-up', 'change'] as const).map((phase) => commandsOf(variant.procedure, phase)),
            ),
            variant,
          ] as const,
      )
      .filter(([key, { procedure }]) => !byHand.test(key) && commandsOf(procedure, 'change').length > 0),
  ).values(),
];

describe.skipIf(!postfixIsThere)('on a scratch machine (needs Postfix’s postconf and postmap)', () => {
  it('has cards to try', () => {
    expect(variants.length).toBeGreaterThan(20);
  });

  it.each(
    variants.map(
      (variant) =>
        [
          `${variant.fix.id} on ${variant.server.id}: ${commandsOf(variant.procedure, 'change')[0] ?? ''}`.slice(
            0,
            120,
          ),
          variant,
        ] as const,
    ),
  )('%s', (_name, { procedure, server }) => {
    const machine = scratchMachine(server.id);
    try {
      const before = machine.snapshot();
      runAll(machine, commandsOf(procedure, 'back-up'));
      runAll(machine, commandsOf(procedure, 'change'));
      runAll(machine, commandsOf(procedure, 'apply'));
      const changed = machine.snapshot();
      // Packages are stood in for; a card that only installs one changes no file here.
      if (!commandsOf(procedure, 'change').every((command) => /^(?:yum|apt-get)/.test(command)))
        expect(changed).not.toEqual(before);
      const check = runAll(machine, commandsOf(procedure, 'check'));
      if (commandsOf(procedure, 'change').some((command) => /set-hostname|HOSTNAME=/.test(command)))
        expect(check).toContain(values.hostName);
      runAll(machine, commandsOf(procedure, 'back-up'));
      runAll(machine, commandsOf(procedure, 'undo'));
      expect(machine.snapshot()).toEqual(before);
    } finally {
      machine.remove();
    }
  });
});

/** All commands of a phase in one shell. Those that only look may find nothing, which is no failure. */
function runAll(machine: ScratchMachine, commands: readonly string[]): string {
  const lines = commands.join('\n').split('\n');
  return machine.run(
    lines
      .map((line) => (/^(?:grep -n|grep '|ls|postmap -q|php)/.test(line) ? `${line} || true` : line))
      .join('\n'),
  );
}
