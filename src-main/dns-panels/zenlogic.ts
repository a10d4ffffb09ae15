// Zenlogic, read in its FAQ; name servers unverified.
import type { DnsPanel } from './dns-panel.ts';

export const panel: DnsPanel = {
  id: 'zenlogic',
  name: { ja: 'Zenlogic', en: 'Zenlogic' },
  nameServers: [/^ns\d?\.(?:[a-z0-9-]+\.)?zenlogic\.jp$/],
  path: ['コントロールパネル', 'ドメイン設定', 'ゾーン編集', 'DNSレコード追加'],
  fields: { host: 'ホスト名', type: '種別', value: '値' },
  root: '',
  quotes: true,
  note: {
    ja: '値は「"」で囲みます。IP アドレスの後の空白を忘れないでください。',
    en: 'The value stands in double quotes. Mind the space after an address.',
  },
  source: 'https://faq.zenlogic.jp/ (FAQ01157, FAQ02160)',
  confidence: 'seen',
  checked: '2026-11-24',
};
