// One mail as STEP 3 shows it: its header as a letter with the bad part marked, the three identities, who wrote it.
import { findingView } from '../../checks/finding-view.ts';
import type { Finding } from '../../checks/run-checks.ts';
import { fill, fillRich, visible, type RichText, type Text } from '../../contract/text.ts';
import type { Mark } from '../../contract/view/mark.ts';
import type { HeaderRowView, MailView } from '../../contract/view/message.ts';
import type { MailFacts } from '../../protocols/message/mail-facts.ts';
import { mark, verdictMark } from '../../wording/marks.ts';
import type { JudgedCase } from '../judged-case.ts';
import { step } from './step.ts';
import { fieldNames, noteWords, words } from './words.ts';
import { signText, softwareNames } from './writer-words.ts';
import { isoDay } from '../../wording/dates.ts';
import { sizeWords } from '../../wording/sizes.ts';

const certaintyWords: { readonly [Certainty in 'likely' | 'possible' | 'unlikely']: Text } = {
  likely: { ja: '有力', en: 'Likely' },
  possible: { ja: '可能性あり', en: 'Possible' },
  unlikely: { ja: '考えにくい', en: 'Unlikely' },
};

/** @returns the word of a certainty (ui.md 3) */
export function certaintyWord(certainty: 'likely' | 'possible' | 'unlikely', language: 'ja' | 'en'): string {
  return certaintyWords[certainty][language];
}

/** Which checks mark which header line, and which published rules an identity touches. */
const rowChecks: readonly { readonly field: string; readonly checks: readonly string[] }[] = [
  {
    field: 'message-id',
    checks: [
      'message-id-present',
      'message-id-form',
      'message-id-domain',
      'message-id-repeated',
      'message-id-resolves',
      'message-id-owner',
    ],
  },
  {
    field: 'return-path',
    checks: ['envelope-sender-domain', 'envelope-sender-web-user', 'envelope-sender-owner'],
  },
  { field: 'received', checks: ['ehlo-name', 'ehlo-resolves', 'ehlo-reverse'] },
  { field: 'from', checks: ['from-header'] },
  { field: 'sender', checks: ['sender-header'] },
  { field: 'reply-to', checks: ['reply-to-header'] },
  { field: 'to', checks: ['to-header'] },
  { field: 'date', checks: ['date-header'] },
  { field: 'subject', checks: [] },
];

const touchedRules: Readonly<Record<'ehlo' | 'envelope' | 'message-id', readonly string[]>> = {
  ehlo: ['au-07', 'gm-14'],
  envelope: ['au-03', 'au-04', 'au-09', 'sb-11', 'au-19'],
  'message-id': ['sb-04', 'au-08', 'gm-10', 'gm-12'],
};

/** @param mail the shop's or the program's; only the shop's is judged */
export function mailView(mail: MailFacts, judged: JudgedCase): MailView {
  const { language } = judged;
  const shop = mail.role === 'shop';
  return {
    role: mail.role,
    others: (mail.otherMails ?? []).flatMap(({ number, name, subject, date }) =>
      number === undefined
        ? []
        : [
            {
              number,
              words: visible(
                [name, subject ?? '', date === null || date === undefined ? '' : isoDay(date)]
                  .filter((part) => part !== '')
                  .join(' · '),
                160,
              ),
            },
          ],
    ),
    name: mail.name,
    size: sizeWords(mail.size),
    notes: mail.notes.map((note) => noteWords[note][language]),
    rows: headerRows(mail, judged),
    identities: [
      identity(
        'ehlo',
        words.idEhlo,
        'EHLO',
        mail.leaving.helo,
        ['ehlo-name', 'ehlo-resolves', 'ehlo-reverse'],
        mail,
        judged,
      ),
      identity(
        'envelope',
        words.idEnvelope,
        'Return-Path',
        mail.leaving.envelopeSender,
        ['envelope-sender-domain', 'envelope-sender-web-user', 'envelope-sender-owner'],
        mail,
        judged,
      ),
      identity(
        'message-id',
        words.idMessage,
        'Message-ID',
        mail.messageIds[0] ?? '',
        [
          'message-id-present',
          'message-id-form',
          'message-id-domain',
          'message-id-repeated',
          'message-id-resolves',
          'message-id-owner',
        ],
        mail,
        judged,
      ),
    ],
    writers: mail.writers.map((writer) => ({
      id: writer.software,
      name: [softwareNames[writer.software] ?? writer.software, writer.mta, writer.backEnd]
        .filter((part) => part !== null)
        .join(' · '),
      certainty: writer.certainty,
      certaintyWord: certaintyWord(writer.certainty, language),
      signs: writer.signs.map(({ sign, seen }) => `${signText(sign, language)}: ${visible(seen, 120)}`),
      confirmed: shop && judged.caseFile.answers.shopSoftware === writer.software,
    })),
    findings: shop
      ? step.checks
          // What rests on bounces and logs stands on their own screens.
          .filter(({ needs }) => !needs.includes('maillog') && !needs.includes('bounces'))
          .flatMap(({ id }) => judged.findings.get(id) ?? [])
          .map((finding) => findingView(finding, language))
      : [],
  };
}

