// Onamae.com, DNS records; path from a user's report, name servers unverified.
import type { DnsPanel } from './dns-panel.ts';

export const panel: DnsPanel = {
  id: 'onamae',
  name: { ja: 'お名前.com', en: 'Onamae.com' },
  nameServers: [/^0\d\.dnsv\.jp$/, /^dns\d+\.onamae\.com$/],
  path: ['ドメインNavi', 'ドメイン設定', 'DNS関連機能の設定', '次へ', 'DNSレコード設定を利用する'],
  fields: { host: 'ホスト名', type: 'TYPE', value: 'VALUE' },
  root: '',
  quotes: false,
  note: {
    ja: '反映まで数時間から 48 時間かかることがあります。',
    en: 'It can take from some hours to 48 hours to be seen everywhere.',
  },
  source: 'https://qiita.com/kerry/items/07a7c323a044757c9256',
  confidence: 'seen',
  checked: '2026-11-24',
};
