// The seed case built by hand: judged facts before and after the repair, and the view that the steps would give.

import type { Check } from '../../src-main/checks/check.ts';
import type { Rule } from '../../src-main/checks/rule.ts';
import { runCheck, type Finding } from '../../src-main/checks/run-checks.ts';
import { noAnswers, type Answers, type Arrival, type CarrierId } from '../../src-main/contract/answers.ts';
import type { Evidence, Verdict } from '../../src-main/contract/evidence.ts';
import type { StepId } from '../../src-main/contract/step-ids.ts';
import type { Language } from '../../src-main/contract/text.ts';
import type { CaseView } from '../../src-main/contract/view.ts';
import type { StatusKind } from '../../src-main/contract/view/mark.ts';
import type { PageView } from '../../src-main/contract/view/page.ts';
import { known } from '../../src-main/facts/fact.ts';
import type { Facts } from '../../src-main/facts/facts.ts';
import type { MailFacts } from '../../src-main/protocols/message/mail-facts.ts';
import type { JudgedCase } from '../../src-main/steps/judged-case.ts';

export const before = '2026-11-24T01:20:00.000Z';
export const after = '2026-11-24T01:58:00.000Z';
const text = (ja: string, en: string) => ({ ja, en });
export const plainText = (words: string) => [{ kind: 'plain' as const, text: words }];

interface Sketch {
  readonly id: string;
  readonly step: StepId;
  readonly weight?: Check['weight'];
  readonly title: string;
  readonly sentence: string;
  /** a value in the fixed-width face behind the sentence */
  readonly mono?: string;
  readonly verdict: Verdict;
  readonly evidence?: readonly Evidence[];
}

/** A finding of a check with these words. */
export function finding(sketch: Sketch): Finding {
  const check: Check = {
    id: sketch.id,
    step: sketch.step,
    weight: sketch.weight ?? 'fault',
    title: text(sketch.title, `${sketch.id} (en)`),
    needs: [],
    judge: () => ({
      verdict: sketch.verdict,
      evidence: sketch.evidence ?? [],
      args: { value: sketch.sentence, mono: sketch.mono ?? '' },
      ...(sketch.verdict === 'unknown' ? { settledBy: 'bounce' as const } : {}),
    }),
    wording: {
      pass: text('{value}', '{value}'),
      fail:
        sketch.mono === undefined ? text('{value}', '{value}') : text('{value}`{mono}`', '{value}`{mono}`'),
      unknown: text('{value}', '{value}'),
      why: text('メールを受け取る側が、送り主を確かめられません。', 'The receiver can’t tell who sends.'),
    },
    examples: [],
  };
  return runCheck(check, {});
}

/** A finding of a carrier's rule. */
export function ruleFinding(carrier: CarrierId, number: number, verdict: Verdict, sentence: string): Finding {
  const own = finding({
    id: `${carrier}-${String(number).padStart(2, '0')}`,
    step: '2-carrier-rules',
    title: `${carrier} のルール ${number}`,
    sentence,
    verdict,
  });
  const rule: Rule = {
    ...own.check,
    carrier,
    class: 'block',
    topic: 'ehlo-name',
    source: {
      title: '『メール送信時の注意事項』',
      url: `https://${carrier}.example/rules`,
      read: '2026-11-24',
      seenToday: number % 2 === 0,
    },
    confidence: 'official',
    rule: text('正しくない名のりで接続しない。', 'Do not connect under a wrong name.'),
  };
  return { ...own, check: rule };
}

