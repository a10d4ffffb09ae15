// The server's queue as the screen shows it: what waits for which carrier, in the server's words and in plain ones.
import { carrierById } from '../../carriers/carrier.ts';
import { carrierOfDomain } from '../../carriers/index.ts';
import { fillRich, visible, type Language, type Text } from '../../contract/text.ts';
import type { SendView } from '../../contract/view/send.ts';
import type { QueueFacts } from '../../protocols/mail-queue/queue-facts.ts';
import { mark } from '../../wording/marks.ts';

const mostRows = 20;

const words = {
  empty: {
    ja: 'キューは空です。サーバーに、たまっているメールはありません。',
    en: 'The queue is empty: no mail waits on the server.',
  },
  waiting: {
    ja: 'サーバーに、まだ出ていけないメールが **{count} 通**たまっています。',
    en: '**{count} {count|mail|mails}** {count|waits|wait} on the server and {count|has|have} not left yet.',
  },
  other: { ja: 'そのほか', en: 'Other' },
  noReason: { ja: '（理由は書かれていません）', en: '(no reason given)' },
} as const satisfies Record<string, Text>;

/** What a reason means, first match; SMTP codes by RFC 5321 4.2.1, the rest in the words of Postfix, sendmail and Exim. */
const meanings: readonly { readonly sign: RegExp; readonly meaning: Text }[] = [
  {
    sign: /\bsaid: 4\d\d|^4\d\d|\b4\d\d[ -]4\./i,
    meaning: {
      ja: '相手の受付が「あとでもう一度」と答えています。サーバーが自動でやりなおします。続くときは、理由の文を STEP 2 のルールと照らします。',
      en: 'The other side says “later”. The server tries again by itself. If it goes on, hold the words against STEP 2.',
    },
  },
  {
    sign: /lost connection|reset by peer|closed connection/i,
    meaning: {
      ja: '話の途中で切られています。au は、逆引きのない番号や止めている番号からの接続を切ります。STEP 1 の逆引きを見てください。',
      en: 'Hung up in the middle. au does so to addresses without a reverse name or under a block: see STEP 1.',
    },
  },
  {
    sign: /timed? ?out/i,
    meaning: {
      ja: '相手につながりません。どの会社でも同じなら、サーバーから外への 25 番が閉じています。サーバー会社に確かめます。',
      en: 'Nothing answers. If it is so for every carrier, the server’s way out on port 25 is closed: ask the hosting firm.',
    },
  },
  {
    sign: /refused|no route|unreachable/i,
    meaning: {
      ja: 'つなぐことを断られています。サーバーのファイアウォールと、サーバー会社の制限を確かめます。',
      en: 'The connection is refused: check the firewall and the hosting firm’s limits.',
    },
  },
  {
    sign: /host (?:or domain name )?not found|name service|lookup|mx record/i,
    meaning: {
      ja: '宛先の名前を DNS で引けていません。サーバーの DNS の設定（/etc/resolv.conf）を確かめます。',
      en: 'The recipient’s name can’t be looked up: check the server’s own DNS (/etc/resolv.conf).',
    },
  },
  {
    sign: /on hold|frozen/i,
    meaning: {
      ja: '止めてあります。だれかが止めたか、サーバーがあきらめたメールです。自動では送られません。',
      en: 'It is held or frozen and will not leave by itself.',
    },
  },
];
const unknownMeaning: Text = {
  ja: '届かなかったのではなく、まだサーバーの中にあります。記録（maillog）で続きを確かめます。',
  en: 'It is not lost: it is still on the server. The mail log tells how it goes on.',
};

/** @param mask hides customers' addresses; @returns the queue by carrier and reason, most mails first */
export function queueView(
  queue: QueueFacts,
  language: Language,
  mask: (text: string) => string,
): NonNullable<SendView['queue']> {
  if (queue.count === 0)
    return { mark: mark('ok', 'noProblem', language), sentence: fillRich(words.empty[language]), rows: [] };
  const counts = new Map<string, { carrier: string; reason: string; meaning: Text; count: number }>();
  for (const { recipients } of queue.mails) {
    for (const { address, reason } of recipients) {
      const carrier = carrierOfDomain(address.split('@').at(-1) ?? '');
      const name = carrier === null ? words.other[language] : carrierById(carrier).name[language];
      const said = reason === null ? words.noReason[language] : mask(visible(reason));
      const key = `${name} ${said}`;
      const meaning = meanings.find(({ sign }) => sign.test(reason ?? ''))?.meaning ?? unknownMeaning;
      counts.set(key, { carrier: name, reason: said, meaning, count: (counts.get(key)?.count ?? 0) + 1 });
    }
  }
  return {
    mark: mark('warn', 'checkThis', language),
    sentence: fillRich(words.waiting[language], { count: queue.count }),
    rows: [...counts.values()]
      .sort((one, other) => other.count - one.count)
      .slice(0, mostRows)
      .map(({ carrier, reason, meaning, count }) => ({
        carrier,
        reason,
        count,
        meaning: fillRich(meaning[language]),
      })),
  };
}
