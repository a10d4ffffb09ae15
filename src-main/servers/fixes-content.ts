// Fixes of what the mail carries: header, signature, recipient's address, the customer's own filter.
import { askHost, customerFilter, recipientAddress, repairHeader } from './clicks.ts';
import { openDkim } from './dkim.ts';
import type { Fix } from './fix.ts';

export const contentFixes: readonly Fix[] = [
  {
    id: 'header',
    title: { ja: 'メールの見出しを直す', en: 'Repair the mail header' },
    headline: { ja: 'メールの見出しを直します。', en: 'Repair the mail header.' },
    why: () => ({
      ja: '見出しを書いているのは、EC-CUBE とプラグインです。サーバーの設定では直りません。',
      en: 'The header is written by EC-CUBE and its plugins; no server setting repairs it.',
    }),
    procedure: () => repairHeader,
    withoutShell: repairHeader,
  },
  {
    id: 'dkim',
    title: { ja: '電子印（DKIM）をつける', en: 'Sign the mail (DKIM)' },
    headline: { ja: '電子印（DKIM）をつけます。', en: 'Sign the mail (DKIM).' },
    why: () => ({
      ja: 'お店のドメインの電子印があると、転送されても、なりすまし対策（DMARC）に合格します。',
      en: 'A signature by the shop’s domain lets mail pass DMARC, even when forwarded.',
    }),
    procedure: (server) => openDkim(server),
    withoutShell: askHost,
  },
  {
    id: 'recipient-address',
    title: { ja: '宛先のアドレスを直してもらう', en: 'Have the recipient’s address changed' },
    headline: { ja: '宛先のアドレスを直してもらいます。', en: 'Have the recipient’s address changed.' },
    why: () => ({
      ja: '国際的な決まりから外れたアドレスには、送れないプログラムがあります。',
      en: 'Some programs cannot send to addresses that break the standard.',
    }),
    procedure: () => recipientAddress,
    withoutShell: recipientAddress,
  },
  {
    id: 'customer-filter',
    title: { ja: 'お客さまの携帯の設定を頼む', en: 'Ask the customer to allow your mail' },
    headline: { ja: 'お客さまの携帯の設定を頼みます。', en: 'Ask the customer to allow your mail.' },
    why: () => ({
      ja: '届くかどうかは、最後はお客さまの携帯の設定で決まります。お店からは変えられません。',
      en: 'In the end the customer’s own settings decide, and only the customer can change them.',
    }),
    procedure: () => customerFilter,
    withoutShell: customerFilter,
  },
  {
    id: 'ask-host',
    title: { ja: 'サーバー会社に頼む', en: 'Ask the hosting firm' },
    headline: { ja: 'サーバー会社に頼みます。', en: 'Ask the hosting firm.' },
    why: () => ({
      ja: 'この設定は、サーバー会社でないと変えられません。',
      en: 'Only the hosting firm can change this.',
    }),
    procedure: () => askHost,
    withoutShell: askHost,
  },
];
