// The verdict sentences of STEP 1 (ui.md 7) and what they mean for the mail.
import type { Finding } from '../../checks/run-checks.ts';
import type { Text } from '../../contract/text.ts';

export const pageWords = {
  name: { ja: '送信元の届け出', en: 'Sender registration' },
  shortName: { ja: '届け出', en: 'SPF' },
} as const satisfies Record<string, Text>;

export interface Headline {
  readonly headline: Text;
  readonly lead: Text;
}

const standings = {
  'not-yet': {
    headline: {
      ja: '送信元の届け出を、これから調べます。',
      en: 'Next, your sender registration is looked up.',
    },
    lead: {
      ja: 'お店のドメインの[[届け出（SPF）|spf]]や住所を、[[DNS|dns]] に問い合わせます。お店のサーバーには何も送りません。',
      en: 'The [[SPF|spf]] record and the addresses of your domain are looked up in [[DNS|dns]]. Nothing is sent to your server.',
    },
  },
  ok: {
    headline: { ja: '送信元の届け出は、正しくできています。', en: 'Your sender registration is correct.' },
    lead: {
      ja: '止まっている原因は、ここではありません。お店のサーバー {address} は、このドメインのメールを**送ってよいサーバーとして登録ずみ**です。',
      en: 'This is not where it stops. Your server {address} is **registered to send** for this domain.',
    },
  },
  hold: {
    headline: {
      ja: '送信元の届け出を、いまは確かめられません。',
      en: 'Your sender registration could not be checked.',
    },
    lead: {
      ja: '返事のない問い合わせがありました。お店のせいとはかぎりません。しばらくしてから、もう一度調べてください。',
      en: 'Some questions got no answer, which need not be your fault. Please check again later.',
    },
  },
} as const satisfies Record<string, Headline>;

