// Causes on the customer's side: filters on the phone, the address, the mailbox, forwarding.
import { carrierOfDomain, meantDomain } from '../../carriers/domains.ts';
import { answered, seen } from '../../carriers/judges/reading.ts';
import { fix } from '../../carriers/fixes.ts';
import type { Facts } from '../../facts/facts.ts';
import { addressSyntax, type AddressSyntax } from '../../protocols/message/address-syntax.ts';
import { contradicts, everywhere, proves, raises, sinks, type Cause, type CauseEvidence } from '../cause.ts';
import {
  answeredWith,
  bodyFaultsOf,
  defaultNames,
  judged,
  pointer,
  replies,
  said,
  spf,
  spfRecordCount,
} from '../looks.ts';
import { symptomsOf } from '../symptoms.ts';

function recipient(facts: Facts): AddressSyntax | null {
  const given = answered(facts, 'recipientAddress');
  return given === null ? null : addressSyntax(given.value);
}

/** Nothing wrong was found with the shop's side where it was looked at. */
function shopLooksGood({ facts }: CauseEvidence): boolean {
  const looked = [spf(facts, 'header-from'), spf(facts, 'envelope'), pointer(facts, 4)].filter(
    (one) => one !== null,
  );
  return (
    looked.length > 0 &&
    looked.every((one) => ['pass', 'own', 'generic'].includes(one)) &&
    defaultNames(facts) === 0 &&
    bodyFaultsOf(facts).length === 0 &&
    spfRecordCount(facts) !== 0
  );
}

/** au's "address exists, the filter refused": unknown user without the address, at the end of the data. */
function filteredAtAu({ facts }: CauseEvidence): boolean {
  return replies(facts).some(
    (row) => row.carrier === 'au' && /550 (5\.\d\.\d )?: user unknown/i.test(row.text),
  );
}

/** DMARC is known to be missing or to fail. */
function dmarcLacking(facts: Facts): boolean {
  const dmarc = seen(facts, 'dmarc')?.value;
  return dmarc !== undefined && (dmarc.record === null || dmarc.alignment?.result === 'fail');
}

/** Mail in docomo's folder is explained already: SPF of the shown sender or DMARC is missing or fails. */
function folderReasonKnown(facts: Facts): boolean {
  const shown = spf(facts, 'header-from');
  const spfLacking = shown !== null && shown !== 'pass' && shown !== 'temperror';
  return dmarcLacking(facts) || spfLacking || (spfRecordCount(facts) ?? 0) > 1;
}

const few = ['one-customer', 'some'] as const;

