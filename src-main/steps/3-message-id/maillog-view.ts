// The figures of a mail log as the screen and the paper show them: signs of trouble first, then carrier by carrier.
// Numbers are formatted here; what they mean for the rules is STEP 2's.
import type { CarrierId } from '../../contract/answers.ts';
import { fillRich, fill, visible, type Language, type Text } from '../../contract/text.ts';
import type { MaillogView } from '../../contract/view/maillog.ts';
import type { StatusKind } from '../../contract/view/mark.ts';
import { wordsOfReason } from '../../protocols/dsn/reasons.ts';
import { realTime, type CarrierFigures, type MaillogFacts } from '../../protocols/maillog/maillog-facts.ts';
import { hostNameKind, isPublicKind } from '../../protocols/message/host-name-kind.ts';
import { mark } from '../../wording/marks.ts';
import { carrierName, type Mask } from './bounces-view.ts';
import { noteWords, phaseWords, signWords } from './maillog-words.ts';

const words = {
  lines: {
    ja: '{lines} 行（読めた行 {understood} 行）',
    en: '{lines} {lines|line|lines} ({understood} understood)',
  },
  period: { ja: '{from} から {to} まで', en: '{from} to {to}' },
  afterChange: {
    ja: '（{at} の修正のあとの分だけを判定しています。修正の前の分は「前」として使います）',
    en: ' (only what came after the change of {at} is judged; what came before it counts as “before”)',
  },
  beforeChange: {
    ja: '（{at} の修正の前の分です）',
    en: ' (what came before the change of {at})',
  },
  noPeriod: { ja: '期間はわかりません', en: 'Period not known' },
  share: { ja: '{share}（{count} 件）', en: '{share} ({count})' },
  delay: {
    ja: '半分は {median} 秒以内、9 割は {p90} 秒以内',
    en: 'half within {median} s, 90 % within {p90} s',
  },
  peaks: {
    ja: '1 秒に {second}、1 分に {minute}、10 分に {ten}、同時 {parallel}',
    en: '{second} a second, {minute} a minute, {ten} in ten minutes, {parallel} at once',
  },
  none: { ja: '—', en: '—' },
} as const satisfies Record<string, Text>;

/** @returns the view of the logs read, null where none was */
export function maillogView(facts: MaillogFacts | null, language: Language, mask: Mask): MaillogView | null {
  if (facts === null) return null;
  const number = new Intl.NumberFormat(language);
  return {
    names: facts.names.map((name) => visible(name, 200)),
    period: period(facts, language),
    lines: fill(words.lines[language], {
      lines: number.format(facts.lines),
      understood: number.format(facts.understood),
    }),
    notes: facts.notes.flatMap(({ code, count }) => {
      const note = noteWords[code];
      return note === undefined ? [] : [fill(note[language], { count: number.format(count) })];
    }),
    signs: facts.signs.flatMap(({ code, count, example }) => {
      const sign = signWords[code];
      if (sign === undefined) return [];
      return [
        {
          title: sign.title[language],
          sentence: fillRich(sign.sentence[language], { count: number.format(count) }),
          mark: mark(sign.kind, sign.kind === 'bad' ? 'toFix' : 'checkThis', language),
          example: visible(mask(example), 400),
        },
      ];
    }),
    carriers: facts.carriers.map((figures) => carrierRow(figures, language, mask)),
    envelopeDomains: domains(facts.envelopeDomains, language),
    messageIdDomains: domains(facts.messageIdDomains, language),
  };
}

/** The log's time, and where it was cut at a change: which side is judged. */
function period({ from, to, half, zoneMinutes }: MaillogFacts, language: Language): string {
  if (from === null || to === null) return words.noPeriod[language];
  const whole = fill(words.period[language], { from: stamp(from, language), to: stamp(to, language) });
  if (half === undefined) return whole;
  const side = half.side === 'after' ? words.afterChange : words.beforeChange;
  // The moment of the change as the log's own clock shows it.
  const at = Date.parse(half.at);
  return `${whole}${fill(side[language], { at: stamp(at + at - realTime(at, zoneMinutes), language) })}`;
}

function carrierRow(
  figures: CarrierFigures,
  language: Language,
  mask: Mask,
): MaillogView['carriers'][number] {
  const { carrier, totals, delay } = figures;
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const number = new Intl.NumberFormat(language);
  return {
    id: carrier,
    name: carrierName(carrier === 'other' ? null : (carrier satisfies CarrierId), language),
    sent: totals.sent,
    deferred: totals.deferred,
    bounced: totals.bounced,
    expired: totals.expired,
    firstTry: figures.firstTryShare === null ? words.none[language] : percent.format(figures.firstTryShare),
    unknownUsers:
      figures.unknownUserShare === null
        ? words.none[language]
        : fill(words.share[language], {
            share: percent.format(figures.unknownUserShare),
            count: number.format(figures.unknownUsers),
          }),
    delay:
      delay === null
        ? words.none[language]
        : fill(words.delay[language], { median: number.format(delay.median), p90: number.format(delay.p90) }),
    peaks: fill(words.peaks[language], {
      second: number.format(figures.peakPerSecond),
      minute: number.format(figures.peakPerMinute),
      ten: number.format(figures.peakPerTenMinutes),
      parallel: number.format(figures.parallelSessions),
    }),
    reasons: figures.reasons.slice(0, 10).map(({ phase, text, count, reason }) => ({
      phase: [
        phaseWords[phase]?.[language] ?? '',
        reason === undefined ? '' : wordsOfReason(reason).title[language],
      ]
        .filter((part) => part !== '')
        .join(language === 'ja' ? '・' : ', '),
      text: visible(mask(text), 300),
      count,
    })),
    slots: figures.slots.map(({ start, sent, deferred, bounced }) => ({
      label: slotLabel(start, figures.slotMilliseconds ?? 3_600_000, language),
      sent,
      deferred,
      bounced,
    })),
  };
}

function domains(rows: MaillogFacts['envelopeDomains'], language: Language): MaillogView['envelopeDomains'] {
  return rows.slice(0, 20).map(({ domain, count }) => {
    const kind: StatusKind = domain === '…' || isPublicKind(hostNameKind(domain)) ? 'ok' : 'bad';
    return {
      domain: visible(domain, 253),
      count,
      mark: mark(kind, kind === 'ok' ? 'noProblem' : 'toFix', language),
    };
  });
}

/** The log's own clock: formatted as UTC, because it was read as such. */
function stamp(time: number, language: Language): string {
  return new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(time);
}

function slotLabel(start: number, width: number, language: Language): string {
  const day = { month: 'numeric', day: 'numeric' } as const;
  return new Intl.DateTimeFormat(
    language,
    width >= 86_400_000
      ? { timeZone: 'UTC', ...day }
      : { timeZone: 'UTC', ...day, hour: '2-digit', minute: '2-digit' },
  ).format(start);
}
