// Sakura Cloud; the resource exists in its API, the menu path is unverified.
import type { ReversePanel } from '../dns-panel.ts';

export const panel: ReversePanel = {
  id: 'sakura-cloud',
  name: { ja: 'さくらのクラウド', en: 'Sakura Cloud' },
  defaultNames: [/\.(?:is1[ab]|tk1[ab])\.[a-z0-9.-]*sakura\.(?:ne|ad)\.jp$/],
  path: ['コントロールパネル', 'IPアドレス', '逆引き（PTR）'],
  field: 'PTR レコード',
  note: { ja: '先に A レコードをこの番号に向けます。', en: 'Point the A record to this address first.' },
  source: 'https://manual.sakura.ad.jp/cloud/',
  confidence: 'unverified',
  checked: '2026-11-24',
};
