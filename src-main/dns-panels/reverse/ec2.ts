// Amazon EC2; read in the AWS command reference (modify-address-attribute).
import type { ReversePanel } from '../dns-panel.ts';

export const panel: ReversePanel = {
  id: 'ec2',
  name: { ja: 'Amazon EC2', en: 'Amazon EC2' },
  defaultNames: [/^ec2-[0-9-]+\.[a-z0-9.-]*amazonaws\.com$/],
  path: ['EC2', 'Elastic IP', 'アクション', '逆引き DNS の更新'],
  field: '逆引き DNS ドメイン名',
  note: {
    ja: 'Elastic IP が要ります。先に A レコードをこの番号に向けます。25 番の制限の解除も同時に申し込みます。',
    en: 'Needs an Elastic IP and the A record first. Ask to lift the limit on port 25 as well.',
  },
  source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Elastic_Addressing_Reverse_DNS.html',
  confidence: 'seen',
  checked: '2026-11-24',
};