/** The finding that matters most: a fault before advice, a fail before an open one. */
export function worst(findings: readonly Finding[]): Finding | null {
  const rank = ({ verdict, check }: Finding): number =>
    verdict === 'fail'
      ? check.weight === 'fault'
        ? 4
        : check.weight === 'advice'
          ? 3
          : 1
      : verdict === 'unknown'
        ? 2
        : 0;
  return [...findings].sort((one, other) => rank(other) - rank(one))[0] ?? null;
}

function found(ids: readonly string[], judged: JudgedCase): readonly Finding[] {
  return ids.flatMap((id) => judged.findings.get(id) ?? []);
}

function identity(
  id: 'ehlo' | 'envelope' | 'message-id',
  name: Text,
  technicalName: string,
  value: string | null,
  checks: readonly string[],
  mail: MailFacts,
  judged: JudgedCase,
): MailView['identities'][number] {
  const { language } = judged;
  const finding = mail.role === 'shop' ? worst(found(checks, judged)) : null;
  const shown = value === null ? words.notShown[language] : value === '' ? words.nothing[language] : value;
  return {
    id,
    name: name[language],
    technicalName,
    value: visible(shown, 300),
    mark: finding === null ? mark('none', 'notNeeded', language) : markOf(finding, language),
    sentence: finding === null ? [] : sentenceOf(finding, language),
    rules: touchedRules[id].flatMap((rule) => {
      const touched = judged.findings.get(rule);
      return touched?.verdict === 'fail'
        ? [`${rule.toUpperCase()} ${fill(touched.check.title[language], touched.args)}`]
        : [];
    }),
  };
}

function markOf({ verdict, check }: Finding, language: 'ja' | 'en'): Mark {
  return verdictMark(verdict, check.weight, language);
}

function sentenceOf(finding: Finding, language: 'ja' | 'en'): RichText {
  return fillRich(finding.sentence[language], finding.args);
}

/** The letter's lines: broken ones first, the customer's address masked. */
function headerRows(mail: MailFacts, judged: JudgedCase): readonly HeaderRowView[] {
  const { language } = judged;
  const rows = rowChecks.flatMap(({ field, checks }): { row: HeaderRowView; rank: number }[] => {
    const text = rowText(field, mail);
    const finding =
      mail.role === 'shop' ? worst(found(checks, judged).filter(({ verdict }) => verdict !== 'none')) : null;
    const failed = finding?.verdict === 'fail';
    if (text === null && !failed) return [];
    const shown = visible(text ?? words.nothing[language], 600);
    const bad = failed ? badPart(field, shown, finding) : '';
    const at = bad === '' ? -1 : shown.lastIndexOf(bad);
    const row: HeaderRowView = {
      plainName: fieldNames[field]?.[language] ?? field,
      name: properName(field, mail),
      before: at < 0 ? shown : shown.slice(0, at),
      highlighted: at < 0 ? '' : bad,
      after: at < 0 ? '' : shown.slice(at + bad.length),
      mark: finding === null ? mark('ok', 'noProblem', language) : markOf(finding, language),
      sentence: failed ? sentenceOf(finding, language) : [],
    };
    return [{ row, rank: failed ? (finding.check.weight === 'fault' ? 2 : 1) : 0 }];
  });
  return rows.sort((one, other) => other.rank - one.rank).map(({ row }) => row);
}

function rowText(field: string, mail: MailFacts): string | null {
  switch (field) {
    case 'return-path':
      return mail.leaving.envelopeSender === null ? null : `<${mail.leaving.envelopeSender}>`;
    case 'received':
      return mail.leaving.helo === null
        ? null
        : mail.leaving.address === null
          ? mail.leaving.helo
          : `${mail.leaving.helo} [${mail.leaving.address}]`;
    case 'message-id':
      return mail.messageIds[0] ?? null;
    case 'date':
      return mail.dateRaw;
    case 'subject':
      return mail.subject === '' ? null : mail.subject;
    case 'to':
      return mail.to.length === 0 ? null : mail.to.slice(0, 5).map(maskedAddress).join(', ');
    default:
      return mail.headers.find((known) => known.name.toLowerCase() === field)?.value ?? null;
  }
}

/** Which part of a line to mark: the name behind the @, the EHLO name, or all of it. */
function badPart(field: string, shown: string, { check }: Finding): string {
  if (
    check.id === 'message-id-domain' ||
    check.id === 'message-id-resolves' ||
    check.id === 'message-id-owner'
  )
    return /@[^>\s]*/.exec(shown)?.[0] ?? shown;
  if (check.id === 'envelope-sender-domain' || check.id === 'envelope-sender-owner')
    return /@[^>]*/.exec(shown)?.[0] ?? shown;
  if (check.id === 'envelope-sender-web-user') return /[^<@]+(?=@)/.exec(shown)?.[0] ?? shown;
  if (field === 'received') return shown.replace(/ \[[^\]]*\]$/, '');
  return shown;
}

function properName(field: string, mail: MailFacts): string {
  const written = mail.headers.find((known) => known.name.toLowerCase() === field)?.name;
  if (field === 'received') return 'EHLO';
  return written ?? field.replace(/(^|-)([a-z])/g, (whole) => whole.toUpperCase()).replace(/Id$/, 'ID');
}

/** On screen customers' addresses are always masked; two characters tell them apart. */
function maskedAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 1 ? address : `${address.slice(0, Math.min(2, at))}****${address.slice(at)}`;
}
