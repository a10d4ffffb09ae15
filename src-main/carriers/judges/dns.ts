// Judges of the sender's domain and address in DNS. "No such name" is a fact; a server that did not answer is not.
import { fix } from '../fixes.ts';
import {
  answers,
  comparison,
  domainRecords,
  fact,
  goodRecords,
  mail,
  missingFact,
  noSuchName,
  reverse,
} from '../example-facts.ts';
import type { Args } from '../../contract/text.ts';
import type { Example, Judgement } from '../../checks/check.ts';
import type { Facts } from '../../facts/facts.ts';
import type { DomainRecords, RecordType } from '../../protocols/dns/answer.ts';
import { neverInDns } from './host-name.ts';
import {
  domainOf,
  envelopeDomain,
  fails,
  headerFromAddress,
  open,
  passes,
  seen,
  unsettled,
  type RulePart,
  type Seen,
} from './reading.ts';

const nothingKnown: Example = { facts: {}, verdict: 'unknown' };

/** Is there one of these records? `null` when DNS did not answer well enough to say. */
export function hasRecord(records: DomainRecords, types: readonly RecordType[]): boolean | null {
  const found = types.map((type) => records.answers[type]);
  if (found.some((answer) => answer?.outcome === 'found')) return true;
  if (found.some((answer) => answer?.outcome === 'no-such-name')) return false;
  return found.every((answer) => answer?.outcome === 'no-such-record') ? false : null;
}

/** Does the domain exist for mail: by its name alone where it can't, else by its records. */
function exists(
  domain: Seen<string>,
  records: Seen<DomainRecords> | null,
  types: readonly RecordType[],
): boolean | null {
  if (neverInDns(domain.value)) return false;
  if (records === null || records.value.domain.toLowerCase() !== domain.value) return null;
  return hasRecord(records.value, types);
}

function headerFromDomain(facts: Facts): Seen<string> | null {
  const address = headerFromAddress(facts);
  const domain = address === null ? '' : domainOf(address.value);
  if (address !== null && domain !== '') return { value: domain, evidence: address.evidence };
  const records = seen(facts, 'fromDomainRecords');
  return records === null ? null : { value: records.value.domain.toLowerCase(), evidence: records.evidence };
}

/** Both sender domains must exist (au): the one on the envelope and the one the customer sees. */
export function senderDomainsExist(): RulePart {
  const from = fact('fromDomainRecords', domainRecords('shop.example', goodRecords));
  const envelope = fact('envelopeDomainRecords', domainRecords('shop.example', goodRecords));
  return {
    needs: [],
    judge: (_, facts) => {
      const types: readonly RecordType[] = ['A', 'MX', 'AAAA'];
      const shown = headerFromDomain(facts);
      const shownRecords = seen(facts, 'fromDomainRecords');
      const onEnvelope = envelopeDomain(facts);
      const envelopeRecords = seen(facts, 'envelopeDomainRecords');
      const shownExists = shown === null ? null : exists(shown, shownRecords, types);
      const envelopeExists =
        onEnvelope === null
          ? null
          : (exists(onEnvelope, envelopeRecords, types) ??
            (onEnvelope.value === shown?.value ? shownExists : null));
      if (onEnvelope !== null && envelopeExists === false) {
        return fails([onEnvelope, envelopeRecords], { domain: onEnvelope.value }, 'envelope');
      }
      if (shown !== null && shownExists === false)
        return fails([shown, shownRecords], { domain: shown.value });
      if (shown !== null && onEnvelope !== null && shownExists === true && envelopeExists === true) {
        return passes([shown, shownRecords, onEnvelope, envelopeRecords], {
          from: shown.value,
          envelope: onEnvelope.value,
        });
      }
      if (shownExists === true && onEnvelope === null) {
        return open('envelope-not-known', [shown, shownRecords], 'shop-mail', { domain: shown?.value ?? '' });
      }
      return unsettled(facts, shownExists === true ? 'envelopeDomainRecords' : 'fromDomainRecords', 'dns');
    },
    wording: {
      pass: {
        ja: '画面に出る差出人 `{from}` も、封筒の差出人 `{envelope}` も、実在するドメインです。',
        en: 'Both the sender shown (`{from}`) and the envelope sender (`{envelope}`) are domains that exist.',
      },
      fail: {
        ja: '差出人のドメイン `{domain}` が、DNS に見つかりません。ドメインの設定に A か MX を入れてください。',
        en: 'The sender’s domain `{domain}` is not in DNS. Publish an A or MX record.',
      },
      'fail:envelope': {
        ja: '[[封筒の差出人|envelope-sender]]のドメイン `{domain}` は、実在しません。サーバーの名前か、封筒の差出人を直してください。',
        en: 'The domain on the [[envelope|envelope-sender]], `{domain}`, does not exist. Correct the server’s name or the envelope sender.',
      },
      unknown: {
        ja: '差出人のドメインが実在するか、まだわかりません。',
        en: 'Whether the sender’s domains exist is not known yet.',
      },
      'unknown:envelope-not-known': {
        ja: '画面に出る差出人 `{domain}` は実在します。封筒の差出人は、お店のメールを見るとわかります。',
        en: 'The sender shown, `{domain}`, exists. The envelope sender can be read from a mail of the shop.',
      },
      why: {
        ja: '返事の戻せない差出人からのメールは、受け取ってもらえないことがあります。',
        en: 'Mail from a sender that can’t be answered may be refused.',
      },
    },
    fixes: [fix.envelopeSender, fix.hostName],
    examples: [
      { facts: { ...from, ...envelope, ...fact('shopMail', mail()) }, verdict: 'pass' },
      {
        facts: { ...from, ...fact('shopMail', mail({ envelopeSender: 'apache@localhost.localdomain' })) },
        verdict: 'fail',
      },
      {
        facts: {
          ...answers({ fromAddress: 'order@shop.example' }),
          ...fact('fromDomainRecords', domainRecords('shop.example', noSuchName)),
        },
        verdict: 'fail',
      },
      { facts: { ...answers({ fromAddress: 'order@shop.example' }), ...from }, verdict: 'unknown' },
      {
        facts: {
          ...fact('shopMail', mail()),
          ...fact('fromDomainRecords', domainRecords('shop.example', { A: 'timeout', MX: 'timeout' })),
        },
        verdict: 'unknown',
      },
      nothingKnown,
    ],
  };
}

