// Fixes of the three identities: the machine's name, the mail program's name, the envelope sender, the Message-ID.
import type { Text } from '../contract/text.ts';
import { askHost, clicks, sendAgain } from './clicks.ts';
import { ecCube2Smtp, ecCubeErrorAddress } from './ec-cube-2.ts';
import type { Fix, FixContext } from './fix.ts';
import { eximName, msmtpName, replaceSsmtp, sendmailName, ssmtpName } from './other-mtas.ts';
import { phpEnvelopeSender } from './php-mail.ts';
import { postfixName, postfixSenderMap, postfixSetting } from './postfix.ts';
import { joined, type Procedure } from './procedure.ts';
import type { ServerKind } from './server-kind.ts';
import { webServerName } from './web-server-name.ts';

/** The mail program's own name, by which program it is. Unknown: Postfix, the usual one. */
function mtaName(server: ServerKind, mta: FixContext['mta']): Procedure {
  switch (mta) {
    case 'sendmail':
      return sendmailName(server);
    case 'exim':
      return eximName(server);
    case 'msmtp':
      return msmtpName();
    case 'ssmtp':
      return ssmtpName();
    case 'postfix':
    case 'qmail':
    case 'relay':
    case 'unknown':
      return postfixName(server);
  }
}

/** The name of the mail program is read from the machine's at its next reload; only Debian froze it. */
function reloadOnly(server: ServerKind, mta: FixContext['mta']): Procedure {
  const program = mta === 'sendmail' || mta === 'exim' ? mta : 'postfix';
  const word: Text = { ja: '送り口に、新しい名前を読ませる', en: 'Let the mail program take up the name' };
  return clicks(
    {
      apply: [
        {
          title: word,
          explains: {
            ja: 'サーバーの再起動はいりません。送り口の読み直しで効きます。',
            en: 'No restart of the machine is needed; a reload is enough.',
          },
          code: server.reload[program],
        },
      ],
      check:
        program === 'postfix'
          ? [
              {
                title: { ja: '送り口の名前を確かめる', en: 'Check the mail program’s name' },
                explains: {
                  ja: '新しい名前が出れば成功です。ちがう名前が出たら、「送り口の名前」の直し方へ進んでください。',
                  en: 'The new name must show. If another one shows, go on with “the mail program’s name”.',
                },
                code: 'postconf -h myhostname',
              },
            ]
          : [],
      undo: [
        {
          title: { ja: '送り口に、元の名前を読ませる', en: 'Let the mail program take up the old name' },
          explains: {
            ja: '名前を戻したあとに、もう一度読み直させます。',
            en: 'Reload once more after the name was put back.',
          },
          code: server.reload[program],
        },
      ],
    },
    program === 'postfix' ? postfixName(server).traps : [],
  );
}

const hostName: Fix = {
  id: 'host-name',
  title: { ja: 'サーバーに、正しい名前をつける', en: 'Give the server its proper name' },
  headline: { ja: 'サーバーに、正しい名前をつけます。', en: 'Give the server its proper name.' },
  why: () => ({
    ja: '名のり（EHLO）、封筒の差出人、整理番号は、どれも**サーバーの名前から**作られ、3 つとも直ります。封筒の差出人の左側（`apache` など）は残ります。',
    en: 'EHLO name, envelope sender and Message-ID are all made **from the server’s name**: this repairs all three. The left side of the envelope sender (such as `apache`) stays.',
  }),
  procedure: (server, { mta }) =>
    server.id === 'debian-ubuntu'
      ? joined(server.hostName, mtaName(server, mta))
      : joined(server.hostName, reloadOnly(server, mta)),
  withoutShell: askHost,
};

