// Judges that read results, single settings and what only people can tell; and rules that nobody can judge from here.
import { answers, dkimFacts, fact, mail, reverse, spfEvaluation } from '../example-facts.ts';
import { fix } from '../fixes.ts';
import type { Arrival, CarrierId } from '../../contract/answers.ts';
import type { EvidenceKind } from '../../contract/evidence.ts';
import type { Text } from '../../contract/text.ts';
import type { Example } from '../../checks/check.ts';
import type { Facts } from '../../facts/facts.ts';
import { carrierOfDomain } from '../domains.ts';
import {
  answered,
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
} from './reading.ts';

const nothingKnown: Example = { facts: {}, verdict: 'unknown' };

/** A rule that only helps to read results: it is never judged. @param words what to know about it */
export function readingOnly(words: Text): RulePart {
  return {
    needs: [],
    judge: () => doesNotApply('reading'),
    wording: { pass: words, fail: words, unknown: words, 'none:reading': words, why: words },
    examples: [{ facts: {}, verdict: 'none' }],
  };
}

/** A rule that the program can't see: always open, with who or what could tell. */
export function onlyPeopleCanTell(words: Text, why: Text, settledBy: EvidenceKind | null): RulePart {
  return {
    needs: [],
    judge: () => open('ask', [], settledBy),
    wording: { pass: words, fail: words, unknown: words, 'unknown:ask': words, why },
    examples: [nothingKnown],
  };
}

/** The newest tick of STEP 5 for a carrier, else the answer of STEP 0. */
export function arrivalAt(facts: Facts, carrier: CarrierId): Seen<Arrival> | null {
  const receipts = seen(facts, 'receipts');
  const tick = receipts?.value.filter((row) => row.carrier === carrier).at(-1);
  if (receipts !== null && tick !== undefined && tick.arrival !== 'unknown')
    return { value: tick.arrival, evidence: receipts.evidence };
  const given = answered(facts, 'arrivals');
  const arrival = given?.value[carrier];
  return given === null || arrival === undefined || arrival === 'unknown'
    ? null
    : { value: arrival, evidence: given.evidence };
}

/** Was it found in the junk folder? (docomo since 2025) */
export function notInSpamFolder(carrier: CarrierId): RulePart {
  const at = (arrival: Arrival) => answers({ arrivals: { [carrier]: arrival } });
  return {
    needs: [],
    judge: (_, facts) => {
      const arrival = arrivalAt(facts, carrier);
      if (arrival === null || arrival.value === 'nothing') return unsettled(facts, 'receipts');
      return arrival.value === 'spam-folder' ? fails([arrival]) : passes([arrival]);
    },
    wording: {
      pass: { ja: '迷惑メールフォルダーには入っていません。', en: 'It is not in the junk folder.' },
      fail: {
        ja: '迷惑メールフォルダーに入っています。30 日で消えます。宣言（DMARC）と届け出を整えてください。',
        en: 'It is in the junk folder and is deleted after 30 days. Put DMARC and SPF in order.',
      },
      unknown: {
        ja: 'お客さまの「迷惑メールフォルダー」を見てもらうと、わかります。',
        en: 'Have the customer look into the junk folder.',
      },
      why: {
        ja: '届いていないように見えて、フォルダーに入っていることがあります。',
        en: 'What seems lost may lie in the folder.',
      },
    },
    fixes: [fix.dmarc, fix.spf],
    examples: [
      { facts: at('inbox'), verdict: 'pass' },
      { facts: at('spam-folder'), verdict: 'fail' },
      { facts: at('nothing'), verdict: 'unknown' },
      nothingKnown,
    ],
  };
}

