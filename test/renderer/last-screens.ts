// States of STEP 4, STEP 5 and the summary by hand, laid over the hand-written view: every state an operator can meet.
import type { CaseView } from '../../src-main/contract/view.ts';
import type { Mark, StatusKind } from '../../src-main/contract/view/mark.ts';
import type { PageView } from '../../src-main/contract/view/page.ts';
import type { WatchView } from '../../src-main/contract/view/restart.ts';
import type { RichText } from '../../src-main/contract/text.ts';

const mark = (kind: StatusKind, word: string): Mark => ({ kind, word });
const plain = (text: string): RichText => [{ kind: 'plain', text }];
const strong = (text: string): RichText[number] => ({ kind: 'strong', text });
const words = (text: string): RichText[number] => ({ kind: 'plain', text });
const mono = (text: string): RichText[number] => ({ kind: 'mono', text });
const up = mark('ok', '応答あり');
const down = mark('bad', '応答なし');

/** What a state changes in the open case; pages by id, the rest by field. */
export interface ScreenState {
  readonly name: string;
  readonly page: PageView['id'];
  readonly pages: Partial<Record<PageView['id'], Partial<PageView>>>;
  readonly open: Partial<CaseView>;
  readonly practice?: boolean;
}

const restart: CaseView['restart'] = {
  needed: { restart: true, sentence: [] },
  reloadCommands: [
    {
      title: 'メールの送り口だけ読み直す',
      explains: '動いているメールは止まりません。',
      code: 'service postfix reload',
      ownValues: [],
    },
  ],
  panel: {
    id: 'sakura-vps',
    name: 'さくらのVPS',
    url: 'https://secure.sakura.ad.jp/vps/',
    origin: '画面の名前は 2026-11-24 に読んだものです',
    steps: [
      [words('会員メニューから'), strong('コントロールパネル'), words('を開く')],
      [words('IP アドレスが '), mono('203.0.113.24'), words(' のサーバーを選ぶ')],
      [strong('電源操作'), words('から'), strong('再起動'), words('を押す')],
    ],
    buttons: ['電源操作', '再起動'],
    caution: [strong('強制再起動'), words('は電源を切るのと同じです。ふつうの再起動を先に選んでください。')],
  },
  panels: [
    { id: 'sakura-vps', name: 'さくらのVPS' },
    { id: 'conoha', name: 'ConoHa VPS' },
    { id: 'generic', name: 'そのほか' },
  ],
  warning: {
    title: [words('SSH の '), mono('reboot'), words(' コマンドは使わないでください。')],
    sentence: plain('さくらのVPS では、サイトの表示もサーバーへの接続もできなくなった例があります。'),
  },
  before: [
    { id: 'backup', words: '設定の控えを取った', done: true },
    { id: 'quiet', words: 'お客さまの少ない時間を選んだ', done: false },
    { id: 'console', words: 'コントロールパネルに入れることを確かめた', done: false },
  ],
  watch: null,
  outboundPort25: null,
  host: 'mail.komorebi-zakka.example',
};

const lane = (port: number, name: string, now: Mark, segments: WatchView['lanes'][number]['segments']) => ({
  port,
  name,
  now,
  segments,
});
const answering = (to: number) => [{ from: 0, to, look: 'up' as const, word: '応答あり' }];

const watch: WatchView = {
  running: true,
  host: 'mail.komorebi-zakka.example',
  elapsed: '24 秒',
  lanes: [
    lane(22, '遠隔操作', up, answering(0.18)),
    lane(443, 'お店のサイト', up, answering(0.18)),
    lane(25, 'メールの送り口', up, answering(0.18)),
  ],
  ticks: ['開始', '1 分', '2 分'],
  nameBefore: { name: 'localhost.localdomain', mark: mark('bad', '要修正') },
  nameAfter: null,
  down: null,
  announcement: '',
  gaveUp: null,
};

