// ConoHa VPS; default names seen, the menu path is unverified.
import type { ReversePanel } from '../dns-panel.ts';

export const panel: ReversePanel = {
  id: 'conoha',
  name: { ja: 'ConoHa VPS', en: 'ConoHa VPS' },
  defaultNames: [/\.static\.cnode\.io$/],
  path: ['コントロールパネル', 'サーバー', 'ネットワーク情報', '逆引き'],
  field: '逆引きホスト名',
  note: { ja: '先に A レコードをこの番号に向けます。', en: 'Point the A record to this address first.' },
  source: 'https://support.conoha.jp/',
  confidence: 'unverified',
  checked: '2026-11-24',
};
