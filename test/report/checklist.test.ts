// The paper's model: what page one says of a case, and that it never says more than was found out or ticked.
import { describe, expect, test } from 'vitest';
import { plainWords, type RichText } from '../../src-main/contract/text.ts';
import type { ChecklistDocument } from '../../src-main/report/checklist-document.ts';
import { checklistFromView } from '../../src-main/report/checklist-from-view.ts';
import { checklistJson } from '../../src-main/report/checklist-json.ts';
import { finding, seedCase, seedView, type Options } from './seed-case.ts';

function paper(options: Options = {}): ChecklistDocument {
  const judged = seedCase(options);
  return checklistFromView(judged, seedView(judged));
}

const line = (document: ChecklistDocument, label: string): string => {
  const found = document.owner.conclusion.lines.find((one) => one.label === label);
  if (found === undefined) throw new Error(`no line ${label}`);
  return found.sentences.map((sentence: RichText) => plainWords(sentence)).join('\n');
};

describe('page one of the repaired seed case', () => {
  const document = paper();

  test('says which carriers the mail was not reaching', () => {
    expect(line(document, 'これまで')).toBe('注文メールが au・SoftBank に届いていませんでした。');
  });

  test('names all three faults, each with its value', () => {
    expect(line(document, '原因').split('\n')).toEqual([
      'サーバーの名前が初期設定のまま',
      '名のり（EHLO）：サーバーが localhost.localdomain と名のっています。',
      '封筒の差出人：差出人が apache@localhost.localdomain になっています。',
      '整理番号（Message-ID）：整理番号の終わりが @localhost.localdomain です。',
    ]);
  });

  test('a long sentence gives way to its value', () => {
    const judged = seedCase();
    const long = finding({
      id: 'long-one',
      step: '3-message-id',
      title: '長いもの',
      sentence: `${'とても長い説明です。'.repeat(6)}`,
      mono: 'web01.localdomain',
      verdict: 'fail',
    });
    const findingsBefore = new Map([...(judged.findingsBefore ?? []), [long.check.id, long]]);
    const document = checklistFromView({ ...judged, findingsBefore }, seedView(judged));
    expect(line(document, '原因').split('\n').at(-1)).toBe('長いもの：web01.localdomain');
  });

  test('says what was changed, read from the facts of both times', () => {
    expect(line(document, '対応').split('\n')).toEqual([
      '名のり（EHLO）を mail.komorebi-zakka.example に変えました。',
      '封筒の差出人を apache@mail.komorebi-zakka.example に変えました。',
      '整理番号（Message-ID）を @mail.komorebi-zakka.example に変えました。',
      '「サーバーに正しい名前をつける」をすませました。',
      'コントロールパネルから再起動しました。',
    ]);
  });

  test('says that it arrives, because every carrier was ticked', () => {
    expect(document.owner.conclusion.headline).toBe(
      'docomo・au・SoftBank の 3 社すべてに、注文メールが届くようになりました。',
    );
    expect(document.owner.conclusion.tone).toBe('arrived');
    expect(document.owner.conclusion.stamp).toEqual({ top: '診断完了', word: '届いた', date: '26.11.24' });
  });

  test('has the five steps with what each found, and the time of the last look', () => {
    expect(document.owner.steps.map(({ number, mark, time }) => [number, mark.word, time])).toEqual([
      ['STEP 1', '問題なし', ''],
      ['STEP 2', '2 件にしぼれた', '10:58'],
      ['STEP 3', '修正ずみ', '10:58'],
      ['STEP 4', '新しい名前で応答', '10:49'],
      ['STEP 5', '3 社とも到着', '10:58'],
    ]);
  });

  test('leaves boxes to tick: the next order, a look after a week, what is worth doing', () => {
    expect(document.owner.next.map(({ words }) => plainWords(words))).toEqual([
      'お店で購入テストをして、docomo・au・SoftBank に届くか見る',
      '12月1日に、エラーメールが増えていないか見る',
      '次にサーバーを再起動したあとも、同じ名のりのままか見る',
      'できれば直す：なりすまし対策の宣言（DMARC）',
    ]);
  });
});

