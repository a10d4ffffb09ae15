// The machine-readable part of a delivery report. RFC 3464 2.2 (per message) and 2.3 (per recipient).
import { fieldOf, parseFields, type MailField } from './bounce-mail.ts';

export interface ReportedRecipient {
  readonly recipient: string;
  /** address before expansion or rewriting, '' where not given */
  readonly original: string;
  /** failed, delayed, delivered, relayed, expanded, expired, lower case; '' where absent */
  readonly action: string;
  /** x.y.z or '' */
  readonly status: string;
  /** type of the diagnostic: `SMTP`, `X-UNIX`, … upper case, '' where absent */
  readonly diagnosticType: string;
  readonly diagnostic: string;
  readonly remote: string;
  /** PowerMTA's own classing (X-PowerMTA-BounceCategory), '' elsewhere */
  readonly category: string;
}

export interface DeliveryReport {
  readonly reporting: string;
  readonly arrival: string;
  readonly recipients: readonly ReportedRecipient[];
}

/**
 * @param text the delivery-status part, or any text that carries such fields
 * @returns its recipients in order; groups without a recipient are the message's own fields
 */
export function readDeliveryStatus(text: string): DeliveryReport {
  const recipients: ReportedRecipient[] = [];
  let reporting = '';
  let arrival = '';
  for (const group of groupsOf(text)) {
    reporting ||= hostOf(fieldOf(group, 'reporting-mta') || fieldOf(group, 'received-from-mta'));
    arrival ||= fieldOf(group, 'arrival-date');
    const recipient = recipientOf(group);
    if (recipient !== null) recipients.push(recipient);
  }
  return { reporting, arrival, recipients };
}

/** Fields up to a blank line form a group; a second Final-Recipient or Action starts one where the blank line is missing. */
function groupsOf(text: string): readonly (readonly MailField[])[] {
  const groups: (readonly MailField[])[] = [];
  for (const block of text.split(/\n[ \t]*\n+/)) {
    let group: MailField[] = [];
    for (const field of parseFields(block)) {
      const starts =
        field.name === 'final-recipient' && group.some((known) => known.name === 'final-recipient');
      if (starts) {
        groups.push(group);
        group = [];
      }
      group.push(field);
    }
    if (group.length > 0) groups.push(group);
  }
  return groups;
}

function recipientOf(group: readonly MailField[]): ReportedRecipient | null {
  const final = typed(fieldOf(group, 'final-recipient'));
  const original = typed(fieldOf(group, 'original-recipient'));
  const actual = typed(fieldOf(group, 'x-actual-recipient'));
  if (final.value === '' && original.value === '' && actual.value === '') return null;
  const addresses = [actual, final, original].map(({ value }) => bare(value));
  const recipient =
    addresses.find((address) => address.includes('@')) ?? addresses.find((address) => address !== '') ?? '';
  const diagnostic = typed(fieldOf(group, 'diagnostic-code'));
  const statusField = fieldOf(group, 'status');
  return {
    recipient,
    original: bare(original.value),
    action: (/^[\s"']*([a-z]+)/i.exec(fieldOf(group, 'action'))?.[1] ?? '').toLowerCase(),
    status: /^\s*([245]\.\d{1,3}\.\d{1,3})/.exec(statusField)?.[1] ?? '',
    // Postfix marks its own words so; they quote the server's reply like any other.
    diagnosticType: diagnostic.type.toUpperCase().replace(/^X-POSTFIX$/, 'SMTP'),
    diagnostic: diagnostic.value === '' ? remark(statusField) : diagnostic.value,
    remote: hostOf(fieldOf(group, 'remote-mta')),
    category: fieldOf(group, 'x-powermta-bouncecategory').toLowerCase(),
  };
}

/** `type; value`; a value without a type keeps an empty one. */
function typed(value: string): { readonly type: string; readonly value: string } {
  const match = /^\s*([\w-]+)\s*;\s*([\s\S]*)$/.exec(value);
  return match === null
    ? { type: '', value: value.trim() }
    : { type: match[1] ?? '', value: (match[2] ?? '').trim() };
}

/** The words in brackets that some servers put after the status: `5.2.2 (mailbox full)`. */
function remark(status: string): string {
  return /\((.+)\)\s*$/.exec(status)?.[1] ?? '';
}

function bare(address: string): string {
  return address
    .replace(/^[<"'\s]+|[>"'\s.,;]+$/g, '')
    .replace(/^mailto:/i, '')
    .replace(/^@[^:@]+:(?=[^@]+@)/, ''); // source route of RFC 821
}

/** Host name out of `dns; host [address]` and the like. */
export function hostOf(value: string): string {
  const { value: host } = typed(value);
  return (/^[<("\s]*\[?([A-Za-z0-9._:-]+)/.exec(host)?.[1] ?? '').replace(/\.$/, '').toLowerCase();
}
