// The DNS panels we know, and which one serves a domain: by its name servers (server-facts 4.2).
import type { DnsPanel } from './dns-panel.ts';
import { panel as sakura } from './sakura.ts';
import { panel as muumuu } from './muumuu.ts';
import { panel as onamae } from './onamae.ts';
import { panel as valueDomain } from './value-domain.ts';
import { panel as xserver } from './xserver.ts';
import { panel as conoha } from './conoha.ts';
import { panel as kagoya } from './kagoya.ts';
import { panel as zenlogic } from './zenlogic.ts';
import { panel as route53 } from './route53.ts';
import { panel as cloudflare } from './cloudflare.ts';
import { panel as godaddy } from './godaddy.ts';

export const dnsPanels: readonly DnsPanel[] = [
  sakura,
  muumuu,
  onamae,
  valueDomain,
  xserver,
  conoha,
  kagoya,
  zenlogic,
  route53,
  cloudflare,
  godaddy,
];

/** @returns the panel that most of the name servers belong to, or null */
export function panelOfNameServers(names: readonly string[]): DnsPanel | null {
  const counts = dnsPanels.map((panel) => ({
    panel,
    count: names.filter((name) => panel.nameServers.some((pattern) => pattern.test(name.toLowerCase())))
      .length,
  }));
  const [best] = counts.sort((left, right) => right.count - left.count);
  return best === undefined || best.count === 0 ? null : best.panel;
}
