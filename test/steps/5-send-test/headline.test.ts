// What STEP 5 says first: the news is where mail did not arrive before; a closed port 25 is told before anything was sent,
// and never in the practice.
import { expect, test } from 'vitest';
import { applyAnswers, applyFacts, newCaseFile } from '../../../src-main/case-file/apply.ts';
import type { CaseFile } from '../../../src-main/case-file/case-file.ts';
import type { Arrival, CarrierId } from '../../../src-main/contract/answers.ts';
import { known } from '../../../src-main/facts/fact.ts';
import { judgeCase } from '../../../src-main/report/judge-case.ts';
import { page } from '../../../src-main/steps/5-send-test/view.ts';

const at = '2026-11-24T02:00:00.000Z';
const before = { docomo: 'inbox', au: 'nothing', softbank: 'nothing' } as const;

function said(ticks: Readonly<Partial<Record<CarrierId, Arrival>>>, practice = false, blocked = false) {
  const fresh = newCaseFile('c', at, practice ? { scenario: 'seed-case' } : null);
  const answered: CaseFile = applyAnswers(fresh, { arrivals: before }, at);
  const receipts = (Object.entries(ticks) as [CarrierId, Arrival][]).map(([carrier, arrival]) => ({
    carrier,
    arrival,
    at,
  }));
  const probes = [{ host: 'mx.example.jp', port: 25, outcome: 'timed-out' as const }];
  const facts = {
    receipts: known(receipts, [], at),
    ...(blocked ? { outboundPort25: known({ blocked: true, probes }, [], at) } : {}),
  };
  return page(judgeCase(applyFacts(answered, facts, at), 'ja', at, true));
}

test('the headline names where it arrives now and did not before', () => {
  expect(said({ docomo: 'inbox', softbank: 'inbox' }).headline).toBe(
    'SoftBank にも届きました。残るは au だけです。',
  );
  expect(said({ softbank: 'inbox' }).headline).toBe('SoftBank に届きました。残るは docomo、au です。');
  expect(said({ docomo: 'inbox' }).headline).toBe('docomo には、いまも届きます。残るは au、SoftBank です。');
});

test('a closed port 25 is on hold, not a fault, and is no news once something was ticked', () => {
  const held = said({}, false, true);
  expect(held.headline).toBe('このパソコンからは、直接送れません。');
  expect(held.stamp).toMatchObject({ kind: 'hold', line: 'STEP 5・26.11.24' });
  expect(said({ docomo: 'inbox' }, false, true).stamp).toBeNull();
  expect(said({}, true, true).headline).toBe('テスト注文をして、携帯を見てください。');
});
