// The mail of an ordinary mail program, handed in at the provider that keeps the shop's mailboxes: the healthy way out
// that the case report compares with. Shape as Thunderbird writes it.
import { dateLine, encodedWord, type JisEncoder } from './shop-server.ts';
import type { ShopSetup } from './scenario.ts';
import { mailboxService } from './scenarios/base-world.ts';

/** @returns the mail as the provider's server passes it on, latin-1 text with CRLF */
export function programMail(
  setup: ShopSetup,
  to: string,
  made: { readonly at: string; readonly id: string },
  toJis: JisEncoder,
): string {
  const body = [
    'お世話になっております。',
    `${setup.name}です。`,
    'メールの届きぐあいを確かめるために、お送りしました。',
  ];
  return [
    'Received: from [192.168.1.5] (customer.isp.example [192.0.2.77])',
    `\tby ${mailboxService.host} (Postfix) with ESMTPSA id ${made.id}`,
    `\tfor <${to}>; ${dateLine(made.at)} (JST)`,
    `Message-ID: <${made.id.toLowerCase()}-4c1e-9a2f@${setup.domain}>`,
    `Date: ${dateLine(made.at)}`,
    'MIME-Version: 1.0',
    'User-Agent: Mozilla Thunderbird',
    'Content-Language: ja',
    `To: ${to}`,
    `From: ${encodedWord(setup.name, toJis)} <${setup.fromAddress}>`,
    `Subject: ${encodedWord('メールの確認です', toJis)}`,
    'Content-Type: text/plain; charset=ISO-2022-JP; format=flowed; delsp=yes',
    'Content-Transfer-Encoding: 7bit',
    '',
    ...body.map((line) => toJis(line)),
    '',
  ].join('\r\n');
}
