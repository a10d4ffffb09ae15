// DMARC of the header From and, without a mail, the usual DKIM selectors. RFC 9989, RFC 6376 3.6.2.
import { known, missing } from '../../facts/fact.ts';
import type { Facts } from '../../facts/facts.ts';
import { dnsEvidence } from '../../protocols/dns/evidence.ts';
import { commonSelectors } from '../../protocols/dkim/selectors.ts';
import { evaluateDmarcPolicy } from '../../protocols/dmarc/evaluate.node.ts';
import { checkHost } from '../../protocols/spf/evaluate.ts';
import { factOfAnswers, missingReason } from './fact-of-answers.ts';
import type { Gathering } from './gathering.ts';
import { isAskable, type Identities, type SpfDnsInput } from './identities.ts';

type AuthenticationFacts = Pick<Facts, 'dmarc' | 'dkim'>;

export async function gatherAuthentication(
  input: SpfDnsInput,
  identities: Identities,
  gathering: Gathering,
): Promise<AuthenticationFacts> {
  const { fromDomain } = identities;
  if (!isAskable(fromDomain)) {
    return { dmarc: missing('no-sample', [], gathering.at) };
  }
  const [dmarc, dkim] = await Promise.all([
    dmarcFact(input, { ...identities, fromDomain }, gathering),
    // A mail's own signatures say more than any guess (STEP 3 verifies them); nothing is overwritten then.
    input.shopMail === null ? selectorsFact(fromDomain, input.selector, gathering) : null,
  ]);
  return dkim === null ? { dmarc } : { dmarc, dkim };
}

async function dmarcFact(
  input: SpfDnsInput,
  identities: Identities & { readonly fromDomain: string },
  gathering: Gathering,
): Promise<NonNullable<Facts['dmarc']>> {
  const { fromDomain } = identities;
  const spf = input.shopMail === null ? null : await passingSpfDomain(identities, gathering);
  const authenticated = spf === null ? null : { spf: spf === 'temperror' ? [] : spf, dkim: input.signedBy };
  const { facts, known: isKnown } = await evaluateDmarcPolicy(
    { fromDomain, authenticated },
    gathering.resolver,
    gathering.signal,
  );
  const evidence = facts.walk.map(dnsEvidence);
  const silent = facts.walk.find((answer) => answer.outcome === 'no-answer');
  if (!isKnown && silent?.outcome === 'no-answer')
    return missing(missingReason(silent.why), evidence, gathering.at);
  // An SPF that could not be looked up may have passed: alignment by DKIM alone still counts, its absence does not.
  const open = spf === 'temperror' && facts.alignment?.result === 'fail';
  return known(open ? { ...facts, alignment: null } : facts, evidence, gathering.at);
}

/** The envelope domain where its SPF passes for the address the mail left from (RFC 9989 4.4.2). */
async function passingSpfDomain(
  identities: Identities,
  gathering: Gathering,
): Promise<readonly string[] | 'temperror'> {
  const address = identities.addresses[0]?.address;
  const { envelopeSender, ehloName } = identities;
  if (address === undefined || envelopeSender === null) return 'temperror';
  const evaluation = await checkHost(
    {
      identity: 'envelope',
      address,
      sender: envelopeSender,
      helo: ehloName ?? '',
      timestamp: Math.floor(Date.parse(gathering.at) / 1000),
    },
    gathering.resolver,
    gathering.signal,
  );
  if (evaluation.result === 'temperror') return 'temperror';
  return evaluation.result === 'pass' ? [evaluation.domain] : [];
}

async function selectorsFact(
  domain: string,
  selector: string | null,
  { resolver, signal, at }: Gathering,
): Promise<NonNullable<Facts['dkim']>> {
  const selectors = selector === null ? commonSelectors : [selector];
  const tried = await Promise.all(
    selectors.map(async (name) => ({
      selector: name,
      answer: await resolver.ask({
        name: `${name}._domainkey.${domain}`,
        type: 'TXT',
        ...(signal === undefined ? {} : { signal }),
      }),
    })),
  );
  return factOfAnswers(
    { signatures: [], tried },
    tried.map(({ answer }) => answer),
    at,
  );
}
