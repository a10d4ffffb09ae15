// XServer server panel; adding a record was seen in public repositories.
import type { DnsPanel } from './dns-panel.ts';

export const panel: DnsPanel = {
  id: 'xserver',
  name: { ja: 'エックスサーバー', en: 'XServer' },
  nameServers: [/^ns[1-5]\.xserver\.jp$/],
  path: ['サーバーパネル', 'DNSレコード設定', 'ドメインを選ぶ', 'DNSレコード追加'],
  fields: { host: 'ホスト名', type: '種別', value: '内容' },
  root: '',
  quotes: false,
  note: {
    ja: 'かぎかっこ（"）は付けません。反映まで数時間から 24 時間かかります。',
    en: 'No quotes. It takes from some hours to a day.',
  },
  source: 'https://www.xserver.ne.jp/manual/man_domain_dns_setting.php',
  confidence: 'seen',
  checked: '2026-11-24',
};
