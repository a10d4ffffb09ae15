// Is it any use to send the same mail again, unchanged? RFC 5321 4.2.1: 4yz may, 5yz will not; some reasons know better.
import type { ReasonName } from './phrases/phrase.ts';

const later = new Set<ReasonName>([
  'mailboxfull',
  'expired',
  'networkerror',
  'speeding',
  'toomanyconn',
  'systemfull',
  'systemerror',
  'suspend',
]);
const never = new Set<ReasonName>([
  'userunknown',
  'hostunknown',
  'hasmoved',
  'mesgtoobig',
  'exceedlimit',
  'notcompliantrfc',
  'delivered',
  'feedback',
  'vacation',
  'suppressed',
  'norelaying',
  'virusdetected',
]);

/** @returns true where waiting may be enough; false where something has to change first */
export function retryUseful(reason: ReasonName, status: string, replycode: string): boolean {
  if (never.has(reason)) return false;
  const code = status || replycode;
  if (code.startsWith('4')) return true;
  return later.has(reason) && reason !== 'suspend';
}
