// 200 injected DNS faults: whatever does not answer properly is never held against the shop.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runChecks, type Finding } from '../../../src-main/checks/run-checks.ts';
import { mail } from '../../../src-main/carriers/example-facts.ts';
import { noAnswers } from '../../../src-main/contract/answers.ts';
import type { DomainName } from '../../../src-main/contract/inputs.ts';
import type { Facts } from '../../../src-main/facts/facts.ts';
import { createResolver } from '../../../src-main/protocols/dns/resolver.node.ts';
import { gatherSpfDns } from '../../../src-main/steps/1-spf-dns/gather.node.ts';
import { step } from '../../../src-main/steps/1-spf-dns/step.ts';
import type { ComposedReply, Reply } from '../../protocols/dns/scripted-server.ts';
import { startWorld, type Fault, type Place, type World } from './loopback-world.ts';

// Envelope sender and EHLO name are another firm's: their zones are asked too.
const shopMail = mail({
  helo: 'out.sender.example',
  envelopeSender: 'bounces@sender.example',
  sentFrom: '203.0.113.24',
});
const worldCount = 4;
let worlds: readonly World[] = [];
beforeAll(async () => {
  worlds = await Promise.all(Array.from({ length: worldCount }, () => startWorld()));
});
afterAll(async () => {
  await Promise.all(worlds.map((world) => world.stop()));
});

async function look(
  world: World,
  timeoutMilliseconds: number,
): Promise<{ facts: Facts; findings: readonly Finding[] }> {
  const resolver = createResolver({ nameServers: [world.nameServer], timeoutMilliseconds });
  const facts = await gatherSpfDns(
    {
      answers: { ...noAnswers, shopDomain: 'shop.example' as DomainName },
      shopMail,
      signedBy: ['shop.example'],
      selector: null,
    },
    { resolver, clock: { now: () => new Date() } },
  );
  return { facts, findings: runChecks(step.checks, facts) };
}

const ids = (findings: readonly Finding[], verdict: string) =>
  findings.filter((finding) => finding.verdict === verdict).map(({ check }) => check.id);

test('without a fault nothing fails and everything that DNS can tell is told', async () => {
  const [world] = worlds;
  if (world === undefined) throw new Error('no world');
  world.setFault(() => undefined);
  const { findings } = await look(world, 2000);
  expect(ids(findings, 'fail')).toEqual([]);
  expect(ids(findings, 'unknown')).toEqual(['dkim-signature']);
});

/** Ways in which a question is not answered properly. None of them says anything about the shop. */
const failures: Readonly<Record<string, Reply>> = {
  servfail: { rcode: 2 },
  refused: { rcode: 5 },
  'not implemented': { rcode: 4 },
  'format error': { rcode: 1 },
  silent: null,
  'truncated, silent on TCP': { truncated: true },
  garbage: { bytes: Buffer.from('this is no DNS message') },
  'cut off': { bytes: Buffer.from([0, 1, 0x84]) },
  'wrong id': { idOffset: 1, rcode: 3 },
  'wrong question': { questionName: 'other.example', rcode: 3 },
  'referral upwards': {
    authoritative: false,
    authorities: [{ name: 'example', type: 'NS', ttl: 9, data: 'a.root.example' }],
  },
};
const places: readonly { readonly name: string; readonly of: readonly Place[] }[] = [
  { name: 'the resolver', of: ['resolver'] },
  { name: 'the primary', of: ['primary'] },
  { name: 'the secondary', of: ['secondary'] },
  { name: 'both name servers', of: ['primary', 'secondary'] },
];
const types = ['A', 'MX', 'TXT', 'NS', 'SOA', 'PTR', 'any'] as const;

const injected = Object.entries(failures).flatMap(([failure, reply]) =>
  places.flatMap(({ name, of }) =>
    types.map((type) => {
      const fault: Fault = (place, question) => {
        if (!of.includes(place) || (type !== 'any' && question.type !== type)) return undefined;
        if (failure.startsWith('truncated') && question.transport === 'tcp') return null;
        return reply;
      };
      return { name: `${failure} from ${name} for ${type}`, fault };
    }),
  ),
);