const mtaHostName: Fix = {
  id: 'mta-host-name',
  title: { ja: '送り口（メール送信プログラム）の名前を直す', en: 'Set the mail program’s own name' },
  headline: {
    ja: '送り口（メール送信プログラム）の名前を直します。',
    en: 'Set the mail program’s own name.',
  },
  why: () => ({
    ja: '[[送り口|mta]]の設定に別の名前が書かれていると、サーバーの名前より**そちらが優先**されます。サーバーの名前が正しいのに、メールの名前がちがうときの直し方です。',
    en: 'A name written in the [[mail program|mta]]’s settings **wins over** the server’s. Do this when the server’s name is right but the mail’s is not.',
  }),
  procedure: (server, { mta }) => mtaName(server, mta),
  withoutShell: askHost,
};

const viaPostfix: Text = {
  ja: 'EC-CUBE 2.12 から 2.17.0 は、「送信エラー受付」に何を書いても、**Web サーバーの作業用の名前**で送ります。送り口が Postfix なので、その名前だけをお店のアドレスに置きかえる表をすすめます。EC-CUBE にも、ほかのサイトにも手を入れずにすみます。',
  en: 'EC-CUBE 2.12 to 2.17.0 send as the **web server’s user**, whatever its address for errors says. As the mail program is Postfix, a table that maps only that user is the least invasive: neither EC-CUBE nor other sites are touched.',
};
const viaPhp: Text = {
  ja: 'EC-CUBE 2.12 から 2.17.0 は、「送信エラー受付」に何を書いても、**Web サーバーの作業用の名前**で送ります。送り口の種類によらず効く、PHP の設定（`-f`）をすすめます。',
  en: 'EC-CUBE 2.12 to 2.17.0 send as the **web server’s user**, whatever its address for errors says. PHP’s `-f` setting works with any mail program.',
};
const viaSmtp: Text = {
  ja: 'この EC-CUBE は SMTP で送れます。送り方を `smtp` にすると、「送信エラー受付」のアドレスが封筒の差出人になります。',
  en: 'This EC-CUBE can send by SMTP; with `smtp` its address for errors becomes the envelope sender.',
};
const viaAdmin: Text = {
  ja: 'この版の EC-CUBE は、「送信エラー受付」のアドレスを封筒の差出人に使います。**管理画面で直せます**。サーバーの作業はいりません。',
  en: 'This EC-CUBE uses its address for errors as the envelope sender: **set it in the admin screen**. No server work is needed.',
};

function usesAdminAddress({ software }: FixContext): boolean {
  return (
    software === 'ec-cube-2.17.1' ||
    software.startsWith('ec-cube-3') ||
    software.startsWith('ec-cube-4') ||
    software === 'ec-cube-2.11'
  );
}

const envelopeSender: Fix = {
  id: 'envelope-sender',
  title: { ja: '封筒の差出人を、お店のアドレスにする', en: 'Make the envelope sender the shop’s address' },
  headline: {
    ja: '封筒の差出人を、お店のアドレスにします。',
    en: 'Make the envelope sender the shop’s address.',
  },
  why: (context) => {
    if (usesAdminAddress(context)) return viaAdmin;
    if (context.mta === 'postfix') return viaPostfix;
    return context.mta === 'ssmtp' || context.mta === 'msmtp' ? viaSmtp : viaPhp;
  },
  procedure: (server, context) => {
    if (usesAdminAddress(context)) return ecCubeErrorAddress;
    if (context.mta === 'postfix') return postfixSenderMap(server);
    return (context.mta === 'ssmtp' || context.mta === 'msmtp') && context.software === 'ec-cube-2.12-2.17.0'
      ? ecCube2Smtp
      : phpEnvelopeSender(server);
  },
  withoutShell: ecCubeErrorAddress,
};

