// The SPF record to publish at the header From domain, old and new side by side.
import { fillRich, visible } from '../../../contract/text.ts';
import type { ChangePart, RecordFixView } from '../../../contract/view/fix.ts';
import type { DomainRecords } from '../../../protocols/dns/answer.ts';
import { lintAnswer } from '../../../protocols/spf/lint.ts';
import { spfRecords } from '../../../protocols/spf/evaluate-record.ts';
import { correctedRecord, type Correction } from '../../../protocols/spf/corrected-record.ts';
import { addressesIn, outcomeOf } from '../answers-of.ts';
import { servicesOf } from '../sending-services.ts';
import { deliveryNetworkOf } from '../delivery-networks.ts';
import { ofIdentity } from '../spf-evaluations.ts';
import { valueOf, type FixContext } from './fix-context.ts';
import { dnsPanelPlace, recordFields, txtValue } from './panel-place.ts';
import { spacedParts } from './spaced-parts.ts';

const causes = ['spf-record', 'spf-header-from'];
/** Far over what fits a DNS answer that receivers read (450 characters). */
const longestMerged = 8000;
const improvements = ['spf-lookups', 'spf-writing'];

/** @returns the fix, or null where the record needs none or could not be read */
export function spfRecordFix(context: FixContext): RecordFixView | null {
  const isCause = causes.some(context.failed);
  if (!isCause && !improvements.some(context.failed)) return null;
  const domain = context.identities.fromDomain;
  const answer = valueOf(context.facts, 'fromDomainRecords')?.answers.TXT;
  const evaluations = ofIdentity(valueOf(context.facts, 'spfEvaluations') ?? [], 'header-from');
  const [evaluation] = evaluations;
  if (domain === null || answer === undefined || answer.outcome === 'no-answer' || evaluation === undefined)
    return null;
  const published = [...spfRecords(answer), ...meantAsSpf(answer)];
  // Nobody merges a record of this length by hand, and no receiver reads it: it is written anew.
  const records = published.join(' ').length > longestMerged ? [] : published;
  const correction = correctedRecord({
    records,
    trace: evaluation.trace,
    addresses: missingAddresses(context),
    services: servicesOf(valueOf(context.facts, 'fromDomainRecords')),
    worstCaseLookups: evaluation.worstCaseLookups,
    addressesBehind: (term) => addressesBehind(term, valueOf(context.facts, 'fromDomainRecords')),
  });
  if (records.length === 1 && records[0] === correction.text) return null;
  const { language } = context;
  return {
    id: 'spf-record',
    title: title(published.length, language),
    panel: dnsPanelPlace(context),
    fields: recordFields(context, {
      name: domain,
      type: 'TXT',
      value: txtValue(context, correction.strings),
    }),
    before: records.length === 0 ? null : beforeParts(records, correction),
    after: afterParts(correction),
    warning: warning(published.length, correction, language),
    isCause,
  };
}

/** Addresses that mail is known to leave from, or the web server's IPv4 while nobody knows better. */
function missingAddresses({ facts }: FixContext): readonly string[] {
  const lookups = valueOf(facts, 'reverseLookups') ?? [];
  const evaluations = ofIdentity(valueOf(facts, 'spfEvaluations') ?? [], 'header-from');
  return lookups
    .filter(
      ({ address, origin }) =>
        origin !== 'guess' || (!address.includes(':') && deliveryNetworkOf(address) === null),
    )
    .filter(
      ({ address }) => evaluations.find((evaluation) => evaluation.address === address)?.result !== 'pass',
    )
    .map(({ address }) => address);
}

/** Both families of the domain itself or of its exchanges; null for other names, and where an answer is lacking. */
function addressesBehind(term: string, records: DomainRecords | null): readonly string[] | null {
  const [name = '', target] = term.toLowerCase().replace(/^\+/, '').split(':');
  if (records === null || (target !== undefined && target !== records.domain)) return null;
  const own = [records.answers.A, records.answers.AAAA];
  const answers = name === 'a' ? own : (records.exchanges ?? []).flatMap((exchange) => exchange.answers);
  const complete =
    answers.every((answer) => outcomeOf(answer) !== 'silent') &&
    (name === 'a' || outcomeOf(records.answers.MX) === 'found');
  return complete ? [...new Set(answers.flatMap(addressesIn))] : null;
}

function meantAsSpf(answer: Parameters<typeof lintAnswer>[0]): readonly string[] {
  if (answer.outcome !== 'found') return [];
  const meant = new Set(lintAnswer(answer).flatMap(({ code, text }) => (code === 'version' ? [text] : [])));
  return answer.records
    .flatMap(({ data }) => (data.type === 'TXT' ? [data.strings.join('')] : []))
    .filter((text) => meant.has(text.slice(0, 80)));
}

function title(count: number, language: FixContext['language']): string {
  if (count === 0) return language === 'ja' ? 'この 1 行を加えてください' : 'Add this one line';
  if (count === 1) return language === 'ja' ? 'この 1 行に書きかえてください' : 'Change the line to this';
  return language === 'ja'
    ? `${count} 行を、この 1 行にまとめてください`
    : `Merge the ${count} lines into this one`;
}

function beforeParts(records: readonly string[], { removed }: Correction): readonly ChangePart[] {
  const lines = records.map((record, index): readonly ChangePart[] => {
    const words = record.split(' ').filter((word) => word !== '');
    const line = words.map((text): ChangePart => ({
      text: visible(text, 300),
      change: removed.includes(text) ? 'removed' : 'kept',
    }));
    // Every line but the first goes as a line of its own.
    return spacedParts(index === 0 ? line : line.map(({ text }) => ({ text, change: 'removed' })));
  });
  return lines.flatMap((line, index) => (index === 0 ? line : [{ text: '\n', change: 'kept' }, ...line]));
}

function afterParts({ text, added }: Correction): readonly ChangePart[] {
  return spacedParts(
    text
      .split(' ')
      .map((word): ChangePart => ({ text: word, change: added.includes(word) ? 'added' : 'kept' })),
  );
}

function warning(
  count: number,
  { overLimit, strings }: Correction,
  language: FixContext['language'],
): RecordFixView['warning'] {
  const { ja, en } = overLimit ? words.overLimit : strings.length > 1 ? words.longValue : words.oneLine;
  if (!overLimit && strings.length === 1 && count === 0) return null;
  return fillRich(language === 'ja' ? ja : en);
}

const words = {
  overLimit: {
    ja: '**問い合わせがまだ 10 回をこえます。**もう使っていないサービスの `include` を消してください。どれを使っていないかは、お店の方にしかわかりません。',
    en: '**It still needs more than 10 look-ups.** Take out the `include` of services you no longer use; only you can know which.',
  },
  longValue: {
    ja: '**255 文字をこえます。**画面が受けつけないときは、空白の所で切り、`"…" "…"` のように分けて入れます。',
    en: '**It is over 255 characters.** Where the panel does not take it, cut it at a space and enter it as `"…" "…"`.',
  },
  oneLine: {
    ja: '**SPF は 1 行だけ。**新しく足さず、いまの行を書きかえます。2 行あると、どちらも無効になります。',
    en: '**One SPF line only.** Change the line that is there instead of adding one: with two, neither counts.',
  },
} as const;
