// Route 53; quoting and splitting read in public issues and guides.
import type { DnsPanel } from './dns-panel.ts';

export const panel: DnsPanel = {
  id: 'route53',
  name: { ja: 'Amazon Route 53', en: 'Amazon Route 53' },
  nameServers: [/^ns-\d+\.awsdns-\d+\.(?:com|net|org|co\.uk)$/],
  path: ['Route 53', 'ホストゾーン', 'レコードを作成'],
  fields: { host: 'レコード名', type: 'レコードタイプ', value: '値' },
  root: '',
  quotes: true,
  note: {
    ja: '値は「"」で囲みます。255 文字をこえる値は "…" "…" に分けます。数分で反映されます。',
    en: 'The value stands in double quotes; over 255 characters it is cut into "…" "…". Seen within minutes.',
  },
  source: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/ResourceRecordTypes.html',
  confidence: 'seen',
  checked: '2026-11-24',
};