const removeHandWritten = clicks({
  see: [
    {
      title: { ja: '整理番号を書いているところを探す', en: 'Find what writes the ID' },
      explains: {
        ja: 'EC-CUBE を入れた場所で実行します。プラグインや手直しの行が見つかります。',
        en: 'Run it in the shop’s folder; it finds plugins and changed lines.',
      },
      code: "grep -rniE 'message-?id' --include='*.php' . | head -n 20",
    },
  ],
  'back-up': [
    {
      title: { ja: 'そのファイルの控えをとる', en: 'Keep a copy of that file' },
      explains: {
        ja: '`FILE` を、見つかったファイルの名前に置きかえます。',
        en: 'Put the file’s name in place of `FILE`.',
      },
      code: 'cp -p FILE FILE.todoku',
    },
  ],
  change: [
    {
      title: { ja: 'その行を消す', en: 'Take that line out' },
      explains: {
        ja: '整理番号を書かなければ、送り口が正しい番号をつけます。制作会社の方に頼むのが確かです。',
        en: 'Without it, the mail program adds a proper ID. Best done by your developer.',
      },
    },
  ],
  check: [sendAgain],
  undo: [
    {
      title: { ja: '元に戻す', en: 'Go back' },
      explains: { ja: '控えを書き戻します。', en: 'Puts the copy back.' },
      code: 'cp -p FILE.todoku FILE',
    },
  ],
});

const addMissing = (server: ServerKind): Procedure =>
  postfixSetting(
    server,
    {
      names: 'local_header_rewrite_clients always_add_missing_headers',
      set: "postconf -e 'local_header_rewrite_clients = permit_inet_interfaces, permit_mynetworks'",
      title: { ja: 'つけ忘れの見出しを、送り口に足させる', en: 'Let Postfix add what is missing' },
      explains: {
        ja: '別の機械やコンテナーから受けたメールにも、整理番号と日付を足します。',
        en: 'Adds Message-ID and Date to mail from other machines and containers too.',
      },
    },
    [
      {
        ja: '整理番号がないのは、EC-CUBE が**別の機械（コンテナーなど）から**送り口に渡している印です。',
        en: 'A missing ID shows that EC-CUBE hands mail over **from another machine or container**.',
      },
    ],
  );

const messageId: Fix = {
  id: 'message-id',
  title: { ja: '整理番号（Message-ID）を正しくする', en: 'Repair the Message-ID' },
  headline: { ja: '整理番号（Message-ID）を正しくします。', en: 'Repair the Message-ID.' },
  why: ({ messageId: made, mta }) => {
    if (made === 'by-swift') {
      return {
        ja: 'この整理番号は **EC-CUBE（3 から 4.1）が自分で**つけています。@ のうしろは、Web サーバーの名前です。',
        en: 'This ID was made **by EC-CUBE (3 to 4.1) itself**. Behind the @ stands the web server’s name.',
      };
    }
    if (made === 'absent' && mta === 'ssmtp') {
      return {
        ja: 'EC-CUBE 2 も sSMTP も、整理番号をつけません。だれもつけないまま、相手に届いています。',
        en: 'Neither EC-CUBE 2 nor sSMTP adds an ID, so none is there at all.',
      };
    }
    if (made === 'absent') {
      return {
        ja: '整理番号を、だれもつけていません。送り口に足させるのが確かです。',
        en: 'Nobody added an ID. Letting the mail program add it is the sure way.',
      };
    }
    if (made === 'by-mta') {
      return {
        ja: 'この整理番号は**送り口が**つけています。@ のうしろは送り口の名前なので、名前を直せば直ります。',
        en: 'This ID was made **by the mail program**. Behind the @ stands its name, so naming it repairs the ID.',
      };
    }
    return {
      ja: 'この整理番号は、**プラグインか手書きのプログラム**が書いています。その行をなくすと、送り口が正しくつけます。',
      en: 'This ID was written **by a plugin or custom code**. Without it, the mail program adds a proper one.',
    };
  },
  procedure: (server, context) => {
    if (context.messageId === 'by-swift') return webServerName;
    if (context.messageId === 'absent' && context.mta === 'ssmtp') return replaceSsmtp(server);
    if (context.messageId === 'absent') return addMissing(server);
    return context.messageId === 'by-mta' ? mtaName(server, context.mta) : removeHandWritten;
  },
  withoutShell: askHost,
};

export const identityFixes: readonly Fix[] = [hostName, mtaHostName, envelopeSender, messageId];
