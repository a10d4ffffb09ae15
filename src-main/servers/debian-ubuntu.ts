// Debian and Ubuntu: hostnamectl, the 127.0.1.1 line, /etc/mailname; Postfix's own name is frozen at install (server-facts 2.1, 3).
import { namedByHostnamectl } from './named-by-hostnamectl.ts';
import type { ServerKind } from './server-kind.ts';

const hostName = namedByHostnamectl(
  {
    title: { ja: 'サーバー自身に、名前を教える', en: 'Tell the server its name' },
    explains: {
      ja: '`127.0.1.1` の行を新しい名前にします。行がなければ足します。',
      en: 'Puts the new name into the `127.0.1.1` line, or adds it.',
    },
    code:
      "sed -i 's/^127\\.0\\.1\\.1[[:space:]].*/127.0.1.1 {hostName} {shortName}/' /etc/hosts\n" +
      "grep -q '^127\\.0\\.1\\.1' /etc/hosts || echo '127.0.1.1 {hostName} {shortName}' >> /etc/hosts",
  },
  {
    files: ['/etc/mailname'],
    see: '\ncat /etc/mailname',
    change: [
      {
        title: { ja: 'メール用の名前も書きかえる', en: 'Change the mail name too' },
        explains: {
          ja: 'Debian と Ubuntu は、封筒の差出人の名前をここから取ります。',
          en: 'Debian and Ubuntu take the envelope’s domain from here.',
        },
        code: 'echo {hostName} > /etc/mailname',
      },
    ],
  },
);

export const debianUbuntu: ServerKind = {
  id: 'debian-ubuntu',
  name: { ja: 'Ubuntu・Debian', en: 'Ubuntu, Debian' },
  hostName: {
    ...hostName,
    traps: [
      {
        ja: '**Debian と Ubuntu の Postfix は、インストールしたときの名前を `main.cf` に書きこんでいます**。サーバーの名前を変えるだけでは、メールの名前は変わりません。次の「送り口の名前」も必ず実行してください。',
        en: '**On Debian and Ubuntu, Postfix has the name of install time written into `main.cf`.** Renaming the host alone changes nothing for mail; do the mail program’s name too.',
      },
      ...hostName.traps,
    ],
  },
  webUser: 'www-data',
  reload: {
    postfix: 'systemctl reload postfix',
    sendmail: 'make -C /etc/mail && systemctl restart sendmail',
    exim: 'update-exim4.conf && systemctl restart exim4',
    php: "systemctl try-reload-or-restart apache2 'php*-fpm'",
  },
  phpIniFolders: '/etc/php/*/*/conf.d',
  log: "journalctl --no-pager -n 50 -u 'postfix*'",
  eximMacros: ['/etc/exim4/exim4.conf.localmacros', '/etc/exim4/conf.d/main/000_todoku'],
  source: 'server-facts 2.1, 3 (2026-11)',
};
