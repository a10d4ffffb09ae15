// What a carrier of the practice world sees of its visitor, asked through the world's own name servers.
// SPF by RFC 7208, DKIM by RFC 6376, DMARC by RFC 9989 (policy at the header From's domain or above it; alignment by organisation).
import type { Resolver } from '../ports.ts';
import type { DnsAnswer, RecordType } from '../protocols/dns/answer.ts';
import { checkHost } from '../protocols/spf/evaluate.ts';
import { verifyDkim } from '../protocols/dkim/verify.node.ts';
import { parseIpAddress, parseIpv6 } from '../contract/ip-address.ts';
import type { DmarcSight, Sight, Visitor } from './carrier-behaviour.ts';
import type { ReceivedMail } from './received-mail.ts';

type Known = 'yes' | 'no' | 'unknown';

/** @param resolver asks the world's DNS; @param reverseServers every server that holds the reverse zones */
export function createSight(resolver: Resolver, reverseServers: readonly string[]): Sight {
  const ask = (name: string, type: RecordType, server?: string): Promise<DnsAnswer> =>
    resolver.ask({ name, type, ...(server === undefined ? {} : { server }) });
  const any = async (name: string, types: readonly RecordType[]): Promise<Known> => {
    if (name === '') return 'no';
    const answers = await Promise.all(types.map((type) => ask(name, type)));
    if (answers.some(({ outcome }) => outcome === 'found')) return 'yes';
    return answers.some(({ outcome }) => outcome === 'no-answer') ? 'unknown' : 'no';
  };
  const spf = async (domain: string, visitor: Visitor, sender: string): Promise<string> => {
    const evaluation = await checkHost(
      {
        identity: 'envelope',
        address: visitor.address,
        sender: sender.endsWith(`@${domain}`) ? sender : `postmaster@${domain}`,
        helo: visitor.ehloName,
        timestamp: 0,
      },
      resolver,
    );
    return evaluation.result;
  };
  const dkim = async (mail: ReceivedMail): Promise<readonly string[]> => {
    if (!mail.headers.has('dkim-signature')) return [];
    const { facts } = await verifyDkim(Buffer.from(mail.text, 'latin1'), resolver);
    return facts.signatures.flatMap(({ result, domain }) => (result === 'pass' ? [domain] : []));
  };
  return {
    hasAddressOrMx: (domain) => any(domain, ['A', 'AAAA', 'MX']),
    hasAnyRecord: (domain) => any(domain, ['A', 'AAAA', 'MX', 'TXT']),
    resolves: (name) => any(name, ['A', 'AAAA']),
    async pointer(address) {
      const name = reverseName(address);
      const answers = await Promise.all(reverseServers.map((server) => ask(name, 'PTR', server)));
      if (answers.some(({ outcome }) => outcome === 'no-such-name' || outcome === 'no-such-record'))
        return 'no';
      return answers.some(({ outcome }) => outcome === 'found') ? 'yes' : 'unknown';
    },
    async pointerName(address) {
      const answer = await ask(reverseName(address), 'PTR');
      const data = answer.outcome === 'found' ? answer.records.at(-1)?.data : undefined;
      return data?.type === 'PTR' ? data.name : null;
    },
    async leadsBack(address) {
      const answer = await ask(reverseName(address), 'PTR');
      if (answer.outcome === 'no-answer') return 'unknown';
      if (answer.outcome !== 'found') return 'no';
      const names = answer.records.flatMap(({ data }) => (data.type === 'PTR' ? [data.name] : []));
      const forward = await Promise.all(names.map((name) => ask(name, address.includes(':') ? 'AAAA' : 'A')));
      const leads = forward.some(
        (found) =>
          found.outcome === 'found' &&
          found.records.some(({ data }) => 'address' in data && parseIpAddress(data.address) === address),
      );
      return leads ? 'yes' : forward.some(({ outcome }) => outcome === 'no-answer') ? 'unknown' : 'no';
    },
    spf,
    dkim,
    dmarc: (mail, visitor, envelopeSender) => dmarcOf(mail, visitor, envelopeSender, { ask, spf, dkim }),
  };
}

async function dmarcOf(
  mail: ReceivedMail,
  visitor: Visitor,
  envelopeSender: string,
  world: {
    ask: (name: string, type: RecordType) => Promise<DnsAnswer>;
    spf: (domain: string, visitor: Visitor, sender: string) => Promise<string>;
    dkim: (mail: ReceivedMail) => Promise<readonly string[]>;
  },
): Promise<DmarcSight> {
  if (mail.fromDomain === null) return { result: 'none', policy: 'none' };
  const found = await policyAbove(mail.fromDomain, world.ask);
  if (found === null) return { result: 'none', policy: 'none' };
  const identity = envelopeSender === '' ? visitor.ehloName : (envelopeSender.split('@').at(-1) ?? '');
  const isAligned = (domain: string, tag: 'aspf' | 'adkim'): boolean => {
    const strict = new RegExp(`(?:^|;)\\s*${tag}\\s*=\\s*s`, 'i').test(found.record);
    return strict
      ? domain === mail.fromDomain
      : domain === found.domain || domain.endsWith(`.${found.domain}`);
  };
  const signedBy = await world.dkim(mail);
  if (signedBy.some((domain) => isAligned(domain, 'adkim'))) return { result: 'pass', policy: found.policy };
  const result = await world.spf(identity, visitor, envelopeSender);
  if (result === 'temperror') return { result: 'unknown', policy: found.policy };
  return {
    result: result === 'pass' && isAligned(identity, 'aspf') ? 'pass' : 'fail',
    policy: found.policy,
  };
}

/** The record at `_dmarc.` of the domain or the nearest name above it. */
async function policyAbove(
  domain: string,
  ask: (name: string, type: RecordType) => Promise<DnsAnswer>,
): Promise<{ domain: string; record: string; policy: DmarcSight['policy'] } | null> {
  const labels = domain.split('.');
  for (let skipped = 0; skipped < labels.length; skipped++) {
    const at = labels.slice(skipped).join('.');
    const answer = await ask(`_dmarc.${at}`, 'TXT');
    const texts =
      answer.outcome === 'found'
        ? answer.records.flatMap(({ data }) => (data.type === 'TXT' ? [data.strings.join('')] : []))
        : [];
    const record = texts.find((text) => /^v\s*=\s*DMARC1\s*(;|$)/.test(text));
    if (record !== undefined) {
      const policy = /(?:^|;)\s*p\s*=\s*(none|quarantine|reject)/i.exec(record)?.[1]?.toLowerCase();
      return { domain: at, record, policy: policy === 'quarantine' || policy === 'reject' ? policy : 'none' };
    }
  }
  return null;
}

/** @returns the name of an address in in-addr.arpa or ip6.arpa (RFC 1035 3.5, RFC 3596 2.5) */
export function reverseName(address: string): string {
  const groups = parseIpv6(address);
  if (groups === null) return `${address.split('.').reverse().join('.')}.in-addr.arpa`;
  const digits = groups.map((group) => group.toString(16).padStart(4, '0')).join('');
  return `${digits.split('').reverse().join('.')}.ip6.arpa`;
}
