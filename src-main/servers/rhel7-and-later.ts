// CentOS 7, AlmaLinux, Rocky Linux, RHEL 7 to 10: hostnamectl (Red Hat networking guide; server-facts 3).
import { hostsByAddress, namedByHostnamectl } from './named-by-hostnamectl.ts';
import type { ServerKind } from './server-kind.ts';

export const rhel7AndLater: ServerKind = {
  id: 'rhel7-and-later',
  name: { ja: 'CentOS 7 以降・AlmaLinux', en: 'CentOS 7 and later, AlmaLinux' },
  hostName: namedByHostnamectl(hostsByAddress),
  webUser: 'apache',
  reload: {
    postfix: 'systemctl reload postfix',
    sendmail: 'cd /etc/mail && make && systemctl restart sendmail',
    exim: 'systemctl restart exim',
    php: 'systemctl try-reload-or-restart php-fpm httpd',
  },
  phpIniFolders: '/etc/php.d',
  log: 'tail -n 50 /var/log/maillog',
  eximMacros: [],
  source: 'server-facts 3 (2026-11)',
};
