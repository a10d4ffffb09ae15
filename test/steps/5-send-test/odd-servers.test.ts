// Plays the odd servers over loopback: each failure has its own code and words, says where it stopped and whether the mail
// was taken, and no password is said where it must not be.
import { beforeAll, describe, expect, test } from 'vitest';
import { createDialer } from '../../../src-main/protocols/smtp/dialer.node.ts';
import type { SendingFacts } from '../../../src-main/protocols/smtp/smtp-facts.ts';
import { sendFailures } from '../../../src-main/steps/5-send-test/failure-words.ts';
import { howFar } from '../../../src-main/steps/5-send-test/how-far.ts';
import { failureOf } from '../../../src-main/steps/5-send-test/send-failure.ts';
import { submit } from '../../../src-main/steps/5-send-test/send.node.ts';
import { sendingOutcome } from '../../../src-main/steps/5-send-test/sending-outcome.ts';
import { scriptedServer } from '../../protocols/smtp/scripted-server.ts';
import { authority, oddServers, type OddServer } from './odd-servers.ts';

const password = 'sesame-open-37';
const user = 'order@shop.example';
const secrets = [password, `\0${user}\0${password}`].map((text) => Buffer.from(text).toString('base64'));
const seen = new Map<string, { readonly sent: SendingFacts; readonly heard: readonly string[] }>();

async function play({ name, script, request }: OddServer): Promise<void> {
  const server = await scriptedServer(script);
  // Where silence is the case waiting long proves nothing; everywhere else a busy machine may take its time.
  const waits = /^(?:slow|a plain word)/.test(name);
  const limit = waits ? 900 : 20_000;
  try {
    const sent = await submit(
      {
        resolver: { ask: () => Promise.reject(new Error('an address is not looked up')) },
        dialer: createDialer(),
        clock: { now: () => new Date() },
        signal: new AbortController().signal,
        trust: authority.certificate,
        onProgress: () => undefined,
        limits: { dial: 5000, greeting: limit, idle: limit, whole: 2 * limit, goodbye: 300 },
      },
      {
        ...{ host: '127.0.0.1', port: server.port, security: 'starttls', user, password, from: user },
        ...{ recipients: ['phone@docomo.ne.jp'], shopName: 'shop', ...request },
      },
    );
    seen.set(name, { sent, heard: server.heard });
  } finally {
    await server.stop();
  }
}

beforeAll(async () => {
  for (let from = 0; from < oddServers.length; from += 16)
    await Promise.all(oddServers.slice(from, from + 16).map(play));
}, 120_000);

describe('odd servers', () => {
  test.each(oddServers.map((one) => [one.name, one] as const))('%s', async (name, one) => {
    // Many at once are much for a busy machine: what came out otherwise is played once more, alone.
    if (seen.get(name)?.sent.failure !== one.failure) await play(one);
    const played = seen.get(name);
    if (played === undefined) throw new Error('was not played');
    const { sent, heard } = played;
    expect([sent.failure, sent.taken, sent.outcome]).toEqual([
      one.failure,
      one.taken,
      one.failure === null ? 'accepted' : sendFailures[one.failure].who === 'server' ? 'refused' : 'failed',
    ]);
    if (one.stage !== undefined) expect(howFar(sent.dialogue)).toBe(one.stage);
    expect(secrets.some((secret) => JSON.stringify(sent).includes(secret))).toBe(false);
    if (one.noLogIn === true)
      expect(heard.filter((line) => secrets.some((s) => line.includes(s)))).toEqual([]);
    for (const language of ['ja', 'en'] as const) {
      const { certain, mark } = sendingOutcome(sent, language, (text) => text);
      expect(certain).not.toMatch(/[{}]/);
      if (one.taken === 'unknown') expect(certain).toMatch(/わかりません|not known/);
      if (one.taken === 'no') expect(certain).toMatch(/送られていません|No mail was sent/);
      // "Refused" stands only where the server refused.
      if (one.failure !== null && sendFailures[one.failure].who !== 'server')
        expect(mark.word).not.toMatch(/断られた|Refused/);
    }
  });
});

test('a port that says nothing is told by its number', () => {
  const trouble = {
    code: 'ETIMEDOUT',
    command: 'CONN',
    response: '',
    responseCode: null,
    message: '',
    cause: '',
  };
  const course = { dialogue: [], handedOver: false, security: 'starttls' } as const;
  expect(failureOf(trouble, { ...course, port: 465 })).toBe('tls-first');
  expect(failureOf(trouble, { ...course, port: 80 })).toBe('web-server');
  expect(failureOf(trouble, { ...course, port: 587 })).toBe('silent');
});
