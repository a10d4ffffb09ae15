// STEP 2 as the screen gets it: what is ruled out, rules x carriers, what would settle most, and honest words.
import { describe, expect, test } from 'vitest';
import { fact, mail, missingFact } from '../../../src-main/carriers/example-facts.ts';
import { rules } from '../../../src-main/carriers/index.ts';
import { carrierIds } from '../../../src-main/contract/answers.ts';
import { plainWords } from '../../../src-main/contract/text.ts';
import { detail, page } from '../../../src-main/steps/2-carrier-rules/view.ts';
import { judgedFrom } from '../judged.ts';

const seed = {
  arrivals: { docomo: 'inbox', au: 'nothing', softbank: 'nothing' },
  mailProgram: 'arrives',
  affected: 'everyone',
  sendsNewsletter: 'no',
};
const seedMail = fact(
  'shopMail',
  mail({
    helo: 'localhost.localdomain',
    envelopeSender: 'apache@localhost.localdomain',
    messageIds: ['<1@localhost.localdomain>'],
  }),
);
const cell = (view: ReturnType<typeof detail>, topic: string, carrier: string) =>
  view.rows.find((row) => row.topic === topic)?.cells.find((one) => one.carrier === carrier)?.mark;

describe('the matrix', () => {
  const view = detail(judgedFrom(seed, seedMail));
  test('every carrier has its column with where mail ended, every rule its row', () => {
    expect(view.carriers.map(({ id }) => id).sort()).toEqual([...carrierIds].sort());
    expect(view.carriers.find(({ id }) => id === 'au')?.arrival).toEqual({ kind: 'bad', word: '届かない' });
    expect(
      view.rows
        .flatMap((row) => row.findings)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(rules.map(({ id }) => id).sort());
  });
  test('a carrier that mail reaches needs no judging', () => {
    expect(
      view.rows.every(
        (row) => row.cells.find(({ carrier }) => carrier === 'docomo')?.mark.word === '判定不要',
      ),
    ).toBe(true);
  });
  test('"no rule" only where the carrier’s text was seen whole', () => {
    expect(cell(view, 'ehlo-name', 'softbank')?.word).toBe('ルールなし');
    expect(cell(view, 'ehlo-name', 'uq')?.word).toBe('ルール未確認');
  });
  test('broken, kept by the letter, and not judged are told apart', () => {
    expect(cell(view, 'ehlo-name', 'au')).toEqual({ kind: 'bad', word: '違反' });
    expect(cell(view, 'message-id', 'softbank')).toEqual({ kind: 'ok', word: '守れている' });
    expect(cell(view, 'reverse-name', 'au')).toEqual({ kind: 'ask', word: '未判定' });
  });
  test('leads stand first', () => {
    const leads = view.rows.map((row) => row.lead);
    expect(leads.indexOf(false)).toBe(leads.filter(Boolean).length);
    expect(view.rows[0]?.lead).toBe(true);
  });
  test('every rule shows source, day and the caution that today’s page was not seen', () => {
    for (const finding of view.rows.flatMap((row) => row.findings)) {
      expect(finding.source?.read).toBe('2026-11-24');
      expect(finding.source?.caution).toContain('まだ確かめていません');
    }
  });
});

test('what was learned of a broken rule is the beginning of its sentence, in whole sentences', () => {
  const broken = detail(judgedFrom(seed, seedMail)).rows.filter((row) =>
    row.cells.some(({ mark }) => mark.kind === 'bad'),
  );
  expect(broken.length).toBeGreaterThan(2);
  for (const row of broken) {
    const learned = plainWords(row.learned);
    const whole = row.findings.map(({ sentence }) => plainWords(sentence));
    expect(whole.some((sentence) => sentence.startsWith(learned))).toBe(true);
    expect(learned.endsWith('。')).toBe(true);
  }
  const first = broken[0];
  expect(plainWords(first?.learned ?? []).length).toBeLessThan(
    Math.max(...(first?.findings ?? []).map(({ sentence }) => plainWords(sentence).length)),
  );
});

describe('the narrowing', () => {
  test('every rule in question is on exactly one slip', () => {
    const view = detail(judgedFrom(seed, seedMail));
    const inQuestion = rules.filter(({ carrier }) => carrier === 'au' || carrier === 'softbank').length;
    expect(view.groups.reduce((sum, group) => sum + group.count, 0)).toBe(inQuestion);
    expect(view.groups.filter((group) => group.left)).toHaveLength(1);
    expect(view.groups.find((group) => group.title === '量と大きさ')?.left).toBe(false);
  });
});

test('pieces of evidence are ranked by how many open rules each would settle', () => {
  const { settle } = detail(judgedFrom({ arrivals: seed.arrivals }));
  expect(settle.length).toBeGreaterThan(2);
  expect(settle.map(({ count }) => count)).toEqual(
    [...settle.map(({ count }) => count)].sort((a, b) => b - a),
  );
  expect(settle[0]?.kind).toBe('shop-mail');
});

describe('the page', () => {
  test('broken rules make the verdict, with the counts', () => {
    const verdict = page(judgedFrom(seed, seedMail));
    expect(verdict.mark.kind).toBe('bad');
    expect(verdict.stamp?.kind).toBe('bad');
    expect(verdict.headline).toBe('あやしいのは、サーバーの名前です。');
    expect(verdict.evidence.length).toBeGreaterThan(0);
  });
  test('open rules: how many of them the shop’s mail would settle, and the same number is open for it', () => {
    const judged = judgedFrom(seed);
    const lead = plainWords(page(judged).lead);
    const byMail = detail(judged).settle.find(({ kind }) => kind === 'shop-mail')?.count ?? 0;
    const left = detail(judged).groups.find((group) => group.left)?.count ?? 0;
    expect(byMail).toBeGreaterThan(0);
    expect(byMail).toBeLessThan(left);
    expect(lead).toContain(`残る ${left} 件のうち ${byMail} 件は、STEP 3 でメールを見ると`);
  });
  test('nothing known: no verdict, no stamp, nothing drawn as bad', () => {
    const judged = judgedFrom({});
    expect(page(judged)).toMatchObject({ stamp: null, mark: { kind: 'ask' } });
    expect(
      detail(judged)
        .rows.flatMap((row) => row.cells)
        .filter(({ mark }) => mark.kind === 'bad'),
    ).toEqual([]);
  });
  test('DNS that did not answer leaves rules open and says why', () => {
    const view = detail(judgedFrom(seed, missingFact('reverseLookups', 'timeout')));
    const finding = view.rows.flatMap((row) => row.findings).find(({ id }) => id === 'au-06');
    expect(finding?.verdict).toBe('unknown');
    expect(plainWords(finding?.sentence ?? [])).toContain('時間内に返事がありませんでした');
  });
  test('mail arrives everywhere: nothing to judge', () => {
    expect(
      page(judgedFrom({ arrivals: { docomo: 'inbox', au: 'inbox', softbank: 'inbox' } })).mark.kind,
    ).toBe('ok');
  });
});

test('a rulebook older than six months says so', () => {
  const notes = (now: string) =>
    detail(judgedFrom(seed, {}, { now }))
      .rulebook?.sentences.map(plainWords)
      .join('\n');
  expect(notes('2026-12-01T00:00:00Z')).not.toContain('6 か月以上');
  expect(notes('2027-07-01T00:00:00Z')).toContain('6 か月以上');
});

test('the text for the thank-you page names the shop’s own domain', () => {
  const { helpTexts } = detail(judgedFrom({ ...seed, fromAddress: 'order@shop.example' }));
  expect(helpTexts?.map(({ carrier }) => carrier).sort()).toEqual([...carrierIds].sort());
  for (const { carrier, text } of helpTexts ?? [])
    if (carrier !== 'gmail') expect(text).toContain('shop.example');
});

test('outside text stays text', () => {
  const hostile = '<img src=x onerror=alert(1)>**x**\u202E';
  const view = detail(judgedFrom(seed, fact('shopMail', mail({ helo: hostile }))));
  const spans = view.rows.flatMap((row) => row.findings.flatMap(({ sentence }) => sentence));
  expect(spans.filter((span) => span.kind === 'strong' && span.text.includes('x'))).toEqual([]);
  expect(spans.some((span) => span.text.includes('\u202E'))).toBe(false);
  expect(spans.some((span) => span.text.includes('<img'))).toBe(true);
});
