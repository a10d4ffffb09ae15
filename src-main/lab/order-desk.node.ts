// What leaves the practice shop: order mails with their copy to the shop, mails handed to its sendmail command or its
// submission service. Every one goes over real SMTP; the shop's mail log and the lesson's list of mails are kept here.
import type { Arrival } from '../contract/answers.ts';
import { bounceMail } from './bounce-mail.ts';
import { queueId, type CarrierServer } from './carrier-server.node.ts';
import type { DkimSigner } from './dkim-signer.node.ts';
import { deliver, type Delivered, type Sender } from './delivery.node.ts';
import { toJis } from './jis.node.ts';
import type { HandedIn, LabMail } from './lab-state.ts';
import { carrierOf, lastTaken, type Network } from './network.node.ts';
import { programMail } from './program-mail.ts';
import type { Scenario } from './scenario.ts';
import { mailboxService, phones } from './scenarios/base-world.ts';
import { handedInMail } from './handed-in-mail.ts';
import { deliveryLines, handOverLines, removedLine, startLines } from './shop-log.ts';
import {
  ehloNameOf,
  envelopeSenderOf,
  mailHostName,
  messageIdOf,
  orderMail,
  type ShopState,
} from './shop-server.ts';

export interface OrderDesk {
  readonly mails: readonly LabMail[];
  source(id: string): Uint8Array | null;
  log(): string;
  /** the mail program's mail to every phone; @returns one of them as it arrived */
  sendProgramMails(): Promise<Uint8Array>;
  /** one newsletter's mail to all of these at once, by one of the delivery processes */
  sendNews(news: NewsMail): Promise<void>;
  buy(): Promise<void>;
  handIn(mail: HandedIn): Promise<Arrival>;
  /** a mail taken in by the submission service, its Received line already before it */
  relay(mail: {
    readonly sender: string;
    readonly recipient: string;
    readonly bytes: Uint8Array;
    readonly id: string;
  }): Promise<void>;
}

export interface NewsMail {
  readonly recipients: readonly string[];
  readonly process: number;
  /** called once the connection stands, before the mail is handed over; null: at once */
  readonly hold: (() => void) | null;
}

const mailsKept = 200;
const logLinesKept = 20_000;

const healthySender: Sender = {
  ehloName: mailboxService.host,
  address: mailboxService.address,
  address6: null,
  usesIpv6: false,
  tls: 'may',
  port25: 'open',
};

const usualProcess = { process: 1234, seconds: 0 } as const;
const notTried: Delivered = { outcome: 'deferred', reply: '', code: 0, inReplyTo: '', relay: 'none' };

