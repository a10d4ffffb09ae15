// KAGOYA CLOUD VPS; default names seen, by request or panel is unverified.
import type { ReversePanel } from '../dns-panel.ts';

export const panel: ReversePanel = {
  id: 'kagoya',
  name: { ja: 'KAGOYA CLOUD VPS', en: 'KAGOYA CLOUD VPS' },
  defaultNames: [/\.vir\.kagoya\.net$/],
  path: ['サポートへの依頼', '逆引きの設定'],
  field: '逆引きホスト名',
  note: {
    ja: 'パネルにない場合は、サポートに頼みます。',
    en: 'Where the panel has no such field, ask support.',
  },
  source: 'https://support.kagoya.jp/vps/',
  confidence: 'unverified',
  checked: '2026-11-24',
};
