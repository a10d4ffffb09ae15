// GoDaddy, read in its help; name servers unverified.
import type { DnsPanel } from './dns-panel.ts';

export const panel: DnsPanel = {
  id: 'godaddy',
  name: { ja: 'GoDaddy', en: 'GoDaddy' },
  nameServers: [/^ns\d+\.domaincontrol\.com$/],
  path: ['マイプロダクト', 'ドメイン', 'DNS', '追加'],
  fields: { host: '名前', type: 'タイプ', value: '値' },
  root: '@',
  quotes: false,
  note: {
    ja: '反映まで数時間から 48 時間かかることがあります。',
    en: 'It can take from some hours to 48 hours to be seen everywhere.',
  },
  source: 'https://jp.godaddy.com/help/spf-19218',
  confidence: 'seen',
  checked: '2026-11-24',
};
