// What STEP 3 shows for the hand-written case: the mail, a bounce, a log, the fix.
import type { BouncesView } from '../../../src-main/contract/view/bounces.ts';
import type { FixCardView } from '../../../src-main/contract/view/fix.ts';
import type { MaillogView } from '../../../src-main/contract/view/maillog.ts';
import type { MailView, MessageView } from '../../../src-main/contract/view/message.ts';
import { rules } from './fixture-steps.ts';
import { mark, none, ok, rich } from './fixture-text.ts';

const mail: MailView = {
  role: 'shop',
  name: 'order-20261124.eml',
  size: '12 KB・EC-CUBE からのメール',
  notes: [],
  rows: [
    {
      plainName: '整理番号',
      name: 'Message-ID',
      before: '<20261124013212.4F2A91C0E8',
      highlighted: '@localhost.localdomain',
      after: '>',
      mark: mark('bad', '要修正'),
      sentence: rich(
        '**ここが問題です。**@ のうしろは、本来お店のサーバーの名前です。`localhost.localdomain` は「まだ名前をつけていない」という意味の初期値です。',
      ),
    },
    {
      plainName: '差出人',
      name: 'From',
      before: 'order@komorebi-zakka.example',
      highlighted: '',
      after: '',
      mark: ok,
      sentence: none,
    },
    {
      plainName: '日付',
      name: 'Date',
      before: 'Tue, 24 Nov 2026 10:32:12 +0900',
      highlighted: '',
      after: '',
      mark: ok,
      sentence: none,
    },
    {
      plainName: '件名',
      name: 'Subject',
      before: '【こもれび雑貨店】ご注文ありがとうございます',
      highlighted: '',
      after: '',
      mark: ok,
      sentence: none,
    },
  ],
  identities: [
    {
      id: 'ehlo',
      name: 'サーバーの名のり',
      technicalName: 'EHLO',
      value: 'localhost.localdomain',
      mark: mark('bad', '要修正'),
      sentence: rich('au は、実在しない名のりを断ります。'),
      rules: ['au 1', 'au 4'],
    },
    {
      id: 'envelope',
      name: '封筒の差出人',
      technicalName: 'Return-Path',
      value: 'apache@localhost.localdomain',
      mark: mark('bad', '要修正'),
      sentence: rich('実在しないドメインです。エラーメールも戻れません。'),
      rules: ['au 3'],
    },
    {
      id: 'message-id',
      name: '整理番号',
      technicalName: 'Message-ID',
      value: '<20261124013212.4F2A91C0E8@localhost.localdomain>',
      mark: mark('warn', '注意'),
      sentence: rich('空白ではないので、公開ルールには触れません。'),
      rules: [],
    },
  ],
  writers: [
    {
      id: 'ec-cube-2.12-2.17.0',
      name: 'EC-CUBE 2.12〜2.17.0',
      certaintyWord: '有力',
      certainty: 'likely',
      signs: ['X-Mailer がない', 'Message-ID の形が EC-CUBE 2.12 と同じ'],
      confirmed: false,
    },
    {
      id: 'wordpress',
      name: 'WordPress',
      certaintyWord: '考えにくい',
      certainty: 'unlikely',
      signs: [],
      confirmed: false,
    },
  ],
  findings: rules.rows.slice(0, 3).flatMap((row) => row.findings),
};

const program: MailView = {
  ...mail,
  role: 'program',
  name: 'from-outlook.eml',
  size: '4 KB・メールソフトからのメール',
  rows: mail.rows.map((row) => ({ ...row, mark: ok, highlighted: '', sentence: none })),
  findings: [],
  identities: [],
  writers: [],
};

const fix: FixCardView = {
  id: 'host-name',
  title: 'サーバーに、正しい名前をつける',
  headline: 'サーバーに、正しい名前をつけます。',
  why: rich(
    'サーバーに入って（[[SSH|ssh]]）、1 行ずつ順に実行します。**むずかしいときは、制作会社の方にそのまま渡せます。**',
  ),
  chosen: 'centos6',
  chosenBecause: '受信の経路に CentOS 6 の Postfix の形が見えました。',
  servers: [
    {
      id: 'centos6',
      name: 'CentOS 6',
      phases: [
        {
          phase: 'see',
          name: 'いまを見る',
          commands: [
            {
              title: 'いまの名前を見る',
              explains: 'localhost.localdomain と出たら、名前がついていません。',
              code: 'hostname',
              ownValues: [],
            },
          ],
        },
        {
          phase: 'back-up',
          name: '控えをとる',
          commands: [
            {
              title: '控えをとる',
              explains: '2 つの設定ファイルを写しておきます。失敗しても、元に戻せます。',
              code: 'cp -p /etc/sysconfig/network /etc/sysconfig/network.bak\ncp -p /etc/hosts /etc/hosts.bak',
              ownValues: [],
            },
          ],
        },
        {
          phase: 'change',
          name: '変える',
          commands: [
            {
              title: '名前を書きかえる',
              explains: '設定ファイルの HOSTNAME= の行だけを変えます。',
              code: "sed -i 's/^HOSTNAME=.*/HOSTNAME=mail.komorebi-zakka.example/' /etc/sysconfig/network",
              ownValues: ['mail.komorebi-zakka.example'],
            },
            {
              title: 'サーバー自身に、名前と番号の組を教える',
              explains: '名前を引けるようにする 1 行を足します。',
              code: "echo '203.0.113.24 mail.komorebi-zakka.example mail' >> /etc/hosts",
              ownValues: ['203.0.113.24', 'mail.komorebi-zakka.example'],
            },
          ],
        },
        {
          phase: 'check',
          name: '確かめる',
          commands: [
            {
              title: '書きかわったか確かめる',
              explains: 'つける名前がそのまま表示されれば成功です。',
              code: 'grep HOSTNAME /etc/sysconfig/network',
              ownValues: [],
            },
          ],
        },
        {
          phase: 'undo',
          name: '元に戻す',
          commands: [
            {
              title: '元に戻したいとき',
              explains: '',
              code: 'cp -p /etc/sysconfig/network.bak /etc/sysconfig/network\ncp -p /etc/hosts.bak /etc/hosts',
              ownValues: [],
            },
          ],
        },
      ],
      traps: [
        rich(
          'お店のドメインそのもの（`komorebi-zakka.example`）を名前にすると、お店あてのメールがサーバーに残ります。',
        ),
      ],
    },
    {
      id: 'rhel7-and-later',
      name: 'CentOS 7 以降・AlmaLinux',
      phases: [
        {
          phase: 'change',
          name: '変える',
          commands: [
            {
              title: '名前を書きかえる',
              explains: '',
              code: 'hostnamectl set-hostname mail.komorebi-zakka.example',
              ownValues: ['mail.komorebi-zakka.example'],
            },
          ],
        },
      ],
      traps: [],
    },
    { id: 'debian-ubuntu', name: 'Ubuntu・Debian', phases: [], traps: [] },
  ],
  handOver: 'サーバーの名前の変更をお願いします。\n…',
  applied: false,
};

