// Judges a Message-ID. RFC 5322 3.6.4 (syntax, one field), RFC 5321 and 5322 on names; makers by their format (server-facts 5).
import { domainOf } from './address-list.ts';
import { withoutComments } from './date.ts';
import { hostNameKind, type HostNameKind } from './host-name-kind.ts';

export interface MessageIdParts {
  readonly left: string;
  /** lower case */
  readonly right: string;
}

export type MessageIdForm =
  | 'good'
  | 'absent'
  | 'blank'
  | 'no-brackets'
  | 'no-at'
  | 'spaces'
  | 'several'
  | 'empty-side'
  | 'illegal-characters';

/** @returns the value as it is compared and shown: unfolded, comments around the brackets taken out */
export function messageIdValue(unfolded: string): string {
  const text = unfolded.trim();
  const only = /^(\(.*\))?\s*(<[^<>]*>)\s*(\(.*\))?$/.exec(text);
  const around = withoutComments(`${only?.[1] ?? ''} ${only?.[3] ?? ''}`).trim();
  return only !== null && around === '' ? (only[2] ?? text) : text;
}

/** @returns whether the value is `<left@right>` and nothing else, and what is wrong where it isn't */
export function messageIdForm(values: readonly string[]): MessageIdForm {
  const first = values[0];
  if (first === undefined) return 'absent';
  const value = messageIdValue(first);
  if (value === '' || /^<\s*>$/.test(value) || withoutComments(value).trim() === '') return 'blank';
  if ((value.match(/</g) ?? []).length > 1) return 'several';
  if (!/^<.*>$/.test(value)) return 'no-brackets';
  const inner = value.slice(1, -1);
  if (/\s/.test(inner)) return 'spaces';
  if (!inner.includes('@')) return 'no-at';
  if (/^@|@$/.test(inner)) return 'empty-side';
  if (inner.replace(/^"(?:[^"\\]|\\.)*"/, '').split('@').length > 2) return 'illegal-characters';
  // eslint-disable-next-line no-control-regex
  return /[\u0000-\u001f\u007f-\uffff<>()]/.test(inner) ? 'illegal-characters' : 'good';
}

/** @returns both sides of the at sign of the first value, read as far as there are any */
export function messageIdParts(values: readonly string[]): MessageIdParts | null {
  const inner = messageIdValue(values[0] ?? '')
    .replace(/^<|>$/g, '')
    .trim();
  const right = domainOf(inner);
  return right === null ? null : { left: inner.slice(0, inner.lastIndexOf('@')), right };
}

/** @returns what the right side is worth, null where there is none */
export function messageIdDomainKind(values: readonly string[]): HostNameKind | null {
  const parts = messageIdParts(values);
  return parts === null ? null : hostNameKind(parts.right);
}

/**
 * Who made a Message-ID, by its format.
 * @param name the field name as spelled: MTAs write `Message-Id`, applications `Message-ID`
 */
export function messageIdMaker(
  name: string,
  values: readonly string[],
): { readonly maker: string; readonly sign: string } | null {
  const parts = messageIdParts(values);
  if (parts === null) return null;
  const byMta = name === 'Message-Id';
  const { left, right } = parts;
  if (
    /^\d{14}\.[0-9A-F]{5,20}$/.test(left) ||
    /^\d{14}\.[0-9B-DF-HJ-NP-TV-Zb-df-hj-np-tv-z]{10,20}$/.test(left)
  ) {
    return { maker: 'postfix', sign: '<YYYYMMDDhhmmss.QUEUEID@…>' };
  }
  if (byMta && /^[0-9B-DF-HJ-NP-TV-Zb-df-hj-np-tv-z]{10,20}$/.test(left))
    return { maker: 'postfix', sign: '<QUEUEID@…>' };
  if (byMta && /^\d{12,14}\.[a-zA-Z]?[0-9A-Za-z]{7,15}$/.test(left))
    return { maker: 'sendmail', sign: '<time.QUEUEID@…>' };
  if (/^E?[0-9A-Za-z]{6}-[0-9A-Za-z]{6,11}-[0-9A-Za-z]{2,4}$/.test(left))
    return { maker: 'exim', sign: '<E……-……-…@…>' };
  if (right === 'swift.generated') return { maker: 'swift', sign: '@swift.generated' };
  if (/^[0-9a-f]{32}$/.test(left)) return { maker: 'swift-or-symfony', sign: '<32 hex@…>' };
  if (/^[A-Za-z0-9]{40,50}$/.test(left) || /^[0-9a-f]{32}\.[0-9a-f]+$/.test(left))
    return { maker: 'phpmailer', sign: `<${left.length} characters@…>` };
  if (/^CA[A-Za-z0-9+_=-]{40,}$/.test(left) && right === 'mail.gmail.com')
    return { maker: 'gmail', sign: '@mail.gmail.com' };
  if (/\.(?:prod|namprd|jpnprd|apcprd|eurprd)/i.test(right) || right.endsWith('.outlook.com'))
    return { maker: 'exchange', sign: '@….outlook.com' };
  if (right.endsWith('amazonses.com')) return { maker: 'amazon-ses', sign: '@….amazonses.com' };
  if (/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(left))
    return { maker: 'mail-program', sign: '<UUID@…>' };
  if (byMta) return { maker: 'mta', sign: 'Message-Id' };
  return null;
}
