// A first DMARC record, or the one that is there with its faults taken out. RFC 9989 4.7.
import { fillRich } from '../../../contract/text.ts';
import type { ChangePart, RecordFixView } from '../../../contract/view/fix.ts';
import { spacedParts } from './spaced-parts.ts';
import type { DnsAnswer } from '../../../protocols/dns/answer.ts';
import { isDmarcRecord, readDmarcRecord } from '../../../protocols/dmarc/record.ts';
import { valueOf, type FixContext } from './fix-context.ts';
import { dnsPanelPlace, recordFields, txtValue } from './panel-place.ts';

/** @returns the fix, or null where DMARC needs none or could not be looked up */
export function dmarcRecordFix(context: FixContext): RecordFixView | null {
  const refuses = context.failed('dmarc-refusal');
  if (!context.failed('dmarc-record') && !refuses) return null;
  const dmarc = valueOf(context.facts, 'dmarc');
  if (dmarc === null) return null;
  const where = dmarc.recordDomain ?? dmarc.fromDomain;
  const published = publishedTexts(dmarc.walk, `_dmarc.${where}`);
  const text = correctedDmarc(published, where, refuses);
  const { language } = context;
  return {
    id: 'dmarc-record',
    title:
      published.length === 0
        ? language === 'ja'
          ? '余裕があれば：なりすまし対策の宣言を 1 行追加する'
          : 'If you have time: add one line against forgery'
        : language === 'ja'
          ? 'なりすまし対策の宣言を、この 1 行にする'
          : 'Make the DMARC record this one line',
    panel: dnsPanelPlace(context),
    fields: recordFields(context, { name: `_dmarc.${where}`, type: 'TXT', value: txtValue(context, [text]) }),
    before:
      published.length === 0
        ? null
        : published.flatMap((line, index) => [
            ...(index === 0 ? [] : [{ text: '\n', change: 'kept' as const }]),
            ...parts(line, text, 'removed'),
          ]),
    after: parts(text, published.join('; '), 'added'),
    warning: refuses
      ? fillRich(
          language === 'ja'
            ? '**p=none に戻します。**お店のメールが合格するようになってから、少しずつ強くします。'
            : '**Back to p=none.** Make it stricter step by step, once the shop’s own mail passes.',
        )
      : null,
    isCause: refuses,
  };
}

function publishedTexts(walk: readonly DnsAnswer[], name: string): readonly string[] {
  return walk
    .flatMap((answer) =>
      answer.outcome === 'found' && answer.trace.question.name === name ? answer.records : [],
    )
    .flatMap(({ data }) => (data.type === 'TXT' ? [data.strings.join('')] : []))
    .filter(isDmarcRecord);
}

/** Keeps every tag that stands, the first record's over the others'; policy and report address are filled in where missing. */
export function correctedDmarc(published: readonly string[], domain: string, soften = false): string {
  const tags = new Map<string, string>();
  for (const record of published) {
    for (const [name, value] of Object.entries(readDmarcRecord(record).tags)) {
      const invalid =
        ['p', 'sp', 'np'].includes(name) && !['none', 'quarantine', 'reject'].includes(value.toLowerCase());
      if (name !== 'v' && !invalid && !tags.has(name)) tags.set(name, value);
    }
  }
  const policy = soften ? 'none' : (tags.get('p') ?? 'none');
  const reports = tags.get('rua') ?? '';
  const addressed =
    reports === ''
      ? `mailto:postmaster@${domain}`
      : reports
          .split(',')
          .map((each) => withScheme(each.trim()))
          .join(',');
  const rest = [...tags].filter(
    ([name]) => name !== 'p' && name !== 'rua' && !(soften && (name === 'sp' || name === 'np')),
  );
  return [
    'v=DMARC1',
    `p=${policy}`,
    ...rest.map(([name, value]) => `${name}=${value}`),
    `rua=${addressed}`,
  ].join('; ');
}

function withScheme(address: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `mailto:${address}`;
}

function parts(text: string, other: string, change: 'removed' | 'added'): readonly ChangePart[] {
  const known = new Set(other.split(';').map((tag) => tag.trim()));
  const tags = text
    .split(';')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '')
    .map((tag, index, all): ChangePart => ({
      text: index < all.length - 1 ? `${tag};` : tag,
      change: known.has(tag) ? 'kept' : change,
    }));
  return spacedParts(tags);
}
