// EC-CUBE 2: back end and error address. 2.12 to 2.17.0 send by mail() without `-f` whatever the shop's error address says;
// 2.17.1 added it; from SMTP_HOST 127.0.0.1 the address counts in every version (server-facts 1.2).
import { backUpWords, undoWords, type Procedure } from './procedure.ts';

const config = 'data/config/config.php';

/** MAIL_BACKEND from `mail` to `smtp` on the same machine. */
export const ecCube2Smtp: Procedure = {
  steps: {
    see: [
      {
        title: { ja: 'いまの送り方を見る', en: 'See how it sends' },
        explains: {
          ja: 'EC-CUBE を入れた場所（`data` フォルダーの上）で実行します。何も変えません。',
          en: 'Run it in EC-CUBE’s folder (above `data`). Changes nothing.',
        },
        code: `grep -nE 'MAIL_BACKEND|SMTP_(HOST|PORT)' ${config}`,
      },
    ],
    'back-up': [{ ...backUpWords, code: `[ -e ${config}.todoku ] || cp -p ${config} ${config}.todoku` }],
    change: [
      {
        title: { ja: '送り方を smtp にする', en: 'Send by smtp' },
        explains: {
          ja: '「送信エラー受付」のアドレスが、封筒の差出人として使われるようになります。',
          en: 'Makes EC-CUBE’s address for errors the envelope sender.',
        },
        code:
          `sed -i "s/define('MAIL_BACKEND', *'[^']*')/define('MAIL_BACKEND', 'smtp')/" ${config}\n` +
          `sed -i "s/define('SMTP_HOST', *'[^']*')/define('SMTP_HOST', '127.0.0.1')/; s/define('SMTP_PORT', *'[^']*')/define('SMTP_PORT', '25')/" ${config}`,
      },
    ],
    apply: [
      {
        title: { ja: 'そのまま効きます', en: 'Nothing to restart' },
        explains: { ja: '次の注文メールから変わります。', en: 'The next order mail is sent so.' },
        code: '',
      },
    ],
    check: [
      {
        title: { ja: '書きかわったか確かめる', en: 'Check it' },
        explains: { ja: '`smtp` と `127.0.0.1` が出れば成功です。', en: '`smtp` and `127.0.0.1` must show.' },
        code: `grep -nE 'MAIL_BACKEND|SMTP_(HOST|PORT)' ${config}`,
      },
    ],
    undo: [{ ...undoWords, code: `if [ -e ${config}.todoku ]; then cp -p ${config}.todoku ${config}; fi` }],
  },
  traps: [
    {
      ja: '管理画面の「送信エラー受付」に、実際に受け取れるアドレスが入っていることを確かめてください。',
      en: 'Make sure that EC-CUBE’s address for errors is one that takes mail.',
    },
  ],
};

/** The address for errors in the admin screen, where the version passes it on. */
export const ecCubeErrorAddress: Procedure = {
  steps: {
    see: [
      {
        title: { ja: '管理画面をひらく', en: 'Open the admin screen' },
        explains: {
          ja: '基本情報管理（設定 › 店舗設定 › 基本設定）の「送信エラー受付」または「送信エラー通知」を見ます。',
          en: 'Look at the address for errors (ReturnPath) in the shop’s basic settings.',
        },
        code: '',
      },
    ],
    'back-up': [
      {
        title: { ja: 'いまのアドレスを書きとめる', en: 'Note the present address' },
        explains: { ja: '元に戻すときに使います。', en: 'You need it to go back.' },
        code: '',
      },
    ],
    change: [
      {
        title: { ja: '送信エラー受付を、お店のアドレスにする', en: 'Set the address for errors' },
        explains: {
          ja: 'お店のドメインの、受け取れるアドレスを入れて保存します（例：`{bounceAddress}`）。',
          en: 'Enter an address of the shop’s domain that takes mail (such as `{bounceAddress}`) and save.',
        },
        code: '',
      },
    ],
    apply: [],
    check: [
      {
        title: { ja: 'もう 1 通、注文メールを送る', en: 'Send one more order mail' },
        explains: {
          ja: '届いたメールを、もう一度この画面に入れてください。',
          en: 'Drop the new mail here again.',
        },
        code: '',
      },
    ],
    undo: [
      {
        title: { ja: '元に戻す', en: 'Go back' },
        explains: {
          ja: '書きとめたアドレスに戻して保存します。',
          en: 'Enter the old address again and save.',
        },
        code: '',
      },
    ],
  },
  traps: [],
};
