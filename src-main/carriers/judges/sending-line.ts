// The line that mail leaves by: cut connections, shared relays, changing addresses, blocklists.
import type { CarrierId } from '../../contract/answers.ts';
import { answers, blocklist, bounce, fact, figures, maillog, reverse } from '../example-facts.ts';
import { fix } from '../fixes.ts';
import { pointerName } from './reverse-name.ts';
import { looksGeneric } from './host-name.ts';
import {
  answered,
  carrierBounces,
  carrierFigures,
  fails,
  open,
  passes,
  seen,
  unsettled,
  type RulePart,
  nothingKnown,
} from './reading.ts';

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
        ja: '接続を切られています（{line}）。受信ブロックか混雑です。しばらく待ち、送る速さを落としてください。すぐに送り直すと長引きます。',
        en: 'Connections were cut ({line}): a block or congestion. Wait, slow down, and don’t retry fast.',
      },
      unknown: { ja: 'メールの記録を見るとわかります。', en: 'The mail log tells.' },
      why: {
        ja: '受信をとめているとき、返事をせずに接続を切ることがあります。',
        en: 'While blocking, the connection may be reset without a reply.',
      },
    },
    fixes: [fix.slowLane],
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
    fixes: [fix.askHost, fix.relay],
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
        ja: 'サーバーの番号が、[[迷惑メールの名簿|blocklist]]（{list}）にのっています。名簿の画面で、外す手つづきをしてください。',
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
    fixes: [fix.blocklistRemoval, fix.reverse],
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