const stopped = (from: number, to: number) => [
  { from: 0, to: from, look: 'up' as const, word: '応答あり' },
  { from, to, look: 'down' as const, word: '応答なし' },
];
const returned = (from: number, to: number, ready: number) => [
  ...stopped(from, to),
  ...(ready > to ? [{ from: to, to: ready, look: 'starting' as const, word: '準備中' }] : []),
  { from: ready, to: 1, look: 'up' as const, word: '応答あり' },
];

const backWatch: WatchView = {
  ...watch,
  running: false,
  elapsed: '2 分 28 秒',
  lanes: [
    lane(22, '遠隔操作', up, returned(0.27, 0.7, 0.7)),
    lane(443, 'お店のサイト', up, returned(0.29, 0.7, 0.76)),
    lane(25, 'メールの送り口', up, returned(0.3, 0.72, 0.78)),
  ],
  nameAfter: { name: 'mail.komorebi-zakka.example', mark: mark('ok', '問題なし') },
  down: '1 分 12 秒',
  events: [
    { at: '2026-11-24T01:47:43Z', mark: mark('hold', '停止'), words: plain('サーバーが止まりました') },
    { at: '2026-11-24T01:48:48Z', mark: up, words: plain('遠隔操作（22 番）が戻りました') },
    {
      at: '2026-11-24T01:48:55Z',
      mark: up,
      words: [
        words('サイトとメールが戻り、名のりが '),
        mono('mail.komorebi-zakka.example'),
        words(' に変わりました'),
      ],
    },
  ],
  announcement: 'メールの送り口が戻りました',
};

const beforePage: Partial<PageView> = {
  headline: 'さくらのコントロールパネルから、再起動してください。',
  lead: [
    words('新しい名前を効かせるためです。お店のサイトは '),
    strong('1〜3 分ほど見られなくなります'),
    words('。お客さまの少ない時間がおすすめです。'),
  ],
  stamp: null,
  done: false,
  mark: mark('wait', '待っています'),
  finding: '再起動を待っています',
  next: '',
};

const restartStates: readonly ScreenState[] = [
  { name: 'restart-before', page: '4-restart', pages: { '4-restart': beforePage }, open: { restart } },
  {
    name: 'restart-reload',
    page: '4-restart',
    pages: { '4-restart': { ...beforePage, headline: '読み直すだけで、新しい名前が効きます。' } },
    open: {
      restart: {
        ...restart,
        needed: {
          restart: false,
          sentence: plain('再起動は、次に止まったときも同じ名前で立ち上がるかの確認になります。'),
        },
      },
    },
  },
  {
    name: 'restart-running',
    page: '4-restart',
    pages: { '4-restart': beforePage },
    open: { restart: { ...restart, watch } },
  },
  {
    name: 'restart-down',
    page: '4-restart',
    pages: {
      '4-restart': {
        ...beforePage,
        headline: 'サーバーが止まりました。戻るまでお待ちください。',
        lead: [],
        finding: '戻るのを待っています',
      },
    },
    open: {
      restart: {
        ...restart,
        watch: {
          ...watch,
          elapsed: '1 分 10 秒',
          lanes: [
            lane(22, '遠隔操作', down, stopped(0.3, 0.58)),
            lane(443, 'お店のサイト', down, stopped(0.32, 0.58)),
            lane(25, 'メールの送り口', down, stopped(0.33, 0.58)),
          ],
          announcement: 'サーバーが止まりました',
          events: backWatch.events?.slice(0, 1) ?? [],
        },
      },
    },
  },
  {
    name: 'restart-back',
    page: '4-restart',
    pages: {
      '4-restart': {
        headline: 'サーバーが、新しい名前で戻りました。',
        lead: [strong('1 分 12 秒'), words('止まり、いまはすべて応答しています。')],
        stamp: { kind: 'ok', word: '問題なし', line: 'STEP 4・26.11.24' },
        done: true,
        mark: mark('ok', '問題なし'),
        finding: '新しい名前になりました',
        next: '次は STEP 5。携帯 3 社へテストメールを送ります。',
      },
    },
    open: { restart: { ...restart, watch: backWatch } },
  },
  {
    name: 'restart-same-name',
    page: '4-restart',
    pages: {
      '4-restart': {
        headline: 'サーバーは戻りましたが、名前が変わっていません。',
        lead: plain('設定の書きかえが、まだ効いていません。STEP 3 の直し方を見直してください。'),
        stamp: { kind: 'bad', word: '要修正', line: 'STEP 4・26.11.24' },
        done: false,
        mark: mark('bad', '要修正'),
        finding: '名前が変わっていません',
      },
    },
    open: {
      restart: {
        ...restart,
        watch: { ...backWatch, nameAfter: { name: 'localhost.localdomain', mark: mark('bad', '要修正') } },
      },
    },
  },
  {
    name: 'restart-gave-up',
    page: '4-restart',
    pages: {
      '4-restart': {
        ...beforePage,
        headline: '5 分たっても戻りません。',
        lead: plain('サーバー会社の画面から、ようすを見てください。'),
      },
    },
    open: {
      restart: {
        ...restart,
        watch: {
          ...watch,
          running: false,
          elapsed: '20 分',
          lanes: watch.lanes.map((one) => ({ ...one, now: down, segments: stopped(0.05, 1) })),
          gaveUp: [
            words('コントロールパネルの'),
            strong('コンソール'),
            words('を開き、画面に何が出ているかを見ます。何も動かないときだけ、最後の手段として'),
            strong('強制再起動'),
            words('を押します。'),
          ],
        },
      },
    },
  },
];

