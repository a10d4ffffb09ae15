// The isolation test played in the practice lab, over real SMTP: carriers of known taste, and the carriers as published.
import { afterEach, expect, test } from 'vitest';
import { isolationFactorIds, type IsolationFactorId } from '../../../../src-main/contract/isolation.ts';
import type { CarrierBehaviour } from '../../../../src-main/lab/carrier-behaviour.ts';
import { mailboxProvider } from '../../../../src-main/lab/carrier-behaviours.ts';
import { startLab } from '../../../../src-main/lab/lab.node.ts';
import type { Lab } from '../../../../src-main/lab/lab-state.ts';
import { phones } from '../../../../src-main/lab/scenarios/base-world.ts';
import { analyse, partsOf } from '../../../../src-main/steps/5-send-test/isolation/analyse.ts';
import { isolationMail } from '../../../../src-main/steps/5-send-test/isolation/mail-text.ts';
import { sampleIsolation } from './sample.ts';

let lab: Lab | null = null;
afterEach(async () => {
  await lab?.stop();
  lab = null;
});

/** Which factors a received mail shows, read from the mail itself and its envelope. */
interface Shown {
  readonly raw: string;
  readonly sender: string;
  /** domains whose signature is valid, by the key in the lab's DNS */
  readonly signedBy: readonly string[];
}

const shows: { readonly [Id in IsolationFactorId]: (mail: Shown) => boolean } = {
  'message-id': ({ raw }) => /^Message-ID: .*@localhost\.localdomain>$/im.test(raw),
  envelope: ({ sender }) => sender === 'apache@localhost.localdomain',
  'from-domain': ({ raw }) => /^From: apache@localhost\.localdomain$/im.test(raw),
  charset: ({ raw }) => raw.includes('charset=UTF-8'),
  dkim: ({ signedBy }) => !signedBy.includes('komorebi-zakka.example'),
  html: ({ raw }) => raw.includes('multipart/alternative'),
};

/** A carrier that refuses a mail as soon as it shows one of the things it dislikes. */
function pickyCarrier(disliked: () => readonly IsolationFactorId[]): CarrierBehaviour {
  return {
    ...mailboxProvider,
    id: 'docomo',
    onMail: async (_visitor, sender, mail, sight) => {
      const raw = [...mail.headers]
        .map(([name, values]) => values.map((value) => `${name}: ${value}`).join('\n'))
        .join('\n');
      const shown = { raw: `${raw}\n\n${mail.body}`, sender, signedBy: await sight.dkim(mail) };
      const refused = disliked().some((factor) => shows[factor](shown));
      return refused
        ? { kind: 'refuse', code: 550, text: 'not to my taste' }
        : { kind: 'take', reply: '2.0.0 Ok', arrival: 'inbox' };
    },
  };
}

const toBytes = (text: string, charset: string): string =>
  charset === 'UTF-8' ? Buffer.from(text, 'utf8').toString('latin1') : text.replace(/[^ -~]/g, '?');

test(
  'every single thing and every pair, each also with any one tick missing: named in 95 of 100',
  { timeout: 120_000 },
  async () => {
    let disliked: readonly IsolationFactorId[] = [];
    lab = await startLab('all-green', { speed: 100, behaviours: [pickyCarrier(() => disliked)] });
    const factors = isolationFactorIds;
    const recipient = phones.docomo;
    const base = sampleIsolation(factors, { recipients: [{ carrier: 'docomo', address: recipient }] });
    const singles = factors.map((factor) => [factor]);
    const pairs = factors.flatMap((one, index) => factors.slice(index + 1).map((other) => [one, other]));
    let runs = 0;
    let right = 0;
    for (const wanted of [...singles, ...pairs]) {
      disliked = wanted;
      const ticks = [];
      for (const mail of base.mails) {
        const made = isolationMail(base, mail, recipient, toBytes);
        const arrival = await lab.handIn(made);
        ticks.push({ carrier: 'docomo' as const, number: mail.number, arrival });
      }
      for (let missing = 0; missing < ticks.length; missing++) {
        const [conclusion] = analyse({ ...base, ticks: ticks.filter((_, index) => index !== missing) });
        runs += 1;
        if (conclusion !== undefined && partsOf(conclusion.story).join() === wanted.join()) right += 1;
      }
    }
    expect(runs).toBe((factors.length + pairs.length) * base.mails.length);
    expect(right / runs).toBeGreaterThanOrEqual(0.95);
  },
);

test(
  'the carriers as published: the envelope decides at au and SoftBank, the Message-ID nowhere',
  { timeout: 60_000 },
  async () => {
    lab = await startLab('all-green', { speed: 100 });
    const recipients = (['docomo', 'au', 'softbank'] as const).map((carrier) => ({
      carrier,
      address: phones[carrier],
    }));
    const base = sampleIsolation(['message-id', 'envelope', 'charset', 'html'], { recipients });
    const ticks = [];
    for (const mail of base.mails) {
      for (const { carrier, address } of recipients) {
        const arrival = await lab.handIn(isolationMail(base, mail, address, toBytes));
        ticks.push({ carrier, number: mail.number, arrival });
      }
    }
    const conclusions = analyse({ ...base, ticks });
    const of = (carrier: string) => conclusions.find((conclusion) => conclusion.carrier === carrier);
    for (const carrier of ['au', 'softbank']) {
      expect(of(carrier)).toMatchObject({ story: { kind: 'one', factor: 'envelope' }, certainty: 'likely' });
      expect(of(carrier)?.indifferent).toContain('message-id');
    }
    expect(of('docomo')).toMatchObject({ story: { kind: 'all-arrive' } });
  },
);
