// The practice lab: name servers, a shop server and carriers on loopback, speaking the real protocols. Nothing leaves the
// machine, and no mail is repaired on its way. What each part does is written in the pure files beside this one.
import { createResolver } from '../protocols/dns/resolver.node.ts';
import type { Dialer } from '../ports.ts';
import { carrierBehaviours, mailboxProvider } from './carrier-behaviour.ts';
import { queueId, startCarrierServer, type CarrierServer } from './carrier-server.node.ts';
import { createCertificateAuthority } from './certificate.node.ts';
import { deliver, type Delivered } from './delivery.node.ts';
import { startDnsServer } from './dns-server.node.ts';
import { toJis } from './jis.node.ts';
import type { Lab, LabMail, LabState } from './lab-state.ts';
import { createNat } from './nat.node.ts';
import { programMail } from './program-mail.ts';
import { practiceDialer } from './practice-dialer.node.ts';
import type { Route } from './routes.ts';
import type { PracticeCarrier, Scenario } from './scenario.ts';
import { carrierAddress6, carrierAddresses, mailboxService, phones } from './scenarios/base-world.ts';
import { scenarios } from './scenarios/index.ts';
import { deliveryLines, handOverLines } from './shop-log.ts';
import {
  ehloNameOf,
  envelopeSenderOf,
  mailHostName,
  messageIdOf,
  newShop,
  orderMail,
  renameShop,
  takeUpNames,
  type ShopState,
} from './shop-server.ts';
import { shopPorts, startOrder, startShopServer } from './shop-server.node.ts';
import { createSight } from './sight.node.ts';
import { buildWorld } from './world.ts';

export interface LabOptions {
  /** 1: as in a lesson (down for eight seconds); tests use a higher one */
  readonly speed?: number;
  readonly now?: () => Date;
}

const secondsDown = 8;
const secondsBetweenServices = 1.5;
const mailsKept = 200;
const logLinesKept = 5000;

export class UnknownScenario extends Error {}

/**
 * Starts a practice world.
 * @param id a scenario's id
 * @returns the running lab; rejects with `UnknownScenario`, or when loopback can't be listened on
 */
export async function startLab(id: string, options: LabOptions = {}): Promise<Lab> {
  const scenario = scenarios.find((candidate) => candidate.id === id);
  if (scenario === undefined) throw new UnknownScenario(id);
  return startScenario(scenario, options);
}