/** The domain the customer sees must have one of A and MX (docomo). */
export function headerFromDomainExists(): RulePart {
  const shop = answers({ fromAddress: 'order@shop.example' });
  return {
    needs: [],
    judge: (_, facts) => oneDomain(facts, headerFromDomain(facts), 'fromDomainRecords', ['A', 'MX']),
    wording: {
      pass: {
        ja: '差出人のドメイン `{domain}` に、A か MX があります。',
        en: 'The sender’s domain `{domain}` has an A or MX record.',
      },
      fail: {
        ja: '差出人のドメイン `{domain}` に、A も MX もありません。ドメインの設定に入れてください。',
        en: 'The sender’s domain `{domain}` has neither A nor MX. Publish one.',
      },
      unknown: {
        ja: '差出人のドメインの記録を、まだ読めていません。',
        en: 'The records of the sender’s domain have not been read yet.',
      },
      why: {
        ja: 'A も MX もないドメインからのメールは、届かないことがあります。',
        en: 'Mail from a domain with neither may not arrive.',
      },
    },
    examples: [
      {
        facts: { ...shop, ...fact('fromDomainRecords', domainRecords('shop.example', goodRecords)) },
        verdict: 'pass',
      },
      {
        facts: { ...shop, ...fact('fromDomainRecords', domainRecords('shop.example', noSuchName)) },
        verdict: 'fail',
      },
      { facts: { ...shop, ...missingFact('fromDomainRecords', 'timeout') }, verdict: 'unknown' },
      nothingKnown,
    ],
  };
}

/** The envelope's domain must have some record at all (SoftBank's 553). */
export function envelopeDomainInDns(): RulePart {
  const shop = fact('shopMail', mail());
  return {
    needs: [],
    judge: (_, facts) => {
      const domain = envelopeDomain(facts);
      if (domain === null) return unsettled(facts, 'shopMail');
      const own = headerFromDomain(facts);
      const name =
        own?.value === domain.value && seen(facts, 'envelopeDomainRecords') === null
          ? 'fromDomainRecords'
          : 'envelopeDomainRecords';
      return oneDomain(facts, domain, name, ['A', 'AAAA', 'MX', 'TXT']);
    },
    wording: {
      pass: {
        ja: '封筒の差出人のドメイン `{domain}` は、DNS にあります。',
        en: 'The envelope domain `{domain}` is in DNS.',
      },
      fail: {
        ja: '[[封筒の差出人|envelope-sender]]のドメイン `{domain}` は、DNS に何もありません。`553` で断られる形です。封筒の差出人を、お店のドメインに直してください。',
        en: 'The [[envelope|envelope-sender]] domain `{domain}` has nothing in DNS; that is refused with `553`. Make the envelope sender the shop’s domain.',
      },
      unknown: {
        ja: '封筒の差出人のドメインは、まだ確かめていません。',
        en: 'The envelope domain has not been checked yet.',
      },
      why: {
        ja: '実在しない差出人からのメールは、受付で断られます。',
        en: 'Mail from a sender that does not exist is refused at the desk.',
      },
    },
    fixes: [fix.envelopeSender, fix.hostName],
    examples: [
      {
        facts: { ...shop, ...fact('envelopeDomainRecords', domainRecords('shop.example', goodRecords)) },
        verdict: 'pass',
      },
      { facts: fact('shopMail', mail({ envelopeSender: 'apache@localhost.localdomain' })), verdict: 'fail' },
      {
        facts: {
          ...shop,
          ...fact(
            'envelopeDomainRecords',
            domainRecords('shop.example', { A: 'server-failure', MX: 'server-failure' }),
          ),
        },
        verdict: 'unknown',
      },
      nothingKnown,
    ],
  };
}

