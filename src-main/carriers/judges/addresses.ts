// Addresses of the mail: full domains, and recipients that are the carrier's.
import type { CarrierId } from '../../contract/answers.ts';
import { bounce, fact, figures, mail, maillog } from '../example-facts.ts';
import { fix } from '../fixes.ts';
import { neverInDns } from './host-name.ts';
import {
  carrierBounces,
  carrierFigures,
  domainOf,
  envelopeDomain,
  envelopeSender,
  fails,
  open,
  passes,
  seen,
  unsettled,
  type RulePart,
  nothingKnown,
} from './reading.ts';

/** Every address with a full, public domain. */
export function addressesFull(): RulePart {
  return {
    needs: [],
    judge: (_, facts) => {
      const shop = seen(facts, 'shopMail');
      const sender = envelopeSender(facts);
      const domain = envelopeDomain(facts);
      if (shop === null) {
        if (domain !== null && neverInDns(domain.value))
          return fails([domain], { address: `…@${domain.value}` });
        return unsettled(facts, 'shopMail');
      }
      const addresses = [
        ...shop.value.from,
        ...shop.value.to,
        ...(sender === null || sender.value === '' ? [] : [sender.value]),
      ];
      const bad = addresses.find((address) => domainOf(address) === '' || neverInDns(domainOf(address)));
      if (bad !== undefined) return fails([shop], { address: bad });
      return addresses.length === 0 ? open('no-address', [shop], 'shop-mail') : passes([shop]);
    },
    wording: {
      pass: { ja: '差出人も宛先も、ドメインまで書いてあります。', en: 'All addresses carry a full domain.' },
      fail: {
        ja: '`{address}` は、外に通じるドメインがついていません。封筒の差出人か、サーバーの名前を直してください。',
        en: '`{address}` has no domain that is known outside. Correct the envelope sender or the server’s name.',
      },
      unknown: { ja: 'お店のメールを 1 通見るとわかります。', en: 'One mail of the shop tells.' },
      'unknown:no-address': {
        ja: 'このメールからは、アドレスを読み取れませんでした。',
        en: 'No address could be read from this mail.',
      },
      why: {
        ja: 'ドメインのない差出人や宛先のメールは、受け取ってもらえません。',
        en: 'Mail with addresses without a domain is refused.',
      },
    },
    fixes: [fix.envelopeSender, fix.hostName],
    examples: [
      { facts: fact('shopMail', mail()), verdict: 'pass' },
      { facts: fact('shopMail', mail({ envelopeSender: 'apache@vps01' })), verdict: 'fail' },
      { facts: fact('shopMail', mail({ envelopeSender: 'apache@localhost.localdomain' })), verdict: 'fail' },
      nothingKnown,
    ],
  };
}

/** The recipient must be at that carrier (au: relay access denied). */
export function recipientAtCarrier(carrier: CarrierId): RulePart {
  return {
    needs: [],
    judge: (_, facts) => {
      const bounces = carrierBounces(facts, carrier);
      const figures = carrierFigures(facts, carrier);
      const denied = /relay access denied/i;
      if (bounces?.value.some((row) => denied.test(row.diagnostic)) === true) return fails([bounces]);
      if (figures?.value.reasons.some((row) => denied.test(row.text)) === true) return fails([figures]);
      if (figures !== null) return passes([figures]);
      return unsettled(facts, 'bounces');
    },
    wording: {
      pass: {
        ja: '宛先ちがいで断られた記録はありません。',
        en: 'No mail was refused for a foreign recipient.',
      },
      fail: {
        ja: 'この会社のアドレスではないとして、断られています（`Relay access denied`）。宛先のつづりを確かめてください。',
        en: 'Refused as not one of its addresses (`Relay access denied`). Check the spelling of the recipient.',
      },
      unknown: {
        ja: '戻ってきたエラーメールか、メールの記録を見るとわかります。',
        en: 'A bounce or the mail log tells.',
      },
      why: { ja: 'つづりのちがう宛先は、どこにも届きません。', en: 'A misspelt address reaches nobody.' },
    },
    fixes: [fix.recipientAddress],
    examples: [
      { facts: fact('maillog', maillog([figures(carrier)])), verdict: 'pass' },
      {
        facts: fact('bounces', [bounce(carrier, { diagnostic: '554 <a@b>: Relay access denied' })]),
        verdict: 'fail',
      },
      nothingKnown,
    ],
  };
}
