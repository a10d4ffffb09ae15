// What STEP 1 and STEP 2 show for the hand-written case.
import type { FindingView } from '../../../src-main/contract/view/finding.ts';
import type { RecordFixView } from '../../../src-main/contract/view/fix.ts';
import type { RulesView } from '../../../src-main/contract/view/rules.ts';
import type { SpfDnsView } from '../../../src-main/contract/view/spf-dns.ts';
import { mark, ok, rich } from './fixture-text.ts';

const finding = (values: Partial<FindingView> & Pick<FindingView, 'id' | 'title'>): FindingView => ({
  verdict: 'pass',
  mark: ok,
  sentence: [],
  why: rich('受け取る側は、この記録でお店のサーバーを見分けます。'),
  evidence: [
    {
      source: 'A komorebi-zakka.example @ ns1.dns.example:53',
      lines: ['komorebi-zakka.example. 3600 IN A 203.0.113.24'],
      at: '2026-11-24T01:21:03Z',
      milliseconds: 14,
    },
  ],
  settledBy: null,
  fixIds: [],
  source: null,
  ...values,
});

const dmarcFix: RecordFixView = {
  id: 'dmarc-first',
  title: '余裕があれば：なりすまし対策の宣言を 1 行追加する',
  panel: {
    name: 'さくらインターネット',
    path: ['会員メニュー', '契約中のドメイン一覧', 'ゾーン編集'],
    note: '反映まで数時間から 48 時間かかることがあります。',
    origin:
      '画面の名前：help.sakura.ad.jp の公開ページより（2026-11-20 に確認）。実際の画面では、ちがうことがあります。',
  },
  fields: [
    { name: 'エントリ名', value: '_dmarc', copy: true },
    { name: '種別', value: 'TXT', copy: false },
  ],
  before: null,
  after: [{ text: 'v=DMARC1; p=none; rua=mailto:postmaster@komorebi-zakka.example', change: 'added' }],
  warning: null,
  isCause: false,
};

const spfFix: RecordFixView = {
  ...dmarcFix,
  id: 'spf-record',
  title: 'この 1 行に書きかえてください',
  fields: [
    { name: 'エントリ名', value: '@', copy: false },
    { name: '種別', value: 'TXT', copy: false },
  ],
  before: [
    { text: 'v=spf1 ', change: 'kept' },
    { text: 'ip4:198.51.100.7', change: 'removed' },
    { text: ' ~all', change: 'kept' },
  ],
  after: [
    { text: 'v=spf1 ', change: 'kept' },
    { text: 'ip4:203.0.113.24', change: 'added' },
    { text: ' ~all', change: 'kept' },
  ],
  warning: rich(
    '**SPF は 1 行だけ。**新しく足さず、いまの行を書きかえます。2 行あると、どちらも無効になります。',
  ),
  isCause: true,
};

export const spfDns: SpfDnsView = {
  gathered: true,
  record: {
    domain: 'komorebi-zakka.example',
    text: 'v=spf1 include:_spf.haisin.example ip4:203.0.113.24 ~all',
  },
  terms: [
    {
      term: 'include:_spf.haisin.example',
      mark: mark('hold', 'ちがう'),
      sentence: 'メール配信サービスなら許可。この中に、お店のサーバーはありません。',
      matched: false,
      reached: true,
      cost: 1,
      depth: 0,
    },
    {
      term: 'ip4:203.0.113.24',
      mark: mark('ok', 'ここで一致'),
      sentence: 'この番号のサーバーなら許可。お店のサーバーと同じ番号です。',
      matched: true,
      reached: true,
      cost: 0,
      depth: 0,
    },
    {
      term: '~all',
      mark: mark('none', '読まれません'),
      sentence: 'それ以外はあやしい。前の項目で決まりました。',
      matched: false,
      reached: false,
      cost: 0,
      depth: 0,
    },
  ],
  outcome: { mark: { kind: 'ok', word: '送ってよい（pass）' }, address: '203.0.113.24' },
  lookups: 2,
  voidLookups: 0,
  worstCaseLookups: 2,
  identities: [
    {
      name: '封筒の差出人',
      domain: 'localhost.localdomain',
      mark: mark('bad', '要修正'),
      sentence: 'この名前は、どこにも登録されていません。',
    },
    {
      name: '見出しの差出人',
      domain: 'komorebi-zakka.example',
      mark: ok,
      sentence: '送ってよいサーバーです（pass）。',
    },
    {
      name: '名のり',
      domain: 'localhost.localdomain',
      mark: mark('ask', '未判定'),
      sentence: '届け出がありません。',
    },
  ],
  nameServers: [
    {
      zone: 'komorebi-zakka.example',
      name: 'ns1.dns.example',
      address: '192.0.2.53',
      mark: ok,
      serial: '2026112401',
    },
    {
      zone: 'komorebi-zakka.example',
      name: 'ns2.dns.example',
      address: '198.51.100.53',
      mark: ok,
      serial: '2026112401',
    },
  ],
  findings: [
    finding({ id: 'domain-address', title: 'ドメインの住所', sentence: rich('`203.0.113.24`') }),
    finding({
      id: 'mail-exchanger',
      title: 'メールの受け口',
      sentence: rich('`10 mail.komorebi-zakka.example`'),
    }),
    finding({
      id: 'reverse-name',
      title: '番号から名前を引く',
      sentence: rich('`203.0.113.24` ⇄ `mail.komorebi-zakka.example` 行きと帰りの答えが同じです。'),
    }),
    finding({ id: 'name-servers', title: '2 台のネームサーバー', sentence: rich('どちらも同じ答えです。') }),
    finding({
      id: 'blocklists',
      title: '迷惑メールの名簿',
      verdict: 'unknown',
      mark: mark('ask', '未判定'),
      sentence: rich('名簿が答えませんでした。'),
      settledBy: { kind: 'dns', words: '別の DNS からの問い合わせ' },
    }),
    finding({
      id: 'dmarc',
      title: 'なりすまし対策の宣言',
      verdict: 'fail',
      mark: mark('warn', '注意'),
      sentence: rich('まだ登録がありません。'),
      fixIds: ['dmarc-first'],
    }),
  ],
  fixes: [dmarcFix],
};

