// The carriers' names as the questions ask for them. Names are the companies' own; no logos.
import type { CarrierId } from '../../../src-main/contract/answers.ts';
import type { Text } from '../../../src-main/contract/text.ts';

/** The three that are always asked, in this order. */
export const firstCarriers: readonly CarrierId[] = ['docomo', 'au', 'softbank'];

export const carrierNames: Readonly<Record<CarrierId, Text>> = {
  docomo: { ja: 'docomo', en: 'docomo' },
  au: { ja: 'au', en: 'au' },
  softbank: { ja: 'SoftBank', en: 'SoftBank' },
  ymobile: { ja: 'Y!mobile', en: 'Y!mobile' },
  uq: { ja: 'UQ mobile', en: 'UQ mobile' },
  rakuten: { ja: '楽天モバイル', en: 'Rakuten Mobile' },
  'yahoo-japan': { ja: 'Yahoo! メール', en: 'Yahoo! JAPAN' },
  gmail: { ja: 'Gmail', en: 'Gmail' },
};
