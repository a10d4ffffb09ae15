// Amazon Linux 2 and 2023: hostnamectl and cloud-init's preserve_hostname; outgoing port 25 is throttled (server-facts 3, 4.1).
import { hostsByAddress, namedByHostnamectl } from './named-by-hostnamectl.ts';
import { rhel7AndLater } from './rhel7-and-later.ts';
import type { ServerKind } from './server-kind.ts';

const hostName = namedByHostnamectl(hostsByAddress);

export const amazonLinux: ServerKind = {
  ...rhel7AndLater,
  id: 'amazon-linux',
  name: { ja: 'Amazon Linux', en: 'Amazon Linux' },
  hostName: {
    ...hostName,
    traps: [
      {
        ja: '**EC2 は、はじめは 25 番から送れません**。AWS に制限の解除（Request to Remove Email Sending Limitations）を申しこみます。または、587 番の中継を使います。',
        en: '**EC2 blocks port 25 at first.** Ask AWS with “Request to Remove Email Sending Limitations”, or relay through port 587.',
      },
      {
        ja: '逆引きは Elastic IP に設定します。先に A レコードを登録してください。',
        en: 'The PTR belongs to the Elastic IP. Enter the A record first.',
      },
      ...hostName.traps,
    ],
  },
  log: "journalctl --no-pager -n 50 -u 'postfix*'",
  source: 'server-facts 3, 4.1 (2026-11)',
};
