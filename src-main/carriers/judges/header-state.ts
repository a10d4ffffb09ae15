// How the header block stands: RFC 5322 3.6 (which fields, how often), 3.6.4 (Message-ID), 2.1.1 (line length).
import type { Text } from '../../contract/text.ts';
import type { HeaderField, MailFacts } from '../../protocols/message/mail-facts.ts';
import { hostNameFault } from './host-name.ts';

export const askForMail: Text = {
  ja: 'お店のメールを 1 通見るとわかります。',
  en: 'One mail of the shop tells.',
};

export const fields = (shop: MailFacts, name: string): readonly HeaderField[] =>
  shop.headers.filter((header) => header.name.toLowerCase() === name);

export type MessageIdState =
  | { readonly state: 'absent' | 'blank' | 'malformed'; readonly value: string }
  | { readonly state: 'local' | 'good'; readonly value: string; readonly right: string };

/** How the Message-ID stands: RFC 5322 3.6.4 `<left@right>`, right side a name that can exist outside. */
export function messageIdState(shop: MailFacts): MessageIdState {
  const lines = fields(shop, 'message-id');
  if (shop.messageIds.length === 0 && lines.length === 0) return { state: 'absent', value: '' };
  // The header line as it stands decides; the list is for facts that carry no lines.
  const value = (lines[0]?.value ?? shop.messageIds[0] ?? '').trim();
  if (value === '' || value === '<>') return { state: 'blank', value };
  const match = /^<([^<>@\s]+|"[^"]*")@(\[[^\]\s]+\]|[^<>@\s]+)>$/.exec(
    lines.length > 0 || value.startsWith('<') ? value : `<${value}>`,
  );
  if (match === null) return { state: 'malformed', value };
  const right = match[2] ?? '';
  const fault = hostNameFault(right);
  return { state: fault === null ? 'good' : 'local', value, right };
}

/** What is wrong with the header block, as codes; empty when nothing is. */
export function headerFaults(shop: MailFacts): readonly string[] {
  const faults: string[] = [];
  for (const name of ['from', 'to', 'subject', 'date', 'message-id']) {
    const count = fields(shop, name).length;
    if (count === 0 && name !== 'message-id') faults.push(`missing ${name}`);
    if (count > 1) faults.push(`${count}x ${name}`);
  }
  const id = messageIdState(shop);
  if (id.state === 'absent') faults.push('missing message-id');
  if (id.state === 'blank' || id.state === 'malformed') faults.push(`message-id "${id.value}"`);
  if (id.state === 'local') faults.push(`message-id @${id.right}`);
  if (fields(shop, 'from').length > 0 && shop.from.length === 0) faults.push('from not readable');
  if (fields(shop, 'date').length > 0 && shop.date === null) faults.push('date not readable');
  if (shop.rawEightBitHeaders.length > 0) faults.push(`8-bit in ${shop.rawEightBitHeaders.join(', ')}`);
  if (shop.longestLine > 998) faults.push(`line of ${shop.longestLine}`);
  return faults;
}