export const spfDnsBroken: SpfDnsView = {
  ...spfDns,
  record: { domain: 'komorebi-zakka.example', text: 'v=spf1 ip4:198.51.100.7 ~all' },
  terms: [
    {
      term: 'ip4:198.51.100.7',
      mark: mark('hold', 'ちがう'),
      sentence: '前のサーバーの番号です。',
      matched: false,
      reached: true,
      cost: 0,
      depth: 0,
    },
    {
      term: '~all',
      mark: mark('warn', 'ここで一致'),
      sentence: 'それ以外はあやしい。お店のサーバーは、ここに当てはまります。',
      matched: true,
      reached: true,
      cost: 0,
      depth: 0,
    },
  ],
  lookups: 0,
  findings: [
    finding({
      id: 'spf-result',
      title: '送信元の届け出',
      verdict: 'fail',
      mark: mark('bad', '要修正'),
      sentence: rich('いまのサーバー `203.0.113.24` がのっていません。'),
      fixIds: ['spf-record'],
    }),
    ...spfDns.findings,
  ],
  fixes: [spfFix, dmarcFix],
};

const carrierNames = { docomo: 'docomo', au: 'au', softbank: 'SoftBank' } as const;
const cells = (
  docomo: [Parameters<typeof mark>[0], string],
  au: [Parameters<typeof mark>[0], string],
  softbank: [Parameters<typeof mark>[0], string],
) => [
  { carrier: 'docomo' as const, mark: mark(...docomo) },
  { carrier: 'au' as const, mark: mark(...au) },
  { carrier: 'softbank' as const, mark: mark(...softbank) },
];
const source = {
  title: 'au：メール送信時の注意事項',
  url: 'https://www.au.com/',
  read: '2026-11-20',
  confidence: '公式の文書',
  caution: null,
};

const row = (
  values: Partial<RulesView['rows'][number]> &
    Pick<RulesView['rows'][number], 'topic' | 'title' | 'technicalName' | 'cells'>,
): RulesView['rows'][number] => ({
  lead: false,
  learned: [],
  findings: [
    {
      ...finding({
        id: `${values.topic}-rule`,
        title: values.title,
        sentence: rich('実物のメールを見ると判定できます。'),
        source,
        verdict: 'unknown',
        mark: mark('ask', '未判定'),
        settledBy: { kind: 'shop-mail', words: 'お店から届いたメール 1 通' },
      }),
      carrier: 'au',
      rule: values.title,
      className: '守らないと拒否される',
    },
  ],
  ...values,
});