export const recipientCauses: readonly Cause[] = [
  {
    id: 'phone-filter',
    title: {
      ja: 'お客さまの携帯の、迷惑メール設定で止まっている',
      en: 'A filter on the customer’s phone stops it',
    },
    explanation: {
      ja: '受信側の「迷惑メール」や「ドメイン指定受信」の設定で止まっています。お店からは、受け付けられたように見えます。お客さまに、お店のドメインを受け取る設定をお願いします。',
      en: 'The customer’s own spam or domain filter stops it; to the shop it looks accepted. Ask the customer to allow the shop’s domain.',
    },
    common: 2,
    explains: {
      carriers: everywhere('can-stop', { gmail: 'marks', 'yahoo-japan': 'marks' }),
      // a mail program's mail is mostly tried with another phone than this customer's
      mailProgram: 'either',
      leaves: 'either',
      affected: few,
      since: ['always', 'suddenly', 'sometimes'],
      changed: ['nothing'],
    },
    signs: [
      proves(
        3,
        said(
          /x-spasign|user unknown.*filter|filtered by (recipient|user)|recipient.{0,20}(filter|refus|reject)|blocked by user/i,
          'filtered',
        ),
        '受信側の設定で断られた、という返事です。',
        'The reply says that the recipient’s filter refused it.',
      ),
      proves(
        2,
        filteredAtAu,
        'au の返事は「宛先はあるが、設定で断った」という形です。',
        'au’s reply means: the address exists, its filter refused.',
      ),
      raises(
        3,
        ({ facts }) => symptomsOf(facts).affected === 'one-customer',
        '届かないのは、1 人のお客さまだけです。',
        'Only one customer is affected.',
      ),
      raises(
        1,
        ({ facts }) => symptomsOf(facts).affected === 'some',
        '同じ会社でも、届くお客さまがいます。',
        'Others at the same carrier do get it.',
      ),
      raises(
        2,
        (evidence) => few.includes(symptomsOf(evidence.facts).affected as 'some') && shopLooksGood(evidence),
        'お店の側に、悪いところは見つかっていません。',
        'Nothing is wrong on the shop’s side.',
      ),
      sinks(
        3,
        ({ facts }) => symptomsOf(facts).affected === 'everyone',
        'お客さま全員に届いていません。',
        'All customers are affected.',
      ),
      sinks(
        2,
        said(/userunknown|unknown user|invalid recipient|mailbox full/i, 'userunknown', 'mailboxfull'),
        '宛先がない、または満杯という返事です。',
        'The reply says unknown or full.',
      ),
    ],
    fixes: [fix.customerFilter],
  },
  {
    id: 'recipient-address-form',
    title: {
      ja: '宛先のアドレスが、きまりに合わない形をしている',
      en: 'The recipient’s address breaks the standard',
    },
    explanation: {
      ja: '`..` や `.@` のあるアドレスです。むかし docomo や au で取れた形で、正しくは引用符でくくらないと送れません。EC-CUBE の版によって、送れたり、止まったりします。',
      en: 'An address with `..` or `.@`, as docomo and au once gave out. It must be quoted to be legal; whether it is sent depends on the EC-CUBE version.',
    },
    common: 1,
    explains: {
      carriers: everywhere('can-stop', { gmail: 'no-effect', 'yahoo-japan': 'no-effect' }),
      mailProgram: 'either',
      leaves: 'either',
      affected: few,
      since: ['always', 'after-change', 'sometimes'],
      changed: ['software-update'],
    },
    signs: [
      proves(
        3,
        ({ facts }) => (recipient(facts)?.kind ?? 'legal') !== 'legal',
        '届かない宛先が、きまりに合わない形です。',
        'The address that fails breaks the standard.',
      ),
      proves(
        3,
        said(
          /5\.1\.3|not a valid rfc|does not comply with rfc|bad (recipient|destination) (address )?syntax|invalid address/i,
        ),
        '宛先の形を理由に断られています。',
        'Refused because of the form of the address.',
      ),
      proves(
        2,
        ({ facts }) =>
          seen(facts, 'serverReport')?.value.mailerErrors.some((line) =>
            /does not comply with rfc|rfc ?2822|addr-spec/i.test(line),
          ) === true,
        'お店の記録に、宛先の形がきまりに合わないとあります。',
        'The shop’s log says that the address breaks the standard.',
      ),
      raises(
        1,
        (evidence) =>
          answeredWith('shopSoftware', 'ec-cube-3')(evidence) &&
          few.includes(symptomsOf(evidence.facts).affected as 'some'),
        'EC-CUBE 3 は、このような宛先で止まります。',
        'EC-CUBE 3 stops at such addresses.',
      ),
      contradicts(
        ({ facts }) =>
          recipient(facts)?.kind === 'legal' && !said(/5\.1\.3|rfc/i)({ facts, findings: new Map() }),
        '宛先の形は正しいです。',
        'The address is legal.',
      ),
      sinks(
        2,
        ({ facts }) => recipient(facts) === null && symptomsOf(facts).affected === 'everyone',
        'お客さま全員に届いていません。',
        'All customers are affected.',
      ),
    ],
    fixes: [fix.recipientAddress],
  },
  {
    id: 'recipient-domain-misspelt',
    title: { ja: '宛先のドメインを、書きまちがえている', en: 'The recipient’s domain is misspelt' },
    explanation: {
      ja: '`docomo.co.jp` や `i.softbank.ne.jp` のように、よく似た別のドメインになっています。お客さまに、正しいアドレスを確かめます。',
      en: 'The domain looks like a carrier’s but is another (`docomo.co.jp`, `i.softbank.ne.jp`). Ask the customer for the right address.',
    },
    common: 1,
    explains: {
      carriers: everywhere('can-stop', { gmail: 'no-effect' }),
      mailProgram: 'affected',
      leaves: 'bounce',
      affected: few,
      since: ['always', 'sometimes'],
      changed: ['nothing'],
    },
    signs: [
      proves(
        3,
        ({ facts }) => meantDomain(recipient(facts)?.domain ?? '') !== null,
        '宛先が、よくある書きまちがいです。',
        'The address is a common misspelling.',
      ),
      proves(
        2,
        ({ facts }) =>
          replies(facts).some((row) => row.carrier !== null && /relay access denied/i.test(row.text)),
        '「うちの宛先ではない」と断られています。',
        'Refused as not theirs.',
      ),
      proves(
        1,
        ({ facts }) =>
          replies(facts).some(
            (row) =>
              row.reason === 'hostunknown' ||
              (/host (or domain name )?not found|name service error|domain not found/i.test(row.text) &&
                !/sender|helo/i.test(row.text)),
          ),
        '宛先のドメインが見つかりません。',
        'The recipient’s domain was not found.',
      ),
      contradicts(
        ({ facts }) => carrierOfDomain(recipient(facts)?.domain ?? '') !== null,
        '宛先は、正しいドメインです。',
        'The recipient’s domain is right.',
      ),
      sinks(
        2,
        ({ facts }) => recipient(facts) === null && replies(facts).length === 0,
        '届かない宛先が、まだわかりません。',
        'The failing address is not known yet.',
      ),
    ],
    fixes: [fix.recipientAddress],
  },
  {
    id: 'recipient-unknown',
    title: { ja: '宛先のアドレスが、なくなっている', en: 'The recipient’s address no longer exists' },
    explanation: {
      ja: '「宛先がない」と返っています。お客さまがアドレスを変えたか、書きまちがえています。名簿から外し、電話などで確かめます。',
      en: 'The reply says that the address does not exist: it changed or was mistyped. Take it off the list and ask the customer.',
    },
    common: 1,
    explains: {
      carriers: everywhere('can-stop'),
      mailProgram: 'affected',
      leaves: 'bounce',
      affected: few,
      since: ['suddenly', 'always', 'sometimes'],
      changed: ['nothing'],
    },
    signs: [
      proves(
        2,
        (evidence) =>
          !filteredAtAu(evidence) &&
          said(
            /unknown user|user unknown|invalid recipient|no such user|user not found|mailbox (unavailable|not found)|5\.1\.1|recipient address rejected/i,
            'userunknown',
          )(evidence) &&
          symptomsOf(evidence.facts).affected !== 'everyone' &&
          !judged('fail', 'au-01', 'sb-05', 'dc-05')(evidence),
        '「宛先がない」という返事です。',
        'The reply says that the recipient is unknown.',
      ),
      raises(
        1,
        said(/5\.1\.1/, 'hasmoved', 'suspend'),
        '宛先が移ったか、止まっています。',
        'The recipient moved or is suspended.',
      ),
      sinks(
        2,
        ({ facts }) => replies(facts).length === 0,
        '戻ってきたエラーメールが、まだありません。',
        'No bounce was handed over yet.',
      ),
      sinks(
        3,
        ({ facts }) => symptomsOf(facts).affected === 'everyone',
        'お客さま全員に届いていません。',
        'All customers are affected.',
      ),
    ],
    fixes: [fix.listCleaning],
  },
  {
    id: 'mailbox-full',
    title: { ja: 'お客さまの受信箱が、いっぱい', en: 'The customer’s mailbox is full' },
    explanation: {
      ja: '受信箱がいっぱいで、受け取れません。お客さまに、古いメールを消してもらいます。',
      en: 'The mailbox is full. Ask the customer to delete old mail.',
    },
    common: 1,
    explains: {
      carriers: everywhere('can-stop'),
      mailProgram: 'affected',
      leaves: 'bounce',
      affected: few,
      since: ['suddenly', 'sometimes'],
      changed: ['nothing'],
    },
    signs: [
      proves(
        3,
        said(
          /mailbox (is )?full|over ?quota|quota exceeded|too much mail data|4\.2\.2|5\.2\.2|insufficient (system )?storage/i,
          'mailboxfull',
        ),
        '「受信箱がいっぱい」という返事です。',
        'The reply says that the mailbox is full.',
      ),
      sinks(
        2,
        ({ facts }) => replies(facts).length === 0,
        '戻ってきたエラーメールが、まだありません。',
        'No bounce was handed over yet.',
      ),
      sinks(
        3,
        ({ facts }) => symptomsOf(facts).affected === 'everyone',
        'お客さま全員に届いていません。',
        'All customers are affected.',
      ),
    ],
    fixes: [fix.customerFilter],
  },
  {
    id: 'docomo-spam-folder',
    title: { ja: 'docomo の「迷惑メールフォルダー」に入っている', en: 'It lies in docomo’s junk folder' },
    explanation: {
      ja: 'docomo は、2025 年から怪しいメールも受け付けて、「迷惑メールフォルダー」に入れます。送った側には「受け付けた」としか見えません。30 日で消えます。',
      en: 'Since 2025 docomo accepts suspicious mail and puts it in the junk folder; the sender only sees “accepted”. It is deleted after 30 days.',
    },
    common: 1,
    explains: {
      carriers: everywhere('no-effect', { docomo: 'marks' }),
      mailProgram: 'either',
      leaves: 'silence',
      affected: ['everyone', 'some', 'one-customer'],
      since: ['suddenly', 'sometimes', 'always'],
      changed: ['nothing'],
    },
    signs: [
      proves(
        2,
        ({ facts }) => {
          const { arrivals, failing } = symptomsOf(facts);
          return (
            arrivals.get('docomo') === 'spam-folder' && failing.length === 0 && !folderReasonKnown(facts)
          );
        },
        'docomo の迷惑メールフォルダーにありました。',
        'It was found in docomo’s junk folder.',
      ),
      raises(
        2,
        ({ facts }) => symptomsOf(facts).arrivals.get('docomo') === 'spam-folder',
        'docomo では、届いたあとにフォルダーへ移されています。',
        'At docomo it was moved to the folder after acceptance.',
      ),
      raises(
        2,
        ({ facts }) => {
          const sent =
            seen(facts, 'maillog')?.value.carriers.find((row) => row.carrier === 'docomo')?.totals.sent ?? 0;
          return symptomsOf(facts).arrivals.get('docomo') === 'nothing' && sent > 0;
        },
        'docomo は受け付けたのに、受信箱にありません。',
        'docomo accepted it, but it is not in the inbox.',
      ),
      raises(
        2,
        ({ facts }) => {
          const { arrivals, failing } = symptomsOf(facts);
          return arrivals.get('docomo') === 'nothing' && failing.length === 1 && arrivals.size >= 2;
        },
        '届かないのは、docomo だけです。',
        'Only docomo lacks it.',
      ),
      sinks(
        3,
        ({ facts }) => folderReasonKnown(facts),
        'フォルダーに入る理由（届け出や宣言がない、または合っていない）が、わかっています。',
        'The reason for the folder is known: SPF or DMARC is missing or fails.',
      ),
      contradicts(
        ({ facts }) =>
          ['inbox', 'bounced', 'warning-banner'].includes(symptomsOf(facts).arrivals.get('docomo') ?? ''),
        'docomo では、フォルダーに入っていません。',
        'At docomo it is not in the folder.',
      ),
      sinks(
        3,
        ({ facts }) => !['spam-folder', 'nothing'].includes(symptomsOf(facts).arrivals.get('docomo') ?? ''),
        'docomo の様子が、まだわかりません。',
        'What happens at docomo is not known yet.',
      ),
    ],
    fixes: [fix.dmarc, fix.spf, fix.customerFilter],
  },
  {
    id: 'forwarding-breaks-authentication',
    title: { ja: '転送で、送信元の証明がこわれている', en: 'Forwarding breaks the proof of the sender' },
    explanation: {
      ja: 'お客さまが別のアドレスから携帯へ転送しています。転送すると、届け出（SPF）は合わなくなります。電子印（DKIM）があれば、転送されても証明が残ります。',
      en: 'The customer forwards mail to the phone. Forwarding breaks SPF; a DKIM signature would survive it.',
    },
    common: 0,
    explains: {
      carriers: everywhere('can-stop'),
      mailProgram: 'affected',
      leaves: 'silence',
      affected: few,
      since: ['always', 'sometimes', 'suddenly'],
      changed: ['nothing'],
    },
    signs: [
      proves(
        3,
        ({ facts }) => {
          const mail = seen(facts, 'shopMail')?.value;
          const forwarded =
            mail?.headers.some((header) =>
              /^(x-forwarded-(to|for)|resent-(from|to)|x-original-to-forward)$/i.test(header.name),
            ) === true;
          return (
            forwarded && seen(facts, 'dkim')?.value.signatures.some((row) => row.result === 'pass') !== true
          );
        },
        'お店のメールに、転送された跡があります。',
        'The mail shows that it was forwarded.',
      ),
      raises(
        2,
        ({ facts }) => {
          const mail = seen(facts, 'shopMail')?.value;
          return (
            mail?.headers.some((header) =>
              /^(arc-seal|x-forwarded-(to|for)|resent-from)$/i.test(header.name),
            ) === true
          );
        },
        '転送のしるしがあります。',
        'There are signs of forwarding.',
      ),
      contradicts(
        ({ facts }) => seen(facts, 'dkim')?.value.signatures.some((row) => row.result === 'pass') === true,
        '電子印があるので、転送されても証明が残ります。',
        'The DKIM signature survives forwarding.',
      ),
      sinks(
        2,
        ({ facts }) => seen(facts, 'shopMail') === null,
        '転送かどうか、まだわかりません。',
        'Whether it is forwarded is not known yet.',
      ),
    ],
    fixes: [fix.dkim],
  },
];