function mail(host: string, at: string): MailFacts {
  return {
    name: 'order.eml',
    role: 'shop',
    size: 12_288,
    headerSize: 900,
    headers: [],
    messageIds: [`<20261124010203.4AF1C@${host}>`],
    from: ['order@komorebi-zakka.example'],
    fromRaw: null,
    to: ['tanaka@softbank.ne.jp'],
    replyTo: [],
    senderHeader: null,
    subject: 'ご注文ありがとうございます',
    date: at,
    dateRaw: null,
    returnPath: `apache@${host}`,
    received: [],
    leaving: {
      helo: host,
      address: '203.0.113.24',
      envelopeSender: `apache@${host}`,
      from: { helo: 'Received', address: 'Received', envelopeSender: 'Return-Path' },
    },
    charset: 'ISO-2022-JP',
    transferEncoding: '7bit',
    contentType: 'text/plain',
    longestLine: 76,
    rawEightBitHeaders: [],
    bodyFaults: [],
    authenticationResults: [],
    notes: [],
    writers: [],
    messageIdMaker: null,
  };
}

function facts(host: string, at: string): Facts {
  return { shopMail: known(mail(host, at), [], at) };
}

const mailEvidence = (host: string, at: string): Evidence => ({
  source: 'order.eml',
  lines: [
    `Return-Path: <apache@${host}>`,
    `Received: from ${host} (unknown [203.0.113.24]) by mx.softbank.ne.jp`,
    `Message-Id: <20261124010203.4AF1C@${host}>`,
    'To: tanaka@softbank.ne.jp',
  ],
  at,
});

function findings(host: string, at: string): ReadonlyMap<string, Finding> {
  const broken = host.endsWith('localdomain');
  const verdict: Verdict = broken ? 'fail' : 'pass';
  const evidence = [mailEvidence(host, at)];
  const dns: Evidence = {
    source: 'TXT komorebi-zakka.example @ 192.0.2.53:53',
    lines: ['"v=spf1 a mx ip4:203.0.113.24 ~all"'],
    at,
    milliseconds: 21,
  };
  const list = [
    finding({
      id: 'spf-record',
      step: '1-spf-dns',
      title: '送信元の届け出',
      sentence: '1 行だけあり、送信元と合っています。',
      verdict: 'pass',
      evidence: [dns],
    }),
    finding({
      id: 'reverse-name',
      step: '1-spf-dns',
      title: '番号から名前を引く',
      sentence: '名前が引けました。',
      verdict: 'pass',
      evidence: [dns],
    }),
    finding({
      id: 'dmarc-record',
      step: '1-spf-dns',
      weight: 'advice',
      title: 'なりすまし対策の宣言（DMARC）',
      sentence: '宣言がありません。',
      verdict: 'fail',
      evidence: [dns],
    }),
    finding({
      id: 'ehlo-name',
      step: '3-message-id',
      title: '名のり（EHLO）',
      sentence: `サーバーが ${host} と名のっています。`,
      verdict,
      evidence,
    }),
    finding({
      id: 'envelope-sender',
      step: '3-message-id',
      title: '封筒の差出人',
      sentence: `差出人が apache@${host} になっています。`,
      verdict,
      evidence,
    }),
    finding({
      id: 'message-id',
      step: '3-message-id',
      title: '整理番号（Message-ID）',
      sentence: `整理番号の終わりが @${host} です。`,
      verdict,
      evidence,
    }),
    finding({
      id: 'bounce-acceptance',
      step: '3-message-id',
      title: 'エラーメールの受け取り',
      sentence: 'まだ確かめていません。',
      verdict: 'unknown',
    }),
    ruleFinding('au', 6, 'pass', '2 台とも、番号から名前が引けました。'),
    ruleFinding('au', 7, verdict, `名のりは ${host} です。`),
    ruleFinding('softbank', 4, 'pass', '整理番号は空ではありません。'),
    ruleFinding('softbank', 5, 'unknown', '記録がないとわかりません。'),
    ruleFinding('docomo', 1, 'pass', '問題は見つかりませんでした。'),
  ];
  return new Map(list.map((entry) => [entry.check.id, entry]));
}

