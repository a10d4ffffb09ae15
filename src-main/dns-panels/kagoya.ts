// KAGOYA; name servers and interval seen, menu names unverified.
import type { DnsPanel } from './dns-panel.ts';

export const panel: DnsPanel = {
  id: 'kagoya',
  name: { ja: 'KAGOYA', en: 'KAGOYA' },
  nameServers: [/^ns[01]\.kagoya\.net$/],
  path: ['コントロールパネル', 'DNSレコード設定', 'ドメインを選ぶ'],
  fields: { host: 'ホスト名', type: 'タイプ', value: '値' },
  root: '',
  quotes: false,
  note: { ja: '15 分ごとに反映されます。', en: 'Changes are applied every 15 minutes.' },
  source: 'https://support.kagoya.jp/',
  confidence: 'seen',
  checked: '2026-11-24',
};
