// The carriers and mailbox providers of the rulebook: what they are called and the order in which they are shown.
import type { CarrierId } from '../contract/answers.ts';
import type { Text } from '../contract/text.ts';

export interface Carrier {
  readonly id: CarrierId;
  /** name of the service as its customers know it */
  readonly name: Text;
  /** a phone company's own mail, or a free mailbox that is read on any phone */
  readonly kind: 'carrier' | 'mailbox';
  /** whose rules apply in practice where a carrier publishes none or few of its own */
  readonly follows: CarrierId | null;
}

export const carriers: readonly Carrier[] = [
  { id: 'docomo', name: { ja: 'docomo', en: 'docomo' }, kind: 'carrier', follows: null },
  { id: 'au', name: { ja: 'au', en: 'au' }, kind: 'carrier', follows: null },
  { id: 'softbank', name: { ja: 'SoftBank', en: 'SoftBank' }, kind: 'carrier', follows: null },
  { id: 'ymobile', name: { ja: 'Y!mobile', en: 'Y!mobile' }, kind: 'carrier', follows: 'softbank' },
  { id: 'uq', name: { ja: 'UQ mobile', en: 'UQ mobile' }, kind: 'carrier', follows: 'au' },
  { id: 'rakuten', name: { ja: '楽天モバイル', en: 'Rakuten Mobile' }, kind: 'carrier', follows: null },
  { id: 'yahoo-japan', name: { ja: 'Yahoo! JAPAN', en: 'Yahoo! JAPAN' }, kind: 'mailbox', follows: null },
  { id: 'gmail', name: { ja: 'Gmail', en: 'Gmail' }, kind: 'mailbox', follows: null },
];

/** The three that a shop asks about first (STEP 0). */
export const firstCarriers: readonly CarrierId[] = ['docomo', 'au', 'softbank'];

/** @returns the carrier's row; every id has one */
export function carrierById(id: CarrierId): Carrier {
  const found = carriers.find((carrier) => carrier.id === id);
  if (found === undefined) throw new Error(`no carrier ${id}`); // the list above is complete, a test proves it
  return found;
}
