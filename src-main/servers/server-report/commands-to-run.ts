// The commands whose replies are read: names and settings, the road to port 25 of others, and whether the return path takes
// a bounce. They change nothing and send nothing. bash's own /dev/tcp: nothing has to be installed.
import type { Text } from '../../contract/text.ts';
import { shellWord } from '../shell.ts';

export interface ServerCommand {
  readonly title: Text;
  readonly explains: Text;
  readonly code: string;
  /** the shop's own values in the code, as they stand there */
  readonly ownValues: readonly string[];
}

export const namesCommand: ServerCommand = {
  title: { ja: 'サーバーの名前と、送り口の設定を見る', en: 'See the server’s name and its mail settings' },
  explains: {
    ja: '何も変えません。名前、名のり、中継、送る速さの設定と、/etc/hosts を読みます。',
    en: 'Changes nothing. Reads the names, the relay, the limits and /etc/hosts.',
  },
  code: 'hostname; hostname -f; postconf myhostname smtp_helo_name relayhost mydestination inet_protocols smtp_tls_security_level default_destination_concurrency_limit default_destination_rate_delay; cat /etc/hosts; mailq | tail -n 1',
  ownValues: [],
};

export const greetingCommand: ServerCommand = {
  title: { ja: 'サーバーの名のりを、サーバーの上で見る', en: 'Read the greeting on the server itself' },
  explains: {
    ja: '何も変えません。`220` のうしろに出る名前が、いまの名のりです。',
    en: 'Changes nothing. The name after `220` is what it calls itself now.',
  },
  code: "timeout 10 bash -c 'exec 3<>/dev/tcp/127.0.0.1/25 && head -n 1 <&3'",
  ownValues: [],
};

export const outboundCommand: ServerCommand = {
  title: { ja: 'サーバーから外への 25 番を確かめる', en: 'Check port 25 from the server to the world' },
  explains: {
    ja: 'docomo の受付に、つながるかどうかだけを見ます。メールは送りません。',
    en: 'Only sees whether docomo’s mail desk can be reached. No mail is sent.',
  },
  code: "timeout 10 bash -c 'exec 3<>/dev/tcp/mfsmax.docomo.ne.jp/25 && head -n 1 <&3' || echo 'port 25: no answer'",
  ownValues: [],
};

/**
 * Asks the mail server of the return address whether it would take a bounce (RFC 5321 4.5.5), and stops before any text.
 * @param at the mail server of that address, the name to say, and the address; each becomes one quoted word
 */
export function bounceCommand(at: {
  readonly mailExchange: string;
  readonly hostName: string;
  readonly address: string;
}): ServerCommand {
  const words = [at.mailExchange, at.hostName, at.address].map((value) =>
    // eslint-disable-next-line no-control-regex -- a line break would be a second command of SMTP
    shellWord(value.replace(/[\u0000-\u001f\u007f]/g, '')),
  );
  return {
    title: { ja: 'エラーメールを受け取れるか、ためす', en: 'Try whether a bounce would be accepted' },
    explains: {
      ja: 'エラーメールの戻り先に、受け取れるかどうかだけをたずねます。本文は送りません。',
      en: 'Asks the return address’s server whether it would take a bounce. No text is sent.',
    },
    code: `time bash -c 'exec 3<>"/dev/tcp/$0/25" || exit; r() { while IFS= read -r -t 20 l <&3; do echo "$l"; case $l in ???-*) ;; *) break ;; esac; done; }; r; for c in "HELO $1" "MAIL FROM:<>" "RCPT TO:<$2>" QUIT; do echo "> $c"; printf "%s\\r\\n" "$c" >&3; r; done' ${words.join(' ')}`,
    ownValues: words,
  };
}
