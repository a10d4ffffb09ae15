// ConoHa DNS; name servers seen, menu names unverified.
import type { DnsPanel } from './dns-panel.ts';

export const panel: DnsPanel = {
  id: 'conoha',
  name: { ja: 'ConoHa', en: 'ConoHa' },
  nameServers: [/^ns-[ab]\d\.conoha\.io$/],
  path: ['コントロールパネル', 'DNS', 'ドメインを選ぶ', 'レコード追加'],
  fields: { host: '名称', type: 'タイプ', value: '値' },
  root: '@',
  quotes: false,
  note: {
    ja: '反映まで数時間から 48 時間かかることがあります。',
    en: 'It can take from some hours to 48 hours to be seen everywhere.',
  },
  source: 'https://support.conoha.jp/',
  confidence: 'unverified',
  checked: '2026-11-24',
};
