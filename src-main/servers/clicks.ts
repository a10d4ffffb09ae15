// Fixes without a server command: what to look for, whom to ask. Same phases as a procedure, with empty code.
import type { Text } from '../contract/text.ts';
import type { FixPhase } from '../contract/view/fix.ts';
import type { FixCommand, Procedure } from './procedure.ts';

interface Click {
  readonly title: Text;
  readonly explains: Text;
  readonly code?: string;
}

/** @returns a procedure of clicks and talks; phases that are not given are empty */
export function clicks(
  steps: Partial<Record<FixPhase, readonly Click[]>>,
  traps: readonly Text[] = [],
): Procedure {
  const phase = (name: FixPhase): readonly FixCommand[] =>
    (steps[name] ?? []).map(({ code = '', ...words }) => ({ ...words, code }));
  return {
    steps: {
      see: phase('see'),
      'back-up': phase('back-up'),
      change: phase('change'),
      apply: phase('apply'),
      check: phase('check'),
      undo: phase('undo'),
    },
    traps,
  };
}

export const sendAgain: Click = {
  title: { ja: 'もう 1 通、注文メールを送る', en: 'Send one more order mail' },
  explains: { ja: '届いたメールを、もう一度この画面に入れてください。', en: 'Drop the new mail here again.' },
};

/** Where nobody but the hosting firm can change the server. */
export const askHost: Procedure = clicks(
  {
    see: [
      {
        title: { ja: '契約の画面で、できることを確かめる', en: 'See what the panel offers' },
        explains: {
          ja: '共用（レンタル）サーバーでは、サーバーの名前は変えられないのがふつうです。',
          en: 'On shared hosting the server’s name can usually not be changed.',
        },
      },
    ],
    change: [
      {
        title: { ja: 'サーバー会社に頼む', en: 'Ask the hosting firm' },
        explains: {
          ja: '下の「制作会社に渡す」の文を、そのまま問い合わせに貼れます。',
          en: 'Paste the text of “Hand to my developer” into your request.',
        },
      },
      {
        title: { ja: 'または、SMTP（587 番）で送る', en: 'Or send through port 587' },
        explains: {
          ja: 'メール用のアカウントで送るように、EC-CUBE の設定を変えます。サーバー会社のメールの設定のページに、名前が書かれています。',
          en: 'Let EC-CUBE send with a mailbox’s account; the firm’s mail set-up page names the server.',
        },
      },
    ],
    check: [sendAgain],
  },
  [{ ja: '問い合わせに、パスワードは書かないでください。', en: 'Never put a password into the request.' }],
);

/** First find out what the server is; then the other tabs apply. */
export const findOut: Procedure = clicks({
  see: [
    {
      title: { ja: 'サーバーの種類を調べる', en: 'Find out what the server is' },
      explains: {
        ja: '何も変えません。出てきた名前のタブを選んでください。',
        en: 'Changes nothing. Choose the tab of the name that shows.',
      },
      code: 'cat /etc/os-release /etc/redhat-release 2>/dev/null | head -n 4',
    },
    {
      title: { ja: '送り口（メール送信プログラム）を調べる', en: 'Find out the mail program' },
      explains: { ja: '何も変えません。', en: 'Changes nothing.' },
      code: 'ls -l "$(command -v sendmail || echo /usr/sbin/sendmail)"\npostconf mail_version 2>/dev/null',
    },
  ],
});

/** Header faults: a template or a plugin wrote them. */
export const repairHeader: Procedure = clicks(
  {
    see: [
      {
        title: { ja: 'どの見出しが悪いかを見る', en: 'See which field is bad' },
        explains: {
          ja: 'この画面の検査の一覧で、△ と × の行を見ます。',
          en: 'Look at the marked rows of the list of checks.',
        },
      },
    ],
    'back-up': [
      {
        title: { ja: 'メールのひな形と、プラグインの一覧を控える', en: 'Note templates and plugins' },
        explains: {
          ja: '管理画面のメール設定の文面を、手元に写しておきます。',
          en: 'Copy the mail templates of the admin screen.',
        },
      },
    ],
    change: [
      {
        title: { ja: 'ひな形とプラグインを見直す', en: 'Review templates and plugins' },
        explains: {
          ja: '件名や店名から、機種に依存する文字（①、髙、半角カタカナ）を外します。次に、メールを変えるプラグインを 1 つずつ止めてためします。',
          en: 'Take special characters (numbers in circles, half-width kana) out of subject and shop name. Then switch off mail plugins one by one.',
        },
      },
      {
        title: { ja: '制作会社に、見出しの直しを頼む', en: 'Have the header repaired' },
        explains: {
          ja: '「制作会社に渡す」の文に、悪い行がそのまま入っています。',
          en: 'The hand-over text holds the bad lines word for word.',
        },
      },
    ],
    check: [sendAgain],
    undo: [
      {
        title: { ja: '元に戻す', en: 'Go back' },
        explains: {
          ja: '控えた文面に戻し、止めたプラグインを動かします。',
          en: 'Put the templates back and switch the plugins on.',
        },
      },
    ],
  },
  [],
);

