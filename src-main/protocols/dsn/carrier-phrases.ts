// What Japan's carriers answer, and what it means there. The same words mean different things by phase and by date:
// au's `550 <address>: User unknown` is a missing address, `550 : User unknown` a refused mail; docomo's `Unknown user`
// at the end of DATA was a refused mail until March 2025. Sources: carrier-rules 2.2 and 3 (SISI-SET, SISI-CODE, SISI64,
// SM-AU, SM-DC, SM-SB, AU-SPEC, DC-IMODE, KTAI25, MBSMTP).
import type { CarrierId } from '../../contract/answers.ts';
import type { ReasonName } from './phrases/phrase.ts';
import type { Phase } from './smtp-codes.ts';

export interface CarrierPhrase {
  readonly id: string;
  readonly carrier: CarrierId;
  /** lower case, ` … ` for anything in between */
  readonly words: string;
  readonly reason: ReasonName;
  /** only in these phases */
  readonly phases?: readonly Phase[];
  /** only with a status that begins so */
  readonly status?: string;
  /** ISO dates: since that day / before that day */
  readonly since?: string;
  readonly before?: string;
  readonly source: string;
}

/** docomo's filters put mail into a folder instead of refusing it: all lines moved by this day (DC-11, DC-12). */
const docomoFolder = '2025-03-12';

