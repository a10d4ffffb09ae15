// What only Gmail asks for: TLS, a From of one's own, one-click unsubscribe (RFC 8058).
import type { CarrierId } from '../../contract/answers.ts';
import { carrierOfDomain } from '../domains.ts';
import { bulkNumbers, bulkWords, mailsPerDay, manyADay } from './bulk-sender.ts';
import type { Facts } from '../../facts/facts.ts';
import { answers, bounce, fact, mail } from '../example-facts.ts';
import { fix } from '../fixes.ts';
import {
  carrierBounces,
  carrierFigures,
  doesNotApply,
  domainOf,
  fails,
  headerFromAddress,
  open,
  ordersOnly,
  ordersOnlyExample,
  ordersOnlyWords,
  passes,
  seen,
  unsettled,
  type RulePart,
  type Seen,
  shopMailWith,
  nothingKnown,
} from './reading.ts';

/** Postfix encrypts only where its level says so (TLS_README); behind a relay the carrier sees the relay's TLS. */
function tlsSwitchedOff(facts: Facts): Seen<unknown> | null {
  const server = seen(facts, 'serverReport');
  const off = server?.value.tlsLevel === '' || server?.value.tlsLevel === 'none';
  return server !== null && off && (server.value.relay ?? '') === '' ? server : null;
}

/** The hop that left the shop was encrypted (Gmail). Only a Gmail receipt proves a fail: others may offer no TLS. */
export function encrypted(): RulePart {
  const hop = (tls: boolean, by: string) =>
    mail({
      received: [
        {
          raw: '',
          helo: 'mail.shop.example',
          reverseName: null,
          address: '192.0.2.1',
          by,
          protocol: tls ? 'ESMTPS' : 'ESMTP',
          tls,
          userId: null,
          date: null,
          style: 'gmail',
        },
      ],
    });
  return {
    needs: [],
    judge: (_, facts) => {
      const refused = refusedForTls(facts);
      if (refused !== null) return fails([refused], {}, 'refused');
      const shop = shopMailWith(facts, 'header');
      const server = tlsSwitchedOff(facts);
      if (shop === null) return server === null ? unsettled(facts, 'shopMail') : fails([server], {}, 'off');
      const left = shop.value.received.find(
        (row) => row.address !== null && row.address === shop.value.leaving.address,
      );
      const secure =
        left?.tls ??
        (left?.protocol === undefined || left.protocol === null ? null : /^ESMTPSA?$/i.test(left.protocol));
      if (secure === true) return passes([shop]);
      const byGoogle = left?.by !== null && left?.by !== undefined && /\.google\.com$/.test(left.by);
      if (secure === false && byGoogle) return fails([shop]);
      return server === null ? open('receiver', [shop], 'shop-mail') : fails([server], {}, 'off');
    },
    wording: {
      pass: { ja: '暗号化（TLS）して送られています。', en: 'Sent over TLS.' },
      fail: {
        ja: 'Gmail へ、暗号化せずに送られています。送り口で TLS を使う設定にしてください。',
        en: 'Sent to Gmail without TLS. Turn TLS on for outgoing mail.',
      },
      'fail:refused': {
        ja: 'Gmail が、暗号化していないことを理由に断っています。送り口で TLS を使う設定にしてください。',
        en: 'Gmail refuses because the mail is not encrypted. Turn TLS on for outgoing mail.',
      },
      'fail:off': {
        ja: '送り口の設定で、暗号化が切られています（`smtp_tls_security_level`）。`may` にしてください。',
        en: 'The mail server’s settings switch TLS off (`smtp_tls_security_level`). Set it to `may`.',
      },
      unknown: {
        ja: 'Gmail に届いたメールを 1 通見るとわかります。',
        en: 'One mail received at Gmail tells.',
      },
      'unknown:receiver': {
        ja: 'このメールからは、Gmail へ暗号化して送るかどうかがわかりません。',
        en: 'This mail does not show whether TLS is used towards Gmail.',
      },
      why: { ja: 'Gmail は、[[暗号化|tls]]した接続を求めています。', en: 'Gmail requires [[TLS|tls]].' },
    },
    examples: [
      { facts: fact('shopMail', hop(true, 'mx.google.com')), verdict: 'pass' },
      { facts: fact('shopMail', hop(false, 'mx.google.com')), verdict: 'fail' },
      { facts: fact('shopMail', hop(false, 'mx.other.example')), verdict: 'unknown' },
      {
        facts: fact('bounces', [
          bounce('gmail', { diagnostic: '550-5.7.29 not sent over a TLS connection' }),
        ]),
        verdict: 'fail',
      },
      nothingKnown,
    ],
  };
}

/** Gmail's own answer, in a bounce or in the log (G-ERR: 5.7.29). */
function refusedForTls(facts: Facts): Seen<unknown> | null {
  const says = (text: string): boolean => /5\.7\.29\b|not sent over (?:a )?TLS/i.test(text);
  const bounced = carrierBounces(facts, 'gmail');
  if (bounced?.value.some(({ diagnostic }) => says(diagnostic)) === true) return bounced;
  const logged = carrierFigures(facts, 'gmail');
  return logged?.value.reasons.some(({ text }) => says(text)) === true ? logged : null;
}

