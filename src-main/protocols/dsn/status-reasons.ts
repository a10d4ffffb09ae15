// What an enhanced status code alone says, by the IANA registry (RFC 3463, 5248, 7372, 7505, 7293). Codes that are used
// for too many things (x.0.0, 4.3.0, 4.7.0, x.5.0 ...) are left out on purpose.
import type { ReasonName } from './phrases/phrase.ts';

const either: Readonly<Record<string, ReasonName>> = {
  '1.6': 'hasmoved',
  '1.7': 'rejected',
  '1.8': 'rejected',
  '1.9': 'systemerror',
  '2.2': 'mailboxfull',
  '2.3': 'exceedlimit',
  '2.4': 'filtered',
  '3.1': 'systemfull',
  '3.2': 'notaccept',
  '3.3': 'systemerror',
  '3.5': 'systemerror',
  '4.3': 'systemerror',
  '5.5': 'systemerror',
  '6.0': 'contenterror',
  '6.2': 'contenterror',
  '6.5': 'contenterror',
  '7.5': 'securityerror',
  '7.6': 'securityerror',
  '7.7': 'securityerror',
  '7.15': 'securityerror',
  '7.16': 'mesgtoobig',
  '7.24': 'authfailure',
  '7.25': 'requireptr',
  '7.26': 'authfailure',
};

const temporary: Readonly<Record<string, ReasonName>> = {
  '2.1': 'blocked',
  '4.1': 'expired',
  '4.2': 'networkerror',
  '4.4': 'networkerror',
  '4.5': 'systemfull',
  '4.6': 'networkerror',
  '4.7': 'expired',
  '4.8': 'networkerror',
  '5.3': 'systemerror',
  '7.1': 'blocked',
  '7.2': 'blocked',
  '7.12': 'securityerror',
};

const permanent: Readonly<Record<string, ReasonName>> = {
  '1.0': 'userunknown',
  '1.1': 'userunknown',
  '1.2': 'hostunknown',
  '1.3': 'userunknown',
  '1.4': 'filtered',
  '1.10': 'notaccept',
  '2.0': 'filtered',
  '2.1': 'filtered',
  '3.0': 'systemerror',
  '3.4': 'mesgtoobig',
  '4.0': 'networkerror',
  '4.4': 'hostunknown',
  '5.2': 'syntaxerror',
  '5.3': 'toomanyconn',
  '5.4': 'systemerror',
  '5.6': 'syntaxerror',
  '6.1': 'contenterror',
  '6.3': 'contenterror',
  '6.6': 'contenterror',
  '6.7': 'contenterror',
  '6.8': 'contenterror',
  '6.9': 'contenterror',
  '7.0': 'securityerror',
  '7.1': 'securityerror',
  '7.2': 'securityerror',
  '7.3': 'securityerror',
  '7.4': 'securityerror',
  '7.8': 'securityerror',
  '7.9': 'securityerror',
  '7.10': 'securityerror',
  '7.11': 'securityerror',
  '7.13': 'suspend',
  '7.14': 'securityerror',
  '7.17': 'hasmoved',
  '7.18': 'hasmoved',
  '7.19': 'securityerror',
  '7.20': 'authfailure',
  '7.21': 'authfailure',
  '7.22': 'authfailure',
  '7.23': 'authfailure',
  '7.27': 'notaccept',
  '7.28': 'spamdetected',
  '7.29': 'authfailure',
  '7.30': 'failedstarttls',
};

/** @returns the reason of an x.y.z alone, null where it says too little */
export function reasonOfStatus(status: string): ReasonName | null {
  if (status === '2.1.5') return 'delivered';
  const [first, rest] = [status.slice(0, 1), status.slice(2)];
  const own = first === '4' ? temporary[rest] : first === '5' ? permanent[rest] : undefined;
  return own ?? (first === '4' || first === '5' ? (either[rest] ?? null) : null);
}