describe('what is not answered properly', () => {
  test(`${injected.length} faults, not one false fail`, { timeout: 240_000 }, async () => {
    expect(injected.length).toBeGreaterThanOrEqual(200);
    const wrong: string[] = [];
    const notMet: string[] = [];
    const stillKnown: string[] = [];
    const queue = [...injected];
    await Promise.all(
      worlds.map(async (world) => {
        for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
          const { name, fault } = next;
          let met = false;
          world.setFault((...question) => {
            const reply = fault(...question);
            met ||= reply !== undefined;
            return reply;
          });
          const { findings } = await look(world, 80);
          const failed = ids(findings, 'fail');
          if (failed.length > 0) wrong.push(`${name}: ${failed.join(', ')}`);
          if (!met) notMet.push(name);
          const isWhole =
            name.endsWith('from the resolver for any') || name.endsWith('from the resolver for TXT');
          if (isWhole && !ids(findings, 'unknown').includes('spf-record')) stillKnown.push(name);
        }
      }),
    );
    expect(wrong).toEqual([]);
    // Which of two servers is asked first is left to chance, so a fault of one may stay unmet; nearly all must be met.
    // Where a fault hides the record, the record is not called good either.
    expect(injected.length - notMet.length).toBeGreaterThanOrEqual(200);
    expect(stillKnown).toEqual([]);
  });
});

describe('differences between the name servers', () => {
  const withFault = async (fault: Fault): Promise<readonly Finding[]> => {
    const [world] = worlds;
    if (world === undefined) throw new Error('no world');
    world.setFault(fault);
    return (await look(world, 2000)).findings;
  };
  const atSecondary =
    (change: (reply: ComposedReply, type: string, name: string) => Reply): Fault =>
    (place, question, right) =>
      place === 'secondary' && !('bytes' in right) && !('stream' in right)
        ? change(right, question.type, question.name)
        : undefined;

  test('another TTL, another order, another way of cutting strings: the same', async () => {
    const findings = await withFault(
      atSecondary((right) => ({
        ...right,
        answers: [...(right.answers ?? [])].reverse().map((answer) => {
          const cut =
            answer.type === 'TXT' && Array.isArray(answer.data)
              ? {
                  data: [
                    Buffer.concat(answer.data as Buffer[]).subarray(0, 9),
                    Buffer.concat(answer.data as Buffer[]).subarray(9),
                  ],
                }
              : {};
          return { ...answer, ttl: 1, ...cut } as typeof answer;
        }),
      })),
    );
    expect(ids(findings, 'fail')).toEqual([]);
  });

  test('no such name at one server is a difference, named with both servers', async () => {
    const findings = await withFault(
      atSecondary((right, type) => (type === 'SOA' ? right : { ...right, rcode: 3, answers: [] })),
    );
    expect(ids(findings, 'fail')).toEqual([
      'reverse-servers-agree',
      'name-servers-agree',
      'mail-servers-agree',
    ]);
  });

  test('a lame secondary is named, and nothing else is blamed', async () => {
    const findings = await withFault(
      atSecondary((right) => ({ ...right, authoritative: false, answers: [] })),
    );
    expect(ids(findings, 'fail')).toEqual(['name-servers-answer', 'mail-servers-answer']);
  });

  test('when every server answers without authority, something on the way answers for them', async () => {
    const findings = await withFault((place, _question, right) =>
      place === 'resolver' || 'bytes' in right ? undefined : { ...right, authoritative: false },
    );
    expect(ids(findings, 'fail')).toEqual([]);
  });

  test('a blocklist that refuses to be asked is no listing', async () => {
    const refusing: Fault = (_place, { name, type }) =>
      name.endsWith('.org') || name.endsWith('.net') || name.endsWith('.com')
        ? { answers: [{ name, type: type as 'A', ttl: 60, data: '127.255.255.254' }] }
        : undefined;
    const findings = await withFault(refusing);
    expect(findings.find(({ check }) => check.id === 'blocklist')?.verdict).toBe('unknown');
  });
});
