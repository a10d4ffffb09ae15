// Runs the table of mail servers over loopback: the look at the greeting and the test sending both end in time and in words.
import { beforeAll, describe, expect, test } from 'vitest';
import { createDialer } from '../../src-main/protocols/smtp/dialer.node.ts';
import { readGreeting } from '../../src-main/protocols/smtp/greeting.node.ts';
import type { GreetingFacts, SendingFacts } from '../../src-main/protocols/smtp/smtp-facts.ts';
import { sendFailures } from '../../src-main/steps/5-send-test/failure-words.ts';
import { submit } from '../../src-main/steps/5-send-test/send.node.ts';
import { scriptedServer } from '../protocols/smtp/scripted-server.ts';
import { smtpCases, type SmtpCase } from './smtp-servers.ts';

const clock = { now: () => new Date() };
const noNames = { ask: () => Promise.reject(new Error('an address is not looked up')) };
/** Where an end must come, a busy machine may take its time; where silence is the case, waiting long proves nothing. */
const patienceOf = ({ greeting: [, trouble], sending, name }: SmtpCase): number =>
  trouble === 'silent' || sending === 'silent' || sending === 'too-slow' || name.endsWith('silence')
    ? 700
    : 15_000;
const seen = new Map<string, { readonly greeting: GreetingFacts; readonly sending: SendingFacts }>();

async function play(one: SmtpCase): Promise<void> {
  const server = await scriptedServer(one.script);
  const limit = patienceOf(one);
  try {
    const { facts } = await readGreeting(
      { resolver: noNames, dialer: createDialer(), clock },
      { host: '127.0.0.1', port: server.port, timeoutMilliseconds: limit },
    );
    const sending = await submit(
      {
        ...{
          resolver: noNames,
          dialer: createDialer(),
          clock,
          trust: undefined,
          onProgress: () => undefined,
        },
        signal: new AbortController().signal,
        limits: { dial: limit, greeting: limit, idle: limit, whole: 2 * limit },
      },
      {
        ...{ host: '127.0.0.1', port: server.port, user: '', password: '', from: 'order@shop.example' },
        security: server.heard.includes('STARTTLS') ? 'starttls' : 'none',
        ...{ recipients: ['phone@docomo.ne.jp'], shopName: 'shop' },
      },
    );
    seen.set(one.name, { greeting: facts, sending });
  } finally {
    await server.stop();
  }
}

beforeAll(async () => {
  await Promise.all(smtpCases.map(play));
}, 60_000);

describe('mail servers', () => {
  test.each(smtpCases.map((one) => [one.name, one] as const))('%s', async (name, one) => {
    const { greeting, sending } = one;
    // All of them at once are much for a busy machine: what came out otherwise is played once more, alone.
    const first = seen.get(name);
    if (first?.sending.failure !== sending || (first.greeting.trouble ?? null) !== greeting[1])
      await play(one);
    const result = seen.get(name);
    if (result === undefined) throw new Error('was not played');
    expect([result.greeting.name, result.greeting.trouble ?? null]).toEqual(greeting);
    expect(result.sending.failure).toBe(sending);
    if (sending !== null) {
      const { meaning, next } = sendFailures[sending];
      expect([meaning.ja.length > 5, next.ja.length > 5, meaning.en.length > 5]).toEqual([true, true, true]);
    }
    // What is kept of a talkative server has an end, and nothing of it was said back to it.
    expect(JSON.stringify(result).length).toBeLessThan(100_000);
    // What came before the handshake counts for nothing (RFC 3207 6).
    expect(result.greeting.extensions).not.toContain('AUTH PLAIN');
  });
});
