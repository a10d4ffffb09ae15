// One mail's way through the log as the screen tells it: what each line means, the line itself beside it.
import type { Language, Text } from '../../contract/text.ts';
import { fill, visible } from '../../contract/text.ts';
import type { FollowedMailView } from '../../contract/view/maillog.ts';
import type { StatusKind } from '../../contract/view/mark.ts';
import type { Trail, TrailLine } from '../../protocols/maillog/follow.ts';
import { maskAddresses } from '../../protocols/maillog/mask.ts';

const words = {
  none: {
    ja: '「{query}」は、読んだ記録の中に見つかりませんでした。',
    en: '“{query}” was not found in the logs read.',
  },
  found: { ja: '{count} 通が見つかりました。', en: 'Found {count} {count|mail|mails}.' },
  handedIn: {
    ja: 'サーバーの中の「{user}」が、メールを送り口に渡しました。',
    en: 'The local user “{user}” handed the mail in.',
  },
  fromOutside: { ja: '「{client}」からメールを受け取りました。', en: 'Taken in from “{client}”.' },
  messageId: { ja: '整理番号（Message-ID）がつきました：{id}', en: 'Message-ID: {id}' },
  sender: { ja: '封筒の差出人（エンベロープ）は {sender} です。', en: 'Envelope sender: {sender}.' },
  sent: { ja: '{host} が受け取りました。返事：{reply}', en: '{host} took it. Reply: {reply}' },
  deferred: {
    ja: 'まだ届けられません。あとで自動で送り直します。返事：{reply}',
    en: 'Put off; tried again later. Reply: {reply}',
  },
  bounced: { ja: '断られました。返事：{reply}', en: 'Refused. Reply: {reply}' },
  expired: { ja: '期限が切れたので、あきらめました。', en: 'Given up after its time in the queue.' },
  notice: {
    ja: 'エラーメールをつくって、封筒の差出人へ返しました。',
    en: 'A bounce was made and sent back.',
  },
  removed: { ja: '送り口の仕事が終わりました。', en: 'The queue is done with it.' },
  rest: { ja: '記録の行です。', en: 'A line of the log.' },
} as const satisfies Record<string, Text>;

const markWords: { readonly [Kind in StatusKind]?: Text } = {
  ok: { ja: '受付ずみ', en: 'Accepted' },
  bad: { ja: '断られた', en: 'Refused' },
  warn: { ja: '待っています', en: 'Waiting' },
  none: { ja: '経過', en: 'On the way' },
};

interface Told {
  readonly kind: StatusKind;
  readonly text: Text;
  readonly args: Readonly<Record<string, string>>;
}

/** @returns the trails as rows with sentences; addresses are masked unless `masked` is false */
export function followedMail(
  query: string,
  trails: readonly Trail[],
  { language, masked }: { readonly language: Language; readonly masked: boolean },
): FollowedMailView {
  const hide = (text: string): string => visible(masked ? maskAddresses(text) : text);
  return {
    query,
    sentence: fill(words[trails.length === 0 ? 'none' : 'found'][language], { query, count: trails.length }),
    mails: trails.map(({ queueIds, lines }) => ({
      queueIds,
      sender: visible(firstMatch(lines, /from=<([^>]*)>, size=|: from=<?([^>,]*)>?, size=| <= (\S+)/)),
      messageId: visible(firstMatch(lines, /message-id=(<[^>]*>)|msgid=(<[^>]*>)| id=(\S+)/)),
      rows: lines.map((line) => {
        const { kind, text, args } = tell(line.text);
        const shown = Object.fromEntries(
          Object.entries(args).map(([name, value]) => [name, masked ? maskAddresses(value) : value]),
        );
        return {
          time: clock(line),
          mark: { kind, word: (markWords[kind] ?? words.rest)[language] },
          words: fill(text[language], shown),
          line: hide(line.text),
        };
      }),
    })),
  };
}

function tell(line: string): Told {
  const delivery = /(?:status|stat)=(\w+)(?:[:,]? ?\(?(.*?)\)?)?$/.exec(line);
  const relay = /relay=([^,\s[]+)/.exec(line)?.[1] ?? / H=(\S+)/.exec(line)?.[1] ?? '';
  if (delivery !== null) {
    const [, status = '', reply = ''] = delivery;
    if (/^sent$/i.test(status)) return { kind: 'ok', text: words.sent, args: { host: relay, reply } };
    if (/^deferred$/i.test(status)) return { kind: 'warn', text: words.deferred, args: { reply } };
    if (/^expired$/i.test(status)) return { kind: 'bad', text: words.expired, args: {} };
    return {
      kind: 'bad',
      text: words.bounced,
      args: { reply: reply === '' ? status : `${/^bounced$/i.test(status) ? '' : `${status} `}${reply}` },
    };
  }
  const exim = / (=>|->|\*\*|==) (.*)$/.exec(line);
  if (exim !== null) {
    const reply = exim[2] ?? '';
    if (exim[1] === '**') return { kind: 'bad', text: words.bounced, args: { reply } };
    if (exim[1] === '==') return { kind: 'warn', text: words.deferred, args: { reply } };
    return { kind: 'ok', text: words.sent, args: { host: relay, reply } };
  }
  const user = /uid=\d+ from=<([^>]*)>/.exec(line)?.[1];
  if (user !== undefined) return { kind: 'none', text: words.handedIn, args: { user } };
  const client = /client=(\S+)/.exec(line)?.[1];
  if (client !== undefined) return { kind: 'none', text: words.fromOutside, args: { client } };
  const id = /message-id=(\S+)/.exec(line)?.[1];
  if (id !== undefined) return { kind: 'none', text: words.messageId, args: { id } };
  const sender = /from=<?([^>,]*)>?, size=/.exec(line)?.[1] ?? / <= (\S+)/.exec(line)?.[1];
  if (sender !== undefined)
    return { kind: 'none', text: words.sender, args: { sender: sender === '' ? '<>' : sender } };
  if (line.includes('non-delivery notification')) return { kind: 'none', text: words.notice, args: {} };
  if (/: removed$| Completed\b/.test(line)) return { kind: 'none', text: words.removed, args: {} };
  return { kind: 'none', text: words.rest, args: {} };
}

/** The stamp as it stands in the log. */
function clock({ text }: TrailLine): string {
  return /^(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d)/.exec(text)?.[0] ?? '';
}

function firstMatch(lines: readonly TrailLine[], pattern: RegExp): string {
  for (const { text } of lines) {
    const found = pattern.exec(text);
    if (found !== null) return found.slice(1).join('');
  }
  return '';
}
