// How fast and by how many connections mail is sent, from the log. The thresholds are our rule of thumb.
import { fix } from '../fixes.ts';
import type { CarrierId } from '../../contract/answers.ts';
import { fact, figures, maillog, serverReport } from '../example-facts.ts';
import {
  carrierFigures,
  doesNotApply,
  fails,
  open,
  ordersOnly,
  ordersOnlyWords,
  passes,
  seen,
  unsettled,
  type RulePart,
  nothingKnown,
} from './reading.ts';
import { ordersOnlyApplies } from './unknown-recipients.ts';

const pushedBackWords = /\b421\b|\b45\d\b|reset by peer|lost connection|refused to talk|too many|try again/i;

/** Whether a reply is about how fast or by how many connections mail comes; too many recipients in one mail are not. */
const pushedBack = (text: string): boolean =>
  pushedBackWords.test(text) && !/too many recipients|same message-id/i.test(text);

export const sessionNumbers = { values: { parallel: 5 }, ours: true } as const;
export const heldSessionNumbers = { values: { parallel: 5, seconds: 60 }, ours: true } as const;

/** Connections at the same time, and where `seconds` is given how long one is held. */
export function sessions(
  carrier: CarrierId,
  { parallel, seconds = null }: { parallel: number; seconds?: number | null },
): RulePart {
  const log = (parallelSessions: number, text = '', longestSession = 1) =>
    fact(
      'maillog',
      maillog([
        figures(carrier, {
          parallelSessions,
          longestSession,
          reasons: text === '' ? [] : [{ phase: 'connect', text, count: 12, status: '4.0.0' }],
        }),
      ]),
    );
  return {
    needs: [],
    judge: (_, facts) => {
      const found = carrierFigures(facts, carrier);
      if (found === null) {
        const orders = ordersOnly(facts);
        if (orders !== null) return doesNotApply('orders-only', [orders]);
        const server = seen(facts, 'serverReport');
        const set = server?.value.parallel ?? null;
        // 0 means no limit in Postfix.
        return set !== null && set > 0 && set <= parallel
          ? passes([server], { sessions: set }, 'by-setting')
          : unsettled(facts, 'maillog');
      }
      const args = { sessions: found.value.parallelSessions, limit: parallel };
      const isPushedBack = found.value.reasons.some((reason) => pushedBack(reason.text));
      if (found.value.parallelSessions > parallel)
        return isPushedBack ? fails([found], args) : open('not-refused', [found], 'maillog', args);
      const longest = found.value.longestSession ?? 0;
      if (seconds === null || longest <= seconds) return passes([found], args);
      const held = { longest: Math.round(longest), limit: seconds };
      // The receiver itself may be slow: only one that breaks off is held against the shop.
      return isPushedBack ? fails([found], held, 'held') : open('held', [found], 'maillog', held);
    },
    wording: {
      pass: {
        ja: '同時の接続は、いちばん多いときで {sessions} 本です。',
        en: 'At most {sessions} {sessions|connection|connections} at once.',
      },
      ...(seconds === null
        ? {}
        : {
            'fail:held': {
              ja: '1 回の接続が {longest} 秒つづき、途中で切られています（目安は {limit} 秒まで）。1 通ずつ、つないですぐに渡してください。',
              en: 'One connection lasted {longest} {longest|second|seconds} and was broken off (rule of thumb: {limit}). Connect for each mail and hand it over at once.',
            },
            'unknown:held': {
              ja: '1 回の接続が {longest} 秒つづいていますが、切られた記録はありません（目安は {limit} 秒まで）。',
              en: 'One connection lasted {longest} {longest|second|seconds}, but none was broken off (rule of thumb: {limit}).',
            },
          }),
      'pass:by-setting': {
        ja: '送り口の設定で、同時の接続は {sessions} 本までです。',
        en: 'The mail server’s settings allow {sessions} {sessions|connection|connections} at once.',
      },
      fail: {
        ja: '同時に {sessions} 本つないで、押し返されています（目安は {limit} 本まで）。同時の接続を減らしてください。',
        en: '{sessions} {sessions|connection|connections} at once {sessions|was|were} pushed back (rule of thumb: {limit}). Lower the number of parallel deliveries.',
      },
      unknown: {
        ja: '同時の接続の数は、メールの記録を見るとわかります。',
        en: 'The mail log tells how many connections run at once.',
      },
      'unknown:not-refused': {
        ja: '同時に {sessions} 本つないでいますが、押し返された記録はありません（目安は {limit} 本まで）。',
        en: '{sessions} {sessions|connection|connections} at once, but none was pushed back (rule of thumb: {limit}).',
      },
      'none:orders-only': ordersOnlyWords,
      why: {
        ja: '一度にたくさんつなぐと、迷惑メールの送り方に見え、しばらくつないでもらえなくなることがあります。',
        en: 'Many connections at once look like spam and can bring a temporary block.',
      },
    },
    fixes: [fix.slowLane],
    examples: [
      { facts: log(2), verdict: 'pass' },
      { facts: log(20, '421 too many connections'), verdict: 'fail' },
      { facts: log(20), verdict: 'unknown' },
      ...(seconds === null
        ? []
        : [
            { facts: log(1, 'lost connection', 300), verdict: 'fail' as const },
            { facts: log(1, '', 300), verdict: 'unknown' as const },
          ]),
      { facts: fact('serverReport', serverReport({ parallel: 2 })), verdict: 'pass' },
      { facts: fact('serverReport', serverReport({ parallel: 20 })), verdict: 'unknown' },
      nothingKnown,
      ordersOnlyApplies,
    ],
  };
}