describe('what is not ticked is never called arrived', () => {
  test.each<[string, Options['ticks']]>([
    ['nothing ticked after the change', {}],
    ['only one of the two that failed', { au: 'inbox' }],
    ['ticked as unknown', { au: 'inbox', softbank: 'unknown' }],
    ['in the spam folder', { au: 'inbox', softbank: 'spam-folder' }],
    ['with a warning', { au: 'inbox', softbank: 'warning-banner' }],
    ['one that worked before fails now', { docomo: 'nothing', au: 'inbox', softbank: 'inbox' }],
    ['before any change', null],
  ])('%s', (_name, ticks) => {
    const document = paper({ ticks: ticks ?? null });
    expect(document.owner.conclusion.stamp).toBeNull();
    expect(document.owner.conclusion.tone).not.toBe('arrived');
    expect(document.owner.conclusion.headline).not.toContain('届くようになりました');
  });

  test('the carriers that failed before are enough', () => {
    expect(paper({ ticks: { au: 'inbox', softbank: 'inbox' } }).owner.conclusion.tone).toBe('arrived');
  });

  test('ticks from before the change do not count', () => {
    const judged = seedCase({ ticks: { au: 'inbox', softbank: 'inbox' } });
    const late = {
      ...judged,
      caseFile: { ...judged.caseFile, before: { at: '2026-11-25T00:00:00.000Z', facts: {} } },
    };
    expect(checklistFromView(late, seedView(late)).owner.conclusion.stamp).toBeNull();
  });

  test('each state is said in the line of how it is now', () => {
    const document = paper({ ticks: { docomo: 'inbox', au: 'nothing', softbank: 'spam-folder' } });
    expect(line(document, 'いま').split('\n')).toEqual([
      'docomo の携帯に届いたことを、人の目で確かめました。',
      'SoftBank では、迷惑メールに入りました。',
      'au には、まだ届いていません。',
    ]);
  });
});

test('before any change the faults come from the present findings and are still to be fixed', () => {
  const document = paper({ ticks: null });
  expect(line(document, '対応')).toBe('まだ何も変えていません。');
  expect(document.owner.next.map(({ words }) => plainWords(words)).slice(0, 3)).toEqual([
    '残っている要修正を直す：名のり（EHLO）',
    '残っている要修正を直す：封筒の差出人',
    '残っている要修正を直す：整理番号（Message-ID）',
  ]);
});

test('a practice paper says so, and its phones are practice phones', () => {
  const document = paper({ practice: true });
  expect(document.title).toBe('[練習] 注文メール 不達対応チェックリスト');
  expect(line(document, 'いま')).toContain('練習用の携帯');
});

describe('the engineer’s pages', () => {
  const { engineer } = paper();

  test('print each piece of evidence once and refer to it by number', () => {
    expect(engineer.evidence.map(({ number, source }) => [number, source])).toEqual([
      [1, 'TXT komorebi-zakka.example @ 192.0.2.53:53'],
      [2, 'order.eml'],
    ]);
    const message = engineer.checks.flatMap(({ rows }) => rows).find(({ id }) => id === 'message-id');
    expect(message?.evidence).toEqual([2]);
    expect(message?.before).toEqual({ kind: 'bad', word: '要修正' });
  });

  test('have every check and every rule that applies, with what would settle the open ones', () => {
    expect(engineer.checks.flatMap(({ rows }) => rows).length).toBe(7);
    expect(engineer.rules.map(({ carrier, rows }) => [carrier, rows.length])).toEqual([
      ['docomo', 1],
      ['au', 2],
      ['SoftBank', 2],
    ]);
    const open = engineer.rules.flatMap(({ rows }) => rows).find(({ verdict }) => verdict === 'unknown');
    expect(open?.settledBy).toBe('STEP 3 で、戻ってきたエラーメールを渡す');
  });
});

describe('customers’ addresses', () => {
  test('are masked everywhere by default, the shop’s own stay', () => {
    const text = checklistJson(paper());
    expect(text).not.toContain('tanaka@');
    expect(text).toContain('tan****@softbank.ne.jp');
    expect(text).toContain('order@komorebi-zakka.example');
    expect(text).toContain('apache@localhost.localdomain');
    expect(text).toContain('<20261124010203.4AF1C@mail.komorebi-zakka.example>');
  });

  test('are printed in full when asked', () => {
    expect(checklistJson(paper({ masked: false }))).toContain('tanaka@softbank.ne.jp');
  });

  test('a shop at a free mailbox does not unmask that mailbox’s other users', () => {
    const text = checklistJson(
      paper({ answers: { fromAddress: 'komorebi@gmail.com' as never, shopDomain: 'gmail.com' as never } }),
    );
    expect(text).toContain('komorebi@gmail.com');
    expect(text).not.toContain('tanaka@softbank.ne.jp');
  });
});

test('control and direction characters of outside texts are made visible', () => {
  const judged = seedCase({ answers: { shopName: 'お店\u202etxt\u0007\u0000' } });
  const document = checklistFromView(judged, seedView(judged));
  expect(document.shop).toBe('お店[U+202E]txt[U+0007][U+0000]');
  // eslint-disable-next-line no-control-regex
  expect(checklistJson(document)).not.toMatch(/[\u202e\u0007\u0000]/);
});
