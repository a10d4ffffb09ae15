// A zone that means harm: what it holds is shown harmlessly, within bounds, and in bounded time.
import { describe, expect, test } from 'vitest';
import type { IpAddress } from '../../../src-main/contract/inputs.ts';
import { detail, page } from '../../../src-main/steps/1-spf-dns/view.ts';
import type { JudgedCase } from '../../../src-main/steps/judged-case.ts';
import { healthyShop, type Records } from './loopback-world.ts';
import { lookAt } from './look.ts';

const shop = (more: Records['shop.example']): Records => ({
  'shop.example': { ...healthyShop['shop.example'], ...more },
});
// eslint-disable-next-line no-control-regex
const acting = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f]/;

/** Everything of the view but the drawer's raw lines, which are made harmless where they are drawn. */
function shownTexts(judged: JudgedCase): readonly string[] {
  const { evidence: _raw, ...head } = page(judged);
  const { findings, ...rest } = detail(judged);
  const texts: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  collect(head);
  collect(rest);
  collect(findings.map(({ evidence: _lines, ...finding }) => finding));
  return texts;
}

const worlds: Readonly<Record<string, Records>> = {
  'a TXT of 60,000 bytes': shop({ TXT: [`v=spf1 ${'a '.repeat(30_000)}-all`] }),
  'a TXT of 60,000 bytes of one term': shop({ TXT: [`v=spf1 a:${'x'.repeat(60_000)} -all`] }),
  'control and direction characters': shop({
    TXT: [
      'v=spf1 a:\u0007bell.example \u202eexample ~all\r\n\u0000',
      Buffer.from('v=spf1 ip4:203.0.113.24 ‮~all').toString('latin1'),
    ],
  }),
  'markup in the record': shop({
    TXT: ['v=spf1 include:<script>alert(1)</script>.example **strong** `code` [[x|spf]] {domain} ~all'],
  }),
  'markup in names': {
    ...shop({ MX: [{ preference: 1, exchange: '<img src=x onerror=alert(1)>.example' }] }),
    '24.113.0.203.in-addr.arpa': { PTR: ['<script>alert(1)</script>.shop.example', '"><b>.example'] },
  },
  '500 MX': {
    ...shop({
      MX: Array.from({ length: 500 }, (_, index) => ({
        preference: index,
        exchange: `mx${index}.shop.example`,
      })),
      TXT: ['v=spf1 mx -all'],
    }),
  },
  '500 addresses': shop({
    A: Array.from({ length: 500 }, (_, index) => `198.51.${Math.floor(index / 250)}.${index % 250}`),
  }),
  '300 SPF records': shop({
    TXT: Array.from({ length: 300 }, (_, index) => `v=spf1 ip4:198.51.100.${index % 250} -all`),
  }),
  '400 PTR': {
    '24.113.0.203.in-addr.arpa': {
      PTR: Array.from({ length: 400 }, (_, index) => `host${index}.shop.example`),
    },
  },
  'records that branch without end': {
    ...shop({
      TXT: [`v=spf1 ${Array.from({ length: 60 }, (_, index) => `include:r${index}.example`).join(' ')} -all`],
    }),
    ...Object.fromEntries(
      Array.from({ length: 60 }, (_, index) => [
        `r${index}.example`,
        {
          TXT: [
            `v=spf1 ${Array.from({ length: 60 }, (_each, inner) => `include:r${(index + inner + 1) % 60}.example`).join(' ')} -all`,
          ],
        },
      ]),
    ),
  },
  'a DMARC record of nonsense': {
    '_dmarc.shop.example': { TXT: [`v=DMARC1; p=<script>; ${'x=y;'.repeat(5000)}; rua=javascript:alert(1)`] },
  },
};

describe('hostile zones', () => {
  test.each(Object.entries(worlds))('%s', { timeout: 60_000 }, async (_name, world) => {
    const started = performance.now();
    const judged = await lookAt(world, { answers: { sendingAddress: '203.0.113.24' as IpAddress } });
    // Loose on purpose: the machine may be busy; an endless walk would take minutes.
    expect(performance.now() - started).toBeLessThan(40_000);
    const texts = shownTexts(judged);
    expect(texts.length).toBeGreaterThan(50);
    // The break between two lines of a corrected record is our own, and stands alone.
    for (const text of texts.filter((one) => one !== '\n')) {
      expect(text).not.toMatch(acting);
      expect(text.length).toBeLessThan(9000);
    }
    expect(texts.reduce((sum, text) => sum + text.length, 0)).toBeLessThan(400_000);
    for (const { evidence } of page(judged).evidence) {
      for (const { lines } of evidence) {
        expect(lines.length).toBeLessThanOrEqual(61);
        for (const line of lines) expect(line.length).toBeLessThan(4100);
      }
    }
    expect(JSON.stringify(judged.caseFile).length).toBeLessThan(8_000_000);
  });

  test('markup from outside stays text: no span of it is emphasis or a link', async () => {
    const judged = await lookAt(worlds['markup in the record'] ?? {});
    const finding = detail(judged).findings.find(({ id }) => id === 'spf-record');
    expect(finding?.verdict).toBe('fail');
    const spans = detail(judged).findings.flatMap(({ sentence, why }) => [...sentence, ...why]);
    for (const span of spans) {
      if (span.kind === 'strong' || span.kind === 'term') expect(span.text).not.toMatch(/script|code|\[\[/);
    }
  });
});
