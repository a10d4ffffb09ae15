// Port-25 checks to run on the server, where no home line is in the way. bash's own /dev/tcp: nothing has to be installed.
import type { Text } from '../../contract/text.ts';

export interface ServerCommand {
  readonly title: Text;
  readonly explains: Text;
  readonly code: string;
}

export const port25Commands: readonly ServerCommand[] = [
  {
    title: { ja: 'サーバーの名のりを、サーバーの上で見る', en: 'Read the greeting on the server itself' },
    explains: {
      ja: '何も変えません。`220` のうしろに出る名前が、いまの名のりです。',
      en: 'Changes nothing. The name after `220` is what it calls itself now.',
    },
    code: "timeout 10 bash -c 'exec 3<>/dev/tcp/127.0.0.1/25 && head -n 1 <&3'",
  },
  {
    title: { ja: 'サーバーから外への 25 番を確かめる', en: 'Check port 25 from the server to the world' },
    explains: {
      ja: 'docomo の受付に、つながるかどうかだけを見ます。メールは送りません。',
      en: 'Only sees whether docomo’s mail desk can be reached. No mail is sent.',
    },
    code: "timeout 10 bash -c 'exec 3<>/dev/tcp/mfsmax.docomo.ne.jp/25 && head -n 1 <&3' || echo 'port 25: no answer'",
  },
];
