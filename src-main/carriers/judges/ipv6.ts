// IPv6 senders need a reverse name and authentication (Gmail).
import type { Facts } from '../../facts/facts.ts';
import { bounce, dkimFacts, fact, reverse, serverReport, spfEvaluation } from '../example-facts.ts';
import { fix } from '../fixes.ts';
import {
  carrierBounces,
  carrierFigures,
  doesNotApply,
  fails,
  open,
  passes,
  seen,
  unsettled,
  type RulePart,
  type Seen,
  nothingKnown,
} from './reading.ts';

/** IPv6 senders need PTR and authentication (Gmail). */
export function ipv6Named(): RulePart {
  const six = '2001:db8::1';
  const spf = (result: 'pass' | 'none') =>
    fact('spfEvaluations', [spfEvaluation('envelope', 'shop.example', result, { address: six })]);
  return {
    needs: [],
    judge: (_, facts) => {
      const refused = refusedForIpv6(facts);
      if (refused !== null) return fails(refused, {}, 'refused');
      const server = seen(facts, 'serverReport');
      if (server?.value.protocols === 'ipv4') return doesNotApply('ipv4-only', [server]);
      const lookups = seen(facts, 'reverseLookups');
      if (lookups === null) return unsettled(facts, 'reverseLookups');
      const row = lookups.value.find((one) => one.address.includes(':'));
      if (row === undefined) return doesNotApply('no-ipv6', [lookups]);
      const args = { address: row.address };
      if (row.pointer.outcome === 'no-answer') return open('no-answer', [lookups], 'dns', args);
      if (row.pointer.outcome !== 'found') return fails([lookups], args);
      const spfSix = seen(facts, 'spfEvaluations');
      const evaluated = spfSix?.value.find((one) => one.address.includes(':') && one.identity !== 'helo');
      const dkim = seen(facts, 'dkim');
      const signed = dkim?.value.signatures.some((one) => one.result === 'pass') === true;
      if (evaluated?.result === 'pass') return passes([lookups, spfSix], args);
      if (signed) return passes([lookups, dkim], args, 'signed');
      if (evaluated === undefined || evaluated.result === 'temperror')
        return open('no-spf', [lookups], 'dns', args);
      return fails([lookups, spfSix], args, 'not-authenticated');
    },
    wording: {
      pass: {
        ja: 'IPv6 の `{address}` にも、名前と届け出があります。',
        en: 'The IPv6 address `{address}` has a name and SPF.',
      },
      'pass:signed': {
        ja: 'IPv6 の `{address}` にも名前があり、メールには電子印があります。',
        en: 'The IPv6 address `{address}` has a name, and the mail is signed.',
      },
      fail: {
        ja: 'IPv6 の `{address}` から、名前が引けません。逆引きを設定するか、送り口を IPv4 だけにしてください（`inet_protocols = ipv4`）。',
        en: 'The IPv6 address `{address}` has no name. Set PTR, or send over IPv4 only (`inet_protocols = ipv4`).',
      },
      'fail:refused': {
        ja: 'Gmail が、IPv6 の番号に名前がないことを理由に断っています。逆引きを設定するか、送り口を IPv4 だけにしてください（`inet_protocols = ipv4`）。',
        en: 'Gmail refuses because the IPv6 address has no name. Set PTR, or send over IPv4 only (`inet_protocols = ipv4`).',
      },
      'fail:not-authenticated': {
        ja: '届け出に、IPv6 の `{address}` がのっていません。`ip6:` を足してください。',
        en: 'SPF does not cover the IPv6 address `{address}`. Add an `ip6:` term.',
      },
      unknown: {
        ja: 'IPv6 の番号を使っているかは、STEP 1 で調べます。',
        en: 'STEP 1 looks up whether IPv6 is used.',
      },
      'unknown:no-answer': {
        ja: '`{address}` の逆引きに、返事がありませんでした。',
        en: 'No answer to the reverse lookup of `{address}`.',
      },
      'unknown:no-spf': {
        ja: '`{address}` には名前があります。届け出は、まだ確かめていません。',
        en: '`{address}` has a name. SPF for it has not been checked.',
      },
      'none:ipv4-only': {
        ja: '送り口の設定で、IPv4 だけを使っています（`inet_protocols = ipv4`）。',
        en: 'The mail server’s settings use IPv4 only (`inet_protocols = ipv4`).',
      },
      'none:no-ipv6': { ja: 'IPv6 では送っていません。', en: 'Nothing is sent over IPv6.' },
      why: {
        ja: 'IPv6 を持つサーバーは、気づかないうちに IPv6 で送ることがあります。Gmail は、名前のない IPv6 からのメールを断ります。',
        en: 'A server with IPv6 may send over it unnoticed. Gmail refuses mail from IPv6 addresses without a name.',
      },
    },
    fixes: [fix.reverse, fix.ipv4Only, fix.spf],
    examples: [
      {
        facts: { ...fact('reverseLookups', [reverse(six, ['mail.shop.example'])]), ...spf('pass') },
        verdict: 'pass',
      },
      {
        facts: {
          ...fact('reverseLookups', [reverse(six, ['mail.shop.example'])]),
          ...fact('dkim', dkimFacts('pass')),
        },
        verdict: 'pass',
      },
      { facts: fact('reverseLookups', [reverse(six, 'none')]), verdict: 'fail' },
      {
        facts: {
          ...fact('reverseLookups', [reverse(six, 'none')]),
          ...fact('serverReport', serverReport({ protocols: 'ipv4' })),
        },
        verdict: 'none',
      },
      {
        facts: fact('bounces', [
          bounce('gmail', { diagnostic: `550-5.7.25 [${six}] The IP address does not have a PTR record` }),
        ]),
        verdict: 'fail',
      },
      {
        facts: { ...fact('reverseLookups', [reverse(six, ['mail.shop.example'])]), ...spf('none') },
        verdict: 'fail',
      },
      { facts: fact('reverseLookups', [reverse(six, 'timeout')]), verdict: 'unknown' },
      { facts: fact('reverseLookups', [reverse('192.0.2.1', ['mail.shop.example'])]), verdict: 'none' },
      nothingKnown,
    ],
  };
}

const saysNoName = (text: string): boolean => /5\.7\.25\b|\bPTR\b/.test(text);

/**
 * Gmail's own answer (G-ERR: 5.7.25): a bounce that names an IPv6 address, or a refusal in the log for a missing name while
 * the IPv4 address has one that leads back; then the mail can only have left over IPv6.
 */
function refusedForIpv6(facts: Facts): readonly Seen<unknown>[] | null {
  const bounced = carrierBounces(facts, 'gmail');
  const named = bounced?.value.some(
    ({ diagnostic }) => saysNoName(diagnostic) && /\[(?:IPv6:)?[0-9a-f]{1,4}:[0-9a-f:]*\]/i.test(diagnostic),
  );
  if (bounced !== null && named === true) return [bounced];
  const logged = carrierFigures(facts, 'gmail');
  const lookups = seen(facts, 'reverseLookups');
  const four = lookups?.value.filter(({ address }) => !address.includes(':')) ?? [];
  const fourGood = four.length > 0 && four.every(({ forward }) => forward.some((row) => row.leadsBack));
  return logged !== null &&
    lookups !== null &&
    fourGood &&
    logged.value.reasons.some(({ text }) => saysNoName(text))
    ? [logged, lookups]
    : null;
}
