// Amazon EC2. Names: cloud-init's documents; port 25 and PTR: the SES developer guide and the AWS CLI reference (server-facts 4.1).
import type { Hosting } from './hosting.ts';

export const ec2: Hosting = {
  id: 'ec2',
  name: { ja: 'Amazon EC2', en: 'Amazon EC2' },
  url: 'https://console.aws.amazon.com/ec2/',
  checked: '2026-11-24',
  source: {
    title: { ja: 'AWS CLI reference, SES developer guide', en: 'AWS CLI reference, SES developer guide' },
    kind: 'seen',
  },
  restart: {
    steps: [
      {
        ja: 'EC2 の**インスタンス**を開き、IP アドレスが `{address}` のものを選ぶ',
        en: 'Open **Instances** and choose the one with the address `{address}`',
      },
      {
        ja: '**インスタンスの状態**から**インスタンスを再起動**を押す',
        en: 'Press **Reboot instance** under **Instance state**',
      },
    ],
    buttons: [
      { ja: 'インスタンスの状態', en: 'Instance state' },
      { ja: 'インスタンスを再起動', en: 'Reboot instance' },
    ],
    caution: {
      ja: '**停止**して**開始**すると、Elastic IP がないサーバーは IP アドレスが変わります。**再起動**なら変わりません。',
      en: 'Stop and start changes the address of a server without an Elastic IP. A reboot keeps it.',
    },
  },
  rescue: [
    {
      ja: '**モニタリングとトラブルシューティング**から**シリアルコンソール**か画面の写しを見ます',
      en: 'Look at the **serial console** or the screenshot under **Monitor and troubleshoot**',
    },
    {
      ja: '何も動かないときだけ、最後の手段として**停止**（止まらなければ**強制停止**）し、**開始**します。Elastic IP がないと IP アドレスが変わり、DNS の変更も必要になります',
      en: 'Only if nothing moves, as the last way, **stop** it (**force stop** if it hangs) and **start** it. Without an Elastic IP its address changes and DNS must follow',
    },
  ],
  reverseDns: {
    ja: 'Elastic IP の**逆引き DNS を更新**（A レコードを先に作ります）',
    en: '**Update reverse DNS** of the Elastic IP (the A record first)',
  },
  defaultNames: [/^ec2-[\d-]+\..*\.?amazonaws\.com$/, /\.compute\.internal$/, /\.ec2\.internal$/],
  outboundPort25: {
    ja: '外への 25 番は、はじめは強く絞られています。制限の解除を申請します（Request to Remove Email Sending Limitations）。',
    en: 'Outgoing port 25 is throttled at first; ask with “Request to Remove Email Sending Limitations”.',
  },
};
