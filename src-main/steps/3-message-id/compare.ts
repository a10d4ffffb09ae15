// The shop's mail beside one of an ordinary mail program that arrives: what differs, by how likely it explains the symptom.
import type { Text } from '../../contract/text.ts';
import { domainOf } from '../../protocols/message/address-list.ts';
import { hostNameKind, isPublicKind } from '../../protocols/message/host-name-kind.ts';
import type { MailFacts } from '../../protocols/message/mail-facts.ts';
import { messageIdForm, messageIdParts } from '../../protocols/message/message-id.ts';
import { signingDomains } from './signing-domains.ts';
import { webUserOf } from '../../protocols/message/writers.ts';

export interface Difference {
  readonly what: Text;
  readonly shop: string;
  readonly program: string;
  /** 3: it may well be the reason; 2: possible; 1: hardly; 0: no difference that matters */
  readonly weight: 0 | 1 | 2 | 3;
}

interface Aspect {
  readonly what: Text;
  readonly value: (mail: MailFacts) => string;
  /** whether the value itself is a fault; only then can the difference be the reason */
  readonly bad: (mail: MailFacts) => boolean;
  /** weight of a difference that is bad on the shop's side, and of one that is merely a difference */
  readonly weights: readonly [bad: 1 | 2 | 3, differs: 0 | 1];
}

const kindIsBad = (name: string | null | undefined): boolean =>
  name !== null && name !== undefined && name !== '' && !isPublicKind(hostNameKind(name));

const aspects: readonly Aspect[] = [
  {
    what: { ja: '名のり（EHLO）', en: 'EHLO name' },
    value: (mail) => mail.leaving.helo ?? '',
    bad: (mail) => kindIsBad(mail.leaving.helo),
    weights: [3, 1],
  },
  {
    what: { ja: '封筒の差出人（エンベロープ）', en: 'Envelope sender' },
    value: (mail) => mail.leaving.envelopeSender ?? '',
    bad: (mail) =>
      kindIsBad(domainOf(mail.leaving.envelopeSender ?? '')) ||
      webUserOf(mail.leaving.envelopeSender) !== null,
    weights: [3, 1],
  },
  {
    what: { ja: '整理番号（Message-ID）の @ のうしろ', en: 'Message-ID, behind the @' },
    value: (mail) => messageIdParts(mail.messageIds)?.right ?? mail.messageIds[0] ?? '',
    bad: (mail) =>
      messageIdForm(mail.messageIds) !== 'good' || kindIsBad(messageIdParts(mail.messageIds)?.right),
    weights: [3, 1],
  },
  {
    what: { ja: '差出人（From）のドメイン', en: 'Domain of From' },
    value: (mail) => domainOf(mail.from[0] ?? '') ?? mail.fromRaw ?? '',
    bad: (mail) => mail.from.length !== 1 || kindIsBad(domainOf(mail.from[0] ?? '')),
    weights: [3, 1],
  },
  {
    what: { ja: '送り出した番号（IP アドレス）', en: 'Sending address' },
    value: (mail) => mail.leaving.address ?? '',
    bad: () => false,
    weights: [1, 1],
  },
  {
    what: { ja: '電子印（DKIM）', en: 'DKIM signature' },
    value: (mail) => signingDomains(mail).join(', '),
    bad: (mail) => signingDomains(mail).length === 0,
    weights: [2, 0],
  },
  {
    what: { ja: '見出しの、変換していない文字', en: 'Raw 8-bit header text' },
    value: (mail) => mail.rawEightBitHeaders.join(', '),
    bad: (mail) => mail.rawEightBitHeaders.length > 0,
    weights: [3, 0],
  },
  {
    what: { ja: '日付（Date）', en: 'Date' },
    value: (mail) =>
      mail.date === null
        ? (mail.dateRaw ?? '')
        : (/([+-]\d{4}|[A-Z]{2,4})\s*(?:\(.*\))?$/.exec(mail.dateRaw ?? '')?.[1] ?? ''),
    bad: (mail) => mail.date === null,
    weights: [3, 0],
  },
  {
    what: { ja: 'いちばん長い行', en: 'Longest line' },
    value: (mail) => String(mail.longestLine),
    bad: (mail) => mail.longestLine > 998,
    weights: [3, 0],
  },
  {
    what: { ja: '文字コードと運び方', en: 'Charset and transfer encoding' },
    value: (mail) =>
      [mail.charset ?? '', mail.transferEncoding ?? ''].filter((part) => part !== '').join(', '),
    bad: (mail) => mail.bodyFaults.length > 0,
    weights: [2, 1],
  },
  {
    what: { ja: '本文の形', en: 'Parts of the body' },
    value: (mail) => (mail.partTypes ?? []).slice(0, 6).join(' + '),
    bad: () => false,
    weights: [1, 1],
  },
];

/** @returns one row an aspect in which the mails differ, the likeliest reason first */
export function compareMails(shop: MailFacts, program: MailFacts): readonly Difference[] {
  return aspects
    .map(({ what, value, bad, weights }): Difference => {
      const [ours, theirs] = [value(shop), value(program)];
      const differs = ours.toLowerCase() !== theirs.toLowerCase();
      const suspect = differs && bad(shop) && !bad(program);
      // Bad on both sides while the program's mail arrives: not what decides.
      return { what, shop: ours, program: theirs, weight: suspect ? weights[0] : differs ? weights[1] : 0 };
    })
    .filter(({ weight, shop: ours, program: theirs }) => weight > 0 && (ours !== '' || theirs !== ''))
    .sort((one, other) => other.weight - one.weight);
}