const answers: Answers = {
  ...noAnswers,
  shopName: 'こもれび雑貨店',
  shopDomain: 'komorebi-zakka.example' as Answers['shopDomain'],
  fromAddress: 'order@komorebi-zakka.example' as Answers['fromAddress'],
  arrivals: { docomo: 'inbox', au: 'nothing', softbank: 'nothing' },
  shopSoftware: 'ec-cube-2.12-2.17.0',
  server: 'centos6',
  newHostName: 'mail.komorebi-zakka.example' as Answers['newHostName'],
};

export interface Options {
  readonly language?: Language;
  readonly practice?: boolean;
  readonly masked?: boolean;
  /** where the test order ended up; absent: nothing was changed yet */
  readonly ticks?: Partial<Record<CarrierId, Arrival>> | null;
  readonly answers?: Partial<Answers>;
}

const newHost = 'mail.komorebi-zakka.example';

/** The seed case, repaired and ticked unless `ticks` is null. */
export function seedCase(options: Options = {}): JudgedCase {
  const { language = 'ja', practice = false, masked = true } = options;
  const ticks =
    options.ticks === undefined
      ? ({ docomo: 'inbox', au: 'inbox', softbank: 'inbox' } as const)
      : options.ticks;
  const repaired = ticks !== null;
  const host = 'localhost.localdomain';
  const receipts = Object.entries(ticks ?? {}).map(([carrier, arrival]) => ({
    carrier: carrier as CarrierId, // keys of the record above
    arrival,
    at: after,
  }));
  const factsNow: Facts = repaired
    ? { ...facts(newHost, after), receipts: known(receipts, [], after) }
    : facts(host, before);
  return {
    caseFile: {
      format: 1,
      id: 'seed',
      createdAt: before,
      changedAt: after,
      practice: practice ? { scenario: 'seed-case' } : null,
      answers: { ...answers, ...options.answers },
      facts: factsNow,
      before: repaired ? { at: before, facts: facts(host, before) } : null,
      applied: repaired ? [{ fix: 'host-name', at: '2026-11-24T01:41:00.000Z' }] : [],
      restarted: repaired ? { at: '2026-11-24T01:49:00.000Z', panel: 'sakura-vps' } : null,
      prepared: [],
      panel: 'sakura-vps',
      visited: [],
    },
    facts: factsNow,
    factsBefore: repaired ? facts(host, before) : null,
    findings: findings(repaired ? newHost : host, repaired ? after : before),
    findingsBefore: repaired ? findings(host, before) : null,
    causes: [
      {
        cause: {
          id: 'host-name-default',
          title: text('サーバーの名前が初期設定のまま', 'The server still has its default name'),
          explanation: text('', ''),
          signs: [],
          fixes: ['host-name'],
        },
        certainty: 'likely',
        score: 9,
        ruledOut: false,
        explanation: {
          text: text(
            '名のり・封筒の差出人・整理番号の 3 つが、いちどに正しくない形で出ていきます。',
            'Three names leave wrong at once.',
          ),
          args: {},
        },
        reasons: [
          {
            text: text('メールソフトのメールは届いています。', 'The mail program’s mail arrives.'),
            args: {},
          },
        ],
      },
      {
        cause: {
          id: 'blocked-address',
          title: text('サーバーの番号が止められている', 'The address is blocked'),
          explanation: text('', ''),
          signs: [],
          fixes: [],
        },
        certainty: 'unlikely',
        score: -4,
        ruledOut: true,
        explanation: { text: text('', ''), args: {} },
        reasons: [{ text: text('名簿にのっていません。', 'It is on no list.'), args: {} }],
      },
    ],
    language,
    now: after,
    masked,
  };
}

function page(
  id: PageView['id'],
  number: string,
  name: string,
  technicalName: string,
  kind: StatusKind,
  found: string,
  headline: string,
): PageView {
  return {
    id,
    number,
    name,
    shortName: name.slice(0, 4),
    technicalName,
    mark: { kind, word: kind === 'ok' ? '問題なし' : 'まだ' },
    finding: found,
    headline,
    lead: [],
    stamp: null,
    next: '',
    evidence: [],
    stale: null,
    done: kind === 'ok',
  };
}

