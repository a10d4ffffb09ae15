// A whole view, written by hand, for looking at the page without the main process. `variant` picks a state of the case.
import type { Answers } from '../../../src-main/contract/answers.ts';
import { noAnswers } from '../../../src-main/contract/answers.ts';
import { DomainName, MailAddress } from '../../../src-main/contract/inputs.ts';
import type { CaseSummary, CaseView, View } from '../../../src-main/contract/view.ts';
import type { LabView } from '../../../src-main/contract/view/lab.ts';
import { glossary } from '../../../src-main/wording/glossary.ts';
import { emptyMessage, message } from './fixture-message.ts';
import * as pages from './fixture-pages.ts';
import { rules, spfDns, spfDnsBroken } from './fixture-steps.ts';
import { mark, ok, rich } from './fixture-text.ts';

export type Variant = 'seed' | 'broken' | 'fresh' | 'practice';

const answers: Answers = {
  ...noAnswers,
  shopName: 'こもれび雑貨店',
  shopDomain: DomainName.parse('komorebi-zakka.example'),
  fromAddress: MailAddress.parse('order@komorebi-zakka.example'),
  arrivals: { docomo: 'inbox', au: 'nothing', softbank: 'nothing' },
  mailProgram: 'arrives',
};

const trio = (
  docomo: CaseSummary['state'],
  au: CaseSummary['state'],
  softbank: CaseSummary['state'],
): CaseSummary['carriers'] => [
  { id: 'docomo', name: 'docomo', mark: docomo },
  { id: 'au', name: 'au', mark: au },
  { id: 'softbank', name: 'SoftBank', mark: softbank },
];
const yes = mark('ok', '届く');
const no = mark('bad', '届かない');

const cases: readonly CaseSummary[] = [
  {
    id: 'komorebi',
    title: 'こもれび雑貨店',
    domain: 'komorebi-zakka.example',
    practice: false,
    carriers: trio(yes, no, no),
    state: mark('bad', '要修正 1 件'),
    where: 'STEP 3',
    date: '11/24',
  },
  {
    id: 'yamano',
    title: '山のパン工房',
    domain: 'yamanopan.example',
    practice: false,
    carriers: trio(yes, yes, yes),
    state: mark('ok', '届きました'),
    where: '解決ずみ',
    date: '9/2',
  },
  {
    id: 'aoba',
    title: 'あおば文具',
    domain: 'aoba-bungu.example',
    practice: false,
    carriers: trio(yes, mark('ask', 'わからない'), yes),
    state: mark('hold', '返事待ち'),
    where: 'au を確認中',
    date: '8/19',
  },
];

const lab: LabView = {
  scenario: 'seed-case',
  name: 'サーバーに名前がない（元の事例）',
  summary: 'au と SoftBank に届かないお店です。',
  hostName: 'localhost.localdomain',
  up: true,
  pending: null,
  nameServer: '127.0.0.1:53530',
  shop: {
    domain: 'renshu.example',
    fromAddress: 'order@renshu.example',
    address: '127.0.1.10',
    host: '127.0.1.10',
    ports: [25, 443],
  },
  phones: [{ carrier: 'docomo', address: 'todoku.renshu@docomo.ne.jp' }],
  orders: [
    {
      number: 1,
      at: '2026-11-24T01:30:00Z',
      mails: [
        { carrier: 'docomo', name: 'docomo', outcome: 'inbox', reply: '250 2.0.0 Ok' },
        { carrier: 'au', name: 'au', outcome: 'bounced', reply: '550 5.7.1 Helo command rejected' },
        { carrier: 'softbank', name: 'SoftBank', outcome: 'nothing', reply: '550 Sender rejected' },
      ],
    },
  ],
  inbox: [
    {
      id: 'mail-1',
      kind: 'mail',
      carrier: 'docomo',
      name: 'docomo',
      subject: '【れんしゅう雑貨店】ご注文ありがとうございます',
      at: '2026-11-24T01:30:00Z',
    },
  ],
};

const word = mark('ask', 'まだ');

