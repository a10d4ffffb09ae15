// Causes in what the shop's server says of itself: EHLO, envelope sender, Message-ID. Told apart as server-facts 1.7 and
// carrier-rules 6.1 ask: one wrong host name spoils all three at once, but each can be wrong alone.
import { fix } from '../../carriers/fixes.ts';
import { hostNameFault } from '../../carriers/judges/host-name.ts';
import type { Facts } from '../../facts/facts.ts';
import { ehloName } from '../../carriers/judges/reading.ts';
import { everywhere, type Cause } from '../cause.ts';
import {
  answeredWith,
  applicationWroteId,
  defaultNames,
  ehloFault,
  ehloGood,
  onlyMessageIdIsLocal,
  envelopeGood,
  envelopeIsOwn,
  envelopeIsWebUser,
  isDefaultName,
  logSign,
  machineNameShows,
  messageId,
  messageIdDomain,
  messageIdGood,
  report,
  said,
} from '../looks.ts';
import { symptomsOf } from '../symptoms.ts';

const strictOnes = everywhere('can-stop', {
  au: 'stops',
  softbank: 'stops',
  uq: 'stops',
  ymobile: 'stops',
  docomo: 'no-effect',
});

/** The machine's own name is known and proper. */
function machineIsNamed(facts: Facts): boolean {
  const name = report(facts)?.hostName ?? null;
  return name !== null && hostNameFault(name) === null;
}

