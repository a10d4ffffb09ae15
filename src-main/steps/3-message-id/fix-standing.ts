// Where several fix cards are shown: which one comes first, by the evidence, and what became of the others once it was done.
// A change that is done settles nothing for sure: the next mail judges.
import { hostNameFault } from '../../carriers/judges/host-name.ts';
import { seen } from '../../carriers/judges/reading.ts';
import type { Args, Text } from '../../contract/text.ts';
import type { FixCardView } from '../../contract/view/fix.ts';
import type { Facts } from '../../facts/facts.ts';
import { domainOf } from '../../protocols/message/address-list.ts';
import { hostNameKind } from '../../protocols/message/host-name-kind.ts';
import { messageIdParts } from '../../protocols/message/message-id.ts';
import type { JudgedCase } from '../judged-case.ts';
import type { EvidenceRead } from './evidence-read.ts';

export interface Standing {
  readonly kind: NonNullable<FixCardView['standing']>['kind'];
  readonly words: Text;
  readonly args: Args;
}

/** The findings that each fix is meant to turn. */
const repairs: Readonly<Record<string, readonly string[]>> = {
  'host-name': ['ehlo-name', 'ehlo-resolves', 'message-id-domain'],
  'mta-host-name': ['ehlo-name', 'ehlo-resolves', 'message-id-domain'],
  'envelope-sender': ['envelope-sender-domain', 'envelope-sender-web-user', 'envelope-sender-owner'],
  'message-id': ['message-id-present', 'message-id-form', 'message-id-repeated', 'message-id-domain'],
  dkim: ['dkim-domain'],
};

const names = ['host-name', 'mta-host-name'];

const words = {
  machineBad: {
    ja: '先にこちらを直します。サーバーの名前そのものが `{name}` です。送り口の名前は、ふつうここから作られます。',
    en: 'Do this first: the machine itself is called `{name}`, and the mail program’s name is normally made from it.',
  },
  machineGood: {
    ja: '先にこちらを直します。サーバーの名前 `{name}` は正しく、送り口の名前だけがちがいます。',
    en: 'Do this first: the machine’s name `{name}` is right, only the mail program’s is not.',
  },
  onlyEhlo: {
    ja: '先にこちらを直します。ほかの名前 `{name}` は正しく、名のり `{helo}` だけがちがいます。',
    en: 'Do this first: the other name `{name}` is right, only the EHLO name `{helo}` is not.',
  },
  written: {
    ja: '先にこちらを直します。名のり `{helo}` は、送り口の設定に書きこまれた名前です。',
    en: 'Do this first: `{helo}` is a name that was written into the mail program’s settings.',
  },
  defaultName: {
    ja: '先にこちらを直します。名のり `{helo}` は、サーバーがはじめから持っている名前です。',
    en: 'Do this first: `{helo}` is a name that a machine has before anybody names it.',
  },
  fromCard: {
    ja: '先にこちらを直します。名のりも整理番号も、ここから作られます。',
    en: 'Do this first: EHLO name and Message-ID are made from it.',
  },
  after: {
    ja: '先に「{title}」を行います。それで直れば、こちらはいりません。',
    en: 'First do “{title}”. If that settles it, this is not needed.',
  },
  settled: {
    ja: '「{title}」で、いっしょに直った見込みです。次のメールを渡すと、確かめます。',
    en: 'Probably settled by “{title}”. The next mail that you hand over will tell.',
  },
  confirmed: {
    ja: 'あとから渡されたメールでは、直っています。こちらはいりません。',
    en: 'The mail handed over since is right. This is not needed.',
  },
  stillOpen: {
    ja: 'あとから渡されたメールでも、まだ直っていません。こちらを行ってください。',
    en: 'The mail handed over since is still wrong. Do this one.',
  },
  leftSide: {
    ja: '名前を直しても、アドレスの左側（`{user}`）は残ります。こちらも行ってください。',
    en: 'After the rename the left side (`{user}`) stays. Do this one too.',
  },
} as const satisfies Record<string, Text>;

/**
 * @param cards id and title of the cards that are shown, in their order
 * @returns what is said about each; nothing for a card that stands alone or was done itself
 */