function oneDomain(
  facts: Facts,
  domain: Seen<string> | null,
  name: 'fromDomainRecords' | 'envelopeDomainRecords',
  types: readonly RecordType[],
): Judgement {
  const records = seen(facts, name);
  if (domain === null) return unsettled(facts, name);
  const args: Args = { domain: domain.value };
  switch (exists(domain, records, types)) {
    case true:
      return passes([domain, records], args);
    case false:
      return fails([domain, records], args);
    case null:
      return unsettled(facts, name, 'dns');
  }
}

/** PTR of the sending address, the same at both name servers of the reverse zone (au). */
export function reverseName(): RulePart {
  const named = fact('reverseLookups', [reverse('192.0.2.1', ['mail.shop.example'])]);
  const zone = '2.0.192.in-addr.arpa';
  return {
    needs: [],
    judge: (_, facts) => {
      const lookups = seen(facts, 'reverseLookups');
      if (lookups === null) return unsettled(facts, 'reverseLookups');
      const leftOver = seen(facts, 'shopMail')?.value.leaving.address ?? null;
      // A server may own IPv6 addresses that it never sends from; only the one seen in the mail counts.
      const used = lookups.value.filter((row) => !row.address.includes(':') || row.address === leftOver);
      if (used.length === 0) return unsettled(facts, 'reverseLookups');
      const nameless = used.find((row) => ['no-such-name', 'no-such-record'].includes(row.pointer.outcome));
      if (nameless !== undefined) return fails([lookups], { address: nameless.address });
      const silent = used.find((row) => row.pointer.outcome !== 'found');
      if (silent !== undefined) return open('no-answer', [lookups], 'dns', { address: silent.address });
      const args = { address: used[0]?.address ?? '', name: pointerName(used[0]) };
      const servers = seen(facts, 'reverseServerComparison');
      if (servers === null) return { ...open('one-server', [lookups], 'dns', args) };
      const differing = servers.value.find((one) =>
        one.differences.some((difference) => difference.type === 'PTR'),
      );
      if (differing !== undefined)
        return fails([lookups, servers], { ...args, zone: differing.zone }, 'servers-differ');
      const answering = servers.value.every((one) =>
        one.servers.some((server) => server.state === 'answers'),
      );
      return answering
        ? passes([lookups, servers], args)
        : open('one-server', [lookups, servers], 'dns', args);
    },
    wording: {
      pass: {
        ja: '`{address}` から `{name}` が引けます。どのネームサーバーも同じ答えです。',
        en: '`{address}` leads to `{name}`, at every name server alike.',
      },
      fail: {
        ja: 'サーバーの番号 `{address}` から、名前が引けません。サーバー会社の画面で[[逆引き|ptr]]を設定してください。',
        en: 'The server’s address `{address}` has no name. Set the [[reverse record|ptr]] at your hosting firm.',
      },
      'fail:servers-differ': {
        ja: '逆引きの答えが、ネームサーバーによってちがいます（`{zone}`）。設定が行きわたっているか、サーバー会社に確かめてください。',
        en: 'The name servers of `{zone}` disagree about the name. Ask your hosting firm whether the change has spread.',
      },
      unknown: { ja: '逆引きは、まだ調べていません。', en: 'The reverse record has not been looked up yet.' },
      'unknown:no-answer': {
        ja: '`{address}` の逆引きに、返事がありませんでした。',
        en: 'No answer to the reverse lookup of `{address}`.',
      },
      'unknown:one-server': {
        ja: '`{address}` から `{name}` が引けます。2 台のネームサーバーが同じ答えかは、確かめられていません。',
        en: '`{address}` leads to `{name}`. Whether both name servers agree could not be checked.',
      },
      why: {
        ja: '番号から名前が引けないサーバーは、素性がわからないとして断られることがあります。',
        en: 'A server whose address has no name may be refused as unknown.',
      },
    },
    fixes: [fix.reverse],
    examples: [
      {
        facts: { ...named, ...fact('reverseServerComparison', [comparison(zone, 'PTR', 'same')]) },
        verdict: 'pass',
      },
      { facts: fact('reverseLookups', [reverse('192.0.2.1', 'none')]), verdict: 'fail' },
      {
        facts: { ...named, ...fact('reverseServerComparison', [comparison(zone, 'PTR', 'differ')]) },
        verdict: 'fail',
      },
      {
        facts: { ...named, ...fact('reverseServerComparison', [comparison(zone, 'PTR', 'silent')]) },
        verdict: 'unknown',
      },
      { facts: named, verdict: 'unknown' },
      { facts: fact('reverseLookups', [reverse('192.0.2.1', 'timeout')]), verdict: 'unknown' },
      nothingKnown,
    ],
  };
}

