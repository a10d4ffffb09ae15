// sendmail, Exim, msmtp and sSMTP: where each keeps the name it gives itself (server-facts 2.2 to 2.4).
import { backUp, backUpWords, putBack, undoWords, type Procedure } from './procedure.ts';
import type { ServerKind } from './server-kind.ts';

const nameWords = {
  title: { ja: '名前を書く', en: 'Set the name' },
  explains: {
    ja: '送り口の設定に、名のる名前を書きます。',
    en: 'Writes the name into the mail program’s settings.',
  },
} as const;
const seeWords = {
  title: { ja: '送り口の名前を見る', en: 'See the mail program’s name' },
  explains: { ja: '何も変えません。', en: 'Changes nothing.' },
} as const;
const applyWords = {
  title: { ja: '設定を読み直す', en: 'Take it up' },
  explains: {
    ja: '送り口だけを開き直します。サーバーの再起動はいりません。',
    en: 'Restarts the mail program only, not the machine.',
  },
} as const;
const checkWords = {
  title: { ja: '名前を確かめる', en: 'Check the name' },
  explains: { ja: '新しい名前が出れば成功です。', en: 'The new name must show.' },
} as const;

/** sendmail: confDOMAIN_NAME in sendmail.mc, which becomes `Dj` of sendmail.cf. */
export function sendmailName(server: ServerKind): Procedure {
  const source = '/etc/mail/sendmail.mc';
  return {
    steps: {
      see: [{ ...seeWords, code: `grep '^Dj' /etc/mail/sendmail.cf\ngrep confDOMAIN_NAME ${source}` }],
      'back-up': [{ ...backUpWords, code: backUp(source, '/etc/mail/sendmail.cf') }],
      change: [
        {
          ...nameWords,
          code:
            `sed -i '/confDOMAIN_NAME/d' ${source}\n` +
            `sed -i "0,/^MAILER/s/^MAILER/define(\\\`confDOMAIN_NAME', \\\`{hostName}')dnl\\nMAILER/" ${source}`,
        },
      ],
      apply: [{ ...applyWords, code: server.reload.sendmail }],
      check: [{ ...checkWords, code: "grep '^Dj' /etc/mail/sendmail.cf" }],
      undo: [
        { ...undoWords, code: `${putBack(source, '/etc/mail/sendmail.cf')}\n${server.reload.sendmail}` },
      ],
    },
    traps: [
      {
        ja: '記録に「unqualified host name」と出るのは、sendmail が自分の名前を引けていない印です。/etc/hosts の行も直してください。',
        en: '“unqualified host name” in the log means that sendmail cannot look itself up: put the name into /etc/hosts too.',
      },
    ],
  };
}

/** Exim: primary_hostname; on Debian through macros, elsewhere in exim.conf. */
export function eximName(server: ServerKind): Procedure {
  const debian = server.eximMacros.length > 0;
  const files = debian ? server.eximMacros : ['/etc/exim/exim.conf'];
  return {
    steps: {
      see: [{ ...seeWords, code: `${debian ? 'exim4' : 'exim'} -bP primary_hostname qualify_domain` }],
      'back-up': [{ ...backUpWords, code: backUp(...files) }],
      change: [
        {
          ...nameWords,
          code: debian
            ? files.map((file) => `echo 'MAIN_HARDCODE_PRIMARY_HOSTNAME = {hostName}' >> ${file}`).join('\n')
            : `sed -i '/^primary_hostname/d' ${files.join(' ')}\nsed -i '1i primary_hostname = {hostName}' ${files.join(' ')}`,
        },
      ],
      apply: [{ ...applyWords, code: server.reload.exim }],
      check: [{ ...checkWords, code: `${debian ? 'exim4' : 'exim'} -bP primary_hostname` }],
      undo: [{ ...undoWords, code: `${putBack(...files)}\n${server.reload.exim}` }],
    },
    traps: [],
  };
}