type Card = CaseView['send']['carriers'][number];
const card = (
  id: Card['id'],
  name: string,
  arrivedBefore: Mark,
  arrival: Card['arrival'],
  more: Partial<Card> = {},
): Card => ({
  id,
  name,
  failedBefore: arrivedBefore.kind === 'bad',
  arrivedBefore,
  accepted: mark('ok', '受付ずみ'),
  arrival,
  tickedAt: arrival === 'unknown' ? null : '2026-11-24T01:55:00Z',
  advice: null,
  ...more,
});
const arrives = mark('ok', '届く');
const fails = mark('bad', '届かない');

const noSend: CaseView['send'] = {
  carriers: [
    card('docomo', 'docomo', arrives, 'unknown', { accepted: null }),
    card('au', 'au', fails, 'unknown', { accepted: null }),
    card('softbank', 'SoftBank', fails, 'unknown', { accepted: null }),
  ],
  conversation: null,
  doesNotProve: plain(
    'このテストは EC-CUBE の通り道ではありません。EC-CUBE のメールは、購入テストで確かめます。',
  ),
  serverCommand: {
    title: 'サーバーから 1 通送る',
    explains: 'サーバー自身の送り口から、ご自分の携帯に 1 通送ります。',
    code: "printf 'Subject: test\\n\\ntest\\n' | sendmail -f order@komorebi-zakka.example yamada@docomo.ne.jp",
    ownValues: ['order@komorebi-zakka.example'],
  },
  beforeAfter: [],
};

const line = (
  who: 'shop' | 'desk',
  text: RichText,
  raw: string,
  tone: 'normal' | 'good' | 'bad' = 'normal',
) => ({
  who,
  plain: text,
  raw,
  tone,
});
const conversation: NonNullable<CaseView['send']['conversation']> = {
  title: 'SoftBank の受付との会話',
  seconds: '2.1 秒',
  running: false,
  lines: [
    line('desk', plain('SoftBank のメール受付です。'), '220 mx.softbank.ne.jp ESMTP'),
    line(
      'shop',
      [strong('mail.komorebi-zakka.example'), words(' と申します。')],
      'EHLO mail.komorebi-zakka.example',
    ),
    line('desk', plain('確認しました。どうぞ。'), '250 OK'),
    line(
      'shop',
      plain('order@komorebi-zakka.example からのメールです。'),
      'MAIL FROM:<order@komorebi-zakka.example>',
    ),
    line('shop', plain('tan****@softbank.ne.jp さんに届けてください。'), 'RCPT TO:<tan****@softbank.ne.jp>'),
    line('desk', plain('うけたまわりました。'), '250 2.1.5 OK'),
    line('shop', plain('では、本文をお渡しします。'), 'DATA'),
    line('desk', plain('たしかに受け取りました。'), '250 2.0.0 Accepted', 'good'),
  ],
  raw: 'S: 220 mx.softbank.ne.jp ESMTP\nC: EHLO mail.komorebi-zakka.example\nS: 250 OK\nC: QUIT\nS: 221 2.0.0 Bye',
  outcome: {
    mark: mark('ok', '受付ずみ'),
    sentence: plain('受付がメールを受け取りました。'),
    certain: 'メールは、サーバーに渡りました。',
    next: plain('携帯を見て、印をつけてください。'),
  },
};