export function standings(
  cards: readonly { readonly id: string; readonly title: string }[],
  judged: JudgedCase,
  evidence: EvidenceRead,
): ReadonlyMap<string, Standing> {
  const { applied } = judged.caseFile;
  const result = new Map<string, Standing>();
  const done = new Map(applied.map(({ fix, at }) => [fix, at] as const));
  const titles = new Map(cards.map(({ id, title }) => [id, title] as const));
  const group = names.filter((id) => titles.has(id));
  const doneName = group.find((id) => done.has(id));
  const mail = judged.facts.shopMail;
  const mailAt = mail?.state === 'known' ? mail.at : '';
  const lastChange = [...done.values()].sort().at(-1);
  const judgedAgain = lastChange !== undefined && mailAt > lastChange;
  const verdict = (id: string) => judged.findings.get(id)?.verdict;

  for (const { id } of cards) {
    if (done.has(id)) continue;
    const about = repairs[id] ?? [];
    if (judgedAgain && about.length > 0) {
      const failing = about.some((check) => verdict(check) === 'fail');
      const right = about.some((check) => verdict(check) === 'pass');
      if (failing) result.set(id, { kind: 'open', words: words.stillOpen, args: {} });
      else if (right) result.set(id, { kind: 'settled', words: words.confirmed, args: {} });
    } else if (doneName !== undefined && names.includes(id)) {
      result.set(id, { kind: 'settled', words: words.settled, args: { title: titles.get(doneName) ?? '' } });
    } else if (doneName !== undefined && id === 'envelope-sender') {
      result.set(id, afterRename(judged, titles.get(doneName) ?? ''));
    }
  }
  if (group.length > 1 && doneName === undefined) {
    const first = firstName(judged.factsBefore ?? judged.facts, evidence);
    for (const id of group) {
      result.set(
        id,
        id === first.id
          ? { kind: 'first', words: first.words, args: first.args }
          : { kind: 'after', words: words.after, args: { title: titles.get(first.id) ?? '' } },
      );
    }
  }
  return result;
}

/** The envelope sender once the name is changed: its domain is right then, the account before the @ stays. */
function afterRename(judged: JudgedCase, title: string): Standing {
  const before = judged.findingsBefore ?? judged.findings;
  const user = before.get('envelope-sender-web-user')?.verdict === 'fail';
  const facts = judged.factsBefore ?? judged.facts;
  const sender = seen(facts, 'shopMail')?.value.leaving.envelopeSender ?? '';
  return user
    ? { kind: 'open', words: words.leftSide, args: { user: sender.split('@')[0] ?? '' } }
    : { kind: 'settled', words: words.settled, args: { title } };
}

/** Machine's name or mail program's name: what the server itself said decides, then how the names in the mail differ. */
function firstName(
  facts: Facts,
  { shopMail, context }: EvidenceRead,
): { readonly id: string; readonly words: Text; readonly args: Args } {
  const report = seen(facts, 'serverReport')?.value;
  const machine = report?.hostsName ?? report?.hostName ?? null;
  const helo = shopMail?.leaving.helo ?? report?.ehloName ?? report?.mtaName ?? '';
  if (machine !== null)
    return hostNameFault(machine) === null
      ? { id: 'mta-host-name', words: words.machineGood, args: { name: machine } }
      : { id: 'host-name', words: words.machineBad, args: { name: machine } };
  if (helo === '' || hostNameFault(helo) === null)
    return { id: 'host-name', words: words.fromCard, args: {} };
  const others = [
    context.messageId === 'by-mta' ? (messageIdParts(shopMail?.messageIds ?? [])?.right ?? null) : null,
    hostPart(shopMail?.leaving.envelopeSender ?? ''),
  ];
  const good = others.find((name) => name !== null && hostNameFault(name) === null);
  if (good !== null && good !== undefined)
    return { id: 'mta-host-name', words: words.onlyEhlo, args: { name: good, helo } };
  const written = /\.unknown$/i.test(helo) || hostNameKind(helo) === 'example-name';
  return written
    ? { id: 'mta-host-name', words: words.written, args: { helo } }
    : { id: 'host-name', words: words.defaultName, args: { helo } };
}

/** The envelope's domain where it is a machine's: a shop's own address tells nothing about the machine. */
function hostPart(sender: string): string | null {
  const domain = domainOf(sender);
  const user = sender.split('@')[0] ?? '';
  return /^(apache|www-data|www|nginx|nobody|httpd|root)$/i.test(user) ? domain : null;
}