/** msmtp: `domain` is what it says in EHLO and, from 1.8.21, in the Message-ID. */
export function msmtpName(): Procedure {
  const file = '/etc/msmtprc';
  return {
    steps: {
      see: [{ ...seeWords, code: `grep -n '^domain' ${file}\nmsmtp --version | head -n 1` }],
      'back-up': [{ ...backUpWords, code: backUp(file) }],
      change: [
        {
          ...nameWords,
          code: `sed -i '/^domain /d' ${file}\nsed -i '1i defaults\\ndomain {hostName}' ${file}`,
        },
      ],
      apply: [],
      check: [{ ...checkWords, code: `grep -n '^domain' ${file}` }],
      undo: [{ ...undoWords, code: putBack(file) }],
    },
    traps: [
      {
        ja: 'msmtp 1.8.20 までは、整理番号（Message-ID）をつけません。順番待ちもしないので、相手が混んでいると、そのメールは失われます。',
        en: 'msmtp before 1.8.21 adds no Message-ID. It has no queue either: what is deferred is lost.',
      },
    ],
  };
}

/** sSMTP: `hostname=`; it never adds a Message-ID. */
export function ssmtpName(): Procedure {
  const file = '/etc/ssmtp/ssmtp.conf';
  return {
    steps: {
      see: [{ ...seeWords, code: `grep -n '^hostname' ${file}` }],
      'back-up': [{ ...backUpWords, code: backUp(file) }],
      change: [
        { ...nameWords, code: `sed -i '/^hostname=/d' ${file}\necho 'hostname={hostName}' >> ${file}` },
      ],
      apply: [],
      check: [{ ...checkWords, code: `grep '^hostname=' ${file}` }],
      undo: [{ ...undoWords, code: putBack(file) }],
    },
    traps: [
      {
        ja: '**sSMTP は、整理番号（Message-ID）をつけません**。EC-CUBE 2 もつけないので、空のまま届きます。Postfix に入れかえるのが確かです。',
        en: '**sSMTP never adds a Message-ID**, and neither does EC-CUBE 2. Replacing it by Postfix is the sure way.',
      },
    ],
  };
}

/** sSMTP never adds a Message-ID: Postfix takes its place, on this machine, for this machine's own mail. */
export function replaceSsmtp(server: ServerKind): Procedure {
  const debian = server.id === 'debian-ubuntu';
  const old = server.id === 'centos6';
  const install = debian ? 'apt-get install -y postfix' : 'yum install -y postfix';
  const start = old ? 'service postfix start && chkconfig postfix on' : 'systemctl enable --now postfix';
  return {
    steps: {
      see: [
        {
          title: { ja: '送り口の種類を見る', en: 'See which mail program is there' },
          explains: {
            ja: '何も変えません。`ssmtp` と出たら、sSMTP です。',
            en: 'Changes nothing. `ssmtp` must show.',
          },
          code: 'readlink -f /usr/sbin/sendmail',
        },
      ],
      'back-up': [{ ...backUpWords, code: backUp('/etc/ssmtp/ssmtp.conf', '/etc/postfix/main.cf') }],
      change: [
        {
          title: { ja: 'Postfix に入れかえる', en: 'Put Postfix in its place' },
          explains: {
            ja: 'Postfix は、整理番号のないメールに番号をつけ、送れないときは待ってから送り直します。',
            en: 'Postfix adds a Message-ID where there is none, and tries again when a server is busy.',
          },
          code: install,
        },
        {
          title: {
            ja: '名前を書き、外からは受け取らないようにする',
            en: 'Name it, and let nobody outside use it',
          },
          explains: {
            ja: 'このサーバー自身のメールだけを送ります。',
            en: 'It sends this machine’s own mail only.',
          },
          code: "postconf -e 'myhostname = {hostName}' 'inet_interfaces = loopback-only' 'mydestination ='",
        },
      ],
      apply: [{ ...applyWords, code: start }],
      check: [
        {
          ...checkWords,
          code: 'postconf -h myhostname\nreadlink -f /usr/sbin/sendmail',
        },
      ],
      undo: [
        {
          ...undoWords,
          code: `${debian ? 'apt-get install -y ssmtp' : 'yum remove -y postfix && yum install -y ssmtp'}\n${putBack('/etc/ssmtp/ssmtp.conf', '/etc/postfix/main.cf')}`,
        },
      ],
    },
    traps: [
      {
        ja: 'sSMTP が中継サーバーを使っていたときは、その設定（`mailhub`）を Postfix の `relayhost` に移してください。',
        en: 'If sSMTP used a relay (`mailhub`), carry it over to Postfix’s `relayhost`.',
      },
    ],
  };
}
