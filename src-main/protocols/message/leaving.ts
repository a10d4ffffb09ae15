// Which hop took the mail out of the shop's house, and who it said it was there: EHLO name, address, envelope sender.
// Sources: Received (RFC 5321 4.4), Return-Path, Received-SPF (RFC 7208 9.1), Authentication-Results (RFC 8601).
import { parseIpAddress } from '../../contract/ip-address.ts';
import { addressSpec } from './address-list.ts';
import { unfold, type RawField } from './headers.ts';
import type { MailFacts, ReceivedHop } from './mail-facts.ts';
import { sameOwner } from './registered-domain.ts';

type Leaving = MailFacts['leaving'];

const privateAddress =
  /^(?:10\.|127\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|::1$|f[cd][0-9a-f]{2}:|fe80:)/i;

/** @returns whether no host of the internet has this address */
export function isPrivateAddress(address: string): boolean {
  return privateAddress.test(address);
}

/**
 * @param fields the mail's raw fields, in order
 * @param received its Received fields read, newest first
 * @returns the best reading of who delivered and under which names; `from` says where each was read
 */
export function leavingOf(fields: readonly RawField[], received: readonly ReceivedHop[]): Leaving {
  const at = leavingHop(received);
  const hop = at < 0 ? undefined : received[at];
  const results = resultsOf(fields);
  const place = at < 0 ? '' : `Received (${String(at + 1)}/${String(received.length)})`;
  const helo = hop?.helo ?? results.helo?.value ?? null;
  const address = hop?.address ?? results.address?.value ?? null;
  const envelope = envelopeSender(fields, hop, place) ?? results.envelope;
  return {
    helo,
    address,
    envelopeSender: envelope?.value ?? null,
    from: {
      helo: helo === null ? '' : (hop?.helo ?? null) === null ? (results.helo?.place ?? '') : place,
      address:
        address === null ? '' : (hop?.address ?? null) === null ? (results.address?.place ?? '') : place,
      envelopeSender: envelope?.place ?? '',
    },
  };
}

/** @returns the index of the hop in `received` by which the mail left, -1 where no line shows one */
export function leavingHop(received: readonly ReceivedHop[]): number {
  let found = -1;
  for (let at = received.length - 1; at >= 0; at--) {
    const hop = received[at];
    if (hop === undefined || (hop.helo === null && hop.address === null)) continue;
    if (hop.userId !== null || isSubmission(hop)) continue;
    if (hop.address !== null && isPrivateAddress(hop.address)) continue;
    if (hop.address === null && !hop.helo?.includes('.')) continue;
    const inside =
      hop.by !== null && hop.helo !== null && hop.helo.includes('.') && sameOwner(hop.helo, hop.by);
    if (inside) {
      if (found < 0) found = at; // within one house: a later hop may be the one that leaves it
      continue;
    }
    return at;
  }
  return found >= 0 ? found : loopbackHop(received);
}

/** A hand-over between two servers of one machine (the practice lab), where nothing else is there. */
function loopbackHop(received: readonly ReceivedHop[]): number {
  for (let at = received.length - 1; at >= 0; at--) {
    const hop = received[at];
    const by = received[at + 1]?.by ?? null;
    const helo = hop?.helo ?? null;
    if (hop === undefined || helo === null || by === null || hop.by === null) continue;
    if (hop.userId !== null || isSubmission(hop)) continue;
    if (hop.by !== by && helo.toLowerCase() === by) return at;
  }
  return -1;
}

/** A mail program handing in its mail says who it is by password, not by EHLO (RFC 6409). */
function isSubmission(hop: ReceivedHop): boolean {
  return (
    /^(?:UTF8)?E?SMTPS?A$|^HTTPS?$|^MAPI/i.test(hop.protocol ?? '') ||
    /Authenticated sender|authenticated id|\(authenticated/i.test(hop.raw)
  );
}

interface Seen {
  readonly value: string;
  readonly place: string;
}

function envelopeSender(
  fields: readonly RawField[],
  hop: ReceivedHop | undefined,
  place: string,
): Seen | null {
  // A Return-Path below the first Received was written by the shop's program, not by the server that delivered.
  const firstReceived = fields.findIndex((field) => field.name.toLowerCase() === 'received');
  const at = fields.findIndex((field) => field.name.toLowerCase() === 'return-path');
  const trusted = at >= 0 && (firstReceived < 0 || at < firstReceived);
  const field = fields[at];
  if (trusted && field !== undefined) {
    const value = unfold(field.body);
    if (/^<\s*>$/.test(value)) return { value: '', place: 'Return-Path' };
    const address = addressSpec(value.replace(/^.*<|>.*$/g, ''));
    if (address !== null) return { value: address, place: 'Return-Path' };
  }
  const noted = /\(envelope-from <([^>]*)>\)/.exec(hop?.raw ?? '')?.[1];
  return noted === undefined ? null : { value: noted, place };
}

/** What the receiving side noted in its own fields; the topmost one counts, later ones may come from anywhere. */
function resultsOf(fields: readonly RawField[]): {
  helo: Seen | null;
  address: Seen | null;
  envelope: Seen | null;
} {
  let helo: Seen | null = null;
  let address: Seen | null = null;
  let envelope: Seen | null = null;
  for (const field of fields) {
    const name = field.name.toLowerCase();
    const text = unfold(field.body).slice(0, 4000);
    const take = (pattern: RegExp): Seen | null => {
      const groups: readonly (string | undefined)[] = pattern.exec(text)?.slice(1) ?? [];
      const value = groups.find((part) => part !== undefined);
      return value === undefined ? null : { value: value.replace(/^["<]+|[">]+$/g, ''), place: field.name };
    };
    if (name === 'received-spf') {
      helo ??= take(/\bhelo="?([^;\s"]+)/i);
      const client = take(/\bclient-ip="?([^;\s"]+)/i) ?? take(/designates ([0-9a-f.:]+) as/i);
      address ??= client !== null && parseIpAddress(client.value) !== null ? client : null;
      envelope ??=
        take(/\benvelope-from=("[^"]*"|<[^>]*>|[^;\s)]+)/i) ??
        take(/domain of (\S+@\S+) (?:designates|does)/i);
    } else if (name === 'authentication-results' || name === 'arc-authentication-results') {
      helo ??= take(/\bsmtp\.helo=("[^"]*"|[^;\s)]+)/i);
      envelope ??= take(/\bsmtp\.(?:mailfrom|mfrom)=("[^"]*"|<[^>]*>|[^;\s)]+)/i);
    } else if (name === 'x-envelope-from' || name === 'x-original-return-path') {
      envelope ??= take(/<?([^<>\s]+@[^<>\s]+)>?/);
    }
  }
  if (envelope !== null && !envelope.value.includes('@'))
    envelope = { ...envelope, value: `@${envelope.value}` };
  return { helo, address, envelope };
}
