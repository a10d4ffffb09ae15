// Causes in the records of the domain and of the sending address: SPF, DKIM, DMARC, PTR, name servers, the domain itself.
import { fix } from '../../carriers/fixes.ts';
import type { Facts } from '../../facts/facts.ts';
import { contradicts, everywhere, proves, raises, sinks, type Cause } from '../cause.ts';
import { domainOf, headerFromAddress, seen, shopMailWith } from '../../carriers/judges/reading.ts';
import { carrierOfDomain } from '../../carriers/domains.ts';
import {
  fromDomainExists,
  fromDomainMissing,
  listed,
  pointer,
  said,
  serversDiffer,
  spf,
  spfRecordCount,
} from '../looks.ts';
import { nothingAnywhere, symptomsOf } from '../symptoms.ts';

const always = ['always', 'after-change'] as const;
const saysSpf = /\bspf\b|5\.7\.(23|27)|4\.7\.27|sender policy/i;
const saysDmarc = /dmarc|4\.7\.3[12]|5\.7\.31/i;

/** The From address is at a carrier or a free mailbox. */
function fromIsForeign(facts: Facts): boolean {
  return carrierOfDomain(domainOf(headerFromAddress(facts)?.value ?? '')) !== null;
}

export const domainRecordCauses: readonly Cause[] = [
  {
    id: 'spf-missing',
    title: { ja: '送信元の届け出（SPF）がない', en: 'There is no SPF record' },
    explanation: {
      ja: 'お店のドメインに、送信元の届け出がありません。どのサーバーから来ても、本物かどうかわかりません。docomo や Gmail は迷惑メールに入れ、{failing}は断ることがあります。',
      en: 'The shop’s domain has no SPF record, so nobody can tell whether a mail is genuine: some junk it, others refuse.',
    },
    common: 3,
    explains: {
      carriers: everywhere('can-stop', {
        gmail: 'stops',
        softbank: 'stops',
        ymobile: 'stops',
        docomo: 'can-stop',
      }),
      mailProgram: 'either',
      leaves: 'either',
      affected: ['everyone', 'some'],
      since: [...always, 'suddenly'],
      changed: ['domain-move', 'dns', 'server-move'],
    },
    signs: [
      sinks(
        3,
        ({ facts }) => fromIsForeign(facts),
        '差出人が他社のアドレスなので、その会社の届け出に合うはずがありません。',
        'The sender is at another firm, whose SPF can’t cover your server.',
      ),
      sinks(
        3,
        ({ facts }) => fromDomainMissing(facts),
        'ドメインそのものが見つかりません。',
        'The domain itself was not found.',
      ),
      proves(
        3,
        ({ facts }) => spfRecordCount(facts) === 0,
        '届け出（SPF）が見つかりません。',
        'No SPF record was found.',
      ),
      raises(
        2,
        said(saysSpf, 'authfailure', 'notcompliantrfc'),
        '相手の受付が、届け出を理由にあげています。',
        'The other desk names SPF.',
      ),
      sinks(
        2,
        ({ facts }) => spf(facts, 'envelope') === 'pass',
        '封筒の差出人の届け出は合っています。',
        'SPF of the envelope is right.',
      ),
      contradicts(
        ({ facts }) => (spfRecordCount(facts) ?? 0) > 0,
        '届け出はあります。',
        'There is an SPF record.',
      ),
    ],
    fixes: [fix.spf],
  },
  {
    id: 'spf-wrong-address',
    title: {
      ja: '届け出（SPF）に、いまのサーバーがのっていない',
      en: 'The SPF record does not cover the present server',
    },
    explanation: {
      ja: '届け出はありますが、いま送っているサーバーの番号がのっていません。サーバーを引っ越したあとに、よく起こります。',
      en: 'There is an SPF record, but not for the server that sends now. It often happens after a move.',
    },
    common: 2,
    explains: {
      carriers: everywhere('can-stop', { gmail: 'stops', softbank: 'stops', ymobile: 'stops' }),
      mailProgram: 'unaffected',
      leaves: 'either',
      affected: ['everyone', 'some'],
      since: [...always, 'suddenly'],
      changed: ['server-move', 'domain-move', 'dns'],
    },
    signs: [
      sinks(
        3,
        ({ facts }) => fromIsForeign(facts),
        '差出人が他社のアドレスなので、その会社の届け出に合うはずがありません。',
        'The sender is at another firm, whose SPF can’t cover your server.',
      ),
      sinks(
        3,
        ({ facts }) => fromDomainMissing(facts),
        'ドメインそのものが見つかりません。',
        'The domain itself was not found.',
      ),
      proves(
        3,
        ({ facts }) =>
          ['fail', 'softfail', 'neutral'].includes(spf(facts, 'header-from') ?? '') &&
          spf(facts, 'envelope') !== 'pass',
        '届け出に、いまの番号がのっていません。',
        'The present address is not in the SPF record.',
      ),
      proves(
        2,
        ({ facts }) =>
          ['fail', 'softfail'].includes(spf(facts, 'envelope') ?? '') && spf(facts, 'header-from') !== 'pass',
        '封筒の差出人の届け出に、いまの番号がのっていません。',
        'SPF of the envelope domain does not cover the present address.',
      ),
      raises(1, said(saysSpf), '相手の受付が、届け出を理由にあげています。', 'The other desk names SPF.'),
      contradicts(
        ({ facts }) => spf(facts, 'header-from') === 'pass',
        '届け出に、いまの番号がのっています。',
        'The present address is in the SPF record.',
      ),
      contradicts(
        ({ facts }) => spfRecordCount(facts) === 0,
        '届け出そのものがありません。',
        'There is no SPF record at all.',
      ),
    ],
    fixes: [fix.spf],
  },
  {
    id: 'spf-two-records',
    title: { ja: '届け出（SPF）が 2 行あって、無効になっている', en: 'Two SPF records cancel each other' },
    explanation: {
      ja: '`v=spf1` の行が 2 つ以上あります。きまりでは、どれも無効になります。',
      en: 'There is more than one `v=spf1` record; by the standard none of them counts.',
    },
    common: 1,
    explains: {
      carriers: everywhere('can-stop', { gmail: 'stops', softbank: 'stops', ymobile: 'stops' }),
      mailProgram: 'affected',
      leaves: 'either',
      affected: ['everyone', 'some'],
      since: ['after-change', 'suddenly', 'always'],
      changed: ['dns', 'domain-move', 'mail-magazine'],
    },
    signs: [
      proves(
        3,
        ({ facts }) => (spfRecordCount(facts) ?? 0) > 1,
        '届け出が 2 行以上あります。',
        'There are two or more SPF records.',
      ),
      contradicts(
        ({ facts }) => (spfRecordCount(facts) ?? 2) < 2,
        '届け出は 2 行ありません。',
        'There are not two SPF records.',
      ),
    ],
    fixes: [fix.spf],
  },
  {
    id: 'spf-not-readable',
    title: { ja: '届け出（SPF）が、正しく読めない', en: 'The SPF record can’t be evaluated' },
    explanation: {
      ja: '届け出に書きまちがいがあるか、問い合わせが 10 回をこえています。読めない届け出は、ないのと同じです。',
      en: 'The record has a mistake or needs more than 10 look-ups; it counts as none.',
    },
    common: 1,
    explains: {
      carriers: everywhere('can-stop', { gmail: 'stops', softbank: 'stops', ymobile: 'stops' }),
      mailProgram: 'affected',
      leaves: 'either',
      affected: ['everyone', 'some'],
      since: ['after-change', 'suddenly', 'always'],
      changed: ['dns', 'mail-magazine'],
    },
    signs: [
      proves(
        3,
        ({ facts }) =>
          (spf(facts, 'header-from') === 'permerror' || spf(facts, 'envelope') === 'permerror') &&
          spfRecordCount(facts) === 1,
        '届け出を最後まで読めません。',
        'The SPF record can’t be evaluated to its end.',
      ),
      contradicts(
        ({ facts }) =>
          spf(facts, 'header-from') !== null &&
          ![spf(facts, 'header-from'), spf(facts, 'envelope')].includes('permerror'),
        '届け出は読めます。',
        'The SPF record can be evaluated.',
      ),
      contradicts(
        ({ facts }) => (spfRecordCount(facts) ?? 1) !== 1,
        '届け出が 1 行ではありません。',
        'There is not exactly one record.',
      ),
    ],
    fixes: [fix.spf],
  },
  {
    id: 'spf-header-from-missing',
    title: {
      ja: '画面に出る差出人のドメインに、届け出（SPF）がない',
      en: 'The domain of the sender shown has no SPF',
    },
    explanation: {
      ja: '封筒の差出人の届け出は合っていますが、画面に出る差出人のドメインは合っていません。docomo と SoftBank は、画面のほうを見ます。',
      en: 'SPF of the envelope is right, that of the sender shown is not. docomo and SoftBank look at the sender shown.',
    },
    common: 1,
    explains: {
      carriers: everywhere('no-effect', {
        docomo: 'can-stop',
        softbank: 'stops',
        ymobile: 'stops',
        au: 'can-stop',
        'yahoo-japan': 'can-stop',
      }),
      mailProgram: 'either',
      leaves: 'either',
      affected: ['everyone', 'some'],
      since: [...always, 'sometimes'],
      changed: ['domain-move', 'server-move', 'dns'],
    },
    signs: [
      sinks(
        3,
        ({ facts }) => fromIsForeign(facts),
        '差出人が他社のアドレスなので、その会社の届け出に合うはずがありません。',
        'The sender is at another firm, whose SPF can’t cover your server.',
      ),
      sinks(
        3,
        ({ facts }) => fromDomainMissing(facts),
        'ドメインそのものが見つかりません。',
        'The domain itself was not found.',
      ),
      proves(
        3,
        ({ facts }) =>
          spf(facts, 'envelope') === 'pass' &&
          ['none', 'fail', 'softfail', 'neutral'].includes(spf(facts, 'header-from') ?? ''),
        '封筒の差出人は届け出に合い、画面に出る差出人は合いません。',
        'The envelope passes SPF, the sender shown does not.',
      ),
      proves(
        2,
        ({ facts }) => {
          const rows = seen(facts, 'spfEvaluations')?.value ?? [];
          const domain = (identity: string) => rows.find((row) => row.identity === identity)?.domain;
          return (
            spf(facts, 'envelope') === 'pass' &&
            spf(facts, 'header-from') === 'none' &&
            domain('envelope') !== domain('header-from')
          );
        },
        '2 つの差出人のドメインがちがいます。',
        'The two senders have different domains.',
      ),
      contradicts(
        ({ facts }) => spf(facts, 'header-from') === 'pass',
        '画面に出る差出人も、届け出に合っています。',
        'The sender shown passes SPF too.',
      ),
      contradicts(
        ({ facts }) => spf(facts, 'envelope') !== null && spf(facts, 'envelope') !== 'pass',
        '封筒の差出人も、届け出に合っていません。',
        'The envelope does not pass SPF either.',
      ),
    ],
    fixes: [fix.spf],
  },
  {
    id: 'dmarc-failing',
    title: {
      ja: '自分で出した宣言（DMARC）に、お店のメールが合っていない',
      en: 'The shop’s mail fails its own DMARC policy',
    },
    explanation: {
      ja: 'ドメインの宣言が「合わないメールは断る（または隔離する）」となっていて、お店のメールが合っていません。受け取る側の多くは、宣言どおりにあつかいます。',
      en: 'The domain’s DMARC policy says to reject or quarantine what does not agree, and the shop’s mail does not. Most receivers do as told.',
    },
    common: 2,
    explains: {
      carriers: everywhere('stops', { docomo: 'can-stop', rakuten: 'can-stop' }),
      mailProgram: 'unaffected',
      leaves: 'either',
      affected: ['everyone', 'some'],
      since: ['suddenly', 'after-change', 'always'],
      changed: ['dns', 'domain-move', 'server-move', 'software-update'],
    },
    signs: [
      proves(
        3,
        ({ facts }) => {
          const dmarc = seen(facts, 'dmarc')?.value;
          return (
            dmarc?.alignment?.result === 'fail' &&
            (dmarc.policy === 'reject' || dmarc.policy === 'quarantine')
          );
        },
        '宣言は「断る／隔離する」で、お店のメールが合っていません。',
        'The policy is reject or quarantine, and the shop’s mail fails it.',
      ),
      proves(
        3,
        ({ facts }) => {
          const dmarc = seen(facts, 'dmarc')?.value;
          if (dmarc?.alignment !== null || (dmarc.policy !== 'reject' && dmarc.policy !== 'quarantine'))
            return false;
          const signed = seen(facts, 'dkim')?.value.signatures.some((row) => row.result === 'pass') === true;
          const known = [spf(facts, 'header-from'), spf(facts, 'envelope')].filter((one) => one !== null);
          return !signed && known.length > 0 && !known.includes('pass') && !known.includes('temperror');
        },
        '宣言は「断る／隔離する」で、届け出にも電子印にも合っていません。',
        'The policy is reject or quarantine, and neither SPF nor DKIM passes.',
      ),
      raises(
        2,
        ({ facts }) =>
          seen(facts, 'dmarc')?.value.policy === 'quarantine' && symptomsOf(facts).marked.length > 0,
        '宣言は「隔離する」で、迷惑メールフォルダーに入ることと合います。',
        'The policy asks to quarantine, and mail lands in spam folders.',
      ),
      proves(
        2,
        said(saysDmarc),
        '相手の受付が、宣言（DMARC）を理由に断っています。',
        'The other desk refused because of DMARC.',
      ),
      raises(
        2,
        ({ facts }) => {
          const dmarc = seen(facts, 'dmarc')?.value;
          return (
            dmarc !== undefined &&
            dmarc.alignment === null &&
            (dmarc.policy === 'reject' || dmarc.policy === 'quarantine')
          );
        },
        '宣言が「断る／隔離する」です。お店のメールが合うかは、まだわかりません。',
        'The policy is reject or quarantine; whether the mail agrees is not known yet.',
      ),
      contradicts(
        ({ facts }) => seen(facts, 'dmarc')?.value.alignment?.result === 'pass',
        'お店のメールは、宣言に合っています。',
        'The mail agrees with DMARC.',
      ),
      sinks(
        3,
        ({ facts }) => {
          const dmarc = seen(facts, 'dmarc')?.value;
          return dmarc !== undefined && (dmarc.record === null || dmarc.policy === 'none');
        },
        '宣言は、断るようには求めていません。',
        'The policy does not ask to refuse.',
      ),
    ],
    fixes: [fix.envelopeSender, fix.dkim, fix.dmarc],
  },
  {
    id: 'sender-not-authenticated',
    title: { ja: '宣言（DMARC）も電子印（DKIM）もない', en: 'Neither DMARC nor DKIM' },
    explanation: {
      ja: 'なりすまし対策の宣言と電子印がありません。docomo は警告を出すか、迷惑メールフォルダーに入れることがあります。au と SoftBank も、2023〜2024 年から見ています。',
      en: 'There is neither DMARC nor a signature. docomo may warn or junk such mail; au and SoftBank look at it since 2023 and 2024.',
    },
    common: 2,
    explains: {
      carriers: everywhere('marks', {
        gmail: 'can-stop',
        au: 'can-stop',
        softbank: 'can-stop',
        ymobile: 'can-stop',
        uq: 'can-stop',
      }),
      mailProgram: 'either',
      leaves: 'silence',
      affected: ['everyone', 'some'],
      since: ['suddenly', 'sometimes', 'always'],
      changed: ['nothing'],
    },
    signs: [
      proves(
        1,
        ({ facts }) => {
          const dmarc = seen(facts, 'dmarc')?.value;
          return dmarc !== undefined && dmarc.record === null;
        },
        '宣言（DMARC）がありません。',
        'There is no DMARC record.',
      ),
      raises(
        1,
        ({ facts }) =>
          shopMailWith(facts, 'signature') !== null && seen(facts, 'dkim')?.value.signatures.length === 0,
        '電子印（DKIM）がついていません。',
        'The mail is not signed (DKIM).',
      ),
      raises(
        2,
        ({ facts }) => {
          const { arrivals } = symptomsOf(facts);
          const marked =
            arrivals.get('docomo') === 'warning-banner' || arrivals.get('docomo') === 'spam-folder';
          return (
            marked &&
            seen(facts, 'dmarc')?.value.record !== undefined &&
            seen(facts, 'dmarc')?.value.record === null
          );
        },
        'docomo で、警告か迷惑メールあつかいになっています。宣言がないメールは、そうなります。',
        'docomo warns or junks it, as it does without DMARC.',
      ),
      raises(
        1,
        ({ facts }) => symptomsOf(facts).arrivals.get('docomo') === 'warning-banner',
        '警告は、宣言のないメールに出ます。',
        'The warning appears on mail without DMARC.',
      ),
      contradicts(
        ({ facts }) => seen(facts, 'dmarc')?.value.alignment?.result === 'pass',
        '宣言があり、このメールも合っています。',
        'There is a DMARC record, and the mail agrees.',
      ),
    ],
    fixes: [fix.dmarc, fix.dkim],
  },
  {
    id: 'ptr-missing',
    title: { ja: 'サーバーの番号から、名前が引けない', en: 'The sending address has no name (PTR)' },
    explanation: {
      ja: '送り出すサーバーの番号に、逆引きの名前がありません。au は、逆引きできない番号からのメールを制限すると書いています。Gmail も断ります。',
      en: 'The sending address has no reverse name. au limits mail from such addresses, and Gmail refuses it.',
    },
    common: 2,
    explains: {
      carriers: everywhere('can-stop', {
        au: 'stops',
        uq: 'stops',
        gmail: 'stops',
        docomo: 'no-effect',
        softbank: 'can-stop',
      }),
      mailProgram: 'unaffected',
      leaves: 'either',
      affected: ['everyone'],
      since: [...always],
      changed: ['server-move'],
    },
    signs: [
      proves(
        3,
        ({ facts }) => pointer(facts, 4) === 'absent',
        '番号から名前が引けません。',
        'The address has no name.',
      ),
      raises(
        2,
        said(
          /reverse dns|\bptr\b|rdns|5\.7\.25|4\.7\.23|cannot find your (hostname|reverse)|unknown host/i,
          'requireptr',
        ),
        '相手の受付が、逆引きを理由にあげています。',
        'The other desk names the reverse record.',
      ),
      contradicts(
        ({ facts }) => ['generic', 'own'].includes(pointer(facts, 4) ?? ''),
        '番号から名前が引けます。',
        'The address has a name.',
      ),
    ],
    fixes: [fix.reverse, fix.reverseForward],
  },
  {
    id: 'ptr-generic',
    title: {
      ja: '番号の名前が、サーバー会社の初期の名前のまま',
      en: 'The address still has the hosting firm’s default name',
    },
    explanation: {
      ja: '逆引きの名前が、番号をならべた初期の名前です。家庭の回線や迷惑メールの送り主と、まちがえられることがあります。',
      en: 'The reverse name is the firm’s default, made of numbers. It can be mistaken for a home line or a spammer.',
    },
    common: 1,
    explains: {
      carriers: everywhere('can-stop', { docomo: 'marks' }),
      mailProgram: 'unaffected',
      leaves: 'either',
      affected: ['everyone', 'some'],
      since: [...always, 'sometimes'],
      changed: ['server-move'],
    },
    signs: [
      proves(
        1,
        ({ facts }) => pointer(facts, 4) === 'generic',
        '番号の名前が、初期のままです。',
        'The name of the address is the default one.',
      ),
      raises(
        2,
        said(/generic|dynamic|dial-?up|residential|s25r/i),
        '相手の受付が、家庭の回線のようだと言っています。',
        'The other desk calls it a dynamic or home line.',
      ),
      contradicts(
        ({ facts }) => ['own', 'absent'].includes(pointer(facts, 4) ?? ''),
        '番号の名前は、初期のものではありません。',
        'The name is not a default one.',
      ),
    ],
    fixes: [fix.reverse, fix.reverseForward],
  },
  {
    id: 'name-server-differs',
    title: { ja: '2 台のネームサーバーの答えがちがう', en: 'The name servers disagree' },
    explanation: {
      ja: 'ネームサーバーによって、答えがちがいます。どちらに問い合わせるかで、届いたり届かなかったりします。au は両方に設定するよう求めています。',
      en: 'The name servers give different answers, so mail arrives or not depending on which is asked. au wants both set.',
    },
    common: 1,
    explains: {
      carriers: everywhere('can-stop', { au: 'stops', uq: 'stops' }),
      mailProgram: 'either',
      leaves: 'either',
      affected: ['everyone', 'some'],
      since: ['sometimes', 'after-change', 'suddenly', 'always'],
      changed: ['dns', 'domain-move', 'server-move'],
    },
    signs: [
      proves(
        3,
        ({ facts }) => serversDiffer(facts),
        'ネームサーバーの答えがちがいます。',
        'The name servers’ answers differ.',
      ),
      contradicts(
        ({ facts }) => {
          const own = seen(facts, 'nameServerComparison');
          return own !== null && !serversDiffer(facts);
        },
        'ネームサーバーの答えは同じです。',
        'The name servers agree.',
      ),
    ],
    fixes: [fix.nameServers],
  },
  {
    id: 'ipv6-without-ptr',
    title: {
      ja: 'IPv6 で送っていて、その番号に名前がない',
      en: 'Mail leaves over IPv6, whose address has no name',
    },
    explanation: {
      ja: 'サーバーが IPv6 でも送っていて、その番号に逆引きがありません。Gmail は、名前のない IPv6 からのメールを断ります。IPv4 の届け出や逆引きが正しくても、起こります。',
      en: 'The server also sends over IPv6, and that address has no name. Gmail refuses it, even if everything is right for IPv4.',
    },
    common: 1,
    explains: {
      carriers: everywhere('no-effect', {
        gmail: 'stops',
        'yahoo-japan': 'can-stop',
        au: 'can-stop',
        softbank: 'can-stop',
        docomo: 'can-stop',
      }),
      mailProgram: 'unaffected',
      leaves: 'bounce',
      affected: ['everyone', 'some'],
      since: ['always', 'after-change', 'sometimes', 'suddenly'],
      changed: ['server-move'],
    },
    signs: [
      proves(
        3,
        ({ facts }) => pointer(facts, 6) === 'absent',
        'IPv6 の番号から、名前が引けません。',
        'The IPv6 address has no name.',
      ),
      proves(
        2,
        said(/ipv6/i),
        '相手の受付が、IPv6 を理由に断っています。',
        'The other desk refused because of IPv6.',
      ),
      proves(
        2,
        (evidence) =>
          said(/\bptr\b|5\.7\.25|4\.7\.23/i, 'requireptr')(evidence) &&
          ['own', 'generic'].includes(pointer(evidence.facts, 4) ?? ''),
        '逆引きがないと断られていますが、IPv4 の番号には名前があります。IPv6 で出ているはずです。',
        'Refused for a missing PTR, but the IPv4 address has a name: the mail must have left over IPv6.',
      ),
      raises(
        2,
        ({ facts }) => (seen(facts, 'shopMail')?.value.leaving.address ?? '').includes(':'),
        'お店のメールは、IPv6 で出ています。',
        'The shop’s mail left over IPv6.',
      ),
      sinks(
        2,
        ({ facts }) => pointer(facts, 4) === 'absent',
        'IPv4 の番号にも名前がありません。',
        'The IPv4 address has no name either.',
      ),
      contradicts(
        ({ facts }) =>
          seen(facts, 'reverseLookups') !== null &&
          !said(/\bptr\b|5\.7\.25|4\.7\.23/i)({ facts, findings: new Map() }) &&
          !(seen(facts, 'shopMail')?.value.leaving.address ?? '').includes(':') &&
          pointer(facts, 6) === null &&
          !said(/ipv6/i)({ facts, findings: new Map() }),
        'IPv6 では送っていません。',
        'Nothing is sent over IPv6.',
      ),
      contradicts(
        ({ facts }) => pointer(facts, 6) === 'own',
        'IPv6 の番号にも名前があります。',
        'The IPv6 address has a name.',
      ),
    ],
    fixes: [fix.reverse, fix.ipv4Only],
  },
  {
    id: 'from-domain-missing',
    title: { ja: '差出人のドメインが、実在しない', en: 'The sender’s domain does not exist' },
    explanation: {
      ja: '差出人のドメインに、A も MX もありません。期限切れ、書きまちがい、引っ越しの途中が考えられます。実在しない差出人からのメールは、どの会社でも断られやすくなります。',
      en: 'The sender’s domain has neither A nor MX: expired, misspelt, or in the middle of a move. Such a sender is likely to be refused everywhere.',
    },
    common: 1,
    explains: {
      carriers: everywhere('stops'),
      mailProgram: 'affected',
      leaves: 'bounce',
      affected: ['everyone'],
      since: ['suddenly', 'after-change', 'always'],
      changed: ['domain-move', 'dns'],
    },
    signs: [
      proves(
        3,
        ({ facts }) => fromDomainMissing(facts),
        '差出人のドメインが、DNS に見つかりません。',
        'The sender’s domain is not in DNS.',
      ),
      raises(
        2,
        said(
          /domain (does not exist|not found|of sender)|sender address rejected: domain|unresolvable|4\.1\.8|5\.1\.8/i,
        ),
        '相手の受付が、差出人のドメインがないと言っています。',
        'The other desk says that the sender’s domain does not exist.',
      ),
      sinks(
        1,
        ({ facts }) => seen(facts, 'fromDomainRecords') === null,
        '差出人のドメインは、まだ調べていません。',
        'The sender’s domain has not been looked up yet.',
      ),
      contradicts(
        ({ facts }) => fromDomainExists(facts),
        '差出人のドメインは実在します。',
        'The sender’s domain exists.',
      ),
    ],
    fixes: [fix.mailExchange, fix.address],
  },
  {
    id: 'foreign-from-domain',
    title: { ja: '差出人に、他社のアドレスを使っている', en: 'The sender is an address at another firm' },
    explanation: {
      ja: '差出人が @gmail.com や @docomo.ne.jp などのアドレスです。お店のサーバーからは名のれないため、なりすましとして断られやすくなります。お店のドメインのアドレスに替えます。',
      en: 'The From is at gmail.com, docomo.ne.jp or the like. Your server may not use it, so the mail is likely to be refused as faked. Use an address of the shop’s domain.',
    },
    common: 1,
    explains: {
      carriers: everywhere('stops', { rakuten: 'can-stop' }),
      mailProgram: 'unaffected',
      leaves: 'either',
      affected: ['everyone'],
      since: ['always', 'after-change', 'suddenly'],
      changed: ['software-update', 'nothing'],
    },
    signs: [
      proves(
        3,
        ({ facts }) => carrierOfDomain(domainOf(headerFromAddress(facts)?.value ?? '')) !== null,
        '差出人が、携帯会社やフリーメールのアドレスです。',
        'The sender is at a carrier or a free mailbox.',
      ),
      contradicts(
        ({ facts }) => {
          const from = headerFromAddress(facts);
          return from !== null && carrierOfDomain(domainOf(from.value)) === null;
        },
        '差出人は、他社のアドレスではありません。',
        'The sender is not at another firm.',
      ),
      sinks(
        3,
        ({ facts }) => headerFromAddress(facts) === null,
        '差出人のアドレスが、まだわかりません。',
        'The From address is not known yet.',
      ),
    ],
    fixes: [fix.fromAddress, fix.spf],
  },
  {
    id: 'sending-address-blocked',
    title: { ja: 'サーバーの番号が、断られている', en: 'The server’s address is blocked' },
    explanation: {
      ja: 'サーバーの番号（IP アドレス）そのものが断られています。迷惑メールの名簿にのったか、前の持ち主の評判が残っています。番号が同じなら、メールソフトから送っても同じです。',
      en: 'The server’s address itself is refused: it is on a blocklist or keeps its former owner’s reputation. Any mail from that address has the same trouble.',
    },
    common: 2,
    explains: {
      carriers: everywhere('can-stop'),
      mailProgram: 'affected',
      leaves: 'bounce',
      affected: ['everyone'],
      since: ['suddenly', 'after-change'],
      changed: ['server-move', 'mail-magazine'],
    },
    signs: [
      proves(
        3,
        ({ facts }) => listed(facts),
        '迷惑メールの名簿にのっています。',
        'The address is on a blocklist.',
      ),
      proves(
        2,
        said(
          /blocked using|block ?list|black ?list|\brbl\b|dnsbl|spamhaus|spamcop|barracuda|poor reputation|bad reputation|reputation of your|access denied.*(ip|address)|(ip|address|host|client).{0,40}(blocked|denied|banned|refused)|refused to talk to me: 5/i,
          'blocked',
          'badreputation',
        ),
        '相手の受付が、番号を理由に断っています。',
        'The other desk refuses the address itself.',
      ),
      raises(
        3,
        ({ facts }) => {
          const symptoms = symptomsOf(facts);
          return (
            nothingAnywhere(symptoms) &&
            symptoms.bounced.length > 0 &&
            symptoms.mailProgram === 'does-not-arrive'
          );
        },
        'どこからも断られ、メールソフトのメールも同じです。番号そのものが疑われます。',
        'Everybody refuses, the mail program’s mail as well: suspect the address itself.',
      ),
      raises(
        1,
        ({ facts }) =>
          facts.maillog?.state === 'known' &&
          facts.maillog.value.signs.some((sign) => sign.code === 'greeting-refused'),
        'あいさつの段階で断られています。',
        'Refused right at the greeting.',
      ),
      contradicts(
        ({ facts }) => {
          const { arriving, failing } = symptomsOf(facts);
          return arriving.length >= 3 && failing.length === 0 && !listed(facts);
        },
        'どこにも届いています。',
        'Mail arrives everywhere.',
      ),
    ],
    fixes: [fix.blocklistRemoval, fix.askHost, fix.relay],
  },
];
