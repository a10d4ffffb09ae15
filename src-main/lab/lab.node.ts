// The practice lab: name servers, a shop server and carriers on loopback, speaking the real protocols. Nothing leaves the
// machine, and no mail is repaired on its way. What each part does is written in the pure files beside this one.
import type { CarrierBehaviour } from './carrier-behaviour.ts';
import { queueId } from './carrier-server.node.ts';
import { createDkimSigner } from './dkim-signer.node.ts';
import type { Lab, LabState } from './lab-state.ts';
import { createLabClock, sendMailing } from './mailing.node.ts';
import { startNetwork, type Network } from './network.node.ts';
import { createOrderDesk } from './order-desk.node.ts';
import { practiceDialer } from './practice-dialer.node.ts';
import type { Scenario } from './scenario.ts';
import { scenarios } from './scenarios/index.ts';
import { mailHostName, newShop, renameShop, takeUpNames, type ShopState } from './shop-server.ts';
import { shopPorts, startOrder, startShopServer, type ShopServer } from './shop-server.node.ts';

export interface LabOptions {
  /** 1: as in a lesson (down for eight seconds); tests use a higher one */
  readonly speed?: number;
  readonly now?: () => Date;
  /** carriers that behave in another way than their published rules, for tests */
  readonly behaviours?: readonly CarrierBehaviour[];
}

const secondsDown = 8;
const secondsBetweenServices = 1.5;

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
export async function startScenario(scenario: Scenario, options: LabOptions = {}): Promise<Lab> {
  const time = createLabClock(options.now ?? (() => new Date()));
  const { now } = time;
  const clock = createPauses(options.speed ?? 1);
  const listeners: (() => void)[] = [];
  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  let shop: ShopState = newShop(scenario.shop);
  let isRepaired = false;
  let stopping: Promise<void> | null = null;

  const { domain, dkimBits } = scenario.shop;
  const signer = dkimBits === null ? null : await createDkimSigner(domain, dkimBits);
  const keyLines = signer === null ? [] : [signer.record];
  const network = await startNetwork(scenario, now, options.behaviours, keyLines);
  const desk = createOrderDesk(scenario, network, () => shop, now, signer);
  const submission = { user: scenario.shop.fromAddress, password: `practice-${queueId().toLowerCase()}` };
  const server = await startShopServer({
    address: '127.0.0.1',
    hostName: () => mailHostName(shop),
    certificate: network.issue([scenario.shop.properHostName, scenario.shop.domain]),
    submission,
    isLocalRecipient: (address) => address.toLowerCase().endsWith(`@${mailHostName(shop)}`),
    relay: (mail) => void desk.relay(mail).then(changed),
    now,
  }).catch(async (error: unknown) => {
    await network.stop();
    throw error;
  });
  publish(network, server, scenario);

  const programSource = await desk.sendProgramMails();
  for (const carrier of network.carriers.values()) {
    carrier.filter(scenario.filteredBy.includes(carrier.behaviour.id));
    if (scenario.blockedBy.includes(carrier.behaviour.id)) carrier.block(scenario.shop.address, true);
  }
  for (const mailing of scenario.mailings) await sendMailing(desk, time, mailing);

  const state = (): LabState => ({
    scenario: scenario.id,
    name: scenario.name,
    summary: scenario.summary,
    hostName: shop.hostName,
    pendingHostName: shop.configuredHostName === shop.hostName ? null : shop.configuredHostName,
    up: shop.power === 'running',
    nameServer: network.nameServer,
    carriers: [...network.carriers.keys()],
    shop: {
      domain: scenario.shop.domain,
      fromAddress: scenario.shop.fromAddress,
      address: scenario.shop.address,
      host: '127.0.0.1',
      ports: server.ports,
      submission,
    },
    mails: [...desk.mails],
  });
  const goDown = async (power: ShopState['power']): Promise<void> => {
    shop = { ...shop, power };
    changed();
    await server.close();
  };
  const comeBack = async (): Promise<void> => {
    shop = takeUpNames(shop);
    server.reload();
    for (const group of startOrder) {
      if (!(await clock.pause(secondsBetweenServices))) return;
      await server.open(group);
    }
    shop = { ...shop, power: 'running' };
    changed();
  };

  return {
    state,
    async buy() {
      if (shop.power !== 'running') return;
      await desk.buy();
      changed();
    },
    handIn: (mail) => (shop.power === 'running' ? desk.handIn(mail) : Promise.resolve('nothing')),
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
      } else if (how === 'restart-ssh') {
        // The case report: after `reboot` over ssh the server could not be reached any more.
        if (shop.power === 'running') await goDown('unreachable');
      } else if (shop.power !== 'restarting') {
        await goDown('restarting');
        if (await clock.pause(secondsDown)) await comeBack();
      }
    },
    fixZone() {
      const { repaired } = scenario;
      if (repaired === null || isRepaired) return;
      isRepaired = true;
      if (repaired.world !== undefined) network.changeWorld(repaired.world);
      if (repaired.shop !== undefined) shop = { ...shop, setup: { ...shop.setup, ...repaired.shop } };
      for (const carrier of network.carriers.values()) {
        if (repaired.unblocks === true) carrier.block(scenario.shop.address, false);
        if (repaired.unfilters === true) carrier.filter(false);
      }
      changed();
    },
    mailSource: (id) => (id === 'program' ? programSource : desk.source(id)),
    programMailSource: () => programSource,
    maillog: () => desk.log(),
    trust: () => network.trust,
    dialerFor: (base) => practiceDialer(base, () => network.routes),
    onChange: (listener) => void listeners.push(listener),
    stop() {
      clock.stop();
      listeners.length = 0;
      stopping ??= Promise.all([server.close(), network.stop()]).then(() => undefined);
      return stopping;
    },
  };
}

/** The shop's public addresses lead to its real ports. */
function publish(network: Network, server: ShopServer, { shop }: Scenario): void {
  const addresses = shop.address6 === null ? [shop.address] : [shop.address, shop.address6];
  for (const address of addresses) {
    for (const port of shopPorts) {
      network.addRoute({ address, port, toAddress: '127.0.0.1', toPort: server.ports[port] });
    }
  }
}

/** Waits that end early, with false, when the lab is stopped. */
function createPauses(speed: number) {
  const waiting = new Map<NodeJS.Timeout, (goOn: boolean) => void>();
  let stopped = false;
  return {
    pause: (seconds: number): Promise<boolean> =>
      stopped
        ? Promise.resolve(false)
        : new Promise((resolve) => {
            const timer = setTimeout(
              () => {
                waiting.delete(timer);
                resolve(true);
              },
              (seconds * 1000) / speed,
            );
            waiting.set(timer, resolve);
          }),
    stop(): void {
      stopped = true;
      for (const [timer, resolve] of waiting) {
        clearTimeout(timer);
        resolve(false);
      }
      waiting.clear();
    },
  };
}
