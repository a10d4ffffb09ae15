// Muumuu DNS, custom settings, read in its support pages.
import type { DnsPanel } from './dns-panel.ts';

export const panel: DnsPanel = {
  id: 'muumuu',
  name: { ja: 'ムームードメイン', en: 'Muumuu Domain' },
  nameServers: [/^dns\d+\.muumuu-domain\.com$/],
  path: ['コントロールパネル', 'ドメイン操作', 'ムームーDNS', '変更', 'カスタム設定', '設定2'],
  fields: { host: 'サブドメイン', type: '種別', value: '内容' },
  root: '',
  quotes: false,
  note: {
    ja: '1 時間ほどで反映されます。「設定1」の SPF を「利用しない」にしてから書きます。',
    en: 'Seen after about an hour. Switch off the SPF of 設定1 before writing your own.',
  },
  source: 'https://support.muumuu-domain.com/hc/ja/articles/6836857454483',
  confidence: 'seen',
  checked: '2026-11-24',
};
