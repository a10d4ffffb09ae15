// Judges of how the server presents itself: EHLO name (RFC 5321 4.1.1.1), acceptance of bounces (RFC 5321 4.5.5),
// full addresses, and the line that the mail leaves by.
import { fix } from '../fixes.ts';
import {
  answers,
  blocklist,
  bounce,
  domainRecords,
  fact,
  figures,
  goodRecords,
  greeting,
  mail,
  maillog,
  missingFact,
  noSuchName,
  reverse,
} from '../example-facts.ts';
import type { CarrierId } from '../../contract/answers.ts';
import type { Example } from '../../checks/check.ts';
import { hasRecord, pointerName } from './dns.ts';
import { hostNameFault, looksGeneric, neverInDns } from './host-name.ts';
import {
  answered,
  carrierBounces,
  carrierFigures,
  domainOf,
  ehloName,
  envelopeDomain,
  envelopeSender,
  fails,
  open,
  passes,
  seen,
  unsettled,
  type RulePart,
} from './reading.ts';

const nothingKnown: Example = { facts: {}, verdict: 'unknown' };

/** The name in EHLO. @param resolving it must also lead to an address (au); Gmail only asks for a legal name */
export function ehloNameValid(resolving: boolean): RulePart {
  const proper = fact('shopMail', mail());
  const leads = fact('ehloNameRecords', domainRecords('mail.shop.example', goodRecords));
  return {
    needs: [],
    judge: (_, facts) => {
      const name = ehloName(facts);
      if (name === null) {
        const greeted = seen(facts, 'greeting');
        const own = greeted?.value.name ?? null;
        if (greeted !== null && own !== null)
          return open('greeting-only', [greeted], 'shop-mail', { name: own });
        return unsettled(facts, 'shopMail');
      }
      const args = { name: name.value === '' ? '""' : name.value };
      const fault = hostNameFault(name.value);
      if (fault !== null) return fails([name], args, fault === 'empty' ? 'missing' : undefined);
      if (!resolving || name.value.startsWith('['))
        return passes([name], args, name.value.startsWith('[') ? 'literal' : undefined);
      const records = seen(facts, 'ehloNameRecords');
      if (
        records === null ||
        records.value.domain.toLowerCase() !== name.value.toLowerCase().replace(/\.$/, '')
      ) {
        return { ...unsettled(facts, 'ehloNameRecords', 'dns'), variant: 'not-looked-up', args };
      }
      const there = hasRecord(records.value, ['A', 'AAAA']);
      if (there === null) return open('not-looked-up', [name, records], 'dns', args);
      return there ? passes([name, records], args) : fails([name, records], args, 'not-in-dns');
    },
    wording: {
      pass: {
        ja: '名のりは `{name}` です。正しい名前です。',
        en: 'The server calls itself `{name}`, a proper name.',
      },
      'pass:literal': {
        ja: '名のりは `{name}` です。番号での名のりは、きまりの上では使えます。',
        en: 'The server says `{name}`. An address in brackets is legal.',
      },
      fail: {
        ja: '名のりが `{name}` です。外では通じない名前です。サーバーに、お店のドメインの名前をつけてください。',
        en: 'The server calls itself `{name}`, a name that means nothing outside. Give it a name under the shop’s domain.',
      },
      'fail:missing': {
        ja: '名のりが空です。サーバーに名前をつけてください。',
        en: 'The server says no name. Give it one.',
      },
      'fail:not-in-dns': {
        ja: '名のり `{name}` が、DNS に見つかりません。この名前の A を入れてください。',
        en: 'The name `{name}` is not in DNS. Publish an A record for it.',
      },
      unknown: {
        ja: '名のりは、お店のメールを 1 通見るとわかります。',
        en: 'One mail of the shop shows what the server calls itself.',
      },
      'unknown:not-looked-up': {
        ja: '名のりは `{name}` です。DNS にあるかは、まだ確かめていません。',
        en: 'The server says `{name}`. Whether that is in DNS has not been checked.',
      },
      'unknown:greeting-only': {
        ja: 'サーバーのあいさつには `{name}` とありました。送るときの名のりとは、ちがうことがあります。',
        en: 'The greeting says `{name}`. What it says when sending can differ.',
      },
      why: {
        ja: '[[名のり|ehlo]]は、相手の受付で最初に言う名前です。でたらめに見えると、そこで断られることがあります。',
        en: 'The [[name in EHLO|ehlo]] is the first thing said at the other desk; if it looks made up, mail may be refused there.',
      },
    },
    fixes: [fix.hostName],
    examples: [
      { facts: { ...proper, ...leads }, verdict: 'pass' },
      { facts: fact('shopMail', mail({ helo: 'localhost.localdomain' })), verdict: 'fail' },
      { facts: fact('shopMail', mail({ helo: 'www' })), verdict: 'fail' },
      { facts: fact('shopMail', mail({ helo: '' })), verdict: 'fail' },
      ...(resolving
        ? ([
            { facts: proper, verdict: 'unknown' },
            {
              facts: {
                ...proper,
                ...fact('ehloNameRecords', domainRecords('mail.shop.example', noSuchName)),
              },
              verdict: 'fail',
            },
            {
              facts: {
                ...proper,
                ...fact('ehloNameRecords', domainRecords('mail.shop.example', { A: 'timeout' })),
              },
              verdict: 'unknown',
            },
          ] as const)
        : []),
      { facts: fact('greeting', greeting('localhost.localdomain')), verdict: 'unknown' },
      nothingKnown,
    ],
  };
}

