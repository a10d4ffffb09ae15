// What the shop's sendmail command makes of a mail it is given: Postfix adds a Received line, and Message-Id and Date
// where they are missing; it drops Bcc and Return-Path (server-facts 2.1). Nothing else is touched.
import { dateLine, ehloNameOf, mailHostName, messageIdOf, type ShopState } from './shop-server.ts';

/**
 * @param text the mail as given, latin-1 text, any line ends
 * @returns the mail as it goes over the wire, CRLF
 */
export function handedInMail(
  shop: ShopState,
  text: string,
  made: { readonly at: string; readonly id: string },
): string {
  const lines = text.replace(/\r\n/g, '\n').split('\n');
  const end = lines.indexOf('');
  const header = end < 0 ? lines : lines.slice(0, end);
  const body = end < 0 ? [] : lines.slice(end + 1);
  const has = (name: string): boolean => header.some((line) => line.toLowerCase().startsWith(`${name}:`));
  const isPostfix = shop.setup.mta === 'postfix';
  const date = dateLine(made.at);
  const received = isPostfix
    ? [
        `Received: by ${mailHostName(shop)} (Postfix, from userid ${shop.setup.webUser.id})`,
        `\tid ${made.id}; ${date} (JST)`,
      ]
    : [`Received: by ${ehloNameOf(shop)} (sSMTP sendmail emulation); ${date}`];
  const added = [
    ...(isPostfix && !has('message-id') ? [`Message-Id: ${messageIdOf(shop, made.at, made.id)}`] : []),
    ...(has('date') ? [] : [`Date: ${date}`]),
  ];
  return [...received, ...withoutDropped(header), ...added, '', ...body].join('\r\n');
}

/** Header lines but for Bcc and Return-Path with their folded lines. */
function withoutDropped(header: readonly string[]): readonly string[] {
  let dropping = false;
  return header.filter((line) => {
    if (!/^[ \t]/.test(line)) dropping = /^(?:bcc|return-path|content-length):/i.test(line);
    return !dropping;
  });
}
