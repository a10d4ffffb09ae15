// The views of the gallery: derived from kept case files by the program itself, in both languages, at a fixed moment.
import { applyAnswers, applyFacts, applyFix } from '../../../src-main/case-file/apply.ts';
import type { CaseFile } from '../../../src-main/case-file/case-file.ts';
import type { Arrival } from '../../../src-main/contract/answers.ts';
import { DomainName, HostName } from '../../../src-main/contract/inputs.ts';
import { fillRich, type Language } from '../../../src-main/contract/text.ts';
import type { View } from '../../../src-main/contract/view.ts';
import { known, missing } from '../../../src-main/facts/fact.ts';
import type { FactName } from '../../../src-main/facts/facts.ts';
import type { SendingFacts } from '../../../src-main/protocols/smtp/smtp-facts.ts';
import { checklistHtml } from '../../../src-main/report/checklist-html.ts';
import { checklist } from '../../../src-main/report/checklist.ts';
import { fontsFor } from '../../../src-main/report/fonts.node.ts';
import { judgeCase } from '../../../src-main/report/judge-case.ts';
import { deriveView } from '../../../src-main/report/view.ts';
import { readRecorded, type Recorded } from './recorded.ts';

/** What a state changes in its kept moment. */
export interface Change {
  /** every fact that was asked for did not come */
  readonly missing?: 'timeout' | 'unreachable';
  /** nothing came from the network; what was handed over is there */
  readonly offline?: true;
  readonly daysLater?: number;
  readonly practice?: true;
  readonly evidenceOpen?: true;
  readonly op25b?: true;
  /** the operator said that the server has its new name */
  readonly applied?: true;
  readonly ticks?: Readonly<Partial<Record<'docomo' | 'au' | 'softbank', Arrival>>>;
  /** the last test sending ended otherwise: its conversation up to the first line that begins so, and how it ended */
  readonly sending?: Partial<SendingFacts> & { readonly upTo: string };
  readonly cases?: 'none';
  readonly undo?: true;
  readonly notice?: true;
}

export interface Look {
  readonly language: Language;
  readonly scheme: 'light' | 'dark';
}

const recorded = readRecorded();
const noon = Date.parse('2026-11-24T03:00:00.000Z');

/** The moment at which all pictures are taken. */
export const galleryNow = (change: Change = {}): string =>
  new Date(noon + (change.daysLater ?? 0) * 86_400_000).toISOString();

/** @param moment a kept moment's name; null: the start */
export function galleryView(moment: string | null, change: Change, look: Look): View {
  const { language, scheme } = look;
  const now = galleryNow(change);
  const open = moment === null ? null : openCase(moment, change);
  const judge = (caseFile: CaseFile) => judgeCase(caseFile, language, now, true);
  const view = deriveView({
    settings: {
      language,
      scheme,
      textSize: 'normal',
      nameServers: [],
      evidenceOpen: change.evidenceOpen === true,
    },
    cases: change.cases === 'none' || open !== null ? [] : listed().map(judge),
    open: open === null ? null : judge(open),
    undo:
      change.undo === true
        ? { id: 'gone', words: language === 'ja' ? '「あおば文具」を消しました。' : '“Aoba” was deleted.' }
        : null,
    lab: null,
    notices:
      change.notice === true
        ? [
            {
              id: 'n',
              kind: 'warn',
              sentence: fillRich(
                language === 'ja'
                  ? '読めない診断を 1 つ、別に保存しました。'
                  : 'One diagnosis could not be read and was kept aside.',
              ),
            },
          ]
        : [],
    version: '0.1.0',
    rulebookRead: '2026-11-20',
  });
  return {
    ...view,
    lab: change.practice === true && moment !== null ? momentOf(moment).lab[language] : null,
  };
}