export const carrierPhrases: readonly CarrierPhrase[] = [
  {
    id: 'docomo-unknown-status',
    carrier: 'docomo',
    words: 'unknown user',
    status: '5.1.1',
    reason: 'userunknown',
    source: 'SISI-CODE',
  },
  {
    id: 'docomo-refused-status',
    carrier: 'docomo',
    words: 'unknown user',
    status: '5.2.0',
    before: docomoFolder,
    reason: 'filtered',
    source: 'SISI-CODE',
  },
  {
    id: 'docomo-refused-data',
    carrier: 'docomo',
    words: 'unknown user',
    phases: ['data', 'end-of-data'],
    before: docomoFolder,
    reason: 'rejected',
    source: 'SISI-CODE',
  },
  {
    id: 'docomo-unknown',
    carrier: 'docomo',
    words: 'unknown user',
    reason: 'userunknown',
    source: 'SISI64, SM-DC',
  },
  {
    id: 'docomo-full',
    carrier: 'docomo',
    words: 'too much mail data',
    reason: 'mailboxfull',
    source: 'SISI-SET, SM-DC',
  },
  {
    id: 'docomo-recipients',
    carrier: 'docomo',
    words: 'too many recipients',
    reason: 'toomanyconn',
    source: 'SISI-SET',
  },
  {
    id: 'docomo-size',
    carrier: 'docomo',
    words: 'message size exceeds maximum value',
    reason: 'mesgtoobig',
    source: 'SISI-SET',
  },
  {
    id: 'docomo-line',
    carrier: 'docomo',
    words: 'line too long',
    reason: 'notcompliantrfc',
    source: 'SM-DC, DC-IMODE',
  },
  {
    id: 'docomo-parameter',
    carrier: 'docomo',
    words: '504 command parameter not implemented',
    reason: 'syntaxerror',
    source: 'SISI-SET',
  },
  {
    id: 'docomo-sequence',
    carrier: 'docomo',
    words: '503 bad sequence of commands',
    reason: 'syntaxerror',
    source: 'SISI-SET',
  },
  {
    id: 'docomo-busy',
    carrier: 'docomo',
    words: 'service not available, closing transmission channel',
    reason: 'blocked',
    source: 'SISI-SET, MBSMTP',
  },

  { id: 'au-disabled', carrier: 'au', words: 'account is disabled', reason: 'suspend', source: 'SISI-CODE' },
  {
    id: 'au-limited',
    carrier: 'au',
    words: 'account is temporarily limited',
    reason: 'suspend',
    source: 'SISI-CODE',
  },
  {
    id: 'au-quota',
    carrier: 'au',
    words: 'account is temporarily over quota',
    reason: 'mailboxfull',
    source: 'SISI-CODE',
  },
  {
    id: 'au-late',
    carrier: 'au',
    words: 'your message was not delivered within',
    reason: 'expired',
    source: 'SISI-CODE',
  },
  {
    id: 'au-refused',
    carrier: 'au',
    words: ' : user unknown',
    reason: 'filtered',
    source: 'SISI-SET, SISI-CODE',
  },
  {
    id: 'au-refused-start',
    carrier: 'au',
    words: '550: : user unknown',
    reason: 'filtered',
    source: 'SISI-SET',
  },
  {
    id: 'au-unknown',
    carrier: 'au',
    words: '>: user unknown',
    reason: 'userunknown',
    source: 'SISI-SET, SM-AU',
  },
  {
    id: 'au-unknown-bare',
    carrier: 'au',
    words: 'user unknown',
    phases: ['rcpt'],
    reason: 'userunknown',
    source: 'SM-AU',
  },
  { id: 'au-relay', carrier: 'au', words: 'relay access denied', reason: 'norelaying', source: 'SM-AU' },
  {
    id: 'au-size',
    carrier: 'au',
    words: 'message size exceeds fixed limit',
    reason: 'mesgtoobig',
    source: 'SISI-SET, AU-SPEC',
  },
  { id: 'au-reset', carrier: 'au', words: 'connection reset by peer', reason: 'blocked', source: 'AU-SPEC' },
  {
    id: 'au-lost',
    carrier: 'au',
    words: 'lost connection with',
    phases: ['connect', 'ehlo', ''],
    reason: 'blocked',
    source: 'AU-SPEC, AU-FAQ',
  },

  {
    id: 'softbank-unknown',
    carrier: 'softbank',
    words: 'invalid recipient',
    reason: 'userunknown',
    source: 'SISI-SET, SM-SB',
  },
  {
    id: 'softbank-sender-domain',
    carrier: 'softbank',
    words: '553 …does not exist',
    phases: ['mail'],
    reason: 'rejected',
    source: 'SM-SB',
  },
  {
    id: 'softbank-size',
    carrier: 'softbank',
    words: 'message size exceeds fixed maximum message size',
    reason: 'mesgtoobig',
    source: 'SISI-SET',
  },
  {
    id: 'softbank-need-rcpt',
    carrier: 'softbank',
    words: 'need rcpt command',
    reason: 'syntaxerror',
    source: 'SISI-SET',
  },
  {
    id: 'softbank-no-recipients',
    carrier: 'softbank',
    words: 'no recipients specified',
    reason: 'syntaxerror',
    source: 'SISI-SET',
  },

  {
    id: 'ymobile-unknown',
    carrier: 'ymobile',
    words: 'requested action not taken: mailbox unavailable',
    phases: ['rcpt'],
    reason: 'userunknown',
    source: 'SISI-SET (EMOBILE)',
  },
  {
    id: 'ymobile-willcom',
    carrier: 'ymobile',
    words: 'recipient address rejected: user unknown',
    reason: 'userunknown',
    source: 'SISI-SET (Willcom)',
  },

  {
    id: 'rakuten-unknown',
    carrier: 'rakuten',
    words: 'user not found',
    reason: 'userunknown',
    source: 'SISI-SET',
  },
  {
    id: 'rakuten-full',
    carrier: 'rakuten',
    words: 'mail rejected by the processing module…#0002',
    reason: 'mailboxfull',
    source: 'SISI172',
  },
  {
    id: 'rakuten-package',
    carrier: 'rakuten',
    words: 'error sending …package',
    reason: 'systemerror',
    source: 'SISI172',
  },

  {
    id: 'yahoo-japan-dmarc',
    carrier: 'yahoo-japan',
    words: 'dm email not accepted for policy reasons',
    reason: 'policyviolation',
    source: 'SISI-SET',
  },
];

/** MX and bounce host names of the carriers (carrier-rules 2.2), only to recognise them; never asked. */
export const carrierHosts: readonly (readonly [RegExp, CarrierId])[] = [
  [/(?:^|\.)docomo\.ne\.jp$/, 'docomo'],
  [/(?:^|\.)(?:ezweb\.ne\.jp|au\.com)$/, 'au'],
  [/(?:^|\.)(?:emnet\.ne\.jp|pdx\.ne\.jp|ymobile\.ne\.jp|willcom\.com)$/, 'ymobile'],
  [/(?:^|\.)(?:softbank\.(?:ne\.)?jp|vodafone\.ne\.jp)$/, 'softbank'],
  [/(?:^|\.)(?:rakumail\.jp|rmb-ss\.jp)$/, 'rakuten'],
  [/(?:^|\.)yahoo\.co\.jp$/, 'yahoo-japan'],
];

/** @returns the carrier whose server name this is, null for others */
export function carrierOfHost(host: string): CarrierId | null {
  return carrierHosts.find(([name]) => name.test(host.toLowerCase()))?.[1] ?? null;
}