export const bounceNumbers = { values: { goodSeconds: 5, badSeconds: 30 }, ours: true } as const;

/** The return path takes a bounce at once. */
export function bouncesAccepted({
  goodSeconds,
  badSeconds,
}: {
  goodSeconds: number;
  badSeconds: number;
}): RulePart {
  const tried = (accepted: boolean, milliseconds: number) =>
    fact('bounceAcceptance', {
      host: 'mail.shop.example',
      accepted,
      reply: accepted ? '250 Ok' : '550 User unknown',
      milliseconds,
    });
  return {
    needs: [],
    judge: (_, facts) => {
      const domain = envelopeDomain(facts);
      if (domain !== null && neverInDns(domain.value))
        return fails([domain], { domain: domain.value }, 'no-domain');
      const probe = seen(facts, 'bounceAcceptance');
      if (probe !== null) {
        const seconds = (probe.value.milliseconds / 1000).toFixed(1);
        const args = { seconds, host: probe.value.host, reply: probe.value.reply, limit: badSeconds };
        // A 4xx asks to try later: it refuses nothing yet.
        if (!probe.value.accepted && /^4\d\d/.test(probe.value.reply))
          return open('later', [probe], 'server-command', args);
        if (!probe.value.accepted) return fails([probe], args);
        if (probe.value.milliseconds <= goodSeconds * 1000) return passes([probe], args);
        return probe.value.milliseconds > badSeconds * 1000
          ? fails([probe], args, 'slow')
          : open('slow', [probe], 'server-command', args);
      }
      const log = seen(facts, 'maillog');
      const sign = log?.value.signs.find((one) => one.code === 'bounce-of-bounce');
      if (sign !== undefined) return fails([log], { example: sign.example }, 'in-log');
      return unsettled(facts, 'bounceAcceptance');
    },
    wording: {
      pass: {
        ja: 'エラーメールの受け口が、{seconds} 秒で応答しました。',
        en: 'The desk for bounces answered in {seconds} seconds.',
      },
      fail: {
        ja: '`{host}` が、エラーメールを受け取りませんでした（{reply}）。送信エラー受付のアドレスを、受け取れるものにしてください。',
        en: '`{host}` did not take a bounce ({reply}). Use a bounce address that receives mail.',
      },
      'fail:slow': {
        ja: 'エラーメールの受け口の応答に、{seconds} 秒かかりました（目安は {limit} 秒まで）。',
        en: 'The desk for bounces took {seconds} seconds (rule of thumb: {limit}).',
      },
      'fail:no-domain': {
        ja: 'エラーメールの戻り先 `{domain}` は実在しないため、受け取れません。[[封筒の差出人|envelope-sender]]を直してください。',
        en: 'Bounces would go to `{domain}`, which does not exist. Correct the [[envelope sender|envelope-sender]].',
      },
      'fail:in-log': {
        ja: 'メールの記録に、エラーメールを受け取れなかった行があります（{example}）。戻り先のアドレスを直してください。',
        en: 'The log shows a bounce that could not be delivered ({example}). Correct the return address.',
      },
      unknown: {
        ja: 'エラーメールを受け取れるかは、サーバーの上でコマンドを 1 行ためすとわかります。',
        en: 'One command on the server tells whether bounces are accepted.',
      },
      'unknown:slow': {
        ja: '応答に {seconds} 秒かかりました。遅めですが、違反とは言えません。',
        en: 'It took {seconds} seconds: slow, but not clearly broken.',
      },
      'unknown:later': {
        ja: '「あとで」と返事がありました（{reply}）。もう一度ためしてください。',
        en: 'It answered "later" ({reply}). Try again.',
      },
      why: {
        ja: 'エラーメールを受け取れない送り主は、迷惑メールの送り主とみなされることがあります。',
        en: 'A sender that takes no bounces may be taken for a spammer.',
      },
    },
    fixes: [fix.envelopeSender],
    examples: [
      { facts: tried(true, 200), verdict: 'pass' },
      { facts: tried(false, 200), verdict: 'fail' },
      { facts: tried(true, 45_000), verdict: 'fail' },
      { facts: tried(true, 9000), verdict: 'unknown' },
      { facts: fact('shopMail', mail({ envelopeSender: 'apache@localhost.localdomain' })), verdict: 'fail' },
      { facts: missingFact('bounceAcceptance', 'port-25-blocked'), verdict: 'unknown' },
      nothingKnown,
    ],
  };
}

