// A program that reads and judges mails mutated from the fixtures, one after the other, and says so on stdout; it is run as a
// process of its own so that a hang can be ended and its memory measured. Same seed, same mails.
import { runChecks } from '../../../src-main/checks/run-checks.ts';
import { known } from '../../../src-main/facts/fact.ts';
import { mailsIn } from '../../../src-main/protocols/message/sources.node.ts';
import { readMail } from '../../../src-main/protocols/message/read-mail.node.ts';
import { step } from '../../../src-main/steps/3-message-id/step.ts';
import { cleanMails } from '../../fixtures/mail/clean-mails.ts';
import { faultMails } from '../../fixtures/mail/fault-mails.ts';
import { Dice, oddMail } from './odd-mail-maker.ts';

const [, , count = '0', seed = '1'] = process.argv;
const dice = new Dice(Number(seed));
const fixtures = [...cleanMails, ...faultMails]
  .map(({ source }) => source())
  .filter((source) => source.length < 100_000);
const tokens = [
  '=?',
  '?=',
  '"',
  '(',
  '<',
  '>',
  '\\',
  ',',
  ';',
  ':',
  '\r',
  '\n',
  '\r\n',
  '\u001b$B',
  '\0',
  '--',
  '@',
  ' ',
  '[',
  '=',
  'a@',
  '\r\n ',
];

function mutate(source: string): string {
  const at = dice.below(source.length + 1);
  const to = Math.min(source.length, at + dice.below(400));
  switch (dice.below(7)) {
    case 0:
      return source.slice(0, at) + String.fromCharCode(dice.below(256)) + source.slice(at + 1);
    case 1:
      return source.slice(0, at) + source.slice(to);
    case 2:
      return source.slice(0, to) + source.slice(at);
    case 3:
      return (
        source.slice(0, at) +
        dice.pick(tokens).repeat(1 + dice.below(dice.chance(0.05) ? 20_000 : 40)) +
        source.slice(at)
      );
    case 4:
      return source.slice(0, at);
    case 5: {
      const other = dice.pick(fixtures);
      return source.slice(0, at) + other.slice(dice.below(other.length));
    }
    default: {
      const bytes = Array.from({ length: dice.below(60) }, () => String.fromCharCode(dice.below(256)));
      return source.slice(0, at) + bytes.join('') + source.slice(at);
    }
  }
}

async function judge(source: string): Promise<void> {
  const bytes = Buffer.from(source, 'latin1');
  for (const part of mailsIn({ name: 'x.eml', bytes, wholeSize: bytes.length })) {
    const reading = await readMail(part, 'shop');
    if (!reading.ok) continue;
    const stored = JSON.stringify(reading.mail); // what goes into the case file
    const findings = runChecks(step.checks, {
      shopMail: known(JSON.parse(stored) as typeof reading.mail, [], '2026-11-24T02:00:00.000Z'),
    });
    if (!findings.every(({ verdict }) => ['pass', 'fail', 'unknown', 'none'].includes(verdict)))
      throw new Error('no verdict');
  }
}

async function run(): Promise<void> {
  let slowest = 0;
  for (let number = 0; number < Number(count); number++) {
    let source = dice.chance(0.2) ? oddMail(dice).source : dice.pick(fixtures);
    for (let times = 1 + dice.below(6); times > 0; times--) source = mutate(source);
    process.stdout.write(`${String(number)}\n`);
    const before = process.cpuUsage();
    await judge(source);
    const { user, system } = process.cpuUsage(before);
    slowest = Math.max(slowest, (user + system) / 1000);
  }
  const megabytes = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(`done ${String(Math.ceil(slowest))} ${String(Math.ceil(megabytes))}\n`);
}

void run();
