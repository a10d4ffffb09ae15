// A program that reads and judges mails mutated from the fixtures, one after the other, and says so on stdout; it is run as a
// process of its own so that a hang can be ended and its memory measured. Same seed, same mails.
import fc from 'fast-check';
import { runChecks } from '../../../src-main/checks/run-checks.ts';
import { known } from '../../../src-main/facts/fact.ts';
import { mailsIn } from '../../../src-main/protocols/message/sources.node.ts';
import { readMail } from '../../../src-main/protocols/message/read-mail.node.ts';
import { step } from '../../../src-main/steps/3-message-id/step.ts';
import { cleanMails } from '../../fixtures/mail/clean-mails.ts';
import { faultMails } from '../../fixtures/mail/fault-mails.ts';
import { spoiled } from '../../fuzz/mutate.ts';
import { Dice, oddMail } from './odd-mail-maker.ts';

const [, , count = '0', seed = '1'] = process.argv;
const dice = new Dice(Number(seed));
const fixtures = [...cleanMails, ...faultMails]
  .map(({ source }) => source())
  .filter((source) => source.length < 100_000);
const odd = Array.from({ length: Math.ceil(fixtures.length / 4) }, () => oddMail(dice).source);
/** Made so many at a time, so that the memory is the reader's and not that of all mails at once. */
const batch = 200;

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
  let mails: readonly string[] = [];
  for (let number = 0; number < Number(count); number++) {
    if (number % batch === 0)
      mails = fc.sample(spoiled([...fixtures, ...odd]), { numRuns: batch, seed: Number(seed) + number });
    process.stdout.write(`${String(number)}\n`);
    const before = process.cpuUsage();
    await judge(mails[number % batch] ?? '');
    const { user, system } = process.cpuUsage(before);
    slowest = Math.max(slowest, (user + system) / 1000);
  }
  const megabytes = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(`done ${String(Math.ceil(slowest))} ${String(Math.ceil(megabytes))}\n`);
}

void run();