/** Inbound port 25 takes bounces that come after acceptance: for reading results. */
export function inboundOpen(): RulePart {
  return {
    needs: [],
    judge: (_, facts) => {
      const probe = seen(facts, 'bounceAcceptance');
      if (probe === null) return unsettled(facts, 'bounceAcceptance');
      const args = { host: probe.value.host, reply: probe.value.reply };
      if (probe.value.accepted) return passes([probe], args);
      return /^4\d\d/.test(probe.value.reply)
        ? open('later', [probe], 'server-command', args)
        : fails([probe], args);
    },
    wording: {
      pass: {
        ja: '`{host}` は、外からのエラーメールを受け取れます。',
        en: '`{host}` takes bounces from outside.',
      },
      fail: {
        ja: '`{host}` が、エラーメールを受け取りませんでした（{reply}）。ファイアウォールで 25 番をふさいでいないか、確かめてください。',
        en: '`{host}` did not take a bounce ({reply}). Check whether a firewall closes port 25.',
      },
      unknown: {
        ja: 'エラーメールの受け口は、サーバーの上で確かめられます。',
        en: 'This can be checked on the server.',
      },
      'unknown:later': {
        ja: '「あとで」と返事がありました（{reply}）。',
        en: 'It answered "later" ({reply}).',
      },
      why: {
        ja: '宛先がないとき、その場で断られることも、あとからエラーメールが来ることもあります。どちらも受け取れるようにします。',
        en: 'An unknown recipient may be refused at once or by a later bounce. Be able to get both.',
      },
    },
    examples: [
      {
        facts: fact('bounceAcceptance', {
          host: 'mail.shop.example',
          accepted: true,
          reply: '250 Ok',
          milliseconds: 80,
        }),
        verdict: 'pass',
      },
      {
        facts: fact('bounceAcceptance', {
          host: 'mail.shop.example',
          accepted: false,
          reply: '554 no',
          milliseconds: 80,
        }),
        verdict: 'fail',
      },
      nothingKnown,
    ],
  };
}

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
        ja: 'この会社のアドレスではないとして、断られています（`Relay access denied`）。宛先の綴りを確かめてください。',
        en: 'Refused as not one of its addresses (`Relay access denied`). Check the spelling of the recipient.',
      },
      unknown: {
        ja: '戻ってきたエラーメールか、メールの記録を見るとわかります。',
        en: 'A bounce or the mail log tells.',
      },
      why: { ja: '綴りのちがう宛先は、どこにも届きません。', en: 'A misspelt address reaches nobody.' },
    },
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

