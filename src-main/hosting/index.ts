// Hosting firms in the order in which they are offered; the generic one last.
import { conoha } from './conoha.ts';
import { ec2 } from './ec2.ts';
import { generic } from './generic.ts';
import type { Hosting } from './hosting.ts';
import { kagoya } from './kagoya.ts';
import { sakuraCloud } from './sakura-cloud.ts';
import { sakuraVps } from './sakura-vps.ts';
import { xserverVps } from './xserver-vps.ts';

export const hostings: readonly Hosting[] = [
  sakuraVps,
  sakuraCloud,
  conoha,
  xserverVps,
  kagoya,
  ec2,
  generic,
];

/** @returns the firm whose default names a server's PTR or host name matches, null where none does */
export function hostingOfName(name: string): Hosting | null {
  const lower = name.toLowerCase().replace(/\.$/, '');
  return hostings.find(({ defaultNames }) => defaultNames.some((pattern) => pattern.test(lower))) ?? null;
}