/** @param shop gives the shop as it is at the moment; a lesson renames and restarts it */
export function createOrderDesk(
  scenario: Scenario,
  network: Network,
  shop: () => ShopState,
  now: () => Date,
  signer: DkimSigner | null,
): OrderDesk {
  const mails: LabMail[] = [];
  const sources = new Map<string, Uint8Array>();
  const log: string[] = [];
  const world = { resolver: network.resolver, routes: () => network.routes, nat: network.nat };
  let orders = 0;
  const subject = `[${scenario.shop.name}] ご注文ありがとうございます`;

  const keepLog = (lines: readonly string[]): void => {
    if (shop().setup.mta !== 'postfix') return; // sSMTP keeps no log of its own
    log.push(...lines);
    log.splice(0, Math.max(0, log.length - logLinesKept));
  };
  // The server has been up since the day before.
  keepLog(startLines(shop(), new Date(now().getTime() - 86_400_000).toISOString()));
  const keepMail = (mail: LabMail, source: Uint8Array | null): void => {
    mails.push(source === null ? { ...mail, neverLeft: true } : mail);
    if (source !== null) sources.set(mail.id, source);
    for (const old of mails.splice(0, Math.max(0, mails.length - mailsKept))) {
      sources.delete(old.id);
      if (old.bounceId !== undefined) sources.delete(old.bounceId);
    }
  };
  const signed = async (mail: Uint8Array): Promise<Uint8Array> =>
    signer === null ? mail : signer.sign(mail);
  const senderNow = (): Sender => {
    const { setup } = shop();
    return {
      ehloName: ehloNameOf(shop()),
      address: setup.address,
      address6: setup.address6,
      usesIpv6: setup.usesIpv6,
      tls: setup.outboundTls,
      port25: setup.outboundPort25,
    };
  };
  const logDeliveries = (
    id: string,
    rows: readonly { readonly recipient: string; readonly delivered: Delivered }[],
    by: { readonly process: number; readonly seconds: number },
  ): void => {
    const said = { shop: shop(), at: now().toISOString(), id };
    keepLog(rows.flatMap((row) => deliveryLines({ ...said, ...row, ...by })));
    if (rows.every(({ delivered }) => delivered.outcome !== 'deferred'))
      keepLog([removedLine(said.shop, said.at, id)]);
  };
  const handOn = async (
    envelopeSender: string,
    recipient: string,
    mail: { bytes: Uint8Array; id: string },
  ): Promise<Delivered> => {
    const mails = { envelopeSender, recipients: [recipient], bytes: mail.bytes };
    const [delivered = notTried] = await deliver(world, senderNow(), mails);
    logDeliveries(mail.id, [{ recipient, delivered }], usualProcess);
    return delivered;
  };
  /** The bounce of a refused mail goes to its envelope sender, over real SMTP where that is elsewhere. Null: it is lost. */
  const bounceOf = async (
    envelopeSender: string,
    recipient: string,
    mail: { readonly bytes: Uint8Array; readonly id: string },
    delivered: Delivered,
  ): Promise<Uint8Array | null> => {
    if (delivered.outcome !== 'bounced' || envelopeSender === '') return null;
    const text = Buffer.from(mail.bytes).toString('latin1');
    const at = now().toISOString();
    const bounce = Buffer.from(
      bounceMail({ shop: shop(), at, id: mail.id, envelopeSender, recipient, mail: text, delivered }),
      'latin1',
    );
    const domain = envelopeSender.split('@').at(-1)?.toLowerCase() ?? '';
    if (domain === mailHostName(shop()).toLowerCase()) return bounce; // the web user's own mail box on the server
    const mails = { envelopeSender: '', recipients: [envelopeSender], bytes: bounce };
    const [passed = notTried] = await deliver(world, senderNow(), mails);
    if (passed.outcome !== 'sent') return null;
    return network.mailboxes.taken.findLast(({ recipient: to }) => to === envelopeSender)?.bytes ?? bounce;
  };
  const arrivalOf = (carrier: CarrierServer | null, recipient: string, { outcome }: Delivered): Arrival => {
    if (outcome === 'sent')
      return (carrier === null ? null : lastTaken(carrier, recipient)?.arrival) ?? 'inbox';
    return outcome === 'bounced' ? 'bounced' : 'nothing';
  };

  /** One order's mail to its customer and, as Bcc, to the shop; each copy is the same mail byte for byte. */
  async function sendOrder(number: number, recipient: string, copyTo: string | null) {
    const at = now().toISOString();
    const id = queueId();
    const state = shop();
    const envelopeSender = envelopeSenderOf(state);
    const made = orderMail(state, { number, to: recipient, at, queueId: id }, toJis);
    const bytes = await signed(Buffer.from(made, 'latin1'));
    keepLog(
      handOverLines({
        shop: state,
        at,
        id,
        envelopeSender,
        size: bytes.length,
        messageId: messageIdOf(state, at, id),
        recipients: 1,
      }),
    );
    const copiesBefore = network.mailboxes.taken.length;
    const recipients = copyTo === null ? [recipient] : [recipient, copyTo];
    const [delivered] = await Promise.all(recipients.map((to) => handOn(envelopeSender, to, { bytes, id })));
    const copy = network.mailboxes.taken
      .slice(copiesBefore)
      .find((mail) => Buffer.from(mail.bytes).subarray(-bytes.length).equals(bytes));
    const bounce =
      delivered === undefined ? null : await bounceOf(envelopeSender, recipient, { bytes, id }, delivered);
    return { delivered, at, copy: copy?.bytes ?? null, bounce };
  }

  return {
    mails,
    source: (id) => sources.get(id) ?? null,
    log: () => (log.length === 0 ? '' : `${log.join('\n')}\n`),
    async sendProgramMails() {
      await Promise.all(
        scenario.carriers.map(async (carrier) => {
          const to = phones[carrier];
          const made = { at: now().toISOString(), id: queueId() };
          const bytes = Buffer.from(programMail(scenario.shop, to, made, toJis), 'latin1');
          const envelopeSender = scenario.shop.fromAddress;
          await deliver(world, healthySender, { envelopeSender, recipients: [to], bytes });
        }),
      );
      return [...network.carriers.values()].flatMap(({ taken }) => taken).at(0)?.bytes ?? new Uint8Array();
    },
    async sendNews({ recipients, process, hold }) {
      const from = now();
      const id = queueId();
      const state = shop();
      const at = from.toISOString();
      const envelopeSender = envelopeSenderOf(state);
      const to = recipients.length === 1 ? (recipients[0] ?? '') : state.setup.fromAddress;
      const made = orderMail(state, { number: 0, to, at, queueId: id }, toJis);
      const bytes = await signed(Buffer.from(made, 'latin1'));
      const messageId = messageIdOf(state, at, id);
      const head = { shop: state, at, id, envelopeSender, messageId };
      keepLog(handOverLines({ ...head, size: bytes.length, recipients: recipients.length }));
      const { recipientLimit } = state.setup;
      const rows: { recipient: string; delivered: Delivered }[] = [];
      for (let first = 0; first < recipients.length; first += recipientLimit) {
        const together = recipients.slice(first, first + recipientLimit);
        const held = hold === null ? {} : { hold };
        const mails = { envelopeSender, recipients: together, bytes, ...held };
        const delivered = await deliver(world, senderNow(), mails);
        rows.push(
          ...together.map((recipient, index) => ({ recipient, delivered: delivered[index] ?? notTried })),
        );
      }
      logDeliveries(id, rows, { process, seconds: (now().getTime() - from.getTime()) / 1000 });
    },
    async buy() {
      orders += 1;
      const order = orders;
      const isSent = shop().setup.transport === 'mail';
      // EC-CUBE sends the shop a copy of each order; an owner can look at it when no phone has the mail.
      const copyTo = `order@${scenario.shop.domain}`;
      const sent = await Promise.all(
        scenario.carriers.map(async (id) => ({
          id,
          sent: isSent ? await sendOrder(order, phones[id], copyTo) : null,
        })),
      );
      for (const { id, sent: one } of sent) {
        const carrier = network.carriers.get(id) ?? null;
        const base = { id: `order-${order}-${id}`, carrier: id, order, subject };
        if (one?.delivered === undefined) {
          keepMail({ ...base, at: now().toISOString(), outcome: 'nothing', reply: '' }, null);
          continue;
        }
        const { delivered, at, copy, bounce } = one;
        const taken =
          delivered.outcome === 'sent' && carrier !== null ? lastTaken(carrier, phones[id]) : null;
        const outcome = arrivalOf(carrier, phones[id], delivered);
        const back = bounce === null ? {} : { bounceId: `${base.id}-bounce` };
        keepMail({ ...base, at, outcome, reply: delivered.reply, ...back }, taken?.bytes ?? copy);
        if (bounce !== null) sources.set(`${base.id}-bounce`, bounce);
      }
    },
    async handIn(mail) {
      const id = queueId();
      const at = now().toISOString();
      const bytes = Buffer.from(handedInMail(shop(), mail.text, { at, id }), 'latin1');
      const delivered = await handOn(mail.envelopeSender ?? envelopeSenderOf(shop()), mail.recipient, {
        bytes: mail.unsigned === true ? bytes : await signed(bytes),
        id,
      });
      return arrivalOf(carrierOf(network, mail.recipient), mail.recipient, delivered);
    },
    async relay({ sender, recipient, bytes: taken, id }) {
      const bytes = await signed(taken);
      orders += 1;
      const order = orders;
      const at = now().toISOString();
      const delivered = await handOn(sender, recipient, { bytes, id });
      const carrier = carrierOf(network, recipient);
      if (carrier === null) return;
      const outcome = arrivalOf(carrier, recipient, delivered);
      const { id: carrierId } = carrier.behaviour;
      const arrived = delivered.outcome === 'sent' ? lastTaken(carrier, recipient) : null;
      const kept = {
        id: `order-${order}-${carrierId}`,
        carrier: carrierId,
        order,
        at,
        outcome,
        reply: delivered.reply,
      };
      const bounce = await bounceOf(sender, recipient, { bytes, id }, delivered);
      const back = bounce === null ? {} : { bounceId: `${kept.id}-bounce` };
      keepMail({ ...kept, subject: arrived?.subject ?? subject, ...back }, arrived?.bytes ?? null);
      if (bounce !== null) sources.set(`${kept.id}-bounce`, bounce);
    },
  };
}
