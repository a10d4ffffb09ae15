// Replies of receiving servers in plain form (a text, an object, a list, a record by carrier) as bounces.
import type { CarrierId } from '../contract/answers.ts';
import { bounce } from '../carriers/example-facts.ts';
import { carrierOfDomain } from '../carriers/domains.ts';
import { domainOf } from '../carriers/judges/reading.ts';
import type { BounceFacts } from '../protocols/dsn/bounce-facts.ts';
import { plainCarrier } from './plain-answers.ts';

const most = 100;

/**
 * @param value text, `{carrier, text|reply|diagnostic, reason, phase, status, recipient}`, a list of these, or `{au: "550 …"}`
 * @param failing carriers a reply without a carrier may have come from
 */
export function plainBounces(value: unknown, failing: readonly CarrierId[]): readonly BounceFacts[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [fromText(value, failing)];
  if (Array.isArray(value)) return value.slice(0, most).flatMap((one: unknown) => plainBounces(one, failing));
  if (typeof value !== 'object' || value === null) return [];
  const row = value as Readonly<Record<string, unknown>>;
  const byCarrier = Object.entries(row).flatMap(([name, inner]) => {
    const carrier = plainCarrier(name);
    return carrier === null ? [] : plainBounces(inner, [carrier]);
  });
  if (byCarrier.length > 0) return byCarrier;
  // the contract's own shape, of which only some fields were given
  return Array.isArray(row['recipients'])
    ? plainBounces(row['recipients'], failing)
    : [fromRow(row, failing)];
}

function fromText(text: string, failing: readonly CarrierId[]): BounceFacts {
  const address = /<?([^\s<>:]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,})>?/.exec(text)?.[1] ?? null;
  const named = address === null ? null : carrierOfDomain(domainOf(address));
  const carrier = named ?? (failing.length > 0 ? (failing[0] ?? null) : null);
  return bounce(carrier, {
    diagnostic: text.slice(0, 2000),
    replycode: /\b([245]\d\d)\b/.exec(text)?.[1] ?? '',
    status: /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(text)?.[1] ?? '',
    hard: !/\b4\d\d\b/.test(text),
    retryUseful: /\b4\d\d\b/.test(text),
    ...(address === null ? {} : { recipient: address }),
  });
}

function fromRow(row: Readonly<Record<string, unknown>>, failing: readonly CarrierId[]): BounceFacts {
  const text = (name: string): string =>
    typeof row[name] === 'string' ? row[name] : typeof row[name] === 'number' ? String(row[name]) : '';
  const words = [
    text('code'),
    text('replycode'),
    text('status'),
    text('text'),
    text('reply'),
    text('diagnostic'),
    text('message'),
  ];
  const told = plainCarrier(text('carrier'));
  const made = fromText(words.filter((one) => one !== '').join(' '), told === null ? failing : [told]);
  const [recipient] = made.recipients;
  return recipient === undefined
    ? made
    : {
        ...made,
        recipients: [
          {
            ...recipient,
            carrier: told ?? recipient.carrier,
            reason:
              text('reason')
                .toLowerCase()
                .replace(/[\s_-]/g, '') || recipient.reason,
            phase: text('phase'),
            ...(text('recipient') === '' ? {} : { recipient: text('recipient') }),
          },
        ],
      };
}