const byCheck: Readonly<Record<string, Headline>> = {
  'spf-record:none': {
    headline: { ja: '送信元の届け出が、まだありません。', en: 'There is no sender registration yet.' },
    lead: {
      ja: '受け取る側は、お店のメールが本物かどうかを[[届け出（SPF）|spf]]で確かめられません。下の 1 行を登録します。',
      en: 'Receivers cannot tell by [[SPF|spf]] whether the shop’s mail is genuine. Enter the line below.',
    },
  },
  'spf-record:several': {
    headline: {
      ja: '届け出が {count} 行あり、どちらも無効です。',
      en: 'There are {count} records, so neither counts.',
    },
    lead: {
      ja: '届け出は 1 行だけと決まっています。**1 行にまとめる**と、有効になります。',
      en: 'Only one line is allowed. **Merged into one**, it counts.',
    },
  },
  'spf-record': {
    headline: { ja: '届け出が、受け取る側で読めません。', en: 'Receivers cannot read your registration.' },
    lead: {
      ja: '1 か所の書きまちがいで、届け出全体が無効になっています。',
      en: 'One slip makes the whole record void.',
    },
  },
  'spf-header-from': {
    headline: {
      ja: '届け出に、いまのサーバーがのっていません。',
      en: 'Your present server is not in the registration.',
    },
    lead: {
      ja: '登録されているのは**ほかのサーバー**です。受け取る側には「登録にないサーバーからのメール」と見えています。',
      en: '**Other servers** are registered. To receivers this is mail from an unregistered server.',
    },
  },
  'spf-envelope': {
    headline: {
      ja: '封筒の差出人の届け出が、合っていません。',
      en: 'The envelope sender is not registered.',
    },
    lead: {
      ja: 'au は、画面に出る差出人ではなく、[[封筒の差出人|envelope-sender]]のドメインで届け出を見ます。',
      en: 'au looks at the domain of the [[envelope sender|envelope-sender]], not at the From that people see.',
    },
  },
  'domain-address': {
    headline: { ja: '差出人のドメインが、DNS に見つかりません。', en: 'The sender’s domain is not in DNS.' },
    lead: {
      ja: '実在しない差出人と見なされ、メールが断られることがあります。',
      en: 'Mail may be refused as coming from a sender that does not exist.',
    },
  },
  'mail-exchange': {
    headline: { ja: 'お店あてのメールを受け取る所がありません。', en: 'No server takes mail for your shop.' },
    lead: {
      ja: '[[エラーメール|bounce]]も戻れません。au は、戻れることを求めています。',
      en: '[[Bounces|bounce]] cannot come back, and au asks that they can.',
    },
  },
  'reverse-name': {
    headline: { ja: '番号から、サーバーの名前が引けません。', en: 'The server’s address has no name.' },
    lead: {
      ja: '名前のない[[番号（IP アドレス）|ip-address]]から来るメールを、au は受け取らないことがあります。',
      en: 'au may not take mail from an [[IP address|ip-address]] without a name.',
    },
  },
  'reverse-servers-agree': {
    headline: { ja: '逆引きの答えが、台によってちがいます。', en: 'The reverse name servers disagree.' },
    lead: {
      ja: 'au は、正と副の両方の[[ネームサーバー|name-server]]に、逆引きがあることを求めています。',
      en: 'au asks for the reverse record on both [[name servers|name-server]].',
    },
  },
  'name-servers-agree': {
    headline: { ja: 'ネームサーバーの答えが、台によってちがいます。', en: 'Your name servers disagree.' },
    lead: {
      ja: '相手がどの台に聞くかで、届いたり届かなかったりします。',
      en: 'Whether mail arrives depends on which server is asked.',
    },
  },
  'mail-servers-agree': {
    headline: {
      ja: '封筒の差出人か名のりの名前で、答えが台によってちがいます。',
      en: 'For the envelope domain or the EHLO name the name servers disagree.',
    },
    lead: {
      ja: '相手がどの台に聞くかで、届いたり届かなかったりします。',
      en: 'Whether mail arrives depends on which server is asked.',
    },
  },
  'dmarc-refusal': {
    headline: {
      ja: 'お店の宣言が、お店のメールを断らせています。',
      en: 'Your own declaration has your mail refused.',
    },
    lead: {
      ja: '合格しないメールを断るよう、受け取る側に求める宣言になっています。',
      en: 'It asks receivers to refuse mail that does not pass, and this one does not.',
    },
  },
  blocklist: {
    headline: { ja: '番号が、迷惑メールの名簿にのっています。', en: 'The address is on a blocklist.' },
    lead: {
      ja: '[[名簿|blocklist]]を使う相手は、受け取らないことがあります。',
      en: 'Receivers that use the [[list|blocklist]] may not take your mail.',
    },
  },
};

export const nextWords = {
  'not-yet': { ja: 'ふつうは数秒で終わります。', en: 'It usually takes a few seconds.' },
  ok: {
    ja: '次は STEP 2。携帯会社が公開しているルールと照らし合わせます。',
    en: 'Next is STEP 2: what the carriers’ published rules say.',
  },
  bad: {
    ja: '登録できたら、もう一度調べます。反映には数時間かかることがあります。',
    en: 'Check again once it is entered. It can take some hours to be seen.',
  },
  hold: { ja: 'もう一度調べるか、先に STEP 2 へ進みます。', en: 'Check again, or go on to STEP 2 first.' },
} as const satisfies Record<string, Text>;

/** @returns the sentence for the gravest fault, or for the standing where there is none; `{places}` are filled by the caller */
export function headlineOf(standing: 'not-yet' | 'bad' | 'hold' | 'ok', fault: Finding | null): Headline {
  if (standing !== 'bad' || fault === null) return standings[standing === 'bad' ? 'hold' : standing];
  const variant = Object.entries(fault.check.wording).find(([, text]) => text === fault.sentence)?.[0];
  const special = byCheck[`${fault.check.id}:${variant?.replace(/^fail:/, '') ?? ''}`];
  return special ?? byCheck[fault.check.id] ?? { headline: fault.check.title, lead: fault.check.wording.why };
}