/** No warning above the text (docomo). */
export function noWarningBanner(carrier: CarrierId): RulePart {
  const at = (arrival: Arrival) => answers({ arrivals: { [carrier]: arrival } });
  return {
    needs: [],
    judge: (_, facts) => {
      const arrival = arrivalAt(facts, carrier);
      if (arrival?.value === 'warning-banner') return fails([arrival]);
      const dmarc = seen(facts, 'dmarc');
      if (dmarc?.value.alignment?.result === 'pass') return passes([dmarc]);
      return unsettled(facts, 'receipts');
    },
    wording: {
      pass: {
        ja: '宣言に合っているので、警告は出ないはずです。',
        en: 'The mail agrees with DMARC, so no warning should appear.',
      },
      fail: {
        ja: '本文の上に警告が出ています。宣言（DMARC）を整えてください。',
        en: 'A warning stands above the text. Put DMARC in order.',
      },
      unknown: {
        ja: '警告が出るかは、携帯の画面を見るとわかります。',
        en: 'The phone’s screen shows whether a warning appears.',
      },
      why: {
        ja: '宣言のないメールや、合わないメールには、警告がつくことがあります。',
        en: 'Mail without DMARC, or failing it, can get a warning.',
      },
    },
    fixes: [fix.dmarc],
    examples: [
      {
        facts: fact('dmarc', {
          fromDomain: 'shop.example',
          organisationalDomain: 'shop.example',
          recordDomain: 'shop.example',
          record: 'v=DMARC1; p=none',
          policy: 'none',
          testing: false,
          faults: [],
          walk: [],
          alignment: { spf: true, dkim: false, result: 'pass' },
        }),
        verdict: 'pass',
      },
      { facts: at('warning-banner'), verdict: 'fail' },
      nothingKnown,
    ],
  };
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
      const shop = shopMailWith(facts, 'header');
      if (shop === null) return unsettled(facts, 'shopMail');
      const left = shop.value.received.find(
        (row) => row.address !== null && row.address === shop.value.leaving.address,
      );
      const secure =
        left?.tls ??
        (left?.protocol === undefined || left.protocol === null ? null : /^ESMTPSA?$/i.test(left.protocol));
      if (secure === true) return passes([shop]);
      const byGoogle = left?.by !== null && left?.by !== undefined && /\.google\.com$/.test(left.by);
      return secure === false && byGoogle ? fails([shop]) : open('receiver', [shop], 'shop-mail');
    },
    wording: {
      pass: { ja: '暗号化（TLS）して送られています。', en: 'Sent over TLS.' },
      fail: {
        ja: 'Gmail へ、暗号化せずに送られています。送り口で TLS を使う設定にしてください。',
        en: 'Sent to Gmail without TLS. Turn TLS on for outgoing mail.',
      },
      unknown: {
        ja: 'Gmail に届いたメールを 1 通見るとわかります。',
        en: 'One mail received at Gmail tells.',
      },
      'unknown:receiver': {
        ja: 'このメールからは、Gmail へ暗号化して送るかどうかがわかりません。',
        en: 'This mail does not show whether TLS is used towards Gmail.',
      },
      why: { ja: 'Gmail は、暗号化した接続を求めています。', en: 'Gmail requires TLS.' },
    },
    examples: [
      { facts: fact('shopMail', hop(true, 'mx.google.com')), verdict: 'pass' },
      { facts: fact('shopMail', hop(false, 'mx.google.com')), verdict: 'fail' },
      { facts: fact('shopMail', hop(false, 'mx.other.example')), verdict: 'unknown' },
      nothingKnown,
    ],
  };
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
  return {
    needs: [],
    judge: (_, facts) => {
      const orders = ordersOnly(facts);
      if (orders !== null) return doesNotApply('orders-only', [orders]);
      const shop = shopMailWith(facts, 'header');
      if (shop === null) return unsettled(facts, 'shopMail');
      const names = new Set(shop.value.headers.map((row) => row.name.toLowerCase()));
      if (names.has('list-unsubscribe') && names.has('list-unsubscribe-post')) return passes([shop]);
      return open('order-mail', [shop], 'shop-mail');
    },
    wording: {
      pass: { ja: '1 回押すだけの配信停止がついています。', en: 'One-click unsubscribe is there.' },
      fail: {
        ja: 'メールマガジンに、1 回押すだけの配信停止をつけてください。',
        en: 'Add one-click unsubscribe to newsletters.',
      },
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

/** IPv6 senders need PTR and authentication (Gmail). */
export function ipv6Named(): RulePart {
  const six = '2001:db8::1';
  const spf = (result: 'pass' | 'none') =>
    fact('spfEvaluations', [spfEvaluation('envelope', 'shop.example', result, { address: six })]);
  return {
    needs: [],
    judge: (_, facts) => {
      const lookups = seen(facts, 'reverseLookups');
      if (lookups === null) return unsettled(facts, 'reverseLookups');
      const row = lookups.value.find((one) => one.address.includes(':'));
      if (row === undefined) return doesNotApply('no-ipv6', [lookups]);
      const args = { address: row.address };
      if (row.pointer.outcome === 'no-answer') return open('no-answer', [lookups], 'dns', args);
      if (row.pointer.outcome !== 'found') return fails([lookups], args);
      const spfSix = seen(facts, 'spfEvaluations');
      const evaluated = spfSix?.value.find((one) => one.address.includes(':') && one.identity !== 'helo');
      const signed = seen(facts, 'dkim')?.value.signatures.some((one) => one.result === 'pass') === true;
      if (signed || evaluated?.result === 'pass') return passes([lookups, spfSix], args);
      if (evaluated === undefined || evaluated.result === 'temperror')
        return open('no-spf', [lookups], 'dns', args);
      return fails([lookups, spfSix], args, 'not-authenticated');
    },
    wording: {
      pass: {
        ja: 'IPv6 の `{address}` にも、名前と届け出があります。',
        en: 'The IPv6 address `{address}` has a name and SPF.',
      },
      fail: {
        ja: 'IPv6 の `{address}` から、名前が引けません。逆引きを設定するか、送り口を IPv4 だけにしてください（`inet_protocols = ipv4`）。',
        en: 'The IPv6 address `{address}` has no name. Set PTR, or send over IPv4 only (`inet_protocols = ipv4`).',
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
      'none:no-ipv6': { ja: 'IPv6 では送っていません。', en: 'Nothing is sent over IPv6.' },
      why: {
        ja: 'IPv6 を持つサーバーは、気づかないうちに IPv6 で送ることがあります。Gmail は、名前のない IPv6 からのメールを断ります。',
        en: 'A server with IPv6 may send over it unnoticed. Gmail refuses mail from IPv6 addresses without a name.',
      },
    },
    fixes: [fix.reverse, fix.spf],
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
        facts: { ...fact('reverseLookups', [reverse(six, ['mail.shop.example'])]), ...spf('none') },
        verdict: 'fail',
      },
      { facts: fact('reverseLookups', [reverse(six, 'timeout')]), verdict: 'unknown' },
      { facts: fact('reverseLookups', [reverse('192.0.2.1', ['mail.shop.example'])]), verdict: 'none' },
      nothingKnown,
    ],
  };
}

/** A size that each customer sets for himself (docomo). */
export function customersSizeLimit({ good, bad }: { good: number; bad: number }): RulePart {
  return {
    needs: [],
    judge: (_, facts) => {
      const shop = shopMailWith(facts, 'size');
      if (shop === null) return unsettled(facts, 'shopMail');
      const args = {
        size: (shop.value.size / 1000).toFixed(0),
        good: good / 1_000_000,
        bad: bad / 1_000_000,
      };
      if (shop.value.size < good) return passes([shop], args);
      return shop.value.size > bad ? fails([shop], args) : open('between', [shop], 'receipt', args);
    },
    wording: {
      pass: {
        ja: 'メールは {size} KB です。いちばん小さい設定（{good} MB）でも受け取れます。',
        en: 'The mail has {size} KB: it fits the smallest setting ({good} MB).',
      },
      fail: {
        ja: 'メールが {size} KB あり、いちばん大きい設定（{bad} MB）もこえています。添付を減らしてください。',
        en: 'The mail has {size} KB, more than the largest setting ({bad} MB). Drop attachments.',
      },
      unknown: { ja: 'お店のメールを 1 通見るとわかります。', en: 'One mail of the shop tells.' },
      'unknown:between': {
        ja: 'メールが {size} KB あります。お客さまの設定しだいで、受け取れないことがあります。',
        en: 'The mail has {size} KB; whether it is taken depends on the customer’s setting.',
      },
      why: {
        ja: '受け取る大きさは、お客さまが 1〜10 MB で決められます。',
        en: 'Each customer chooses a limit of 1 to 10 MB.',
      },
    },
    examples: [
      { facts: fact('shopMail', mail()), verdict: 'pass' },
      { facts: fact('shopMail', mail({ size: bad + 1 })), verdict: 'fail' },
      { facts: fact('shopMail', mail({ size: good + 1 })), verdict: 'unknown' },
      nothingKnown,
    ],
  };
}
