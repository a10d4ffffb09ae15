// A scenario's DNS put together: base zones, the scenario's own, and who serves what, faults included.
import type { World } from './scenario.ts';
import { baseZones, nameServerAddresses, reverseZone, shopDomain, shopZone } from './scenarios/base-world.ts';
import { readZone, type Zone, type ZoneText } from './zone.ts';

export interface BuiltWorld {
  /** as every zone's primary holds it */
  readonly zones: readonly Zone[];
  readonly servers: readonly {
    readonly name: string;
    readonly address: string;
    readonly zones: readonly Zone[];
    readonly behaviour: 'answers' | 'silent' | 'refuses' | 'fails' | 'lame';
  }[];
}

/**
 * @param keyLines lines that the lesson adds to the shop's zone, whoever wrote it: a key made when it started
 * @returns the world of the scenario; a repaired part comes in as `world` in place of the broken one
 */
export function buildWorld({ zones, serverFaults }: World, keyLines: readonly string[] = []): BuiltWorld {
  const byName = new Map<string, ZoneText>();
  for (const zone of [...baseZones, shopZone(), reverseZone(), ...zones])
    byName.set(zone.name, zone.name === shopDomain ? { ...zone, lines: [...zone.lines, ...keyLines] } : zone);
  const read = [...byName.values()].map(readZone);
  const servers = Object.entries(nameServerAddresses).map(([name, address]) => {
    const fault = serverFaults.find(({ nameServer }) => nameServer === name);
    const held = read.filter((zone) => zone.nameServers.includes(name));
    const old = (fault?.zones ?? []).map(readZone);
    const current = held.filter((zone) => !old.some(({ name: outdated }) => outdated === zone.name));
    const behaviour: BuiltWorld['servers'][number]['behaviour'] =
      fault === undefined || fault.behaviour === 'out-of-date' ? 'answers' : fault.behaviour;
    return {
      name,
      address,
      behaviour,
      zones: [...current, ...old],
    };
  });
  return { zones: read, servers };
}
