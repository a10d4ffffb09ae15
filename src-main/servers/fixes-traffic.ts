// Fixes of how mail travels: a relay, a slow lane for carriers, IPv4 only, a cleaned list.
import { askHost, cleanList } from './clicks.ts';
import type { Fix } from './fix.ts';
import { postfixSetting, postfixSlowLane } from './postfix.ts';

export const trafficFixes: readonly Fix[] = [
  {
    id: 'relay',
    title: { ja: '中継サーバー（587 番）から送る', en: 'Send through a relay (port 587)' },
    headline: { ja: '中継サーバー（587 番）から送ります。', en: 'Send through a relay (port 587).' },
    why: () => ({
      ja: '25 番が閉じられているか、逆引きを設定できないサーバーです。契約しているメールサービスを通して送ります。',
      en: 'Port 25 is closed, or the PTR cannot be set: send through the mail service you have.',
    }),
    procedure: (server) =>
      postfixSetting(
        server,
        {
          names: 'relayhost smtp_sasl_auth_enable smtp_tls_security_level',
          set: "postconf -e 'relayhost = [smtp.RELAY.example]:587' 'smtp_sasl_auth_enable = yes' 'smtp_sasl_password_maps = hash:/etc/postfix/sasl_passwd' 'smtp_sasl_security_options = noanonymous' 'smtp_tls_security_level = encrypt'",
          title: { ja: '中継先を書く', en: 'Name the relay' },
          explains: {
            ja: '`smtp.RELAY.example` を、サービスの案内にある名前に置きかえます。利用者名とパスワードは `/etc/postfix/sasl_passwd` に書き、`postmap` します。',
            en: 'Put the service’s server in place of `smtp.RELAY.example`. User and password go into `/etc/postfix/sasl_passwd`, then `postmap` it.',
          },
        },
        [
          {
            ja: '`sasl_passwd` は、ほかの人に読めないようにします（`chmod 600`）。Todoku には、パスワードを入れないでください。',
            en: 'Keep `sasl_passwd` unreadable for others (`chmod 600`). Don’t type the password into Todoku.',
          },
          {
            ja: '中継サービスの電子印（DKIM）を、お店のドメインで設定してください。封筒の差出人のドメインは、サービスのものに変わります。',
            en: 'Set up the service’s DKIM for the shop’s domain: the envelope sender will be the service’s.',
          },
        ],
      ),
    withoutShell: askHost,
  },
  {
    id: 'ipv4-only',
    title: { ja: 'IPv4 だけで送る', en: 'Send over IPv4 only' },
    headline: { ja: 'IPv4 だけで送ります。', en: 'Send over IPv4 only.' },
    why: () => ({
      ja: 'IPv6 の番号に、名前（逆引き）と届け出がそろっていません。そろえるまで、IPv4 だけで送ります。',
      en: 'The IPv6 address lacks its PTR or SPF. Until it has them, send over IPv4 only.',
    }),
    procedure: (server) =>
      postfixSetting(
        server,
        {
          names: 'inet_protocols',
          set: "postconf -e 'inet_protocols = ipv4'",
          title: { ja: 'IPv4 だけにする', en: 'IPv4 only' },
          explains: {
            ja: 'お店のサイトの IPv6 は、そのままです。',
            en: 'The shop’s web site keeps its IPv6.',
          },
          restart: true,
        },
        [],
      ),
    withoutShell: askHost,
  },
  {
    id: 'slow-lane',
    title: { ja: '携帯会社へは、ゆっくり送る', en: 'Send to carriers slowly' },
    headline: { ja: '携帯会社へは、ゆっくり送ります。', en: 'Send to carriers slowly.' },
    why: () => ({
      ja: 'au と docomo は、一度にたくさん送る相手を、しばらく断ると書いています。',
      en: 'au and docomo write that they refuse senders of large bursts for a while.',
    }),
    procedure: (server) => postfixSlowLane(server),
    withoutShell: askHost,
  },
  {
    id: 'list-cleaning',
    title: { ja: '名簿から、宛先不明を外す', en: 'Clean the list' },
    headline: { ja: '名簿から、宛先不明を外します。', en: 'Clean the list.' },
    why: () => ({
      ja: '存在しないアドレスへたくさん送る相手を、携帯会社はしばらく断ります。',
      en: 'Carriers refuse senders who mail many addresses that do not exist.',
    }),
    procedure: () => cleanList,
    withoutShell: cleanList,
  },
];