/** The From address is not at a mailbox provider or carrier (Gmail says so of gmail.com). */
export function ownFromAddress(provider: CarrierId): RulePart {
  return {
    needs: [],
    judge: (_, facts) => {
      const from = headerFromAddress(facts);
      if (from === null) return unsettled(facts, 'answers', 'answer');
      const args = { address: from.value };
      return carrierOfDomain(domainOf(from.value)) === provider ? fails([from], args) : passes([from], args);
    },
    wording: {
      pass: {
        ja: '差出人 `{address}` は、お店のドメインです。',
        en: 'The sender `{address}` is under a domain of its own.',
      },
      fail: {
        ja: '差出人が `{address}` です。お店のサーバーからは名のれません。お店のドメインのアドレスに替えてください。',
        en: 'The sender is `{address}`, which your server may not use. Use an address of the shop’s domain.',
      },
      unknown: { ja: '差出人のアドレスを教えてください。', en: 'Please give the From address.' },
      why: {
        ja: '他社のアドレスを差出人にしたメールは、なりすましとして断られます。',
        en: 'Mail that uses another firm’s address is refused as faked.',
      },
    },
    fixes: [fix.fromAddress],
    examples: [
      { facts: answers({ fromAddress: 'order@shop.example' }), verdict: 'pass' },
      { facts: answers({ fromAddress: 'myshop@gmail.com' }), verdict: 'fail' },
      nothingKnown,
    ],
  };
}

/** One-click unsubscribe of newsletters (RFC 8058). Order mails need none. */
export function oneClickUnsubscribe(): RulePart {
  const letter = mail();
  const header = (name: string, value: string) => ({ name, raw: `${name}: ${value}\r\n`, value });
  const oneLine = fact('shopMail', {
    ...letter,
    headers: [...letter.headers, header('List-Unsubscribe', '<mailto:stop@shop.example>')],
  });
  return {
    needs: [],
    judge: (_, facts) => {
      const orders = ordersOnly(facts);
      if (orders !== null) return doesNotApply('orders-only', [orders]);
      const shop = shopMailWith(facts, 'header');
      if (shop === null) return unsettled(facts, 'shopMail');
      const names = new Set(shop.value.headers.map((row) => row.name.toLowerCase()));
      if (names.has('list-unsubscribe') && names.has('list-unsubscribe-post')) return passes([shop]);
      // Only a newsletter offers to be left at all, and one click needs the second line (RFC 8058 3.1).
      if (names.has('list-unsubscribe')) {
        const volume = mailsPerDay(facts, 'gmail');
        if (volume === null) return open('volume', [shop], 'maillog');
        return volume.value < bulkNumbers.values.perDay
          ? doesNotApply('few', [volume], { perDay: Math.round(volume.value) })
          : fails([shop, volume]);
      }
      return open('order-mail', [shop], 'shop-mail');
    },
    wording: {
      pass: { ja: '1 回押すだけの配信停止がついています。', en: 'One-click unsubscribe is there.' },
      fail: {
        ja: '配信停止はありますが、1 回押すだけでは止まりません。`List-Unsubscribe-Post` の行を足してください。',
        en: 'There is an unsubscribe, but not by one click. Add the `List-Unsubscribe-Post` line.',
      },
      'unknown:volume': {
        ja: '1 回押すだけの配信停止ではありません。このルールに当たるかは、1 日に送る数によります。',
        en: 'Unsubscribing takes more than one click; whether the rule applies depends on mails a day.',
      },
      'none:few': bulkWords['none:few'],
      unknown: { ja: 'メールマガジンを 1 通見るとわかります。', en: 'One newsletter tells.' },
      'unknown:order-mail': {
        ja: 'このメールには配信停止がありません。注文メールなら必要ありません。メールマガジンで確かめてください。',
        en: 'This mail has no unsubscribe. Order mails need none; check a newsletter.',
      },
      'none:orders-only': ordersOnlyWords,
      why: {
        ja: '1 日 5,000 通以上のメールマガジンに必要です。',
        en: 'Needed for newsletters of 5,000 mails a day and more.',
      },
    },
    examples: [
      { facts: { ...oneLine, ...manyADay }, verdict: 'fail' },
      { facts: oneLine, verdict: 'unknown' },
      {
        facts: fact('shopMail', {
          ...letter,
          headers: [
            ...letter.headers,
            header('List-Unsubscribe', '<https://shop.example/u>'),
            header('List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'),
          ],
        }),
        verdict: 'pass',
      },
      { facts: fact('shopMail', letter), verdict: 'unknown' },
      { facts: ordersOnlyExample, verdict: 'none' },
      nothingKnown,
    ],
  };
}