const partPage: Partial<PageView> = {
  headline: 'SoftBank にも届きました。残るは au だけです。',
  lead: [
    words('3 社とも、受付がメールを受け取りました。'),
    strong('携帯の画面を見て'),
    words('、届いていたら印をつけてください。'),
  ],
  finding: '3 社中 2 社に到着',
  mark: mark('wait', '待っています'),
  next: 'au が「まだ」のままでも進めます。あとで印をつけられます。',
  done: false,
  stamp: null,
};
const partSend: CaseView['send'] = {
  ...noSend,
  carriers: [
    card('docomo', 'docomo', arrives, 'inbox'),
    card('au', 'au', fails, 'unknown'),
    card('softbank', 'SoftBank', fails, 'inbox'),
  ],
  conversation,
  beforeAfter: [
    {
      title: '送信元の届け出',
      before: mark('ok', '問題なし'),
      after: mark('ok', '問題なし'),
      changed: false,
    },
    { title: '名のり（EHLO）', before: mark('bad', '要修正'), after: mark('ok', '問題なし'), changed: true },
    {
      title: '整理番号（Message-ID）',
      before: mark('bad', '要修正'),
      after: mark('ok', '問題なし'),
      changed: true,
    },
  ],
};
const startPage: Partial<PageView> = {
  headline: '注文メールが届くか、確かめましょう。',
  lead: plain('届いたかどうかは、携帯の画面で見ます。'),
  finding: '',
  mark: mark('wait', 'まだ'),
  next: '',
  done: false,
  stamp: null,
};

const sendStates: readonly ScreenState[] = [
  {
    name: 'send-start',
    page: '5-send-test',
    pages: { '5-send-test': startPage },
    open: { send: noSend, restart },
  },
  {
    name: 'send-part',
    page: '5-send-test',
    pages: { '5-send-test': partPage },
    open: { send: partSend, restart },
  },
  {
    name: 'send-refused',
    page: '5-send-test',
    pages: {
      '5-send-test': {
        ...partPage,
        headline: 'au の受付が、メールを断りました。',
        lead: plain('断られた理由は、下の会話にあります。'),
        stamp: { kind: 'bad', word: '要修正', line: 'STEP 5・26.11.24' },
        mark: mark('bad', '要修正'),
        finding: 'au が断りました',
      },
    },
    open: {
      restart,
      send: {
        ...partSend,
        carriers: [
          card('docomo', 'docomo', arrives, 'spam-folder'),
          card('au', 'au', fails, 'bounced', {
            accepted: mark('bad', '断られた'),
            advice: plain(
              '送り主の名前が確かめられない、という断り方です。STEP 3 の直し方を見直してください。',
            ),
          }),
          card('softbank', 'SoftBank', fails, 'nothing'),
        ],
        conversation: {
          ...conversation,
          title: 'au の受付との会話',
          lines: [
            ...conversation.lines.slice(0, 3),
            line('desk', plain('その名前では、お受けできません。'), '550 5.7.1 Helo command rejected', 'bad'),
          ],
          outcome: {
            mark: mark('bad', '断られた'),
            sentence: plain('名のりが正しくないため、断られました。'),
            certain: '止まったところ：名のり。メールは送られていません。',
            next: plain('STEP 3 で名前を直してから、もう一度送ってください。'),
          },
        },
      },
    },
  },
  {
    name: 'send-op25b',
    page: '5-send-test',
    pages: {
      '5-send-test': {
        ...startPage,
        headline: 'このパソコンからは、直接送れません。',
        lead: [
          words('故障ではありません。ご利用の回線では、迷惑メール対策で '),
          strong('25 番の出口'),
          words('が閉じられています（'),
          { kind: 'term', text: 'OP25B', term: 'op25b' },
          words('）。お店のサーバーの修正は、そのまま生きています。'),
        ],
        stamp: { kind: 'hold', word: '保留', line: 'STEP 5・26.11.24' },
        mark: mark('hold', '保留'),
        finding: '送り方を選びます',
      },
    },
    open: {
      send: noSend,
      restart: {
        ...restart,
        outboundPort25: {
          blocked: true,
          sentence: plain('この回線では 25 番の出口が閉じています。'),
          commands: [],
        },
      },
    },
  },
  {
    name: 'send-practice',
    page: '5-send-test',
    practice: true,
    pages: {
      '5-send-test': {
        ...partPage,
        lead: [
          words('3 社とも、受付がメールを受け取りました。'),
          strong('練習用の携帯'),
          words('をひらいて、届いていたら印をつけてください。'),
        ],
      },
    },
    open: { send: partSend, restart },
  },
  {
    name: 'restart-practice',
    page: '4-restart',
    practice: true,
    pages: { '4-restart': beforePage },
    open: { restart: { ...restart, watch } },
  },
];