/** @returns the paper as the summary shows it */
export async function galleryPaper(moment: string, change: Change, language: Language): Promise<string> {
  const document = checklist(judgeCase(openCase(moment, change), language, galleryNow(change), true));
  return checklistHtml(document, await fontsFor(document));
}

function momentOf(moment: string): Recorded {
  const found = recorded[moment];
  if (found === undefined) throw new Error(`no kept moment "${moment}"; npm run look -- --record`);
  return found;
}

/** Facts that need no network. */
const handedOver: readonly FactName[] = [
  'shopMail',
  'programMail',
  'bounces',
  'maillog',
  'serverReport',
  'receipts',
  'sendings',
  'mailQueue',
  'isolation',
];

function openCase(moment: string, change: Change): CaseFile {
  const { caseFile } = momentOf(moment);
  const at = caseFile.changedAt;
  let changed: CaseFile = change.practice === true ? caseFile : { ...caseFile, practice: null };
  const why = change.missing;
  if (why !== undefined) {
    const names = Object.keys(changed.facts) as FactName[];
    changed = applyFacts(changed, Object.fromEntries(names.map((name) => [name, missing(why, [], at)])), at);
  }
  if (change.offline === true) {
    const names = (Object.keys(changed.facts) as FactName[]).filter((name) => !handedOver.includes(name));
    const gone = Object.fromEntries(names.map((name) => [name, missing('unreachable', [], at)]));
    changed = applyFacts(changed, gone, at);
  }
  if (change.op25b === true) {
    const probes = [
      { host: 'mx.example.jp', port: 25, outcome: 'timed-out' as const },
      { host: 'www.example.jp', port: 443, outcome: 'answering' as const },
    ];
    changed = applyFacts(changed, { outboundPort25: known({ blocked: true, probes }, [], at) }, at);
  }
  if (change.applied === true) {
    const name = `mail.${caseFile.answers.shopDomain ?? ''}`;
    changed = applyFix(
      applyAnswers(changed, { newHostName: HostName.parse(name) }, at),
      'host-name',
      true,
      at,
    );
  }
  const { ticks } = change;
  if (ticks !== undefined) {
    const receipts = (['docomo', 'au', 'softbank'] as const).flatMap((carrier) => {
      const arrival = ticks[carrier];
      return arrival === undefined ? [] : [{ carrier, arrival, at }];
    });
    changed = applyFacts(changed, { receipts: known(receipts, [], at) }, at);
  }
  const { sending } = change;
  if (sending !== undefined && changed.facts.sendings?.state === 'known') {
    const last = changed.facts.sendings.value.at(-1);
    if (last === undefined) throw new Error(`no test sending in "${moment}"`);
    const end = last.dialogue.findIndex(({ text }) => text.startsWith(sending.upTo));
    const dialogue = last.dialogue.slice(0, end + 1);
    const value = [{ ...last, ...sending, dialogue: [...dialogue, ...(sending.dialogue ?? [])] }];
    changed = applyFacts(changed, { sendings: known(value, [], at) }, at);
  }
  return changed;
}

/** The start's list: own cases in several states, and one of practice. */
function listed(): readonly CaseFile[] {
  const named = (
    id: string,
    shopName: string,
    shopDomain: string,
    moment: string,
    practice: boolean,
  ): CaseFile => {
    const { caseFile } = momentOf(moment);
    return {
      ...caseFile,
      id,
      practice: practice ? { scenario: 'seed-case' } : null,
      answers: { ...caseFile.answers, shopName, shopDomain: DomainName.parse(shopDomain) },
    };
  };
  return [
    named('komorebi', 'こもれび雑貨店', 'komorebi-zakka.example', 'cause', false),
    named('aoba', 'あおば文具', 'aoba-bungu.example', 'arrived', false),
    named('minato', 'みなと珈琲', 'minato-coffee.example', 'wrong-spf-address inspected', false),
    named('practice', 'こもれび雑貨店', 'komorebi-zakka.example', 'part', true),
  ];
}
