// Sakura VPS; the field is in its API documents, the menu path is roughly so.
import type { ReversePanel } from '../dns-panel.ts';

export const panel: ReversePanel = {
  id: 'sakura-vps',
  name: { ja: 'さくらのVPS', en: 'Sakura VPS' },
  defaultNames: [/\.vs\.sakura\.ne\.jp$/],
  path: ['VPS コントロールパネル', 'サーバーを選ぶ', 'ネットワーク', '逆引きホスト名'],
  field: '逆引きホスト名',
  note: {
    ja: '先に、その名前の A レコードをこの番号に向けます。合っていないと断られることがあります。',
    en: 'Point the A record of the name to this address first; a mismatch may be refused.',
  },
  source: 'https://manual.sakura.ad.jp/vps/',
  confidence: 'unverified',
  checked: '2026-11-24',
};