const cut = /reset by peer|lost connection|connection refused|refused to talk|\b421\b/i;

/** Connections cut or refused: the look of a block (for reading results). */
export function connectionsCut(carrier: CarrierId): RulePart {
  return {
    needs: [],
    judge: (_, facts) => {
      const figures = carrierFigures(facts, carrier);
      const bounces = carrierBounces(facts, carrier);
      const line =
        figures?.value.reasons.find((row) => cut.test(row.text))?.text ??
        bounces?.value.find((row) => cut.test(row.diagnostic))?.diagnostic;
      if (line !== undefined) return fails([figures, bounces], { line });
      return figures === null ? unsettled(facts, 'maillog') : passes([figures]);
    },
    wording: {
      pass: { ja: '接続を切られた記録はありません。', en: 'No connection was cut.' },
      fail: {
        ja: '接続を切られています（{line}）。受信ブロックか混雑です。しばらく待ち、送る速さを落としてください。すぐに送りなおすと長引きます。',
        en: 'Connections were cut ({line}): a block or congestion. Wait, slow down, and don’t retry fast.',
      },
      unknown: { ja: 'メールの記録を見るとわかります。', en: 'The mail log tells.' },
      why: {
        ja: '受信をとめているとき、返事をせずに接続を切ることがあります。',
        en: 'While blocking, the connection may be reset without a reply.',
      },
    },
    examples: [
      { facts: fact('maillog', maillog([figures(carrier)])), verdict: 'pass' },
      {
        facts: fact(
          'maillog',
          maillog([
            figures(carrier, {
              reasons: [{ phase: 'connect', text: 'Connection reset by peer', count: 3, status: '4.4.2' }],
            }),
          ]),
        ),
        verdict: 'fail',
      },
      nothingKnown,
    ],
  };
}

const refusedHere = new Set([
  'blocked',
  'rejected',
  'norelaying',
  'networkerror',
  'speeding',
  'toomanyconn',
  'spamdetected',
  'policyviolation',
  'badreputation',
  'ratelimited',
  'requireptr',
]);

/** A relay or server shared with others whose doings can block it. */
export function ownLine(carrier: CarrierId): RulePart {
  return {
    needs: [],
    judge: (_, facts) => {
      const shared = answered(facts, 'sharedServer');
      if (shared === null) return unsettled(facts, 'answers', 'answer');
      if (shared.value === 'no') return passes([shared]);
      const bounces = carrierBounces(facts, carrier);
      if (bounces?.value.some((row) => refusedHere.has(row.reason)) === true) return fails([shared, bounces]);
      return open('shared', [shared], 'bounce');
    },
    wording: {
      pass: {
        ja: 'ほかの人と共用しない番号から送っています。',
        en: 'Mail leaves from an address of your own.',
      },
      fail: {
        ja: '共用のサーバーから送り、断られています。ほかの利用者のせいかもしれません。サーバー会社に問い合わせるか、専用の番号から送ってください。',
        en: 'Mail leaves by a shared server and is refused, perhaps for what others did. Ask the hosting firm or send from an address of your own.',
      },
      unknown: {
        ja: '送り出すサーバーが共用かどうか、教えてください。',
        en: 'Please tell whether the sending server is shared.',
      },
      'unknown:shared': {
        ja: '共用のサーバーから送っています。断られた理由は、エラーメールを見るとわかります。',
        en: 'The server is shared. A bounce would show why it is refused.',
      },
      why: {
        ja: '共用のサーバーは、ほかの利用者の送り方で制限されることがあります。',
        en: 'A shared server can be limited for what its other users send.',
      },
    },
    examples: [
      { facts: answers({ sharedServer: 'no' }), verdict: 'pass' },
      {
        facts: {
          ...answers({ sharedServer: 'yes' }),
          ...fact('bounces', [bounce(carrier, { reason: 'blocked' })]),
        },
        verdict: 'fail',
      },
      { facts: answers({ sharedServer: 'yes' }), verdict: 'unknown' },
      nothingKnown,
    ],
  };
}