export const cleanList: Procedure = clicks(
  {
    see: [
      {
        title: { ja: '宛先不明の割合を見る', en: 'See the share of unknown addresses' },
        explains: {
          ja: 'メールの記録（maillog）か、戻ってきたエラーメールを、この画面に入れてください。',
          en: 'Drop the mail log or the bounces here.',
        },
      },
    ],
    'back-up': [
      {
        title: { ja: '配信の名簿を書き出す', en: 'Export the list' },
        explains: { ja: '元の名簿を CSV で保存しておきます。', en: 'Save the old list as CSV.' },
      },
    ],
    change: [
      {
        title: { ja: '宛先不明になったアドレスを外す', en: 'Take unknown addresses out' },
        explains: {
          ja: '「User unknown」で戻ったアドレスへの配信を止めます。注文のお客さまには、別の連絡先をたずねます。',
          en: 'Stop mailing addresses that came back as “User unknown”; ask customers for another one.',
        },
      },
    ],
    check: [
      {
        title: { ja: '1 週間後に、割合をもう一度見る', en: 'Look again after a week' },
        explains: { ja: '新しい記録を入れると、くらべられます。', en: 'A newer log shows the difference.' },
      },
    ],
    undo: [
      {
        title: { ja: '元に戻す', en: 'Go back' },
        explains: { ja: '書き出した名簿を読みこみます。', en: 'Import the saved list.' },
      },
    ],
  },
  [
    {
      ja: 'au も SoftBank も、解除の相談は受けつけていません。名簿を直して、待つのが早道です。',
      en: 'Neither au nor SoftBank lifts blocks on request. Clean the list and wait.',
    },
  ],
);

export const customerFilter: Procedure = clicks({
  see: [
    {
      title: { ja: 'ほかのお客さまには届いているか', en: 'Do others get their mail?' },
      explains: {
        ja: '同じ会社の、別のお客さまに届いていれば、その方の携帯の設定です。',
        en: 'If others of the same carrier get it, it is that customer’s own filter.',
      },
    },
  ],
  change: [
    {
      title: { ja: 'お客さまに、受信の設定をお願いする', en: 'Ask the customer' },
      explains: {
        ja: '「{shopDomain} からのメールを受け取る」設定をお願いします。お礼の画面にも、同じ案内をのせておくと確かです。',
        en: 'Ask to allow mail from {shopDomain}; put the same note on the thank-you page.',
      },
    },
  ],
  check: [sendAgain],
});

export const recipientAddress: Procedure = clicks({
  see: [
    {
      title: { ja: 'アドレスの形を見る', en: 'Look at the address' },
      explains: {
        ja: '点が続く（`a..b@`）、@ の直前に点がある（`a.@`）アドレスは、国際的な決まりから外れています。',
        en: 'Two dots in a row or a dot before the @ break the standard.',
      },
    },
  ],
  change: [
    {
      title: { ja: 'お客さまに、別のアドレスをお願いする', en: 'Ask for another address' },
      explains: {
        ja: '古い docomo や au のアドレスに多い形です。いちばん確かなのは、別のアドレスです。',
        en: 'Old docomo and au addresses look so. Another address is the sure way.',
      },
    },
    {
      title: { ja: 'または、EC-CUBE を 4.2 以降にする', en: 'Or update to EC-CUBE 4.2' },
      explains: {
        ja: '4.2 以降は、こうしたアドレスを `"` で囲んで送れます。',
        en: 'From 4.2 on such addresses are sent in quotes.',
      },
    },
  ],
  check: [sendAgain],
});