/** What the steps show of it. */
export function seedView(judged: JudgedCase): CaseView {
  const mark = { kind: 'ok' as const, word: '問題なし' };
  const bad = { kind: 'bad' as const, word: '要修正' };
  return {
    id: 'seed',
    title: 'こもれび雑貨店',
    practice: judged.caseFile.practice !== null,
    answers: judged.caseFile.answers,
    pages: [
      page('0-intake', '', 'はじめの質問', '', 'ok', '回答ずみ', ''),
      page(
        '1-spf-dns',
        'STEP 1',
        '送信元の届け出',
        'SPF・DNS',
        'ok',
        '問題なし',
        '送信元の届け出は、正しくできています。',
      ),
      page(
        '2-carrier-rules',
        'STEP 2',
        '携帯会社のルール',
        '',
        'ok',
        '2 件にしぼれた',
        'あやしいのは、メールの見出しです。',
      ),
      page(
        '3-message-id',
        'STEP 3',
        'メールの整理番号',
        'Message-ID',
        'ok',
        '修正ずみ',
        'メールの見出しは、正しく書けています。',
      ),
      page(
        '4-restart',
        'STEP 4',
        'サーバーの再起動',
        '',
        'ok',
        '新しい名前で応答',
        'サーバーが、新しい名前で戻りました。',
      ),
      page('5-send-test', 'STEP 5', '送信テスト', '', 'ok', '3 社とも到着', '3 社すべてに届きました。'),
      page('summary', '', 'まとめと印刷', '', 'ok', '届きました', ''),
    ],
    intake: { inferences: [], leading: [], recipientAddress: null, unanswered: [] },
    spfDns: {
      gathered: true,
      record: { domain: 'komorebi-zakka.example', text: 'v=spf1 a mx ip4:203.0.113.24 ~all' },
      terms: [
        {
          term: 'v=spf1',
          mark,
          sentence: 'この行は送信元の届け出です。',
          matched: false,
          reached: true,
          cost: 0,
          depth: 0,
        },
        {
          term: 'a',
          mark: { kind: 'none', word: '一致せず' },
          sentence: 'ドメインの住所ではありません。',
          matched: false,
          reached: true,
          cost: 1,
          depth: 0,
        },
        {
          term: 'ip4:203.0.113.24',
          mark,
          sentence: 'この番号のサーバーなら許可。',
          matched: true,
          reached: true,
          cost: 0,
          depth: 0,
        },
      ],
      outcome: { mark: { kind: 'ok', word: '送ってよい（pass）' }, address: '203.0.113.24' },
      lookups: 2,
      voidLookups: 0,
      worstCaseLookups: 2,
      identities: [
        { name: '画面に見える差出人', domain: 'komorebi-zakka.example', mark, sentence: '合っています。' },
      ],
      nameServers: [
        {
          zone: 'komorebi-zakka.example',
          name: 'ns1.dns.ne.jp',
          address: '192.0.2.53',
          mark,
          serial: '2026112401',
        },
      ],
      findings: [],
      fixes: [],
    },
    rules: { carriers: [], groups: [], rows: [], causes: [], ruledOut: [], settle: [], notes: [] },
    message: {
      mails: [
        {
          role: 'shop',
          name: 'order.eml',
          size: '12 KB',
          notes: [],
          rows: [
            {
              plainName: '整理番号',
              name: 'Message-ID',
              before: '<20261124010203.4AF1C@',
              highlighted: 'localhost.localdomain',
              after: '>',
              mark: bad,
              sentence: plainText('サーバーの名前が入っていません。'),
            },
          ],
          identities: [
            {
              id: 'ehlo',
              name: '名のり',
              technicalName: 'EHLO',
              value: 'localhost.localdomain',
              mark: bad,
              sentence: plainText('名のりが初期設定のままです。'),
              rules: ['au-07'],
            },
          ],
          writers: [
            {
              id: 'x',
              name: 'EC-CUBE 2.12',
              certaintyWord: '有力',
              certainty: 'likely',
              signs: ['X-Mailer'],
              confirmed: true,
            },
          ],
          findings: [],
        },
      ],
      comparison: [],
      causes: [],
      fixes: [
        {
          id: 'host-name',
          title: 'サーバーに正しい名前をつける',
          headline: 'サーバーに正しい名前をつけます。',
          why: [],
          chosen: 'centos6',
          chosenBecause: '',
          servers: [
            {
              id: 'centos6',
              name: 'CentOS 6',
              phases: [
                {
                  phase: 'back-up',
                  name: '控えを取る',
                  commands: [
                    {
                      title: '控え',
                      explains: '設定の控えを作ります。',
                      code: 'cp -p /etc/sysconfig/network /root/network.bak',
                      ownValues: [],
                    },
                  ],
                },
                {
                  phase: 'change',
                  name: '直す',
                  commands: [
                    {
                      title: '名前',
                      explains: '名前を書きかえます。',
                      code: "sed -i 's/^HOSTNAME=.*/HOSTNAME=mail.komorebi-zakka.example/' /etc/sysconfig/network\nhostname mail.komorebi-zakka.example",
                      ownValues: [],
                    },
                  ],
                },
              ],
              traps: [],
            },
          ],
          handOver: '',
          applied: true,
        },
      ],
      suggestedHostNames: [],
      newHostName: null,
      bounces: null,
      maillog: null,
    },
    restart: {
      needed: { restart: true, sentence: [] },
      reloadCommands: [],
      panel: {
        id: 'sakura-vps',
        name: 'さくらのVPS',
        url: 'https://secure.sakura.ad.jp/vps/',
        origin: '画面の名前は 2026-11-24 に読んだものです',
        steps: [],
        buttons: [],
        caution: [],
      },
      panels: [],
      warning: { title: [], sentence: [] },
      before: [],
      watch: {
        running: false,
        host: '203.0.113.24',
        elapsed: '2 分 28 秒',
        lanes: [
          {
            port: 25,
            name: 'メールの送り口',
            now: mark,
            segments: [
              { from: 0, to: 0.3, look: 'up', word: '応答あり' },
              { from: 0.3, to: 0.7, look: 'down', word: '応答なし' },
              { from: 0.7, to: 1, look: 'up', word: '応答あり' },
            ],
          },
        ],
        ticks: [],
        nameBefore: { name: 'localhost.localdomain', mark: bad },
        nameAfter: { name: newHost, mark },
        down: '1 分 12 秒',
        announcement: '',
        gaveUp: null,
      },
      outboundPort25: null,
      host: '203.0.113.24',
    },
    send: {
      carriers: [],
      conversation: {
        title: 'お店のサーバーとの会話',
        seconds: '2.1 秒',
        running: false,
        lines: [],
        raw: 'S: 220 mail.komorebi-zakka.example ESMTP\nC: EHLO pc.example\nC: MAIL FROM:<order@komorebi-zakka.example>\nC: RCPT TO:<tanaka@softbank.ne.jp>\nS: 250 2.0.0 Ok: queued as 4AF1C',
        outcome: { mark, sentence: plainText('受け取りました。'), certain: '', next: [] },
      },
      doesNotProve: plainText('これは EC-CUBE の通り道のテストではありません。'),
      serverCommand: { title: '', explains: '', code: '', ownValues: [] },
      beforeAfter: [{ title: '名のり（EHLO）', before: bad, after: mark, changed: true }],
    },
    summary: { headline: '', cause: [], carriers: [], done: [], next: [], arrivesEverywhere: true },
  };
}