/** @returns the case in the given state */
function caseView(variant: Variant): CaseView {
  const fresh = variant === 'fresh';
  const broken = variant === 'broken';
  return {
    id: 'komorebi',
    title: variant === 'practice' ? '練習場' : 'こもれび雑貨店',
    practice: variant === 'practice',
    answers: fresh ? { ...noAnswers } : answers,
    pages: [
      fresh
        ? { ...pages.intakePage, done: false, finding: '5 問中 0 問まで回答', mark: word }
        : pages.intakePage,
      fresh
        ? {
            ...pages.spfDnsPage,
            done: false,
            mark: word,
            finding: '',
            stamp: null,
            headline: '送信元の届け出を、これから調べます。',
            evidence: [],
            lead: rich('公開されている情報だけを読みます。'),
          }
        : broken
          ? pages.spfDnsBrokenPage
          : pages.spfDnsPage,
      fresh ? { ...pages.rulesPage, done: false, mark: word, finding: '', stamp: null } : pages.rulesPage,
      fresh || broken ? pages.messageEmptyPage : pages.messagePage,
      pages.restartPage,
      pages.sendPage,
      pages.summaryPage,
    ],
    intake: {
      inferences: fresh
        ? []
        : [
            {
              title: 'docomo には届いています。',
              sentence: rich('サーバーは動いていて、メールを外へ送り出せています。'),
            },
            {
              title: 'au と SoftBank だけ届きません。',
              sentence: rich('携帯会社ごとの「受け取りのルール」のちがいが疑われます。'),
            },
            {
              title: 'メールソフトからは届いています。',
              sentence: rich(
                '同じサーバーを通っているなら、EC-CUBE が作るメールの「見出し」にちがいがありそうです。',
              ),
            },
          ],
      leading: fresh ? [] : rules.causes.slice(0, 2),
      recipientAddress: null,
      unanswered: fresh ? ['shopDomain', 'arrivals', 'mailProgram', 'affected', 'since'] : ['since'],
    },
    spfDns: fresh
      ? {
          ...spfDns,
          gathered: false,
          record: null,
          terms: [],
          identities: [],
          nameServers: [],
          findings: [],
          fixes: [],
        }
      : broken
        ? spfDnsBroken
        : spfDns,
    rules,
    message: fresh || broken ? emptyMessage : message,
    restart: {
      needed: { restart: true, sentence: rich('名前を効かせるには、再起動がたしかです。') },
      reloadCommands: [],
      panel: {
        id: 'sakura-vps',
        name: 'さくらのVPS',
        url: 'https://secure.sakura.ad.jp/vps',
        origin: '画面の名前は 2026-11-20 に読んだものです',
        steps: [rich('会員メニューからコントロールパネルを開く')],
        buttons: ['再起動'],
        caution: [],
      },
      panels: [{ id: 'sakura-vps', name: 'さくらのVPS' }],
      warning: {
        title: rich('SSH の `reboot` コマンドは使わないでください。'),
        sentence: rich('サーバーへの接続もできなくなった例があります。'),
      },
      before: [],
      watch: null,
      outboundPort25: null,
      host: 'mail.komorebi-zakka.example',
    },
    send: {
      carriers: [],
      conversation: null,
      doesNotProve: [],
      serverCommand: { title: '', explains: '', code: '', ownValues: [] },
      beforeAfter: [],
    },
    summary: { headline: '', cause: [], carriers: [], done: [], next: [], arrivesEverywhere: false },
  } as unknown as CaseView; // STEP 4 to the summary are only filled as far as the frame needs them
}

export interface FixtureChoice {
  readonly language: 'ja' | 'en';
  readonly scheme: 'light' | 'dark';
  /** which case is open; null: the start */
  readonly variant: Variant | null;
  readonly cases: 'some' | 'none';
  readonly evidenceOpen: boolean;
}

/** @returns the view for a choice */
export function fixtureView(choice: FixtureChoice): View {
  return {
    language: choice.language,
    settings: {
      language: choice.language,
      scheme: choice.scheme,
      textSize: 'normal',
      nameServers: [],
      evidenceOpen: choice.evidenceOpen,
    },
    cases: choice.cases === 'none' ? [] : cases,
    undo: null,
    open: choice.variant === null ? null : caseView(choice.variant),
    lab: choice.variant === 'practice' ? lab : null,
    scenarios: [
      {
        id: 'seed-case',
        name: 'サーバーに名前がない（元の事例）',
        summary: 'docomo には届き、au と SoftBank に届きません。',
      },
      { id: 'no-spf', name: '送信元の届け出がない', summary: 'SPF がまだ登録されていません。' },
    ],
    glossary: glossary.map((row) => ({
      id: row.id,
      word: row.word[choice.language],
      term: row.term,
      explanation: row.explanation[choice.language],
    })),
    notices: [],
    about: { version: '0.1.0', rulebookRead: '2026-11-20' },
  };
}

export { ok };
