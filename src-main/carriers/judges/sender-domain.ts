// The sender's domains in DNS. "No such name" is a fact; a server that did not answer is not.
import type { Judgement } from '../../checks/check.ts';
import type { Args } from '../../contract/text.ts';
import type { Facts } from '../../facts/facts.ts';
import type { DomainRecords, RecordType } from '../../protocols/dns/answer.ts';
import {
  answers,
  domainRecords,
  fact,
  goodRecords,
  mail,
  missingFact,
  noSuchName,
} from '../example-facts.ts';
import { fix } from '../fixes.ts';
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
  nothingKnown,
} from './reading.ts';

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
