// Which server it is, guessed from the mail and confirmed by the operator: the web user's name, clouds' names, package signs.
import type { ServerId, ShopSoftwareId } from '../contract/answers.ts';
import type { Text } from '../contract/text.ts';
import type { MailFacts } from '../protocols/message/mail-facts.ts';

export interface ServerGuess {
  readonly server: ServerId;
  readonly because: Text;
}

/**
 * @param mail the shop's mail, if any
 * @param software the shop system as confirmed or guessed
 */
export function guessServer(mail: MailFacts | null, software: ShopSoftwareId): ServerGuess {
  const webUser = mail?.writers[0]?.webUser ?? null;
  const names = [
    mail?.leaving.helo ?? '',
    ...(mail?.received ?? []).flatMap((hop) => [hop.by ?? '', hop.reverseName ?? '']),
  ];
  if (names.some((name) => /\.(?:ec2|compute)\.internal$|^ec2-[\d-]+\..*amazonaws\.com$/.test(name))) {
    return {
      server: 'amazon-linux',
      because: {
        ja: 'メールに、Amazon EC2 の名前が出ているためです。',
        en: 'A name of Amazon EC2 shows in the mail.',
      },
    };
  }
  if (
    names.some(
      (name) =>
        /(?:^|\.)(?:sakura\.ne\.jp|xserver\.jp|lolipop\.jp|heteml\.(?:jp|net))$/.test(name) &&
        /^(?:www|sv|users|mail)\d*/.test(name),
    )
  ) {
    return {
      server: 'rental-server',
      because: {
        ja: 'メールに、レンタルサーバーの名前が出ているためです。',
        en: 'A name of a shared host shows in the mail.',
      },
    };
  }
  const received = mail?.received.map((hop) => hop.raw).join('\n') ?? '';
  if (webUser === 'www-data' || /Debian|Ubuntu/.test(received)) {
    return {
      server: 'debian-ubuntu',
      because: {
        ja: 'Web サーバーの名前が `www-data` で、Debian や Ubuntu の形だからです。',
        en: 'The web user is `www-data`, as on Debian and Ubuntu.',
      },
    };
  }
  if (webUser === 'apache') {
    const old = software === 'ec-cube-2.11' || software === 'ec-cube-2.12-2.17.0';
    return old
      ? {
          server: 'centos6',
          because: {
            ja: 'Web サーバーの名前が `apache` で、EC-CUBE 2 の時代の CentOS と考えられるためです。ちがうときは、タブを選びなおしてください。',
            en: 'The web user is `apache`, and EC-CUBE 2 suggests CentOS of its time. Choose another tab if that is wrong.',
          },
        }
      : {
          server: 'rhel7-and-later',
          because: {
            ja: 'Web サーバーの名前が `apache` で、CentOS や AlmaLinux の形だからです。',
            en: 'The web user is `apache`, as on CentOS and AlmaLinux.',
          },
        };
  }
  return {
    server: 'unknown',
    because: {
      ja: 'メールからは、サーバーの種類がわかりません。1 行のコマンドで調べられます。',
      en: 'The mail does not show what server it is. One command finds out.',
    },
  };
}
