// Cloudflare; field names from its API texts, menu names unverified.
import type { DnsPanel } from './dns-panel.ts';

export const panel: DnsPanel = {
  id: 'cloudflare',
  name: { ja: 'Cloudflare', en: 'Cloudflare' },
  nameServers: [/^[a-z]+\.ns\.cloudflare\.com$/],
  path: ['ダッシュボード', 'ドメインを選ぶ', 'DNS', 'Records', 'Add record'],
  fields: { host: 'Name', type: 'Type', value: 'Content' },
  root: '@',
  quotes: false,
  note: {
    ja: 'メールのための A レコードは「DNS only（灰色の雲）」にします。数分で反映されます。',
    en: 'Keep A records for mail on "DNS only" (grey cloud). Seen within minutes.',
  },
  source: 'https://developers.cloudflare.com/dns/manage-dns-records/',
  confidence: 'seen',
  checked: '2026-11-24',
};
