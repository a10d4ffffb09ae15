// Zone editor of Sakura Internet, read in its help and in the case report.
import type { DnsPanel } from './dns-panel.ts';

export const panel: DnsPanel = {
  id: 'sakura',
  name: { ja: 'さくらのドメイン', en: 'Sakura Internet' },
  nameServers: [/^ns[12]\.dns\.ne\.jp$/, /^ns[12]\.sakura\.ne\.jp$/],
  path: ['会員メニュー', '契約中のドメイン一覧', 'ゾーン編集'],
  fields: { host: 'エントリ名', type: '種別', value: '値' },
  root: '@',
  quotes: false,
  note: {
    ja: '反映まで数時間から 48 時間かかることがあります。',
    en: 'It can take from some hours to 48 hours to be seen everywhere.',
  },
  source: 'https://help.sakura.ad.jp/domain/',
  confidence: 'seen',
  checked: '2026-11-24',
};