/** PTR whose name leads back to the same address (Gmail, RFC 1912 2.1). */
export function forwardConfirmed(): RulePart {
  return {
    needs: [],
    judge: (_, facts) => {
      const lookups = seen(facts, 'reverseLookups');
      if (lookups === null) return unsettled(facts, 'reverseLookups');
      const used = lookups.value.filter((row) => !row.address.includes(':'));
      const row = used[0];
      if (row === undefined) return unsettled(facts, 'reverseLookups');
      const args = { address: row.address, name: pointerName(row) };
      if (row.pointer.outcome === 'no-answer') return open('no-answer', [lookups], 'dns', args);
      if (row.pointer.outcome !== 'found') return fails([lookups], args);
      if (row.forward.some((forward) => forward.leadsBack)) return passes([lookups], args);
      const unanswered =
        row.forward.length === 0 || row.forward.some((forward) => forward.answer.outcome === 'no-answer');
      return unanswered ? open('no-answer', [lookups], 'dns', args) : fails([lookups], args, 'not-back');
    },
    wording: {
      pass: {
        ja: '`{address}` → `{name}` → `{address}` と、行き来が一致します。',
        en: '`{address}` → `{name}` → `{address}`: there and back agree.',
      },
      fail: {
        ja: 'サーバーの番号 `{address}` から、名前が引けません。サーバー会社の画面で[[逆引き|ptr]]を設定してください。',
        en: 'The address `{address}` has no name. Set the [[reverse record|ptr]] at your hosting firm.',
      },
      'fail:not-back': {
        ja: '`{address}` から `{name}` が引けますが、その名前を引くと別の番号になります。`{name}` の A を `{address}` にしてください。',
        en: '`{address}` leads to `{name}`, but that name leads elsewhere. Point the A record of `{name}` to `{address}`.',
      },
      unknown: { ja: '逆引きは、まだ調べていません。', en: 'The reverse record has not been looked up yet.' },
      'unknown:no-answer': {
        ja: '`{address}` の逆引きの確認に、返事がありませんでした。',
        en: 'No answer while checking the name of `{address}`.',
      },
      why: {
        ja: 'Gmail は、番号と名前の行き来が一致することを求めています。',
        en: 'Gmail requires address and name to agree both ways.',
      },
    },
    fixes: [fix.reverse],
    examples: [
      { facts: fact('reverseLookups', [reverse('192.0.2.1', ['mail.shop.example'])]), verdict: 'pass' },
      { facts: fact('reverseLookups', [reverse('192.0.2.1', 'none')]), verdict: 'fail' },
      {
        facts: fact('reverseLookups', [reverse('192.0.2.1', ['mail.shop.example'], false)]),
        verdict: 'fail',
      },
      { facts: fact('reverseLookups', [reverse('192.0.2.1', 'timeout')]), verdict: 'unknown' },
      nothingKnown,
    ],
  };
}

/** @returns the first name an address leads to, '' when there is none */
export function pointerName(
  row: { readonly pointer: import('../../protocols/dns/answer.ts').DnsAnswer } | undefined,
): string {
  if (row?.pointer.outcome !== 'found') return '';
  const data = row.pointer.records.find((record) => record.data.type === 'PTR')?.data;
  return data?.type === 'PTR' ? data.name.replace(/\.$/, '') : '';
}
