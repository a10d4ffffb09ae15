// The From header: one field, one address with a real domain. SoftBank refuses an empty one (SB-03); RFC 5322 3.6.2; AU-09.
import { fact, mail } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';
import { domainOf, parseAddressList } from '../../../protocols/message/address-list.ts';
import { hostNameKind, isPublicKind } from '../../../protocols/message/host-name-kind.ts';
import { fieldEvidence } from '../field-evidence.ts';

const strict = new Set(['no-address', 'open-bracket', 'open-quote', 'words-without-brackets']);
/** Dots at an end of the left side, or two in a row, outside quotes (RFC 5322 3.2.3). */
const strayDots = /(?:^|[<\s,;:])(?:\.[^"<>@\s]*|[^"<>@\s]*\.\.[^"<>@\s]*|[^"<>@\s]*\.)@/;

/** An address can be read, but not by the grammar: receivers read different senders from such a line. */
function departs(raw: string): boolean {
  const mailboxes = parseAddressList(raw);
  const openGroup = mailboxes.some(({ group }) => group !== null) && !raw.includes(';');
  return (
    openGroup || strayDots.test(raw) || mailboxes.some(({ faults }) => faults.some((one) => strict.has(one)))
  );
}

export const fromHeader = defineCheck({
  id: 'from-header',
  step: '3-message-id',
  weight: 'fault',
  title: { ja: '差出人（From）', en: 'From header' },
  needs: ['shopMail'],
  judge: ({ shopMail }, facts) => {
    const evidence = fieldEvidence(facts, 'from');
    const { from, fromRaw } = shopMail;
    const args = { from: fromRaw ?? '', address: from[0] ?? '', count: from.length };
    if (fromRaw === null) return { verdict: 'fail', variant: 'missing', args, evidence };
    if (fromRaw.trim() === '') return { verdict: 'fail', variant: 'empty', args, evidence };
    const [address] = from;
    if (address === undefined) return { verdict: 'fail', variant: 'unparsable', args, evidence };
    if (departs(fromRaw)) return { verdict: 'fail', variant: 'broken', args, evidence };
    if (from.length > 1) return { verdict: 'fail', variant: 'several', args, evidence };
    const domain = domainOf(address);
    if (domain === null) return { verdict: 'fail', variant: 'no-domain', args, evidence };
    const kind = hostNameKind(domain);
    if (kind !== 'example-name' && !isPublicKind(kind))
      return { verdict: 'fail', variant: 'not-real', args: { ...args, domain }, evidence };
    return { verdict: 'pass', args, evidence };
  },
  wording: {
    pass: { ja: '`{address}` の 1 つだけです。', en: 'It is one address, `{address}`.' },
    fail: { ja: '差出人の書き方が正しくありません。', en: 'The From header is not right.' },
    'fail:missing': { ja: '差出人の行が、**ありません**。', en: 'There is **no** From line.' },
    'fail:empty': { ja: '差出人の行が、**空**です。', en: 'The From line is **empty**.' },
    'fail:unparsable': {
      ja: '差出人の行から、アドレスを**読み取れません**（`{from}`）。',
      en: 'No address **can be read** from the From line (`{from}`).',
    },
    'fail:broken': {
      ja: '差出人の行が、メールの**書き方に合っていません**（`{from}`）。記号をふくむ店名は `"` で囲み、アドレスは `<` と `>` で囲みます。',
      en: 'The From line **does not follow the grammar** (`{from}`). Put a name with signs in `"`, and the address in `<` and `>`.',
    },
    'fail:several': {
      ja: '差出人が **{count} つ**書かれています。1 つだけにします。',
      en: 'There are **{count}** From addresses; there must be one.',
    },
    'fail:no-domain': {
      ja: '差出人が `{address}` だけで、**@ のうしろがありません**。',
      en: 'The From address is only `{address}`, **without a domain**.',
    },
    'fail:not-real': {
      ja: '差出人のドメイン `{domain}` は、**インターネットにありません**。',
      en: 'The From domain `{domain}` **does not exist on the internet**.',
    },
    unknown: { ja: '差出人は、まだ見ていません。', en: 'The From header has not been looked at.' },
    why: {
      ja: 'SoftBank は、差出人が空のメールを受け取らないと書いています。',
      en: 'SoftBank says that it does not take mail with an empty From header.',
    },
  },
  examples: [
    { facts: fact('shopMail', mail()), verdict: 'pass' },
    { facts: fact('shopMail', mail({ from: [], fromRaw: '' })), verdict: 'fail' },
    {
      facts: fact('shopMail', mail({ from: ['root@localhost'], fromRaw: 'root@localhost' })),
      verdict: 'fail',
    },
    {
      facts: fact(
        'shopMail',
        mail({ from: ['order@shop.example'], fromRaw: 'Shop, Ltd. <order@shop.example>' }),
      ),
      verdict: 'fail',
    },
    { facts: {}, verdict: 'unknown' },
  ],
  fixes: ['header'],
});