export const serverIdentityCauses: readonly Cause[] = [
  {
    id: 'host-name-default',
    title: { ja: 'サーバーに名前がついていない', en: 'The server has no name of its own' },
    explanation: {
      ja: 'サーバーの名前が、買ったときのまま（localhost など）です。そのため、名のり・封筒の差出人・整理番号の 3 つが、いっぺんにおかしくなります。{failing}は、名前を見て受け取りをやめることがあります。',
      en: 'The server still has its first name (localhost or the like). So what it says (EHLO), the envelope sender and the Message-ID go wrong together, and {failingEn} may refuse such a sender.',
    },
    common: 3,
    explains: {
      carriers: strictOnes,
      mailProgram: 'unaffected',
      leaves: 'either',
      affected: ['everyone'],
      since: ['always', 'after-change'],
      changed: ['server-move'],
    },
    signs: [
      {
        effect: 'proves',
        strength: 3,
        holds: ({ facts }) => defaultNames(facts) >= 2 && !machineIsNamed(facts),
        reason: {
          ja: '名のり・封筒の差出人・整理番号のうち 2 つ以上が、はじめの名前（localhost など）です。',
          en: 'Two or more of EHLO, envelope sender and Message-ID carry the first name (localhost or the like).',
        },
      },
      {
        effect: 'proves',
        strength: 2,
        holds: ({ facts }) => defaultNames(facts) === 1 && !machineIsNamed(facts) && !machineNameShows(facts),
        reason: {
          ja: '名のり・封筒の差出人・整理番号の 1 つが、はじめの名前（localhost など）です。',
          en: 'One of EHLO, envelope sender and Message-ID carries the first name (localhost or the like).',
        },
      },
      {
        effect: 'proves',
        strength: 3,
        holds: ({ facts }) => isDefaultName(report(facts)?.hostName ?? null),
        reason: {
          ja: 'サーバーの名前そのものが、はじめのままです。',
          en: 'The machine itself still carries its first name.',
        },
      },
      {
        effect: 'raises',
        strength: 3,
        holds: ({ facts }) => {
          const { arriving, failing, mailProgram, affected } = symptomsOf(facts);
          return (
            arriving.includes('docomo') &&
            failing.some((carrier) => carrier === 'au' || carrier === 'softbank') &&
            mailProgram === 'arrives' &&
            affected !== 'one-customer'
          );
        },
        reason: {
          ja: 'docomo は受け取り、ほかは受け取らず、メールソフトのメールは届きます。ちがいは、お店のサーバーが自分をどう名のるかです。',
          en: 'docomo accepts, the others refuse, the mail program’s mail arrives: what differs is what the shop’s server says about itself.',
        },
      },
      {
        effect: 'raises',
        strength: 2,
        holds: ({ facts }) =>
          isDefaultName(ehloName(facts)?.value ?? null) || said(/localhost/i)({ facts, findings: new Map() }),
        reason: { ja: '名のりに localhost が見えます。', en: 'localhost shows in what the server says.' },
      },
      {
        effect: 'raises',
        strength: 1,
        holds: logSign('unqualified-host-name'),
        reason: {
          ja: 'メールの記録に「サーバーの名前がわからない」とあります。',
          en: 'The log complains about an unqualified host name.',
        },
      },
      {
        effect: 'contradicts',
        strength: 3,
        holds: ({ facts }) => machineIsNamed(facts),
        reason: { ja: 'サーバーの名前は、正しくついています。', en: 'The machine does have a proper name.' },
      },
      {
        effect: 'contradicts',
        strength: 3,
        holds: ({ facts }) => machineNameShows(facts) && defaultNames(facts) <= 1,
        reason: {
          ja: '名のりも、封筒の差出人や整理番号も、正しい名前です。',
          en: 'EHLO and the other names are proper.',
        },
      },
    ],
    fixes: [fix.hostName],
  },
  {
    id: 'mta-name-only',
    title: { ja: 'メールの送り口だけ、古い名前のまま', en: 'Only the mail server keeps a wrong name' },
    explanation: {
      ja: 'サーバーの名前は正しいのに、メールの送り口（Postfix の `myhostname` など）には別の名前が書かれています。サーバーの名前を変えても、名のりは変わりません。',
      en: 'The machine’s name is right, but the mail server has another one written in its settings (Postfix `myhostname`). Renaming the machine changes nothing.',
    },
    common: 1,
    explains: {
      carriers: strictOnes,
      mailProgram: 'unaffected',
      leaves: 'either',
      affected: ['everyone'],
      since: ['always', 'after-change'],
      changed: ['server-move'],
    },
    signs: [
      {
        effect: 'proves',
        strength: 3,
        holds: ({ facts }) => {
          const own = report(facts);
          if (own === null || own.hostName === null || hostNameFault(own.hostName) !== null) return false;
          const mtaWrong = own.mtaName !== null && hostNameFault(own.mtaName, false) !== null;
          return mtaWrong || ehloFault(facts) !== null || defaultNames(facts) > 0;
        },
        reason: {
          ja: 'サーバーの名前は正しいのに、送り口の名のりはちがいます。',
          en: 'The machine’s name is right, what the mail server says is not.',
        },
      },
      {
        effect: 'proves',
        strength: 3,
        holds: ({ facts }) =>
          ehloFault(facts) === 'unknown' || /\.unknown$/i.test(messageIdDomain(facts) ?? ''),
        reason: {
          ja: '名前の終わりが `.UNKNOWN` です。Debian や Ubuntu で Postfix を入れたときに書きこまれた名前です。',
          en: 'The name ends in `.UNKNOWN`, as written by the installation of Postfix on Debian or Ubuntu.',
        },
      },
      {
        effect: 'proves',
        strength: 2,
        holds: ({ facts }) => {
          const names = [
            ehloName(facts)?.value ?? null,
            messageIdDomain(facts),
            report(facts)?.mtaName ?? null,
          ];
          return names.some(
            (name) =>
              name !== null &&
              /^(mail\.|mx\.)?(example\.com|hoge\.co\.jp|yourdomain\.com|domain\.tld)$/i.test(name),
          );
        },
        reason: {
          ja: '見本の名前（example.com など）が、設定に残っています。',
          en: 'A sample name (example.com or the like) was left in the settings.',
        },
      },
      {
        effect: 'raises',
        strength: 1,
        holds: ({ facts, findings }) =>
          answeredWith('server', 'debian-ubuntu')({ facts, findings }) && ehloFault(facts) !== null,
        reason: {
          ja: 'Debian や Ubuntu では、サーバーの名前を変えても送り口の名前は変わりません。',
          en: 'On Debian and Ubuntu the mail server keeps its name when the machine is renamed.',
        },
      },
      {
        effect: 'contradicts',
        strength: 3,
        holds: ({ facts }) =>
          ehloGood(facts) && messageIdGood(facts) && !/\.unknown$/i.test(messageIdDomain(facts) ?? ''),
        reason: {
          ja: '名のりも整理番号も、正しい名前です。',
          en: 'EHLO and Message-ID carry a proper name.',
        },
      },
    ],
    fixes: [fix.mtaName, fix.hostName],
  },
  {
    id: 'envelope-web-user',
    title: {
      ja: '封筒の差出人が、Web サーバーの利用者名になっている',
      en: 'The envelope sender is the web server’s account',
    },
    explanation: {
      ja: 'お店のプログラムが封筒の差出人を指定していないため、`apache@…` や `www-data@…` で出ています。届け出（SPF）や宣言（DMARC）は、この差出人で調べられます。',
      en: 'The shop’s program does not set the envelope sender, so mail leaves as `apache@…` or `www-data@…`. SPF and DMARC are judged on that.',
    },
    common: 2,
    explains: {
      carriers: everywhere('can-stop', { au: 'stops', softbank: 'stops', uq: 'stops', docomo: 'marks' }),
      mailProgram: 'unaffected',
      leaves: 'either',
      affected: ['everyone'],
      since: ['always', 'after-change'],
      changed: ['server-move', 'software-update'],
    },
    signs: [
      {
        effect: 'proves',
        strength: 2,
        holds: ({ facts }) => envelopeIsWebUser(facts) && (envelopeGood(facts) || machineNameShows(facts)),
        reason: {
          ja: '封筒の差出人が、Web サーバーの利用者名です。',
          en: 'The envelope sender is the account the web server runs under.',
        },
      },
      {
        effect: 'raises',
        strength: 2,
        holds: ({ facts }) => envelopeIsWebUser(facts) && !envelopeGood(facts) && !machineNameShows(facts),
        reason: {
          ja: 'サーバーの名前を直したあとも、封筒の差出人は `apache@新しい名前` のままです。つぎに直すところです。',
          en: 'After the rename the envelope sender is still `apache@newname`: the next thing to repair.',
        },
      },
      {
        effect: 'raises',
        strength: 2,
        holds: ({ facts }) =>
          facts.maillog?.state === 'known' &&
          facts.maillog.value.webUsers.length > 0 &&
          !envelopeIsOwn(facts),
        reason: {
          ja: 'メールの記録に、Web サーバーの利用者からの送信があります。',
          en: 'The log shows mail from the web server’s account.',
        },
      },
      {
        effect: 'raises',
        strength: 1,
        holds: answeredWith('shopSoftware', 'ec-cube-2.12-2.17.0'),
        reason: {
          ja: 'EC-CUBE 2.12〜2.17.0 は、はじめの設定では封筒の差出人を指定しません。',
          en: 'EC-CUBE 2.12 to 2.17.0 does not set the envelope sender by default.',
        },
      },
      {
        effect: 'sinks',
        strength: 2,
        holds: ({ facts, findings }) =>
          answeredWith(
            'shopSoftware',
            'ec-cube-2.11',
            'ec-cube-2.17.1',
            'ec-cube-3',
            'ec-cube-4.0-4.1',
            'ec-cube-4.2',
          )({ facts, findings }) && !envelopeIsWebUser(facts),
        reason: {
          ja: 'この版の EC-CUBE は、封筒の差出人を指定します。',
          en: 'This EC-CUBE sets the envelope sender.',
        },
      },
      {
        effect: 'contradicts',
        strength: 3,
        holds: ({ facts }) => envelopeIsOwn(facts) && !envelopeIsWebUser(facts),
        reason: {
          ja: '封筒の差出人は、お店のドメインのアドレスです。',
          en: 'The envelope sender is an address of the shop’s domain.',
        },
      },
    ],
    fixes: [fix.envelopeSender],
  },
  {
    id: 'ehlo-invalid',
    title: { ja: '名のりだけが、正しくない', en: 'Only the name in EHLO is wrong' },
    explanation: {
      ja: 'サーバーが相手の受付で言う名前（名のり）が、正式な名前になっていません。名のりを見て断る受付があります。',
      en: 'The name the server says at the other desk (EHLO) is not a full name; some desks refuse because of it.',
    },
    common: 1,
    explains: {
      carriers: everywhere('can-stop', { au: 'stops', uq: 'stops', gmail: 'stops', docomo: 'no-effect' }),
      mailProgram: 'unaffected',
      leaves: 'either',
      affected: ['everyone'],
      since: ['always', 'after-change'],
      changed: ['server-move'],
    },
    signs: [
      {
        effect: 'proves',
        strength: 3,
        holds: ({ facts }) =>
          ehloFault(facts) !== null &&
          ehloFault(facts) !== 'unknown' &&
          (!isDefaultName(ehloName(facts)?.value ?? null) || (messageIdGood(facts) && envelopeGood(facts))),
        reason: { ja: '名のりが、外で通じない名前です。', en: 'The name in EHLO means nothing outside.' },
      },
      {
        effect: 'proves',
        strength: 2,
        holds: said(
          /helo command rejected|invalid helo|bad helo|helo.*(syntactically invalid|fully.qualified|fqdn)|ehlo.*(invalid|rejected)|501 5\.5\.4/i,
        ),
        reason: {
          ja: '相手の受付が、名のりを理由に断っています。',
          en: 'The other desk refused because of the EHLO name.',
        },
      },
      {
        effect: 'raises',
        strength: 1,
        holds: ({ facts }) => {
          const records = facts.ehloNameRecords;
          return (
            records?.state === 'known' &&
            ehloGood(facts) &&
            ['A', 'AAAA'].every(
              (type) => records.value.answers[type as 'A']?.outcome.startsWith('no-such') ?? false,
            )
          );
        },
        reason: { ja: '名のりの名前が、DNS にありません。', en: 'The EHLO name is not in DNS.' },
      },
      {
        effect: 'contradicts',
        strength: 3,
        holds: ({ facts }) => ehloGood(facts) && !said(/helo/i)({ facts, findings: new Map() }),
        reason: { ja: '名のりは、正しい名前です。', en: 'The EHLO name is proper.' },
      },
    ],
    fixes: [fix.hostName, fix.mtaName, fix.shopEhlo],
  },
  {
    id: 'message-id-missing',
    title: { ja: '整理番号（Message-ID）がないか、空になっている', en: 'The Message-ID is missing or blank' },
    explanation: {
      ja: 'メールに整理番号がありません。SoftBank と Gmail は、整理番号のないメールを受け取らないと書いています。',
      en: 'The mail has no Message-ID. SoftBank and Gmail say that they do not take such mail.',
    },
    common: 1,
    explains: {
      carriers: everywhere('can-stop', {
        softbank: 'stops',
        ymobile: 'stops',
        gmail: 'stops',
        docomo: 'no-effect',
      }),
      mailProgram: 'unaffected',
      leaves: 'either',
      affected: ['everyone'],
      since: ['always', 'after-change'],
      changed: ['server-move', 'software-update'],
    },
    signs: [
      {
        effect: 'proves',
        strength: 3,
        holds: ({ facts }) => ['absent', 'blank', 'malformed'].includes(messageId(facts)?.state ?? ''),
        reason: {
          ja: 'お店のメールに、正しい整理番号がありません。',
          en: 'The shop’s mail has no proper Message-ID.',
        },
      },
      {
        effect: 'proves',
        strength: 2,
        holds: said(/message-?id/i),
        reason: {
          ja: '相手の受付が、整理番号を理由に断っています。',
          en: 'The other desk refused because of the Message-ID.',
        },
      },
      {
        effect: 'raises',
        strength: 1,
        holds: answeredWith('mta', 'ssmtp'),
        reason: { ja: 'sSMTP は、整理番号をつけません。', en: 'sSMTP adds no Message-ID.' },
      },
      {
        effect: 'contradicts',
        strength: 3,
        holds: ({ facts }) =>
          ['good', 'local'].includes(messageId(facts)?.state ?? '') &&
          !said(/message-?id/i)({ facts, findings: new Map() }),
        reason: { ja: '整理番号は、ついています。', en: 'There is a Message-ID.' },
      },
    ],
    fixes: [fix.messageId],
  },
  {
    id: 'message-id-by-application',
    title: {
      ja: 'お店のプログラムが、おかしな整理番号をつけている',
      en: 'The shop’s program writes an odd Message-ID',
    },
    explanation: {
      ja: '整理番号を、お店のプログラム（EC-CUBE 3〜4.1 の Swift Mailer など）がつけています。Web サーバーの名前の設定がないと、`swift.generated` や `localhost` になります。',
      en: 'The shop’s program (Swift Mailer of EC-CUBE 3 to 4.1 and its like) writes the Message-ID; without a server name it ends in `swift.generated` or `localhost`.',
    },
    common: 1,
    explains: {
      carriers: everywhere('can-stop', { docomo: 'marks', gmail: 'stops' }),
      mailProgram: 'unaffected',
      leaves: 'either',
      affected: ['everyone', 'some'],
      since: ['always', 'after-change'],
      changed: ['software-update', 'server-move'],
    },
    signs: [
      {
        effect: 'proves',
        strength: 3,
        holds: ({ facts }) => applicationWroteId(facts) && !messageIdGood(facts),
        reason: {
          ja: '整理番号を、お店のプログラムがつけた跡があります。',
          en: 'The Message-ID was written by the shop’s program.',
        },
      },
      {
        effect: 'raises',
        strength: 2,
        holds: ({ facts }) => /^(swift\.generated|_)$/.test(messageIdDomain(facts) ?? ''),
        reason: {
          ja: '整理番号の終わりが `swift.generated` などです。',
          en: 'The Message-ID ends in `swift.generated` or the like.',
        },
      },
      {
        effect: 'raises',
        strength: 3,
        holds: ({ facts }) => onlyMessageIdIsLocal(facts),
        reason: {
          ja: '送り口は正しい名前を名のっているのに、整理番号だけが外で通じない名前で終わっています。',
          en: 'The mail server calls itself by a proper name; only the Message-ID ends in one that means nothing outside.',
        },
      },
      {
        effect: 'raises',
        strength: 1,
        holds: ({ facts, findings }) =>
          answeredWith('shopSoftware', 'ec-cube-3', 'ec-cube-4.0-4.1')({ facts, findings }) &&
          messageId(facts) === null,
        reason: {
          ja: 'この版の EC-CUBE は、整理番号を自分でつけます。',
          en: 'This EC-CUBE writes the Message-ID itself.',
        },
      },
      {
        effect: 'sinks',
        strength: 2,
        holds: answeredWith('shopSoftware', 'ec-cube-2.11', 'ec-cube-2.12-2.17.0', 'ec-cube-2.17.1'),
        reason: { ja: 'EC-CUBE 2 は、整理番号をつけません。', en: 'EC-CUBE 2 writes no Message-ID.' },
      },
      {
        effect: 'contradicts',
        strength: 3,
        holds: ({ facts }) => messageIdGood(facts),
        reason: {
          ja: '整理番号は、正しい名前で終わっています。',
          en: 'The Message-ID ends in a proper name.',
        },
      },
    ],
    fixes: [fix.messageId],
  },
  {
    id: 'bounces-not-accepted',
    title: { ja: 'エラーメールを受け取れない', en: 'Bounces are not accepted' },
    explanation: {
      ja: '封筒の差出人あてのエラーメールを、お店が受け取れません。au は、受け取れない送り主を制限すると書いています。',
      en: 'Bounces to the envelope sender are not accepted. au says that it limits such senders.',
    },
    common: 1,
    explains: {
      carriers: everywhere('can-stop', {
        au: 'stops',
        uq: 'stops',
        docomo: 'no-effect',
        gmail: 'no-effect',
        'yahoo-japan': 'no-effect',
      }),
      mailProgram: 'either',
      leaves: 'either',
      affected: ['everyone'],
      since: ['always', 'sometimes', 'after-change'],
      changed: ['server-move', 'domain-move'],
    },
    signs: [
      {
        effect: 'proves',
        strength: 2,
        holds: ({ facts }) =>
          facts.bounceAcceptance?.state === 'known' &&
          !facts.bounceAcceptance.value.accepted &&
          !facts.bounceAcceptance.value.reply.startsWith('4'),
        reason: { ja: 'エラーメールの受け口が、断りました。', en: 'The desk for bounces refused.' },
      },
      {
        effect: 'proves',
        strength: 1,
        holds: logSign('bounce-of-bounce'),
        reason: {
          ja: 'メールの記録に、戻せなかったエラーメールがあります。',
          en: 'The log shows a bounce that could not be returned.',
        },
      },
      {
        effect: 'contradicts',
        strength: 3,
        holds: ({ facts }) =>
          facts.bounceAcceptance?.state === 'known' && facts.bounceAcceptance.value.accepted,
        reason: { ja: 'エラーメールは受け取れています。', en: 'Bounces are accepted.' },
      },
    ],
    fixes: [fix.envelopeSender],
  },
];
