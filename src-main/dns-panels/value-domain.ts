// VALUE-DOMAIN, free-text zone; line form seen, menu names unverified.
import type { DnsPanel } from './dns-panel.ts';

export const panel: DnsPanel = {
  id: 'value-domain',
  name: { ja: 'VALUE-DOMAIN', en: 'VALUE-DOMAIN' },
  nameServers: [/^ns\d+\.value-domain\.com$/],
  path: ['コントロールパネル', 'ドメイン', 'DNS設定/URL転送'],
  fields: { host: '名前（行の 2 語め）', type: '種別（行の 1 語め）', value: '値（行の残り）' },
  root: '@',
  quotes: false,
  note: {
    ja: '1 行に 1 つ、「txt @ v=spf1 …」の形で書きます。',
    en: 'One record a line, written as "txt @ v=spf1 …".',
  },
  source: 'https://pgmemo.tokyo/data/archives/1639.html',
  confidence: 'seen',
  checked: '2026-11-24',
};
