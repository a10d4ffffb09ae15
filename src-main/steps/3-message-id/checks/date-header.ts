// The Date field: there, readable, in today's form, near the time the receiver noted. RFC 5322 3.3, 3.6.1.
import { fact, mail } from '../../../carriers/example-facts.ts';
import { defineCheck } from '../../../checks/check.ts';
import { parseMailDate, type MailDate } from '../../../protocols/message/date.ts';
import type { MailFacts } from '../../../protocols/message/mail-facts.ts';
import { fieldEvidence } from '../field-evidence.ts';

const minute = 60_000;
const hour = 60 * minute;
/** A clock may be this far ahead of the receiver's (our rule of thumb). */
const aheadAllowed = 15 * minute;
/** A mail may wait in a queue; older than this on arrival is a wrong clock or a stuck queue (our rule of thumb). */
const behindAllowed = 24 * hour;

export const dateHeader = defineCheck({
  id: 'date-header',
  step: '3-message-id',
  weight: 'fault',
  title: { ja: '日付（Date）', en: 'Date header' },
  needs: ['shopMail'],
  judge: ({ shopMail }, facts) => {
    const evidence = fieldEvidence(facts, 'date', 'received');
    const { dateRaw } = shopMail;
    if (dateRaw === null) return { verdict: 'fail', variant: 'missing', evidence };
    const date = parseMailDate(dateRaw);
    const args = { date: dateRaw };
    if (date === null) return { verdict: 'fail', variant: 'unreadable', args, evidence };
    // GMT and UT are old spellings that everybody writes and reads.
    const fault = date.faults.find((one) => one !== 'obsolete-zone' || !/\b(?:GMT|UTC?|Z)\b/.test(dateRaw));
    if (fault !== undefined)
      return { verdict: 'fail', variant: fault === 'no-zone' ? 'no-zone' : 'form', args, evidence };
    const skew = skewOf(date, shopMail);
    if (skew === null) return { verdict: 'pass', args, evidence };
    return { verdict: 'fail', variant: skew.kind, args: { ...args, hours: skew.hours }, evidence };
  },
  wording: {
    pass: { ja: '正しく書かれています（`{date}`）。', en: 'It is written properly (`{date}`).' },
    fail: { ja: '日付の書き方が正しくありません。', en: 'The Date header is not right.' },
    'fail:missing': { ja: '日付の行が、**ありません**。', en: 'There is **no** Date line.' },
    'fail:unreadable': {
      ja: '日付を**読み取れません**（`{date}`）。',
      en: 'The date **cannot be read** (`{date}`).',
    },
    'fail:form': {
      ja: '日付が、いまの決まりの形ではありません（`{date}`）。',
      en: 'The date does not have today’s form (`{date}`).',
    },
    'fail:no-zone': {
      ja: '日付に、**時差（+0900）がありません**（`{date}`）。',
      en: 'The date **lacks its zone (+0900)** (`{date}`).',
    },
    'fail:zone': {
      ja: '日付の時刻が、受け取った時刻と**ちょうど {hours} 時間**ちがいます。時差の設定ちがいです（`{date}`）。',
      en: 'The date differs from the time of receipt by **exactly {hours} {hours|hour|hours}**: the zone is wrong (`{date}`).',
    },
    'fail:ahead': {
      ja: '日付が、受け取った時刻より**先**になっています（`{date}`）。サーバーの時計が進んでいます。',
      en: 'The date lies **ahead** of the time of receipt (`{date}`): the server’s clock is fast.',
    },
    'fail:behind': {
      ja: '日付が、受け取った時刻より **{hours} 時間前**です（`{date}`）。時計のおくれか、送れずに待っていたメールです。',
      en: 'The date is **{hours} {hours|hour|hours} before** the receipt (`{date}`): a slow clock, or a mail that waited.',
    },
    unknown: { ja: '日付は、まだ見ていません。', en: 'The Date header has not been looked at.' },
    why: {
      ja: '日付がないメールやおかしいメールは、「不正なヘッダ」や迷惑メールと見なされやすくなります。',
      en: 'Mail without a proper date counts as malformed or junk more easily.',
    },
  },
  examples: [
    { facts: fact('shopMail', mail()), verdict: 'pass' },
    { facts: fact('shopMail', mail({ dateRaw: null, date: null })), verdict: 'fail' },
    { facts: fact('shopMail', mail({ dateRaw: '2026年11月24日', date: null })), verdict: 'fail' },
    { facts: {}, verdict: 'unknown' },
  ],
  fixes: ['header'],
});

function skewOf(
  date: MailDate,
  mail: MailFacts,
): { kind: 'zone' | 'ahead' | 'behind'; hours: number } | null {
  const noted = mail.received.findLast((hop) => hop.date !== null)?.date ?? null;
  const received = noted === null ? null : Date.parse(noted);
  if (received === null || Number.isNaN(received)) return null;
  const difference = date.milliseconds - received;
  const hours = Math.round(Math.abs(difference) / hour);
  const whole = Math.abs(Math.abs(difference) - hours * hour) < 5 * minute;
  if (whole && hours === 9) return { kind: 'zone', hours };
  if (difference > aheadAllowed) return { kind: whole && hours <= 14 ? 'zone' : 'ahead', hours };
  return difference < -behindAllowed ? { kind: 'behind', hours } : null;
}
