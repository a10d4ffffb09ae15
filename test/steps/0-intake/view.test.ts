// STEP 0: what the answers let one say, what is still open, and what is said of a customer's address.
import { describe, expect, test } from 'vitest';
import { plainWords } from '../../../src-main/contract/text.ts';
import { noAnswers } from '../../../src-main/contract/answers.ts';
import { completed } from '../../../src-main/steps/0-intake/complete-answers.ts';
import { detail, page } from '../../../src-main/steps/0-intake/view.ts';
import { judgedFrom } from '../judged.ts';

const titles = (answers: Parameters<typeof judgedFrom>[0]) =>
  detail(judgedFrom(answers)).inferences.map(({ title }) => title);

describe('inferences', () => {
  test('nothing is inferred from nothing, and no cause leads', () => {
    const view = detail(judgedFrom({}));
    expect(view.inferences).toEqual([]);
    expect(view.leading).toEqual([]);
    expect(view.unanswered).toEqual(['domain', 'arrivals', 'mail-program', 'affected', 'since']);
  });
  test('the seed’s answers, in the order an engineer would tell them', () => {
    const answers = {
      arrivals: { docomo: 'inbox', au: 'nothing', softbank: 'nothing' },
      mailProgram: 'arrives',
    };
    expect(titles(answers)).toEqual([
      'docomo には届いています。',
      'au・SoftBank だけ届きません。',
      'メールソフトからは届いています。',
    ]);
    expect(detail(judgedFrom(answers)).leading[0]?.id).toBe('host-name-default');
  });
  test('nothing anywhere is told apart from some carriers', () => {
    expect(titles({ arrivals: { docomo: 'nothing', au: 'nothing' } })).toEqual(['どこにも届いていません。']);
    expect(titles({ arrivals: { au: 'nothing' } })).toEqual(['au に届いていません。']);
  });
  test('the English is complete', () => {
    const view = detail(judgedFrom({ arrivals: { docomo: 'inbox', au: 'bounced' } }, {}, { language: 'en' }));
    expect(view.inferences.map(({ title }) => title)).toEqual([
      'It reaches docomo.',
      'Only au does not get it.',
      'Bounces come back from au.',
    ]);
  });
});

describe('a customer’s address', () => {
  const said = (recipientAddress: string, shopSoftware: string | null = null) => {
    const view = detail(judgedFrom({ recipientAddress, shopSoftware })).recipientAddress;
    return { kind: view?.mark.kind, words: plainWords(view?.sentence ?? []) };
  };
  test.each([
    ['taro@docomo.co.jp', 'bad', 'docomo.ne.jp'],
    ['taro@i.softbank.ne.jp', 'bad', 'i.softbank.jp'],
    ['taro..x@docomo.ne.jp', 'warn', '"taro..x"@docomo.ne.jp'],
    ['taro.@ezweb.ne.jp', 'warn', '点は消さないでください'],
    ['taro@docomo..ne.jp', 'bad', '送れない形'],
    ['taro@t.vodafone.ne.jp', 'warn', '古い種類'],
    ['taro@au.com', 'ok', 'au'],
    ['ｔａｒｏ＠ｄｏｃｏｍｏ．ｎｅ．ｊｐ', 'ok', 'docomo'],
  ])('%s', (address, kind, words) => {
    expect(said(address).kind).toBe(kind);
    expect(said(address).words).toContain(words);
  });
  test('what each EC-CUBE does with it', () => {
    expect(said('a..b@docomo.ne.jp', 'ec-cube-3').words).toContain('システムエラー');
    expect(said('a..b@docomo.ne.jp', 'ec-cube-4.2').words).toContain('eccube_rfc_email_check');
  });
});

describe('the From address', () => {
  const domain = (text: string) => ({ shopDomain: text as never }); // parsed by the contract before it gets here
  test('is filled in from the domain, and follows it until somebody types another', () => {
    const first = completed(noAnswers, domain('shop.example'));
    expect(first.fromAddress).toBe('order@shop.example');
    const after = { ...noAnswers, ...first };
    expect(completed(after, domain('other.example')).fromAddress).toBe('order@other.example');
    expect(
      completed({ ...after, fromAddress: 'info@shop.example' as never }, domain('other.example')).fromAddress,
    ).toBeUndefined();
  });
});

test('the rail tells how many questions are answered', () => {
  expect(page(judgedFrom({ mailProgram: 'arrives', since: 'always' })).finding).toBe('5 問中 2 問まで回答');
  expect(page(judgedFrom({})).done).toBe(false);
});
