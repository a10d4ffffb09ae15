// Bounces as the screen and the paper show them: shares first, then one row a failed recipient with what it means, what to
// do and whether sending again is any use. Customers' addresses are masked.
import type { CarrierId } from '../../contract/answers.ts';
import { fillRich, visible, type Language, type Text } from '../../contract/text.ts';
import type { BouncesView } from '../../contract/view/bounces.ts';
import type { Mark } from '../../contract/view/mark.ts';
import { carrierById } from '../../carriers/carrier.ts';
import { rules } from '../../carriers/index.ts';
import type { BouncedRecipient, BounceFacts } from '../../protocols/dsn/bounce-facts.ts';
import { carrierWords } from '../../protocols/dsn/phrases/reason-words.ts';
import { rulesTouched, wordsOfReason } from '../../protocols/dsn/reasons.ts';
import { bounceShares, failedRecipients } from '../../protocols/dsn/summary.ts';
import { maskAddresses } from '../../report/mask-addresses.ts';
import { mark } from '../../wording/marks.ts';
import type { JudgedCase } from '../judged-case.ts';

/** Hides customers' addresses in a text. */
export type Mask = (text: string) => string;

/** @returns the mask of a case: the shop's own addresses stay readable; nothing is hidden where the paper was asked for whole */
export function maskOf({ caseFile: { answers }, masked }: JudgedCase): Mask {
  if (!masked) return (text) => text;
  const own = {
    domains: answers.shopDomain === null ? [] : [answers.shopDomain],
    addresses: answers.fromAddress === null ? [] : [answers.fromAddress.toLowerCase()],
  };
  return (text) => maskAddresses(text, own);
}

/** Rows in the view; a summary stands above them anyway. */
const mostRows = 500;

const words = {
  others: { ja: 'そのほか', en: 'Others' },
  retryYes: { ja: '時間をおいて送り直すと、届くことがあります。', en: 'Sending again later may work.' },
  retryNo: { ja: 'このまま送り直しても、届きません。', en: 'Sending again as it is will not work.' },
  retryNone: { ja: '送り直す必要はありません。', en: 'No need to send again.' },
  vacation: { ja: '自動返信です。メールは届いています。', en: 'An automatic reply; the mail arrived.' },
  feedback: {
    ja: '迷惑メールの申告です。戻ってきたメールではありません。',
    en: 'A spam complaint, no bounce.',
  },
  notBounce: { ja: '戻ってきたエラーメールではないようです。', en: 'This does not seem to be a bounce.' },
  delivered: { ja: '届いたことを知らせるメールです。', en: 'A note that the mail was delivered.' },
} as const satisfies Record<string, Text>;

/** @returns the view of all bounces handed over, null where there are none */
export function bouncesView(
  bounces: readonly BounceFacts[],
  language: Language,
  mask: Mask,
): BouncesView | null {
  if (bounces.length === 0) return null;
  const failed = failedRecipients(bounces);
  const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 });
  return {
    total: failed.length,
    shares: bounceShares(bounces).map(({ carrier, reason, count, share }) => ({
      carrier: carrierName(carrier, language),
      reason: wordsOfReason(reason).title[language],
      count,
      share: percent.format(share),
    })),
    rows: bounces
      .filter(({ kind }) => kind === 'bounce')
      .flatMap(({ name, recipients }) =>
        recipients
          .filter(({ reason }) => reason !== 'delivered')
          .map((recipient) => row(name, recipient, language, mask)),
      )
      .slice(0, mostRows),
    notBounces: bounces
      .filter(
        ({ kind, recipients }) =>
          kind !== 'bounce' || recipients.every(({ reason }) => reason === 'delivered'),
      )
      .map(({ name, kind }) => ({
        file: visible(name, 200),
        sentence:
          words[
            kind === 'vacation'
              ? 'vacation'
              : kind === 'feedback-report'
                ? 'feedback'
                : kind === 'bounce'
                  ? 'delivered'
                  : 'notBounce'
          ][language],
      })),
  };
}

function row(
  file: string,
  bounced: BouncedRecipient,
  language: Language,
  mask: Mask,
): BouncesView['rows'][number] {
  const { reason, carrier, retryUseful, phrase } = bounced;
  const general = wordsOfReason(reason);
  const special = Object.hasOwn(carrierWords, phrase) ? carrierWords[phrase] : undefined;
  const { meaning, action } = special ?? general;
  const code = [bounced.replycode, bounced.status].filter((part) => part !== '').join(' ');
  const diagnostic = bounced.diagnostic.includes(bounced.status)
    ? bounced.diagnostic
    : `${code} ${bounced.diagnostic}`.trim();
  return {
    file: visible(file, 200),
    recipient: visible(mask(bounced.recipient), 320),
    carrier: carrierName(carrier, language),
    reason: general.title[language],
    mark: markOf(bounced, language),
    meaning: fillRich(meaning[language]),
    action: fillRich(action[language]),
    retry: (retryUseful ? words.retryYes : words.retryNo)[language],
    diagnostic: visible(mask(diagnostic), 600),
    rules: rulesTouched(reason, carrier).flatMap((id) => ruleTitle(id, language)),
  };
}

/** A refusal that the shop can do something about stands out from one that waiting cures. */
function markOf({ retryUseful }: BouncedRecipient, language: Language): Mark {
  return retryUseful ? mark('warn', 'waiting', language) : mark('bad', 'refused', language);
}

function ruleTitle(id: string, language: Language): readonly string[] {
  const rule = rules.find((one) => one.id === id);
  return rule === undefined ? [] : [`${id.toUpperCase()} ${rule.title[language]}`];
}

/** @returns the carrier's name, or "others" */
export function carrierName(carrier: CarrierId | null, language: Language): string {
  return carrier === null ? words.others[language] : carrierById(carrier).name[language];
}
