// Every command of every fix card on every server and for every evidence that changes it, filled with a shop's names.
import { mtaIds, shopSoftwareIds } from '../../src-main/contract/answers.ts';
import { fixPhases, type FixPhase } from '../../src-main/contract/view/fix.ts';
import { findOut } from '../../src-main/servers/clicks.ts';
import type { Fix, FixContext } from '../../src-main/servers/fix.ts';
import { fixes, servers } from '../../src-main/servers/index.ts';
import type { Procedure } from '../../src-main/servers/procedure.ts';
import type { ServerKind } from '../../src-main/servers/server-kind.ts';
import {
  bounceCommand,
  greetingCommand,
  namesCommand,
  outboundCommand,
} from '../../src-main/servers/server-report/commands-to-run.ts';
import { fillCommand, type CommandValues } from '../../src-main/servers/shell.ts';

export const values: CommandValues = {
  hostName: 'mail.komorebi-zakka.example',
  shortName: 'mail',
  address: '203.0.113.24',
  shopDomain: 'komorebi-zakka.example',
  bounceAddress: "o'brien+errors@komorebi-zakka.example",
  webUser: 'apache',
  testAddress: 'order@komorebi-zakka.example',
};

export interface Variant {
  readonly fix: Fix;
  readonly server: ServerKind;
  readonly procedure: Procedure;
}

const messageIds: readonly FixContext['messageId'][] = ['absent', 'by-mta', 'by-swift', 'by-application'];

let variants: readonly Variant[] | null = null;

/** @returns each different procedure once */
export function everyVariant(): readonly Variant[] {
  variants ??= findVariants();
  return variants;
}

function findVariants(): readonly Variant[] {
  const seen = new Map<string, Variant>();
  for (const fix of fixes) {
    for (const server of servers) {
      for (const mta of mtaIds) {
        for (const software of shopSoftwareIds) {
          for (const messageId of messageIds) {
            const procedure = fix.procedure(server, { mta, software, messageId });
            seen.set(JSON.stringify([fix.id, server.id, procedure]), { fix, server, procedure });
          }
        }
      }
    }
  }
  return [...seen.values()];
}

/** @returns the shell commands of a phase, filled in */
export function commandsOf(procedure: Procedure, phase: FixPhase): readonly string[] {
  return procedure.steps[phase]
    .filter(({ code, isText }) => code !== '' && isText !== true)
    .map(({ code }) => fillCommand(code, values).code);
}

/** @returns every different command with where it was first seen */
export function everyCommand(): ReadonlyMap<string, string> {
  const commands = new Map<string, string>();
  const add = (where: string, procedure: Procedure): void => {
    for (const phase of fixPhases) {
      for (const command of commandsOf(procedure, phase))
        if (!commands.has(command)) commands.set(command, `${where} ${phase}`);
    }
  };
  for (const { fix, server, procedure } of everyVariant()) add(`${fix.id} on ${server.id}`, procedure);
  for (const fix of fixes) add(`${fix.id} without a shell`, fix.withoutShell);
  add('find out', findOut);
  const { bounceAddress, hostName } = values;
  for (const { code } of [
    namesCommand,
    greetingCommand,
    outboundCommand,
    bounceCommand({ mailExchange: 'mx.komorebi-zakka.example', hostName, address: bounceAddress }),
  ])
    commands.set(code, 'the server’s replies');
  return commands;
}
