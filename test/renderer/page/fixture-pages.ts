// The seven stops of the road for the hand-written case, before and after the fix.
import type { EvidenceGroup, PageView } from '../../../src-main/contract/view/page.ts';
import { mark, ok, rich } from './fixture-text.ts';

const evidence: readonly EvidenceGroup[] = [
  {
    title: 'SPF（TXT）',
    mark: ok,
    evidence: [
      {
        source: 'TXT komorebi-zakka.example @ ns1.dns.example:53',
        lines: [
          'komorebi-zakka.example. 3600 IN TXT "v=spf1 include:_spf.haisin.example ip4:203.0.113.24 ~all"',
        ],
        at: '2026-11-24T01:21:03Z',
        milliseconds: 18.2,
      },
    ],
  },
  {
    title: 'A',
    mark: ok,
    evidence: [
      {
        source: 'A komorebi-zakka.example @ ns1.dns.example:53',
        lines: ['komorebi-zakka.example. 3600 IN A 203.0.113.24'],
        at: '2026-11-24T01:21:03Z',
        milliseconds: 12,
      },
    ],
  },
  {
    title: 'PTR',
    mark: ok,
    evidence: [
      {
        source: 'PTR 24.113.0.203.in-addr.arpa @ ns1.dns.example:53',
        lines: ['24.113.0.203.in-addr.arpa. IN PTR mail.komorebi-zakka.example.'],
        at: '2026-11-24T01:21:03Z',
      },
    ],
  },
];

const page = (
  values: Partial<PageView> & Pick<PageView, 'id' | 'name' | 'shortName' | 'headline'>,
): PageView => ({
  number: '',
  technicalName: '',
  mark: mark('ask', '未判定'),
  finding: '',
  lead: [],
  stamp: null,
  next: '',
  evidence: [],
  stale: null,
  done: false,
  ...values,
});

export const intakePage = page({
  id: '0-intake',
  name: 'はじめの質問',
  shortName: '質問',
  technicalName: '全 5 問・約 2 分',
  headline: 'いまの様子を教えてください。',
  lead: rich('わからない項目は「わからない」のままで進めます。'),
  finding: '回答ずみ',
  mark: ok,
  next: '次は STEP 1。公開情報を読むだけで、設定は変えません。',
  done: true,
});

export const spfDnsPage = page({
  id: '1-spf-dns',
  number: 'STEP 1',
  name: '送信元の届け出',
  shortName: '届け出',
  technicalName: 'SPF・DNS',
  mark: ok,
  finding: '問題なし',
  headline: '送信元の届け出は、正しくできています。',
  lead: rich(
    '止まっている原因は、ここではありません。お店のサーバー `203.0.113.24` は、このドメインのメールを**送ってよいサーバーとして登録ずみ**です。',
  ),
  stamp: { kind: 'ok', word: '問題なし', line: 'STEP 1・26.11.24' },
  next: '次は STEP 2。携帯会社が公開しているルールと照らし合わせます。',
  evidence,
  done: true,
});

export const spfDnsBrokenPage = page({
  ...spfDnsPage,
  mark: mark('bad', '要修正'),
  finding: '要修正 1 件',
  headline: '届け出に、いまのサーバーがのっていません。',
  lead: rich(
    '登録されているのは**前のサーバー**です。受け取る側には「登録にないサーバーからのメール」と見えています。',
  ),
  stamp: { kind: 'bad', word: '要修正', line: 'STEP 1・26.11.24' },
  next: '登録できたら、もう一度調べます。反映には数時間かかることがあります。',
  done: false,
});

export const rulesPage = page({
  id: '2-carrier-rules',
  number: 'STEP 2',
  name: '携帯会社のルール',
  shortName: 'ルール',
  mark: mark('warn', '要確認'),
  finding: '2 つにしぼれました',
  headline: 'あやしいのは、メールの見出しです。',
  lead: rich(
    '公開されている **13 件のルール**のうち、11 件は原因ではないとわかりました。残る **2 件**は、どちらも見出し（[[ヘッダー|header]]）のルールです。',
  ),
  stamp: { kind: 'warn', word: '要確認', line: 'STEP 2・26.11.24' },
  next: '次は STEP 3。EC-CUBE から届いたメールを 1 通お借りします。',
  evidence,
  done: true,
});

export const messagePage = page({
  id: '3-message-id',
  number: 'STEP 3',
  name: 'メールの整理番号',
  shortName: '整理番号',
  mark: mark('bad', '要修正'),
  finding: '要修正 1 件',
  headline: '整理番号に、サーバーの名前が入っていません。',
  lead: rich(
    '整理番号（[[Message-ID|message-id]]）は、メール 1 通ごとの見出しです。SoftBank と au は、見出しが正しくないメールを受け取りません。**これが原因である可能性が高い**です。',
  ),
  stamp: { kind: 'bad', word: '要修正', line: 'STEP 3・26.11.24' },
  next: '次は、サーバーの名前を直す手順です。約 5 分かかります。',
  evidence,
});

export const messageEmptyPage = page({
  ...messagePage,
  mark: mark('ask', '未判定'),
  finding: 'メールを待っています',
  headline: 'EC-CUBE から届いたメールを 1 通、お借りします。',
  lead: rich(
    'docomo など**届いている宛先の注文メール**で大丈夫です。中身はこのパソコンの中だけで読み、どこにも送りません。',
  ),
  stamp: null,
  next: 'メールを読みこむと、次へ進めます。',
  evidence: [],
});

export const restartPage = page({
  id: '4-restart',
  number: 'STEP 4',
  name: 'サーバーの再起動',
  shortName: '再起動',
  headline: 'さくらのコントロールパネルから、再起動してください。',
  next: '止まって戻るのを、この画面が自動で見つけます。',
});
export const sendPage = page({
  id: '5-send-test',
  number: 'STEP 5',
  name: '送信テスト',
  shortName: '送信',
  headline: '携帯電話に届くか、ためしましょう。',
  next: 'まとめは、いつでもひらけます。',
});
export const summaryPage = page({
  id: 'summary',
  name: 'まとめと印刷',
  shortName: 'まとめ',
  headline: '2 社に届きました。au は、まだ確かめていません。',
  next: '',
});
