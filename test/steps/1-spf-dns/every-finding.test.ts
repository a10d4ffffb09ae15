// Every check of STEP 1 made to fail by a real look at a broken world: the finding has its evidence, and a fix that the
// page or STEP 3's cards really hold.
import { describe, expect, test } from 'vitest';
import { mail } from '../../../src-main/carriers/example-facts.ts';
import type { IpAddress } from '../../../src-main/contract/inputs.ts';
import { fixes as fixCards } from '../../../src-main/servers/index.ts';
import { step } from '../../../src-main/steps/1-spf-dns/step.ts';
import { detail } from '../../../src-main/steps/1-spf-dns/view.ts';
import { healthyShop, type Fault, type Records } from './loopback-world.ts';
import { lookAt, type Look } from './look.ts';

const shop = (more: Records['shop.example']): Records => ({
  'shop.example': { ...healthyShop['shop.example'], ...more },
});
const spf = (record: string): Records => shop({ TXT: [record] });
const sentBy = (more: Parameters<typeof mail>[0] = {}): Look => ({
  shopMail: mail({
    helo: 'out.sender.example',
    envelopeSender: 'bounces@sender.example',
    sentFrom: '203.0.113.24',
    ...more,
  }),
});
const sender = (more: Records['sender.example']): Records => ({
  'sender.example': { ...healthyShop['sender.example'], ...more },
});
const atSecondary =
  (zone: string, missing: boolean): Fault =>
  (place, { name, type }, right) => {
    if (place !== 'secondary' || 'bytes' in right || !name.endsWith(zone)) return undefined;
    if (!missing) return { ...right, authoritative: false, answers: [] };
    return type === 'SOA' ? right : { ...right, rcode: 3, answers: [] };
  };
const many = Array.from({ length: 11 }, (_, index) => `include:i${index}.example`);

const broken: Readonly<Record<string, readonly [Records, Look?]>> = {
  'spf-record': [shop({ TXT: ['site-verification=1'] })],
  'spf-header-from': [spf('v=spf1 ip4:198.51.100.9 -all'), { answers: { sendingAddress: '203.0.113.24' as IpAddress } }],
  'spf-envelope': [sender({ TXT: ['v=spf1 ip4:198.51.100.9 -all'] }), sentBy()],
  'spf-helo': [{ 'out.sender.example': { A: ['203.0.113.24'], TXT: ['v=spf1 -all'] } }, sentBy()],
  'spf-lookups': [
    {
      ...spf(`v=spf1 ${many.join(' ')} ip4:203.0.113.24 -all`),
      ...Object.fromEntries(many.map((term) => [term.slice(8), { TXT: ['v=spf1 ip4:198.51.100.1 ?all'] }])),
    },
  ],
  'spf-writing': [spf('v=spf1 ip4:203.0.113.24 +all')],
  'domain-address': [{ 'shop.example': { TXT: ['v=spf1 -all'], NS: healthyShop['shop.example']?.NS ?? [] } }],
  'mail-exchange': [{ 'mail.shop.example': {} }],
  'reverse-name': [{ '24.113.0.203.in-addr.arpa': {} }],
  'reverse-name-leads-back': [{ '24.113.0.203.in-addr.arpa': { PTR: ['www.shop.example'] } }],
  'reverse-name-own': [
    { '24.113.0.203.in-addr.arpa': { PTR: ['v203-0-113-24.vps.example'] }, 'v203-0-113-24.vps.example': { A: ['203.0.113.24'] } },
  ],
  'reverse-name-ipv6': [{}, { answers: { sendingAddress: '2001:db8::24' as IpAddress } }],
  'reverse-servers-agree': [{}, { fault: atSecondary('in-addr.arpa', true) }],
  'name-servers-agree': [{}, { fault: atSecondary('shop.example', true) }],
  'name-servers-answer': [{}, { fault: atSecondary('shop.example', false) }],
  'mail-servers-agree': [{}, { ...sentBy(), fault: atSecondary('sender.example', true) }],
  'mail-servers-answer': [{}, { ...sentBy(), fault: atSecondary('sender.example', false) }],
  'dmarc-record': [{ '_dmarc.shop.example': { TXT: ['v=DMARC1; p=maybe'] } }],
  'dmarc-alignment': [{}, sentBy()],
  'dmarc-refusal': [{ '_dmarc.shop.example': { TXT: ['v=DMARC1; p=reject'] } }, sentBy()],
  'dkim-signature': [{}, { ...sentBy(), dkim: { signatures: [], tried: [] } }],
  blocklist: [
    {},
    {
      fault: (_place, { name, type }) =>
        /^24\.113\.0\.203\.(?!in-addr)/.test(name) && type === 'A'
          ? { answers: [{ name, type: 'A', ttl: 60, data: '127.0.0.2' }] }
          : undefined,
    },
  ],
}; // prettier-ignore

test('every check of the step is here', () => {
  expect(Object.keys(broken).sort()).toEqual(step.checks.map(({ id }) => id).sort());
});

describe('a check that fails', () => {
  test.each(Object.entries(broken))('%s: with evidence, a reason and a fix', async (id, [records, look]) => {
    const judged = await lookAt(records, look);
    const view = detail(judged);
    const finding = view.findings.find((each) => each.id === id);
    expect([id, finding?.verdict]).toEqual([id, 'fail']);
    expect(finding?.evidence.length).toBeGreaterThan(0);
    for (const { source, at } of finding?.evidence ?? []) expect([source !== '', at !== '']).toEqual([true, true]);
    expect(finding?.why.length).toBeGreaterThan(0);
    const offered = new Set([...view.fixes.map((fix) => fix.id), ...fixCards.map((card) => card.id)]);
    expect(finding?.fixIds.some((fix) => offered.has(fix))).toBe(true);
    // A record to enter is one that can be copied or shown whole, never an empty card.
    for (const fix of view.fixes) expect(fix.fields.length + fix.after.length).toBeGreaterThan(0);
  });
}); // prettier-ignore

test('every finding of a sound shop has its evidence too', async () => {
  const judged = await lookAt({}, sentBy());
  for (const { id, verdict, evidence, settledBy } of detail(judged).findings) {
    if (verdict === 'pass' || verdict === 'fail') expect([id, evidence.length > 0]).toEqual([id, true]);
    if (verdict === 'unknown') expect([id, settledBy !== null || evidence.length > 0]).toEqual([id, true]);
  }
});