export const rateNumbers = { values: { perMinute: 30 }, ours: true } as const;

/** Mail per minute. */
export function volumeRate(carrier: CarrierId, { perMinute }: { perMinute: number }): RulePart {
  const log = (peakPerMinute: number, text = '') =>
    fact(
      'maillog',
      maillog([
        figures(carrier, {
          peakPerMinute,
          reasons: text === '' ? [] : [{ phase: 'connect', text, count: 40, status: '4.0.0' }],
        }),
      ]),
    );
  return {
    needs: [],
    judge: (_, facts) => {
      const found = carrierFigures(facts, carrier);
      if (found === null) {
        const orders = ordersOnly(facts);
        if (orders !== null) return doesNotApply('orders-only', [orders]);
        const server = seen(facts, 'serverReport');
        const pause = server?.value.pauseSeconds ?? null;
        // With a pause Postfix delivers one mail at a time to a receiver.
        return pause !== null && pause > 0 && 60 / pause <= perMinute
          ? passes([server], { pause, peak: Math.ceil(60 / pause) }, 'by-setting')
          : unsettled(facts, 'maillog');
      }
      const args = { peak: found.value.peakPerMinute, limit: perMinute };
      if (found.value.peakPerMinute <= perMinute) return passes([found], args);
      return found.value.reasons.some((reason) => pushedBack(reason.text))
        ? fails([found], args)
        : open('not-refused', [found], 'maillog', args);
    },
    wording: {
      pass: {
        ja: 'いちばん多い 1 分間で {peak} 通です。',
        en: 'The busiest minute had {peak} {peak|mail|mails}.',
      },
      'pass:by-setting': {
        ja: '送り口の設定で、1 通ごとに {pause} 秒あけています（1 分間に {peak} 通まで）。',
        en: 'The mail server pauses {pause} {pause|second|seconds} between mails ({peak} a minute at most).',
      },
      fail: {
        ja: '1 分間に {peak} 通を送って、押し返されています（目安は {limit} 通まで）。時間をかけて、少しずつ送ってください。',
        en: '{peak} {peak|mail|mails} in one minute {peak|was|were} pushed back (rule of thumb: {limit}). Spread them over time.',
      },
      unknown: {
        ja: '送る速さは、メールの記録を見るとわかります。',
        en: 'The mail log tells how fast you send.',
      },
      'unknown:not-refused': {
        ja: '1 分間に {peak} 通を送っていますが、押し返された記録はありません（目安は {limit} 通まで）。',
        en: '{peak} {peak|mail|mails} in one minute, but none was pushed back (rule of thumb: {limit}).',
      },
      'none:orders-only': ordersOnlyWords,
      why: {
        ja: '短い時間に大量に送ると、しばらく受け取ってもらえなくなることがあります。何通までという数字は、公開されていません。',
        en: 'A burst can bring a temporary block. No number is published.',
      },
    },
    fixes: [fix.slowLane],
    examples: [
      { facts: log(3), verdict: 'pass' },
      { facts: log(400, 'Connection reset by peer'), verdict: 'fail' },
      { facts: log(400), verdict: 'unknown' },
      { facts: fact('serverReport', serverReport({ pauseSeconds: 3 })), verdict: 'pass' },
      { facts: fact('serverReport', serverReport({ pauseSeconds: 0 })), verdict: 'unknown' },
      nothingKnown,
      ordersOnlyApplies,
    ],
  };
}
