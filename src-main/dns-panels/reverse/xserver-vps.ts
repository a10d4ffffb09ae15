// Xserver VPS; field name seen, the menu path is unverified.
import type { ReversePanel } from '../dns-panel.ts';

export const panel: ReversePanel = {
  id: 'xserver-vps',
  name: { ja: 'Xserver VPS', en: 'Xserver VPS' },
  defaultNames: [/\.static\.xvps\.ne\.jp$/],
  path: ['VPSパネル', 'DNS', '逆引きホスト名'],
  field: '逆引きホスト名',
  note: { ja: '先に A レコードをこの番号に向けます。', en: 'Point the A record to this address first.' },
  source: 'https://vps.xserver.ne.jp/support/',
  confidence: 'unverified',
  checked: '2026-11-24',
};