const slots = Array.from({ length: 24 }, (_, hour) => ({
  label: `${hour} 時`,
  sent: 4 + ((hour * 7) % 11),
  deferred: hour % 5 === 0 ? 3 : 0,
  bounced: hour > 9 && hour < 13 ? 4 : 0,
}));

export const bounces: BouncesView = {
  total: 3,
  shares: [
    { carrier: 'au', reason: '規約に合わない', count: 2, share: '67 %' },
    { carrier: 'SoftBank', reason: '宛先なし', count: 1, share: '33 %' },
  ],
  rows: [
    {
      file: 'bounce-1.eml',
      recipient: 'sat***@ezweb.ne.jp',
      carrier: 'au',
      reason: '規約に合わない',
      mark: mark('bad', '断られた'),
      meaning: rich('au の受付が、メールそのものを断りました。宛先は実在します。'),
      action: rich('STEP 3 の「直し方」を先に行ってください。'),
      retry: 'もう一度送っても、同じ結果になります。',
      diagnostic: '550 : User unknown',
      rules: ['au 1'],
    },
    {
      file: 'bounce-2.eml',
      recipient: 'tan***@softbank.ne.jp',
      carrier: 'SoftBank',
      reason: '宛先なし',
      mark: mark('warn', '宛先なし'),
      meaning: rich('このアドレスは使われていません。'),
      action: rich('お客さまに、アドレスを確かめてください。'),
      retry: '送り直す必要はありません。',
      diagnostic: '550 Invalid recipient: <tan***@softbank.ne.jp>',
      rules: [],
    },
  ],
  notBounces: [{ file: 'vacation.eml', sentence: '不在の自動返信です。エラーメールではありません。' }],
};

export const maillog: MaillogView = {
  names: ['maillog', 'maillog-20261117.gz'],
  period: '11 月 17 日から 24 日まで',
  lines: '1,204,388 行',
  notes: ['maillog-20261117.gz は途中で切れていました。読めたところまでを表示しています。'],
  signs: [
    {
      title: '封筒の差出人が localhost.localdomain',
      sentence: rich('1,204 通のうち 1,198 通で、差出人のドメインが実在しません。'),
      mark: mark('bad', '要修正'),
      example: 'from=<apache@localhost.localdomain>',
    },
  ],
  carriers: [
    {
      id: 'au',
      name: 'au',
      sent: 120,
      deferred: 12,
      bounced: 48,
      expired: 2,
      firstTry: '68 %',
      unknownUsers: '2 %',
      delay: '中央 2 秒、9 割が 40 秒まで',
      peaks: '最大 1 分 12 通',
      reasons: [{ phase: '名のり', text: '550 5.7.1 Helo command rejected', count: 44 }],
      slots,
    },
    {
      id: 'softbank',
      name: 'SoftBank',
      sent: 80,
      deferred: 0,
      bounced: 21,
      expired: 0,
      firstTry: '79 %',
      unknownUsers: '1 %',
      delay: '中央 1 秒',
      peaks: '最大 1 分 6 通',
      reasons: [],
      slots,
    },
  ],
  envelopeDomains: [
    { domain: 'localhost.localdomain', count: 1198, mark: mark('bad', '要修正') },
    { domain: 'komorebi-zakka.example', count: 6, mark: ok },
  ],
  messageIdDomains: [{ domain: 'localhost.localdomain', count: 1204, mark: mark('warn', '注意') }],
};

export const emptyMessage: MessageView = {
  mails: [],
  comparison: [],
  causes: rules.causes,
  fixes: [],
  suggestedHostNames: ['mail.komorebi-zakka.example', 'web.komorebi-zakka.example'],
  newHostName: null,
  bounces: null,
  maillog: null,
};
export const message: MessageView = {
  ...emptyMessage,
  mails: [mail, program],
  comparison: [
    {
      what: '名のり',
      shop: 'localhost.localdomain',
      program: 'mail.komorebi-zakka.example',
      weight: 'いちばん疑わしい',
      suspect: true,
    },
    { what: '文字コード', shop: 'ISO-2022-JP', program: 'UTF-8', weight: '関係なさそう', suspect: false },
  ],
  fixes: [fix],
  newHostName: {
    name: 'mail.komorebi-zakka.example',
    mark: mark('ok', 'DNS と一致'),
    sentence: rich('`203.0.113.24` を指しています。'),
  },
  bounces,
  maillog,
};
