// Which screens a case has, and when one of them is drawn; for every test that goes through them all.
import type { PageId } from '../../src-main/contract/step-ids.ts';
import type { Part } from '../../src-renderer/wizard/wizard-state.ts';

/** Every screen of a case with its parts. */
export const screens: readonly (readonly [PageId, Part])[] = [
  ['0-intake', 'main'],
  ['1-spf-dns', 'main'],
  ['2-carrier-rules', 'main'],
  ['3-message-id', 'cause'],
  ['3-message-id', 'fix'],
  ['3-message-id', 'bounces'],
  ['3-message-id', 'maillog'],
  ['3-message-id', 'hand-over'],
  ['4-restart', 'main'],
  ['5-send-test', 'main'],
  ['summary', 'main'],
];

/** Everything that is sliced is whole again. */
export const whole = (): boolean =>
  document.querySelector(
    'main [aria-busy="true"]:not(button), .evidence [aria-busy="true"], .paper__frame--bare',
  ) === null;
