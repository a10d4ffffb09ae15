// `bounces-speed`, `bounces-recognised`: the open half of an outside collection where it is there, our own fixtures otherwise.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { carrierOfDomain } from '../../src-main/carriers/index.ts';
import { readBounceBytes } from '../../src-main/protocols/dsn/read-bounce.node.ts';
import {
  auNotice,
  eximBounce,
  postfixBounce,
  qmailBounce,
  sendmailBounce,
} from '../protocols/dsn/bounce-mails.ts';
import { median, type BenchRow } from './row.ts';

const runs = 7;

export function rows(): readonly BenchRow[] {
  const folder = resolve(import.meta.dirname, '../../../shared/data/bounce');
  const outside = existsSync(folder);
  const mails = outside
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.eml'))
        .map((name) => readFileSync(resolve(folder, name)))
    : own();
  const read = (): number =>
    mails.filter((bytes) =>
      readBounceBytes(bytes, { name: 'x', carrierOfDomain }).some(({ recipients }) => recipients.length > 0),
    ).length;
  let recognised = read();
  const rates = Array.from({ length: runs }, () => {
    const before = process.cpuUsage();
    recognised = read();
    const { user, system } = process.cpuUsage(before);
    return mails.length / ((user + system) / 1e6);
  });
  const from = outside
    ? `${mails.length} mails of the open half of Sisimai’s collection`
    : `${mails.length} mails of our own`;
  const share = (recognised / mails.length) * 100;
  const speed = Math.round(median(rates));
  return [
    {
      id: 'bounces-speed',
      what: 'bounces read per second of one core (processor time)',
      value: speed,
      unit: 'mails/s',
      bar: '>= 1000',
      ok: speed >= 1000,
      against: from,
    },
    {
      id: 'bounces-recognised',
      what: 'bounces recognised',
      value: share,
      unit: '%',
      bar: '>= 98',
      ok: share >= 98,
      against: from,
    },
  ];
}

function own(): readonly Buffer[] {
  const refusal = {
    recipient: 'a@au.com',
    host: 'msmx.au.com',
    reply: '550 <a@au.com>: User unknown',
    command: 'RCPT TO',
  };
  const makers = [postfixBounce, sendmailBounce, qmailBounce, eximBounce];
  const made = makers.flatMap((make) =>
    Array.from({ length: 25 }, (_, n) => make({ ...refusal, recipient: `a${n}@au.com` })),
  );
  return [...made, auNotice(['The user(s) account is disabled.', '', '<a@ezweb.ne.jp>'])].map((source) =>
    Buffer.from(source),
  );
}
