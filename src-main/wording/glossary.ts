// Every technical term in plain words. Shown where a term has a dotted underline, and in ことばの説明 (F1).
import type { Text } from '../contract/text.ts';

export interface GlossaryRow {
  readonly id: string;
  /** the plain word that the wizard uses */
  readonly word: Text;
  /** the field's own term */
  readonly term: string;
  readonly explanation: Text;
}

export const glossary: readonly GlossaryRow[] = [
  {
    id: 'spf',
    word: { ja: '送信元の届け出', en: 'Sender registration' },
    term: 'SPF',
    explanation: {
      ja: '「このドメインのメールは、このサーバーから送ります」という届け出です。ドメインの設定に 1 行で書きます。受け取る側は、届け出にないサーバーからのメールを疑います。',
      en: 'A line in your domain’s settings that says which servers send its mail. Receivers distrust mail from servers that are not in it.',
    },
  },
  {
    id: 'dns',
    word: { ja: 'ドメインの住所録', en: 'Address book of domains' },
    term: 'DNS',
    explanation: {
      ja: 'ドメインの名前から、サーバーの番号やメールの受け口を調べるしくみです。',
      en: 'The system that leads from a domain’s name to server addresses and mail desks.',
    },
  },
  {
    id: 'a-record',
    word: { ja: 'ドメインの住所', en: 'Address of the domain' },
    term: 'A',
    explanation: {
      ja: '名前から、サーバーの番号（IP アドレス）を引く記録です。',
      en: 'The record that gives the server’s address (IP) for a name.',
    },
  },
  {
    id: 'ip-address',
    word: { ja: 'サーバーの番号', en: 'Number of a server' },
    term: 'IP address',
    explanation: {
      ja: 'インターネットの中で、サーバーを見分ける番号です。「203.0.113.24」のように書きます。',
      en: 'The number by which a server is told from all others on the internet, such as 203.0.113.24.',
    },
  },
  {
    id: 'mx',
    word: { ja: 'メールの受け口', en: 'Mail desk' },
    term: 'MX',
    explanation: {
      ja: 'そのドメインあてのメールを、どのサーバーが受け取るかの記録です。',
      en: 'The record that says which server takes mail for the domain.',
    },
  },
  {
    id: 'ptr',
    word: { ja: '番号から名前を引く（逆引き）', en: 'Name of an address (reverse lookup)' },
    term: 'PTR',
    explanation: {
      ja: 'サーバーの番号から名前を引く記録です。サーバー会社の画面で設定します。引けないサーバーからのメールを、au は断ることがあります。',
      en: 'The record that gives the name for a server’s address. It is set at the hosting firm. au may refuse mail from addresses without one.',
    },
  },
  {
    id: 'name-server',
    word: { ja: 'ネームサーバー', en: 'Name server' },
    term: 'NS',
    explanation: {
      ja: 'ドメインの住所録を持っているサーバーです。ふつう 2 台以上あり、どれも同じ答えを返す必要があります。',
      en: 'A server that holds the domain’s records. There are usually two or more, and all must give the same answer.',
    },
  },
  {
    id: 'ttl',
    word: { ja: '覚えておく時間', en: 'Time it is remembered' },
    term: 'TTL',
    explanation: {
      ja: '調べた答えを、ほかのサーバーが覚えておく秒数です。書きかえても、この時間は古い答えが残ります。',
      en: 'Seconds for which others remember an answer. After a change the old one lives on that long.',
    },
  },
  {
    id: 'dmarc',
    word: { ja: 'なりすまし対策の宣言', en: 'Declaration against impersonation' },
    term: 'DMARC',
    explanation: {
      ja: '差出人をかたるメールを、受け取る側にどう扱ってほしいかの宣言です。いまは docomo・au・SoftBank とも見ています。',
      en: 'Says how receivers shall treat mail that pretends to be from you. docomo, au and SoftBank all look at it today.',
    },
  },
  {
    id: 'dkim',
    word: { ja: '送り主の電子印', en: 'Electronic seal of the sender' },
    term: 'DKIM',
    explanation: {
      ja: 'メールにつける電子の印です。途中で書きかえられていないことがわかります。',
      en: 'A seal on the mail that shows it was not changed on the way.',
    },
  },
  {
    id: 'blocklist',
    word: { ja: '迷惑メールの名簿', en: 'List of spam senders' },
    term: 'DNSBL',
    explanation: {
      ja: '迷惑メールを送ったサーバーの番号を集めた名簿です。',
      en: 'A public list of addresses that sent spam.',
    },
  },
  {
    id: 'header',
    word: { ja: '見出し', en: 'Header' },
    term: 'header',
    explanation: {
      ja: 'メールの本文の前にある、差出人・日付・整理番号などの行です。ふだんは見えません。',
      en: 'The lines before the text of a mail: sender, date, ID and so on. Usually hidden.',
    },
  },
  {
    id: 'header-from',
    word: { ja: '差出人', en: 'Sender shown' },
    term: 'From',
    explanation: { ja: 'お客さまの画面に出る差出人です。', en: 'The sender that the customer sees.' },
  },
  {
    id: 'message-id',
    word: { ja: '整理番号', en: 'Mail ID' },
    term: 'Message-ID',
    explanation: {
      ja: 'メール 1 通ごとにつく番号です。@ のうしろには、つけたサーバーの名前が入ります。',
      en: 'The number of each single mail. After the @ stands the name of the server that gave it.',
    },
  },
  {
    id: 'ehlo',
    word: { ja: '名のり', en: 'Self-introduction' },
    term: 'EHLO',
    explanation: {
      ja: 'お店のサーバーが、相手の受付で最初に言う自分の名前です。',
      en: 'The name that your server says first at the other side’s desk.',
    },
  },
  {
    id: 'envelope-sender',
    word: { ja: '封筒の差出人', en: 'Sender on the envelope' },
    term: 'envelope sender',
    explanation: {
      ja: 'サーバーどうしのやりとりで使う差出人です。エラーメールは、ここへ戻ります。画面に出る差出人とは別のものです。',
      en: 'The sender used between servers; bounces go there. It is not the sender that the customer sees.',
    },
  },
  {
    id: 'fqdn',
    word: { ja: '正式な名前', en: 'Full name' },
    term: 'FQDN',
    explanation: {
      ja: '「mail.shop.example」のように、ドメインまで書いた名前です。',
      en: 'A name with its whole domain, like mail.shop.example.',
    },
  },
  {
    id: 'mta',
    word: { ja: '送り口・受付', en: 'Mail program, mail desk' },
    term: 'MTA',
    explanation: {
      ja: 'メールを運ぶプログラムです。お店の側を送り口、相手の側を受付と呼びます。',
      en: 'The program that carries mail, on your side and on theirs.',
    },
  },
  {
    id: 'bounce',
    word: { ja: '戻ってきたエラーメール', en: 'Returned mail' },
    term: 'bounce',
    explanation: {
      ja: '届けられなかったときに戻ってくる、お知らせのメールです。',
      en: 'The notice that comes back when a mail could not be delivered.',
    },
  },
  {
    id: 'ssh',
    word: { ja: '遠隔操作', en: 'Remote control' },
    term: 'SSH',
    explanation: {
      ja: '離れたところから、サーバーを文字で動かすしくみです。',
      en: 'Controlling a server from afar by typed commands.',
    },
  },
  {
    id: 'port',
    word: { ja: '番（の出口）', en: 'Door number' },
    term: 'port',
    explanation: {
      ja: 'サーバーの出入り口の番号です。メールは 25 番と 587 番を使います。',
      en: 'The number of a server’s door. Mail uses 25 and 587.',
    },
  },
  {
    id: 'op25b',
    word: { ja: '25 番の出口をふさぐしくみ', en: 'Blocking of port 25' },
    term: 'OP25B',
    explanation: {
      ja: '迷惑メールを防ぐため、日本の多くの回線では 25 番から直接送れません。故障ではありません。',
      en: 'Against spam, most lines in Japan do not let mail out through port 25. It is not a fault.',
    },
  },
  {
    id: 'tls',
    word: { ja: '通信の暗号化', en: 'Encryption on the way' },
    term: 'TLS, STARTTLS',
    explanation: {
      ja: '途中でのぞかれないように、やりとりを暗号にすることです。相手が本物かどうかは、証明書で確かめます。',
      en: 'What is sent can’t be read on the way. A certificate shows that the other side is the right one.',
    },
  },
  {
    id: 'submission',
    word: { ja: '送信専用の入り口', en: 'Door for sending' },
    term: 'submission (587)',
    explanation: {
      ja: '名前とパスワードを見せて、メールを送ってもらう入り口です。587 番か 465 番です。',
      en: 'The door where you show user and password to have mail sent: 587 or 465.',
    },
  },
  {
    id: 'reload',
    word: { ja: '設定の読み直し', en: 'Reading settings again' },
    term: 'reload',
    explanation: {
      ja: 'サーバーを止めずに、変えた設定だけを読みこむことです。',
      en: 'Taking changed settings in without stopping the server.',
    },
  },
];