export const rules: RulesView = {
  carriers: [
    { id: 'docomo', name: carrierNames.docomo, arrival: mark('ok', '届く') },
    { id: 'au', name: carrierNames.au, arrival: mark('bad', '届かない') },
    { id: 'softbank', name: carrierNames.softbank, arrival: mark('bad', '届かない') },
  ],
  groups: [
    { title: '量と大きさ', reason: '注文 1 件に 1 通、12 KB だけ送っています。', count: 6, left: false },
    { title: 'DNS', reason: 'STEP 1 で正しいとわかりました。', count: 3, left: false },
    { title: '名のりなど', reason: 'メールソフトからは届いています。', count: 2, left: false },
    { title: '残り', reason: 'STEP 3 で判定します。', count: 2, left: true },
  ],
  rows: [
    row({
      topic: 'message-id',
      title: '整理番号がある',
      technicalName: 'SoftBank・Message-ID',
      lead: true,
      cells: cells(['none', '判定不要'], ['none', 'ルールなし'], ['ask', '未判定']),
      learned: rich('**STEP 3 で実物を見ます。**EC-CUBE だけ届かない理由になりえます。'),
    }),
    row({
      topic: 'header',
      title: '見出しの書き方が正しい',
      technicalName: 'au・ヘッダー',
      lead: true,
      cells: cells(['none', '判定不要'], ['ask', '未判定'], ['none', 'ルールなし']),
      learned: rich('**STEP 3 で実物を見ます。**見出しは、送る道具ごとにちがいます。'),
    }),
    row({
      topic: 'ehlo',
      title: '名のりが正しい',
      technicalName: 'au・EHLO',
      cells: cells(['none', '判定不要'], ['bad', '違反'], ['none', 'ルールなし']),
      learned: rich('サーバーが `localhost.localdomain` と名のっています。'),
    }),
    row({
      topic: 'from-blank',
      title: '差出人が空白でない',
      technicalName: 'SoftBank・From',
      cells: cells(['none', '判定不要'], ['none', 'ルールなし'], ['ok', '守れている']),
      learned: rich('差出人アドレスが入っています。'),
    }),
    row({
      topic: 'from-domain',
      title: '差出人のドメインが実在する',
      technicalName: 'au・A／MX',
      cells: cells(['none', '判定不要'], ['ok', '守れている'], ['none', 'ルールなし']),
      learned: rich('STEP 1 で A・MX を確認ずみです。'),
    }),
    row({
      topic: 'ptr',
      title: '番号から名前が引ける',
      technicalName: 'au・逆引き',
      cells: cells(['none', '判定不要'], ['ok', '守れている'], ['none', 'ルールなし']),
      learned: rich('STEP 1 で往復の一致を確認ずみです。'),
    }),
    row({
      topic: 'size',
      title: '2 MB・宛先 100 件まで',
      technicalName: 'SoftBank',
      cells: cells(['none', '判定不要'], ['none', 'ルールなし'], ['ok', '守れている']),
      learned: rich('注文メールは 12 KB、宛先は 1 件です。'),
    }),
  ],
  causes: [
    {
      id: 'server-name',
      title: 'サーバーの名前が、初期設定のままになっている',
      explanation: rich(
        'docomo には届き、au と SoftBank には届きません。メールソフトからは届くので、EC-CUBE が作るメールの見出しが疑われます。',
      ),
      certainty: 'likely',
      certaintyWord: '有力',
      reasons: [rich('au は、実在しない名のりを断ると公開しています。')],
      fixIds: ['host-name'],
    },
    {
      id: 'envelope',
      title: '封筒の差出人が、実在しない',
      explanation: rich('Web サーバーのユーザー名のまま送っていることがあります。'),
      certainty: 'possible',
      certaintyWord: '可能性あり',
      reasons: [],
      fixIds: [],
    },
    {
      id: 'blocked',
      title: 'サーバーの番号が、断られている',
      explanation: rich('メールソフトからは届くので、考えにくいです。'),
      certainty: 'unlikely',
      certaintyWord: '考えにくい',
      reasons: [],
      fixIds: [],
    },
    {
      id: 'filter',
      title: 'お客さまの携帯の受信設定',
      explanation: rich('複数のお客さまで起きているので、考えにくいです。'),
      certainty: 'unlikely',
      certaintyWord: '考えにくい',
      reasons: [],
      fixIds: [],
    },
  ],
  ruledOut: [{ title: 'サーバーの評判', reason: rich('メールソフトからのメールは届いています。') }],
  rulebook: {
    sentences: [rich('ルールは 2026-11-24 に読みました。')],
    old: false,
    imported: false,
  },
  settle: [
    { kind: 'shop-mail', words: 'お店から届いたメール 1 通', count: 7 },
    { kind: 'maillog', words: 'サーバーのメール記録', count: 4 },
  ],
  notes: [
    rich(
      '「未判定」は、まだ調べる材料がないという意味です。「判定不要」は、届いているので調べなくてよいという意味です。ルールの原文は「くわしい根拠」で読めます。',
    ),
  ],
};