const summaryStates: readonly ScreenState[] = [
  {
    name: 'summary-arrived',
    page: 'summary',
    pages: {
      summary: {
        headline: '3 社すべてに、届くようになりました。',
        lead: plain('原因は、サーバーの名前が初期設定のままだったことです。'),
        mark: mark('ok', '届いた'),
        finding: '届きました',
        done: true,
        stamp: null,
      },
    },
    open: {
      summary: {
        headline: '3 社すべてに、届くようになりました。',
        cause: [],
        carriers: [
          { id: 'docomo', name: 'docomo', before: arrives, now: mark('ok', '届いた') },
          { id: 'au', name: 'au', before: fails, now: mark('ok', '届いた') },
          { id: 'softbank', name: 'SoftBank', before: fails, now: mark('ok', '届いた') },
        ],
        done: [
          {
            kind: 'change',
            words: [words('サーバーの名前を '), mono('mail.komorebi-zakka.example'), words(' に変えました')],
          },
          { kind: 'restart', words: plain('コントロールパネルから再起動しました') },
          { kind: 'send', words: plain('3 社に送って、届くことを確かめました') },
        ],
        next: [
          {
            title: '12 月 1 日に、もう一度だけ確かめましょう。',
            sentence: '1 週間後のテストで、再発がないか見ます。',
          },
        ],
        arrivesEverywhere: true,
      },
    },
  },
  {
    name: 'summary-part',
    page: 'summary',
    pages: {
      summary: {
        headline: '2 社に届きました。au は、まだ確かめていません。',
        lead: plain('原因は、サーバーの名前が初期設定のままだったことです。'),
        mark: mark('wait', 'まだ'),
        finding: '印をつけるのを待っています',
        done: false,
        stamp: null,
      },
    },
    open: {
      summary: {
        headline: '',
        cause: [],
        carriers: [
          { id: 'docomo', name: 'docomo', before: arrives, now: mark('ok', '届いた') },
          { id: 'au', name: 'au', before: fails, now: mark('wait', 'まだ') },
          { id: 'softbank', name: 'SoftBank', before: fails, now: mark('warn', '迷惑メールに入る') },
        ],
        done: [],
        next: [
          {
            title: 'au の携帯を見て、印をつけましょう。',
            sentence: 'STEP 5 で印をつけると、このまとめに入ります。',
          },
          {
            title: '12 月 1 日に、もう一度だけ確かめましょう。',
            sentence: '1 週間後のテストで、再発がないか見ます。',
          },
        ],
        arrivesEverywhere: false,
      },
    },
  },
];

export const lastScreens: readonly ScreenState[] = [...restartStates, ...sendStates, ...summaryStates];