const dynamicWords =
  /(^|[.-])(dyn|dynamic|dhcp|ppp|pppoe|dsl|adsl|flets|ftth|pool|dial|mobile|catv|cable|ap\d|east|west)\d*([.-]|$)/;

/** Not an open relay, not a line with changing addresses (Yahoo! JAPAN). */
export function notDynamic(): RulePart {
  const lists = (state: 'listed' | 'not-listed') => fact('blocklists', [blocklist(state)]);
  return {
    needs: [],
    judge: (_, facts) => {
      const listed = seen(facts, 'blocklists');
      const hit = listed?.value.flatMap((row) => row.lists).find((row) => row.state === 'listed');
      if (hit !== undefined) return fails([listed], { list: hit.list }, 'listed');
      const lookups = seen(facts, 'reverseLookups');
      if (lookups === null) return unsettled(facts, 'reverseLookups');
      const row = lookups.value.find((one) => !one.address.includes(':'));
      const name = pointerName(row);
      const args = { name, address: row?.address ?? '' };
      if (name === '') return open('no-name', [lookups], 'dns', args);
      if (dynamicWords.test(name) && looksGeneric(name)) return fails([lookups], args);
      return looksGeneric(name)
        ? open('generic', [lookups], 'bounce', args)
        : passes([lookups, listed], args);
    },
    wording: {
      pass: {
        ja: '`{name}` は、決まった番号のサーバーの名前です。',
        en: '`{name}` is the name of a server with a fixed address.',
      },
      fail: {
        ja: '`{name}` は、番号が変わる回線の名前に見えます。お店のサーバーから送ってください。',
        en: '`{name}` looks like a line with changing addresses. Send from the shop’s server.',
      },
      'fail:listed': {
        ja: 'サーバーの番号が、[[迷惑メールの名簿|blocklist]]（{list}）に載っています。名簿の画面で、外す手つづきをしてください。',
        en: 'The address is on a [[blocklist|blocklist]] ({list}). Ask for removal on its page.',
      },
      unknown: {
        ja: '送り出す番号の名前を、まだ調べていません。',
        en: 'The name of the sending address has not been looked up yet.',
      },
      'unknown:no-name': {
        ja: '番号から名前が引けないため、回線の種類がわかりません。',
        en: 'The address has no name, so the kind of line can’t be told.',
      },
      'unknown:generic': {
        ja: '`{name}` は、サーバー会社の初期の名前です。変わる回線とまちがえられることがあります。',
        en: '`{name}` is the hosting firm’s default name; it can be mistaken for a changing line.',
      },
      why: {
        ja: '番号が変わる回線や、だれでも使える中継からは、受け取ってもらえません。',
        en: 'Mail from changing lines or open relays is not taken.',
      },
    },
    fixes: [fix.reverse],
    examples: [
      {
        facts: {
          ...fact('reverseLookups', [reverse('192.0.2.1', ['mail.shop.example'])]),
          ...lists('not-listed'),
        },
        verdict: 'pass',
      },
      { facts: lists('listed'), verdict: 'fail' },
      {
        facts: fact('reverseLookups', [reverse('192.0.2.1', ['p192-0-2-1.dynamic.isp.example'])]),
        verdict: 'fail',
      },
      {
        facts: fact('reverseLookups', [reverse('192.0.2.1', ['v192-0-2-1.static.host.example'])]),
        verdict: 'unknown',
      },
      nothingKnown,
    ],
  };
}
