// The name a server should get: suggestions from the shop's domain, and whether a chosen one fits DNS (server-facts 3, 2.1).
import type { Text } from '../../contract/text.ts';
import type { Facts } from '../../facts/facts.ts';
import { hostNameKind, isPublicKind } from '../../protocols/message/host-name-kind.ts';
import { registeredDomain } from '../../protocols/message/registered-domain.ts';
import { recordsState } from './records-state.ts';

/**
 * @param shopDomain as answered, null while it is not
 * @param present the name the server has now; kept as the first suggestion where it is a good one of the shop's
 */
export function suggestedHostNames(shopDomain: string | null, present: string | null): readonly string[] {
  if (shopDomain === null) return [];
  const base = shopDomain.startsWith('www.') ? registeredDomain(shopDomain) : shopDomain;
  const own =
    present !== null && isPublicKind(hostNameKind(present)) && present.endsWith(`.${base}`)
      ? [present.toLowerCase()]
      : [];
  return [...new Set([...own, `mail.${base}`, `vps.${base}`])];
}

export interface HostNameJudgement {
  readonly state: 'good' | 'other-address' | 'not-there' | 'bare-domain' | 'not-a-name' | 'not-known';
  readonly sentence: Text;
}

const sentences: { readonly [State in HostNameJudgement['state']]: Text } = {
  good: {
    ja: 'DNS と一致しています。この名前から、サーバーの番号 {address} が引けます。',
    en: 'Matches DNS: this name leads to the server’s address {address}.',
  },
  'other-address': {
    ja: 'この名前は DNS では別の番号（{found}）です。サーバーの番号 {address} に合わせるか、別の名前にします。',
    en: 'In DNS this name has another address ({found}). Make it {address}, or choose another name.',
  },
  'not-there': {
    ja: 'この名前は、まだ DNS にありません。**先に A レコードを足して**から、サーバーの名前にします。',
    en: 'This name is not in DNS yet. **Add its A record first**, then name the server.',
  },
  'bare-domain': {
    ja: 'お店のドメインそのものです。**Postfix がお店あてのメールを自分で受け取ってしまう**ことがあります。`mail.` などを前につけた名前にします。',
    en: 'This is the bare shop domain. **Postfix might keep the shop’s own mail.** Put `mail.` or the like in front.',
  },
  'not-a-name': {
    ja: 'インターネットで引ける名前ではありません。お店のドメインの前に `mail.` などをつけた名前にします。',
    en: 'This is no name of the internet. Use the shop’s domain with `mail.` or the like in front.',
  },
  'not-known': { ja: 'DNS にあるかどうかは、まだわかりません。', en: 'Whether DNS has it is not known yet.' },
};

/** @returns whether the name can be given to the server as DNS is now */
export function judgeHostName(
  name: string,
  facts: Facts,
  shopDomain: string | null,
  address: string | null,
): HostNameJudgement {
  const state = stateOf(name, facts, shopDomain, address);
  return { state, sentence: sentences[state] };
}

/** @returns the addresses found for the name, as text */
export function foundAddresses(facts: Facts): string {
  return addressesOf(facts).join(', ');
}

function stateOf(
  name: string,
  facts: Facts,
  shopDomain: string | null,
  address: string | null,
): HostNameJudgement['state'] {
  if (!isPublicKind(hostNameKind(name)) && hostNameKind(name) !== 'example-name') return 'not-a-name';
  if (shopDomain !== null && name.toLowerCase() === shopDomain) return 'bare-domain';
  const records = recordsState(facts.newHostNameRecords, name, ['A', 'AAAA']);
  if (records.state === 'not-known') return 'not-known';
  if (records.state === 'not-there') return 'not-there';
  return address === null || addressesOf(facts).includes(address) ? 'good' : 'other-address';
}

function addressesOf(facts: Facts): readonly string[] {
  const fact = facts.newHostNameRecords;
  if (fact?.state !== 'known') return [];
  return [fact.value.answers.A, fact.value.answers.AAAA].flatMap((answer) =>
    answer?.outcome === 'found'
      ? answer.records.flatMap(({ data }) =>
          data.type === 'A' || data.type === 'AAAA' ? [data.address] : [],
        )
      : [],
  );
}
