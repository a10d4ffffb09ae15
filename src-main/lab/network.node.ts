// Everything in the practice world that is not the shop: name servers, carriers, the mailbox provider, certificates, and
// the table that says where each public address really listens.
import type { CarrierId } from '../contract/answers.ts';
import type { Resolver } from '../ports.ts';
import { createResolver } from '../protocols/dns/resolver.node.ts';
import type { CarrierBehaviour } from './carrier-behaviour.ts';
import { carrierBehaviours, mailboxProvider } from './carrier-behaviours.ts';
import { startCarrierServer, type CarrierServer } from './carrier-server.node.ts';
import { createCertificateAuthority, type Certificate } from './certificate.node.ts';
import { startDnsServer } from './dns-server.node.ts';
import { createNat, type Nat } from './nat.node.ts';
import type { Route } from './routes.ts';
import type { Scenario, World } from './scenario.ts';
import {
  carrierAddress6,
  carrierAddresses,
  isPracticeAddress,
  mailboxService,
  phones,
  usualCarriers,
} from './scenarios/base-world.ts';
import { createSight } from './sight.node.ts';
import { buildWorld } from './world.ts';

export interface Network {
  /** `127.0.0.1:PORT` of the world's resolver */
  readonly nameServer: string;
  readonly resolver: Resolver;
  readonly nat: Nat;
  readonly carriers: ReadonlyMap<CarrierId, CarrierServer>;
  readonly mailboxes: CarrierServer;
  readonly routes: readonly Route[];
  /** PEM of the authority behind all practice certificates */
  readonly trust: string;
  addRoute(route: Route): void;
  issue(names: readonly string[]): Certificate;
  changeWorld(world: World): void;
  stop(): Promise<void>;
}

const mailboxAddress = '127.0.0.15';
const year = 365 * 86_400_000;

/** @returns the running network; rejects when loopback can't be listened on, with nothing left running */
export async function startNetwork(
  scenario: Scenario,
  now: () => Date,
  behaviours: readonly CarrierBehaviour[] = behavioursFor(scenario),
  keyLines: readonly string[] = [],
): Promise<Network> {
  const stops: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(stops.map((stopOne) => stopOne()));
  };
  try {
    const first = buildWorld(scenario.world, keyLines);
    const dns = await startDnsServer(first);
    stops.push(() => dns.stop());
    const nameServer = `127.0.0.1:${dns.port}`;
    const resolver = createResolver({ nameServers: [nameServer] });
    const reverseServers = first.servers
      .filter((server) => server.zones.some((zone) => zone.name.endsWith('in-addr.arpa')))
      .map(({ address }) => `${address}:${dns.port}`);
    const sight = createSight(resolver, reverseServers);
    const nat = createNat();
    const at = now().getTime();
    const authority = createCertificateAuthority('Todoku practice', {
      from: new Date(at - year),
      to: new Date(at + 5 * year),
    });
    const issue = (names: readonly string[]): Certificate =>
      authority.issue(names, { from: new Date(at - 86_400_000), to: new Date(at + year) });
    const routes: Route[] = [];

    const start = async (behaviour: CarrierBehaviour, place: Place): Promise<CarrierServer> => {
      const server = await onPort(place.port, (port) =>
        startCarrierServer({
          behaviour,
          address: place.address,
          port,
          sight,
          addressBehind: (remotePort) => nat.addressBehind(remotePort),
          isKnownRecipient: place.isKnownRecipient,
          certificate: issue([behaviour.hostName]),
          now,
        }),
      );
      stops.push(() => server.stop());
      for (const address of place.publicAddresses) {
        routes.push({ address, port: 25, toAddress: place.address, toPort: server.port });
      }
      return server;
    };

    const carriers = new Map<CarrierId, CarrierServer>();
    let port = 0;
    for (const behaviour of behaviours) {
      const address = carrierAddresses[behaviour.id];
      const server = await start(behaviour, {
        address,
        port,
        publicAddresses: behaviour.id === 'gmail' ? [address, carrierAddress6] : [address],
        isKnownRecipient: isPracticeAddress,
      });
      ({ port } = server);
      carriers.set(behaviour.id, server);
    }
    const mailboxes = await start(mailboxProvider, {
      address: mailboxAddress,
      port: 0,
      publicAddresses: [mailboxService.address],
      isKnownRecipient: (recipient) => isMailbox(scenario, recipient.toLowerCase()),
    });
    return {
      nameServer,
      resolver,
      nat,
      carriers,
      mailboxes,
      routes,
      trust: authority.certificate,
      addRoute: (route) => void routes.push(route),
      issue,
      changeWorld: (world) => dns.change(buildWorld(world, keyLines)),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function behavioursFor({ carriers, mailings }: Scenario): readonly CarrierBehaviour[] {
  const ids = new Set([...usualCarriers, ...carriers, ...mailings.map(({ to }) => to)]);
  return [...ids].map((id) => carrierBehaviours[id]);
}

/** The provider has a mailbox for every address of the shop's domain, or for all but the one that bounces go to. */
function isMailbox({ shop, refusesBounces }: Scenario, recipient: string): boolean {
  if (refusesBounces && recipient === shop.envelopeSender?.toLowerCase()) return false;
  return recipient.endsWith(`@${shop.domain}`);
}

interface Place {
  readonly address: string;
  readonly port: number;
  readonly publicAddresses: readonly string[];
  readonly isKnownRecipient: (address: string) => boolean;
}

/** Carriers listen on one port where it is free at all of their addresses. */
async function onPort(port: number, start: (port: number) => Promise<CarrierServer>): Promise<CarrierServer> {
  try {
    return await start(port);
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    if (!taken || port === 0) throw error;
    return start(0);
  }
}

/** @returns the carrier whose practice phone or domain the recipient is at, null for every other domain */
export function carrierOf(network: Network, recipient: string): CarrierServer | null {
  const domain = recipient.split('@').at(-1)?.toLowerCase() ?? '';
  const owner = [...network.carriers.keys()].find((id) => phones[id].endsWith(`@${domain}`));
  return (owner === undefined ? undefined : network.carriers.get(owner)) ?? null;
}

/** @returns the last mail that a server took for a recipient */
export function lastTaken(server: CarrierServer, recipient: string) {
  return server.taken.findLast((mail) => mail.recipient === recipient) ?? null;
}