/** Starts a world that is in no list, as tests do. */
export async function startScenario(
  scenario: Scenario,
  { speed = 1, now = () => new Date() }: LabOptions = {},
): Promise<Lab> {
  let world = buildWorld(scenario.world);
  let shop: ShopState = newShop(scenario.shop);
  let isRepaired = false;
  let orders = 0;
  let stopped = false;
  const stops: (() => Promise<void>)[] = [];
  const listeners: (() => void)[] = [];
  const mails: LabMail[] = [];
  const sources = new Map<string, Uint8Array>();
  const log: string[] = [];
  const timers = new Set<NodeJS.Timeout>();
  const routes: Route[] = [];
  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  const pause = (seconds: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(
        () => {
          timers.delete(timer);
          resolve();
        },
        (seconds * 1000) / speed,
      );
      timers.add(timer);
    });

  try {
    const dns = await startDnsServer(world);
    stops.push(() => dns.stop());
    const nameServer = `127.0.0.1:${dns.port}`;
    const resolver = createResolver({ nameServers: [nameServer] });
    const reverseServers = world.servers
      .filter((server) => server.zones.some((zone) => zone.name.endsWith('in-addr.arpa')))
      .map(({ address }) => `${address}:${dns.port}`);
    const sight = createSight(resolver, reverseServers);
    const nat = createNat();
    const year = 365 * 86_400_000;
    const authority = createCertificateAuthority('Todoku practice', {
      from: new Date(now().getTime() - year),
      to: new Date(now().getTime() + 5 * year),
    });
    const issue = (names: readonly string[]) =>
      authority.issue(names, {
        from: new Date(now().getTime() - 86_400_000),
        to: new Date(now().getTime() + year),
      });
    const isOwn = (address: string): boolean => address.toLowerCase().endsWith(`@${scenario.shop.domain}`);
    const knownPhones = new Set<string>(Object.values(phones));

    let carrierPort = 0;
    const carriers = new Map<PracticeCarrier, CarrierServer>();
    for (const carrier of Object.values(carrierBehaviours)) {
      const server = await startOnSamePort(carrierPort, (port) =>
        startCarrierServer({
          behaviour: carrier,
          address: carrierAddresses[carrier.id],
          port,
          sight,
          addressBehind: (remotePort) => nat.addressBehind(remotePort),
          isKnownRecipient: (address) => knownPhones.has(address.toLowerCase()),
          certificate: issue([carrier.hostName]),
          now,
        }),
      );
      carrierPort = server.port;
      stops.push(() => server.stop());
      carriers.set(carrier.id, server);
      routes.push({
        address: carrierAddresses[carrier.id],
        port: 25,
        toAddress: carrierAddresses[carrier.id],
        toPort: server.port,
      });
    }
    const gmailPort = carriers.get('gmail')?.port ?? 0;
    routes.push({ address: carrierAddress6, port: 25, toAddress: carrierAddresses.gmail, toPort: gmailPort });
    const mailboxes = await startCarrierServer({
      behaviour: mailboxProvider,
      address: '127.0.0.15',
      port: 0,
      sight,
      addressBehind: (remotePort) => nat.addressBehind(remotePort),
      isKnownRecipient: isOwn,
      certificate: issue([mailboxService.host]),
      now,
    });
    stops.push(() => mailboxes.stop());
    routes.push({
      address: mailboxService.address,
      port: 25,
      toAddress: '127.0.0.15',
      toPort: mailboxes.port,
    });

    const submission = { user: scenario.shop.fromAddress, password: `practice-${queueId().toLowerCase()}` };
    const server = await startShopServer({
      address: '127.0.0.1',
      hostName: () => mailHostName(shop),
      certificate: issue([scenario.shop.properHostName, scenario.shop.domain]),
      submission,
      isLocalRecipient: (address) => address.toLowerCase().endsWith(`@${mailHostName(shop)}`),
      relay: ({ sender, recipient, bytes, id: queue }) => void relayOut(sender, recipient, bytes, queue),
      now,
    });
    stops.push(() => server.close());
    for (const port of shopPorts) {
      for (const address of [
        scenario.shop.address,
        ...(scenario.shop.address6 === null ? [] : [scenario.shop.address6]),
      ]) {
        routes.push({ address, port, toAddress: '127.0.0.1', toPort: server.ports[port] });
      }
    }

    const world25 = { resolver, routes: () => routes, nat };
    const sender = () => ({
      ehloName: ehloNameOf(shop),
      address: shop.setup.address,
      address6: shop.setup.address6,
      usesIpv6: shop.setup.usesIpv6,
      tls: shop.setup.outboundTls,
      port25: shop.setup.outboundPort25,
    });
    const healthySender = {
      ehloName: mailboxService.host,
      address: mailboxService.address,
      address6: null,
      usesIpv6: false,
      tls: 'may',
      port25: 'open',
    } as const;

    const keepLog = (lines: readonly string[]): void => {
      log.push(...lines);
      log.splice(0, Math.max(0, log.length - logLinesKept));
    };
    const keepMail = (mail: LabMail, source: Uint8Array | null): void => {
      mails.push(mail);
      if (source !== null) sources.set(mail.id, source);
      for (const old of mails.splice(0, Math.max(0, mails.length - mailsKept))) sources.delete(old.id);
    };

    /** One order's mail to its customer and, as Bcc, to the shop; each copy is the same mail byte for byte. */
    async function sendOrder(
      number: number,
      recipient: string,
      copy: string | null,
    ): Promise<{ delivered: Delivered; id: string; at: string; copy: Uint8Array | null }> {
      const at = now().toISOString();
      const id = queueId();
      const envelopeSender = envelopeSenderOf(shop);
      const bytes = Buffer.from(orderMail(shop, { number, to: recipient, at, queueId: id }, toJis), 'latin1');
      const messageId = messageIdOf(shop, at, id);
      const isLogged = shop.setup.mta === 'postfix';
      if (isLogged) keepLog(handOverLines({ shop, at, id, envelopeSender, size: bytes.length, messageId }));
      const hand = async (to: string): Promise<Delivered> => {
        const delivered = await deliver(world25, sender(), { envelopeSender, recipient: to, bytes });
        if (isLogged) keepLog(deliveryLines({ shop, at: now().toISOString(), id, recipient: to, delivered }));
        return delivered;
      };
      const before = mailboxes.taken.length;
      const [delivered] = await Promise.all([hand(recipient), ...(copy === null ? [] : [hand(copy)])]);
      const mine = mailboxes.taken.slice(before).find((mail) => Buffer.from(mail.bytes).includes(id));
      return { delivered, id, at, copy: mine?.bytes ?? null };
    }

    async function relayOut(
      envelopeSender: string,
      recipient: string,
      bytes: Uint8Array,
      id: string,
    ): Promise<void> {
      orders += 1;
      const number = orders;
      const at = now().toISOString();
      const delivered = await deliver(world25, sender(), { envelopeSender, recipient, bytes });
      keepLog(deliveryLines({ shop, at, id, recipient, delivered }));
      const carrier = carrierOf(recipient, carriers);
      const source = takenBy(carrier ?? mailboxes, recipient)?.bytes ?? null;
      if (carrier !== null) keepMail(labMail(carrier, number, at, delivered, recipient), source);
      changed();
    }

    function labMail(
      carrier: CarrierServer,
      order: number,
      at: string,
      delivered: Delivered,
      recipient: string,
    ): LabMail {
      const { id: carrierId } = carrier.behaviour;
      const taken = delivered.outcome === 'sent' ? takenBy(carrier, recipient) : null;
      const outcome = taken?.arrival ?? (delivered.outcome === 'bounced' ? 'bounced' : 'nothing');
      const subject = `[${shop.setup.name}] ご注文ありがとうございます`;
      return {
        id: `order-${order}-${carrierId}`,
        carrier: carrierId,
        order,
        at,
        outcome,
        reply: delivered.reply,
        subject,
      };
    }

    // The mail program's mail goes its own way to every phone, before anything else happens.
    for (const carrier of scenario.carriers) {
      const to = phones[carrier];
      const at = now().toISOString();
      const bytes = Buffer.from(programMail(scenario.shop, to, { at, id: queueId() }, toJis), 'latin1');
      await deliver(world25, healthySender, {
        envelopeSender: scenario.shop.fromAddress,
        recipient: to,
        bytes,
      });
    }
    const programSource =
      [...carriers.values()].flatMap(({ taken }) => taken).at(0)?.bytes ?? new Uint8Array();
    for (const carrier of carriers.values()) {
      carrier.filter(scenario.filteredBy.includes(carrier.behaviour.id));
      if (scenario.blockedBy.includes(carrier.behaviour.id)) carrier.block(scenario.shop.address, true);
    }
    // A newsletter to an old list went out some time ago.
    await Promise.all(
      scenario.carriers.map(async (carrier) => {
        const domain = phones[carrier].split('@')[1] ?? '';
        for (let count = 0; count < scenario.shop.unknownRecipientsBefore; count++) {
          await sendOrder(0, `gone.${count}@${domain}`, null);
        }
      }),
    );

    const state = (): LabState => ({
      scenario: scenario.id,
      name: scenario.name,
      summary: scenario.summary,
      hostName: shop.hostName,
      pendingHostName: shop.configuredHostName === shop.hostName ? null : shop.configuredHostName,
      up: shop.power === 'running',
      nameServer,
      shop: {
        domain: scenario.shop.domain,
        fromAddress: scenario.shop.fromAddress,
        address: scenario.shop.address,
        host: '127.0.0.1',
        ports: server.ports,
        submission,
      },
      mails: [...mails],
    });

    async function goDown(power: ShopState['power']): Promise<void> {
      shop = { ...shop, power };
      changed();
      await server.close();
    }
    async function comeBack(): Promise<void> {
      shop = takeUpNames(shop);
      server.reload();
      for (const group of startOrder) {
        await pause(secondsBetweenServices);
        if (stopped) return;
        await server.open(group);
      }
      shop = { ...shop, power: 'running' };
      changed();
    }

    return {
      state,
      async buy() {
        if (shop.power !== 'running') return;
        orders += 1;
        const number = orders;
        if (shop.setup.transport === 'null') {
          for (const carrier of scenario.carriers) {
            const at = now().toISOString();
            const subject = `[${shop.setup.name}] ご注文ありがとうございます`;
            keepMail(
              {
                id: `order-${number}-${carrier}`,
                carrier,
                order: number,
                at,
                outcome: 'nothing',
                reply: '',
                subject,
              },
              null,
            );
          }
          changed();
          return;
        }
        // EC-CUBE sends the shop a copy of each order; an owner can look at it when no phone has the mail.
        const sent = await Promise.all(
          scenario.carriers.map(async (carrierId) => {
            const recipient = phones[carrierId];
            return {
              carrierId,
              recipient,
              ...(await sendOrder(number, recipient, `order@${shop.setup.domain}`)),
            };
          }),
        );
        for (const { carrierId, recipient, delivered, at, copy } of sent) {
          const carrier = carriers.get(carrierId);
          if (carrier === undefined) continue;
          const source = delivered.outcome === 'sent' ? (takenBy(carrier, recipient)?.bytes ?? copy) : copy;
          keepMail(labMail(carrier, number, at, delivered, recipient), source);
        }
        changed();
      },
      rename(hostName) {
        shop = renameShop(shop, hostName);
        changed();
      },
      async apply(how) {
        if (how === 'reload') {
          if (shop.power !== 'running') return;
          shop = takeUpNames(shop);
          server.reload();
          changed();
          return;
        }
        if (how === 'restart-ssh') {
          // The case report: after `reboot` over ssh the server could not be reached any more.
          if (shop.power === 'running') await goDown('unreachable');
          return;
        }
        if (shop.power === 'restarting') return;
        await goDown('restarting');
        await pause(secondsDown);
        if (!stopped) await comeBack();
      },
      fixZone() {
        if (scenario.repaired === null || isRepaired) return;
        isRepaired = true;
        const { repaired } = scenario;
        if (repaired.world !== undefined) {
          world = buildWorld(repaired.world);
          dns.change(world);
        }
        if (repaired.shop !== undefined) shop = { ...shop, setup: { ...shop.setup, ...repaired.shop } };
        if (repaired.unblocks === true) {
          for (const carrier of carriers.values()) carrier.block(scenario.shop.address, false);
        }
        if (repaired.unfilters === true) for (const carrier of carriers.values()) carrier.filter(false);
        changed();
      },
      mailSource: (id) => (id === 'program' ? programSource : (sources.get(id) ?? null)),
      programMailSource: () => programSource,
      maillog: () => `${log.join('\n')}\n`,
      trust: () => authority.certificate,
      dialerFor: (base: Dialer) => practiceDialer(base, () => routes),
      onChange: (listener) => void listeners.push(listener),
      async stop() {
        stopped = true;
        for (const timer of timers) clearTimeout(timer);
        listeners.length = 0;
        await Promise.all(stops.map((stop) => stop()));
      },
    };
  } catch (error) {
    await Promise.all(stops.map((stop) => stop()));
    throw error;
  }
}

/** Carriers listen on one port where it is free at all of their addresses. */
async function startOnSamePort(
  port: number,
  start: (port: number) => Promise<CarrierServer>,
): Promise<CarrierServer> {
  try {
    return await start(port);
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!taken || port === 0) throw error;
    return start(0);
  }
}

function carrierOf(
  recipient: string,
  carriers: ReadonlyMap<PracticeCarrier, CarrierServer>,
): CarrierServer | null {
  const domain = recipient.split('@').at(-1)?.toLowerCase() ?? '';
  const owner = (Object.keys(phones) as PracticeCarrier[]).find((id) => phones[id].endsWith(`@${domain}`));
  return (owner === undefined ? undefined : carriers.get(owner)) ?? null;
}

function takenBy(server: CarrierServer, recipient: string) {
  return server.taken.findLast((mail) => mail.recipient === recipient) ?? null;
}
