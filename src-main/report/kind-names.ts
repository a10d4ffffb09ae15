// What the kinds of servers and shop software are called on paper.
import type { ServerId, ShopSoftwareId } from '../contract/answers.ts';
import type { Text } from '../contract/text.ts';

export const serverNames: { readonly [Id in ServerId]: Text | null } = {
  centos6: { ja: 'CentOS 6', en: 'CentOS 6' },
  'rhel7-and-later': { ja: 'RHEL / CentOS 7 以降', en: 'RHEL / CentOS 7 or later' },
  'debian-ubuntu': { ja: 'Debian / Ubuntu', en: 'Debian / Ubuntu' },
  'amazon-linux': { ja: 'Amazon Linux', en: 'Amazon Linux' },
  'rental-server': { ja: 'レンタルサーバー', en: 'Shared hosting' },
  unknown: null,
};

export const softwareNames: { readonly [Id in ShopSoftwareId]: Text | null } = {
  'ec-cube-2.11': { ja: 'EC-CUBE 2.11 系', en: 'EC-CUBE 2.11' },
  'ec-cube-2.12-2.17.0': { ja: 'EC-CUBE 2.12〜2.17.0', en: 'EC-CUBE 2.12 to 2.17.0' },
  'ec-cube-2.17.1': { ja: 'EC-CUBE 2.17.1 以降', en: 'EC-CUBE 2.17.1 or later' },
  'ec-cube-3': { ja: 'EC-CUBE 3 系', en: 'EC-CUBE 3' },
  'ec-cube-4.0-4.1': { ja: 'EC-CUBE 4.0・4.1', en: 'EC-CUBE 4.0 or 4.1' },
  'ec-cube-4.2': { ja: 'EC-CUBE 4.2 以降', en: 'EC-CUBE 4.2 or later' },
  wordpress: { ja: 'WordPress', en: 'WordPress' },
  other: { ja: 'そのほか', en: 'Other' },
  unknown: null,
};
