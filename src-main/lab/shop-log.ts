// The shop server's mail log, in Postfix's own lines (server-facts 7.1, 7.2).
import { mailHostName, type ShopState } from './shop-server.ts';

/** @returns what Postfix writes when it starts */
export function startLines(shop: ShopState, at: string): readonly string[] {
  return [
    line(shop, at, 'postfix-script', 'starting the Postfix mail system', 1230),
    line(shop, at, 'master', 'daemon started -- version 2.6.6, configuration /etc/postfix', 1231),
  ];
}

export interface HandOver {
  readonly shop: ShopState;
  /** ISO 8601, UTC */
  readonly at: string;
  readonly id: string;
  readonly envelopeSender: string;
  readonly size: number;
  readonly messageId: string;
  readonly recipients: number;
}

/** @returns pickup, cleanup and qmgr: a mail came from PHP's mail() */
export function handOverLines({
  shop,
  at,
  id,
  envelopeSender,
  size,
  messageId,
  recipients,
}: HandOver): readonly string[] {
  const { webUser } = shop.setup;
  return [
    line(shop, at, 'pickup', `${id}: uid=${webUser.id} from=<${webUser.name}>`),
    line(shop, at, 'cleanup', `${id}: message-id=${messageId}`),
    line(
      shop,
      at,
      'qmgr',
      `${id}: from=<${envelopeSender}>, size=${size}, nrcpt=${recipients} (queue active)`,
    ),
  ];
}

export interface HandedOn {
  readonly shop: ShopState;
  readonly at: string;
  readonly id: string;
  readonly recipient: string;
  readonly delivered: {
    readonly outcome: 'sent' | 'bounced' | 'deferred';
    readonly reply: string;
    readonly inReplyTo: string;
    readonly relay: string;
  };
  /** which of the delivery processes it was: those that work at the same time have different numbers */
  readonly process: number;
  /** how long connecting and handing over took */
  readonly seconds: number;
}

/** @returns smtp's delivery line, then what bounce does with it; `removed` is the queue manager's (`removedLine`) */
export function deliveryLines(handed: HandedOn): readonly string[] {
  const { shop, at, id, recipient, delivered, process, seconds } = handed;
  const { outcome, reply, inReplyTo, relay } = delivered;
  const host = relay.replace(/:25$/, '');
  const said = inReplyTo === '' ? reply : `host ${host} said: ${reply} (in reply to ${inReplyTo} command)`;
  const reason = outcome === 'sent' ? reply : said;
  const enhanced = /^\d{3}[ -]([245]\.\d+\.\d+)/.exec(reply)?.[1];
  const status = enhanced ?? { sent: '2.0.0', bounced: '5.0.0', deferred: '4.0.0' }[outcome];
  const main = line(
    shop,
    at,
    'smtp',
    `${id}: to=<${recipient}>, relay=${relay}, delay=${(seconds + 0.2).toFixed(2)}, delays=0.01/0/0.1/${(seconds + 0.09).toFixed(2)}, dsn=${status}, status=${outcome} (${reason})`,
    process,
  );
  if (outcome === 'deferred') return [main];
  const bounce =
    outcome === 'bounced'
      ? [line(shop, at, 'bounce', `${id}: sender non-delivery notification: ${id}0`)]
      : [];
  return [main, ...bounce];
}

/** @returns the queue manager's last line of a mail: nothing of it waits any more */
export function removedLine(shop: ShopState, at: string, id: string): string {
  return line(shop, at, 'qmgr', `${id}: removed`);
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function line(shop: ShopState, at: string, program: string, text: string, process = 1234): string {
  const japan = new Date(Date.parse(at) + 9 * 3_600_000).toISOString();
  const month = months[Number(japan.slice(5, 7)) - 1];
  const day = String(Number(japan.slice(8, 10))).padStart(2, ' ');
  const host = mailHostName(shop).split('.')[0];
  return `${month} ${day} ${japan.slice(11, 19)} ${host} postfix/${program}[${process}]: ${text}`;
}
