// A DKIM signature of the sender's own domain (RFC 6376).
import { fix } from '../fixes.ts';
import { sameOwner } from '../../protocols/message/registered-domain.ts';
import { dkimFacts, fact, mail } from '../example-facts.ts';
import {
  domainOf,
  fails,
  headerFromAddress,
  open,
  passes,
  seen,
  unsettled,
  type RulePart,
  shopMailWith,
  nothingKnown,
} from './reading.ts';

/** A valid DKIM signature of the sender's own domain. */
export function dkimAligned(): RulePart {
  const shop = fact('shopMail', mail());
  return {
    needs: [],
    judge: (_, facts) => {
      const shopMail = shopMailWith(facts, 'signature');
      const found = seen(facts, 'dkim');
      if (shopMail === null) return unsettled(facts, 'shopMail');
      if (found === null) return unsettled(facts, 'dkim', 'dns');
      const shown = headerFromAddress(facts);
      const from = domainOf(shown?.value ?? '');
      const { signatures } = found.value;
      if (from === '')
        return signatures.length === 0
          ? fails([shopMail, found], { domain: '-' }, 'none')
          : open('no-from', [shopMail, found], 'shop-mail');
      const good = signatures.find((row) => row.result === 'pass' && sameOwner(row.domain, from));
      if (good !== undefined) return passes([found, shown], { domain: good.domain });
      if (signatures.length === 0) return fails([shopMail, found], { domain: from }, 'none');
      if (signatures.some((row) => row.result === 'temperror')) return open('temperror', [found], 'dns');
      const valid = signatures.find((row) => row.result === 'pass');
      return valid === undefined
        ? fails([found], { domain: signatures[0]?.domain ?? from })
        : fails([found], { domain: valid.domain, from }, 'foreign');
    },
    wording: {
      pass: { ja: '`{domain}` の正しい電子印があります。', en: 'There is a valid signature of `{domain}`.' },
      fail: {
        ja: '電子印（`{domain}`）が正しくありません。鍵の設定を確かめてください。',
        en: 'The signature (`{domain}`) is not valid. Check the key.',
      },
      'fail:none': {
        ja: '[[電子印|dkim]]がついていません。送り口で DKIM をつけると、転送されても証明が残ります。',
        en: 'The mail has no [[signature|dkim]]. Signing with DKIM keeps the proof when mail is forwarded.',
      },
      'fail:foreign': {
        ja: '電子印は `{domain}` のもので、差出人 `{from}` と合いません。お店のドメインの印にしてください。',
        en: 'The signature is of `{domain}`, not of the sender `{from}`. Sign with the shop’s domain.',
      },
      unknown: {
        ja: '電子印は、お店のメールを 1 通見るとわかります。',
        en: 'One mail of the shop shows the signature.',
      },
      'unknown:no-from': {
        ja: '差出人を読み取れないため、電子印とくらべられません。',
        en: 'The sender can’t be read, so the signature can’t be held against it.',
      },
      'unknown:temperror': {
        ja: '電子印の鍵を、いま読めませんでした。',
        en: 'The key could not be read just now.',
      },
      why: {
        ja: '転送されると届け出（SPF）は合わなくなります。電子印は、転送されても残ります。',
        en: 'Forwarding breaks SPF; the signature survives it.',
      },
    },
    fixes: [fix.dkim],
    examples: [
      { facts: { ...shop, ...fact('dkim', dkimFacts('pass')) }, verdict: 'pass' },
      { facts: { ...shop, ...fact('dkim', dkimFacts(null)) }, verdict: 'fail' },
      { facts: { ...shop, ...fact('dkim', dkimFacts('fail')) }, verdict: 'fail' },
      {
        facts: { ...shop, ...fact('dkim', dkimFacts('pass', { domain: 'relay.example' })) },
        verdict: 'fail',
      },
      { facts: { ...shop, ...fact('dkim', dkimFacts('temperror')) }, verdict: 'unknown' },
      { facts: fact('dkim', dkimFacts(null)), verdict: 'unknown' },
      nothingKnown,
    ],
  };
}
