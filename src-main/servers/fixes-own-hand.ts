// Fixes that the owner does by hand in the shop's admin screen, or by waiting: the From address, the size of a mail, trouble
// at the carrier. Where the From stands: EC-CUBE 2 SHOPマスター, 3 and 4 店舗設定 › 基本設定 (server-facts 1).
import { clicks, sendAgain } from './clicks.ts';
import type { Fix } from './fix.ts';

const ownFrom = clicks(
  {
    see: [
      {
        title: { ja: '差出人のアドレスを見る', en: 'See the From address' },
        explains: {
          ja: '管理画面の 設定 › 店舗設定 › 基本設定 で、メールアドレスの欄を見ます。EC-CUBE 2 では、基本情報管理 › SHOPマスター にあります。',
          en: 'Open the basic settings of the shop in EC-CUBE and look at the mail addresses.',
        },
      },
    ],
    'back-up': [
      {
        title: { ja: '今のアドレスを控える', en: 'Note the present addresses' },
        explains: { ja: '欄ごとに、紙に写しておきます。', en: 'Write them down, one a field.' },
      },
    ],
    change: [
      {
        title: { ja: 'お店のドメインのアドレスに替える', en: 'Use an address of the shop’s own domain' },
        explains: {
          ja: 'Gmail などのアドレスのかわりに、お店のドメインで、メールを受け取れるアドレスを入れて保存します。',
          en: 'In place of a Gmail address or the like enter one of the shop’s domain that receives mail, and save.',
        },
      },
      {
        title: { ja: '問い合わせの画面も同じにする', en: 'Do the same for the contact form' },
        explains: {
          ja: 'お客さまのアドレスは、差出人ではなく返信先（Reply-To）に入れます。プラグインや自作の画面は、制作会社に頼みます。',
          en: 'A customer’s address belongs into Reply-To, not into From. For plugins and home-made forms ask the web agency.',
        },
      },
    ],
    check: [sendAgain],
    undo: [
      {
        title: { ja: '元に戻す', en: 'Go back' },
        explains: { ja: '控えたアドレスを入れ直します。', en: 'Enter the noted addresses again.' },
      },
    ],
  },
  [
    {
      ja: '新しいドメインから送るときは、届け出（SPF）もそのドメインに要ります。STEP 1 で確かめます。',
      en: 'The new domain needs its SPF record as well. STEP 1 checks it.',
    },
  ],
);

const lighterMail = clicks({
  see: [
    {
      title: { ja: 'メールの大きさを見る', en: 'See how large the mail is' },
      explains: {
        ja: 'この画面の検査の一覧に出ています。画像や添付は、送るときに 3 割ほど大きくなります。',
        en: 'It stands in the list of checks. Pictures and attachments grow by about a third on the way.',
      },
    },
  ],
  'back-up': [
    {
      title: { ja: 'メールのひな形を控える', en: 'Note the template' },
      explains: { ja: '文面を、手元に写しておきます。', en: 'Keep a copy of the text.' },
    },
  ],
  change: [
    {
      title: { ja: '画像と添付を外し、リンクにする', en: 'Put links in place of pictures and attachments' },
      explains: {
        ja: '納品書や案内は、お店のページに置いて、アドレスだけを書きます。',
        en: 'Keep invoices and leaflets on the shop’s pages and write their addresses only.',
      },
    },
  ],
  check: [sendAgain],
  undo: [
    {
      title: { ja: '元に戻す', en: 'Go back' },
      explains: { ja: '控えたひな形に戻します。', en: 'Put the template back.' },
    },
  ],
});

const waitForCarrier = clicks({
  see: [
    {
      title: { ja: '会社のお知らせを見る', en: 'See what the carrier says' },
      explains: {
        ja: '携帯会社の「障害・工事情報」のページを見ます。',
        en: 'Look at the carrier’s page of disturbances and works.',
      },
    },
  ],
  change: [
    {
      title: { ja: 'なにも変えずに待つ', en: 'Change nothing and wait' },
      explains: {
        ja: 'サーバーは、数日のあいだ自分で送り直します。急ぐお客さまには、電話か別のアドレスで知らせます。',
        en: 'The server tries again by itself for some days. Tell customers in a hurry by phone or another address.',
      },
    },
  ],
  check: [sendAgain],
});

export const ownHandFixes: readonly Fix[] = [
  {
    id: 'from-address',
    title: {
      ja: '差出人を、お店のドメインのアドレスにする',
      en: 'Send from an address of the shop’s own domain',
    },
    headline: {
      ja: '差出人を、お店のドメインのアドレスにします。',
      en: 'Send from an address of the shop’s own domain.',
    },
    why: () => ({
      ja: 'ほかの会社のドメインを差出人にすると、なりすましに見えます。届け出も電子印も、お店の側ではつけられません。',
      en: 'A From at somebody else’s domain looks forged, and the shop can neither declare nor sign it.',
    }),
    procedure: () => ownFrom,
    withoutShell: ownFrom,
  },
  {
    id: 'mail-size',
    title: { ja: 'メールを小さくする', en: 'Make the mail smaller' },
    headline: { ja: 'メールを小さくします。', en: 'Make the mail smaller.' },
    why: () => ({
      ja: 'au は 3 MB、SoftBank は 2 MB をこえるメールを受け取らないと書いています。',
      en: 'au writes that it takes no mail over 3 MB, SoftBank none over 2 MB.',
    }),
    procedure: () => lighterMail,
    withoutShell: lighterMail,
  },
  {
    id: 'wait-for-carrier',
    title: { ja: '携帯会社の復旧を待つ', en: 'Wait until the carrier is back' },
    headline: { ja: '携帯会社の復旧を待ちます。', en: 'Wait until the carrier is back.' },
    why: () => ({
      ja: 'お店の側には、直すところがありません。',
      en: 'There is nothing to repair on the shop’s side.',
    }),
    procedure: () => waitForCarrier,
    withoutShell: waitForCarrier,
  },
];
