// The registry of servers and fixes, in the order in which they are done (server-facts 8).
import type { ServerId } from '../contract/answers.ts';
import type { Text } from '../contract/text.ts';
import { amazonLinux } from './amazon-linux.ts';
import { centos6 } from './centos6.ts';
import { debianUbuntu } from './debian-ubuntu.ts';
import { contentFixes } from './fixes-content.ts';
import { ecCubeFixes } from './fixes-ec-cube.ts';
import { identityFixes } from './fixes-identity.ts';
import { ownHandFixes } from './fixes-own-hand.ts';
import { trafficFixes } from './fixes-traffic.ts';
import type { Fix } from './fix.ts';
import { rhel7AndLater } from './rhel7-and-later.ts';
import type { ServerKind } from './server-kind.ts';

export const servers: readonly ServerKind[] = [centos6, rhel7AndLater, debianUbuntu, amazonLinux];

export const serverNames: { readonly [Id in ServerId]: Text } = {
  centos6: centos6.name,
  'rhel7-and-later': rhel7AndLater.name,
  'debian-ubuntu': debianUbuntu.name,
  'amazon-linux': amazonLinux.name,
  'rental-server': { ja: 'レンタルサーバー', en: 'Shared hosting' },
  unknown: { ja: 'わからない', en: 'I don’t know' },
};

export const fixes: readonly Fix[] = [
  ...identityFixes,
  ...ecCubeFixes,
  ...contentFixes,
  ...trafficFixes,
  ...ownHandFixes,
];
