// Case files to the one View that the page draws. Everything here is derived; nothing of it is stored.
import type { CaseFile } from '../case-file/case-file.ts';
import { carrierIds, type CarrierId } from '../contract/answers.ts';
import type { Language, RichText, Text } from '../contract/text.ts';
import type { CaseSummary, CaseView, SettingsView, View } from '../contract/view.ts';
import type { LabView } from '../contract/view/lab.ts';
import { carriers } from '../carriers/index.ts';
import { bounceSubject } from '../lab/bounce-mail.ts';
import type { LabState } from '../lab/lab-state.ts';
import { phones } from '../lab/scenarios/base-world.ts';
import { scenarios } from '../lab/scenarios/index.ts';
import * as intake from '../steps/0-intake/view.ts';
import * as spfDns from '../steps/1-spf-dns/view.ts';
import * as carrierRules from '../steps/2-carrier-rules/view.ts';
import * as messageId from '../steps/3-message-id/view.ts';
import * as restart from '../steps/4-restart/view.ts';
import * as sendTest from '../steps/5-send-test/view.ts';
import type { JudgedCase } from '../steps/judged-case.ts';
import { glossary } from '../wording/glossary.ts';
import { arrivalMark, mark } from '../wording/marks.ts';
import { summaryDetail, summaryPage } from './summary-view.ts';
import { timeZone } from '../wording/dates.ts';

export interface ViewSources {
  readonly settings: SettingsView;
  readonly cases: readonly JudgedCase[];
  readonly open: JudgedCase | null;
  readonly undo: View['undo'];
  readonly lab: LabState | null;
  readonly notices: readonly {
    readonly id: string;
    readonly kind: 'bad' | 'warn' | 'info';
    readonly sentence: RichText;
  }[];
  readonly version: string;
  readonly rulebookRead: string;
}

/** @returns the whole view in the language of the settings */
export function deriveView(sources: ViewSources): View {
  const { settings, open, lab } = sources;
  const { language } = settings;
  return {
    language,
    settings,
    cases: sources.cases.map(summaryOf),
    undo: sources.undo,
    open: open === null ? null : caseView(open),
    lab: lab === null ? null : labView(lab, language),
    scenarios: scenarios.map(({ id, name, summary }) => ({
      id,
      name: name[language],
      summary: summary[language],
    })),
    glossary: glossary.map(({ id, word, term, explanation }) => ({
      id,
      word: word[language],
      term,
      explanation: explanation[language],
    })),
    notices: sources.notices,
    about: { version: sources.version, rulebookRead: sources.rulebookRead },
  };
}

/** The title of a case: the shop's name, else its domain, else words for a new case. */
export function caseTitle(caseFile: CaseFile, language: Language): string {
  const { shopName, shopDomain } = caseFile.answers;
  if (shopName !== '') return shopName;
  return shopDomain ?? (language === 'ja' ? '新しい診断' : 'New diagnosis');
}

export function caseView(judged: JudgedCase): CaseView {
  const { caseFile, language } = judged;
  return {
    id: caseFile.id,
    title: caseTitle(caseFile, language),
    practice: caseFile.practice !== null,
    answers: caseFile.answers,
    pages: pagesOf(judged),
    intake: intake.detail(judged),
    spfDns: spfDns.detail(judged),
    rules: carrierRules.detail(judged),
    message: messageId.detail(judged),
    restart: restart.detail(judged),
    send: sendTest.detail(judged),
    summary: summaryDetail(judged),
  };
}

/** @returns the seven stops of the road with their verdicts, also for paper and `inspect` */
export function pagesOf(judged: JudgedCase) {
  return [
    intake.page(judged),
    spfDns.page(judged),
    carrierRules.page(judged),
    messageId.page(judged),
    restart.page(judged),
    sendTest.page(judged),
    summaryPage(judged),
  ];
}

const solved: Text = { ja: '解決ずみ', en: 'Solved' };

function summaryOf(judged: JudgedCase): CaseSummary {
  const { caseFile, language } = judged;
  const pages = pagesOf(judged);
  const summary = summaryDetail(judged);
  const failing = pages.find((page) => page.mark.kind === 'bad');
  const current = pages.find((page) => !page.done) ?? pages.at(-1);
  const date = new Date(caseFile.changedAt);
  return {
    id: caseFile.id,
    title: caseTitle(caseFile, language),
    domain: caseFile.answers.shopDomain ?? '',
    practice: caseFile.practice !== null,
    carriers: (['docomo', 'au', 'softbank'] as const).map((id) => ({
      id,
      name: carrierName(id, language),
      mark: latestArrival(judged, id),
    })),
    state: summary.arrivesEverywhere
      ? mark('ok', 'arrived', language)
      : failing !== undefined
        ? { kind: failing.mark.kind, word: failing.finding === '' ? failing.mark.word : failing.finding }
        : mark('wait', 'waiting', language),
    where: summary.arrivesEverywhere
      ? solved[language]
      : (failing ?? current)?.number || ((failing ?? current)?.name ?? ''),
    date: new Intl.DateTimeFormat(language, {
      month: 'numeric',
      day: 'numeric',
      timeZone,
    }).format(date),
  };
}

function latestArrival(judged: JudgedCase, id: CarrierId) {
  const receipts = judged.facts.receipts;
  const tick =
    receipts?.state === 'known' ? receipts.value.find((receipt) => receipt.carrier === id) : undefined;
  return arrivalMark(tick?.arrival ?? judged.caseFile.answers.arrivals[id], false, judged.language);
}

export function carrierName(id: CarrierId, language: Language): string {
  return carriers.find((carrier) => carrier.id === id)?.name[language] ?? id;
}

function labView(lab: LabState, language: Language): LabView {
  const orders = [...new Set(lab.mails.map((mail) => mail.order))].sort((a, b) => b - a);
  return {
    scenario: lab.scenario,
    name: lab.name[language],
    summary: lab.summary[language],
    hostName: lab.hostName,
    up: lab.up,
    pending: lab.pendingHostName,
    nameServer: lab.nameServer,
    shop: {
      domain: lab.shop.domain,
      fromAddress: lab.shop.fromAddress,
      address: lab.shop.address,
      host: lab.shop.host,
      ports: Object.keys(lab.shop.ports).map(Number),
      submission: { host: `mail.${lab.shop.domain}`, ...lab.shop.submission },
    },
    phones: carrierIds
      .filter((carrier) => lab.carriers.includes(carrier))
      .map((carrier) => ({ carrier, address: phones[carrier] })),
    orders: orders.map((number) => {
      const mails = lab.mails.filter((mail) => mail.order === number);
      return {
        number,
        at: mails[0]?.at ?? '',
        mails: [...mails]
          .sort((a, b) => carrierIds.indexOf(a.carrier) - carrierIds.indexOf(b.carrier))
          .map((mail) => ({
            carrier: mail.carrier,
            name: carrierName(mail.carrier, language),
            outcome: mail.outcome,
            reply: mail.reply,
          })),
      };
    }),
    inbox: [...lab.mails].reverse().flatMap(({ id, carrier, subject, at, bounceId, neverLeft }) => {
      const base = { carrier, name: carrierName(carrier, language), at };
      const mail = { ...base, id, kind: 'mail' as const, subject };
      const left = neverLeft === true ? [] : [mail];
      return bounceId === undefined
        ? left
        : [...left, { ...base, id: bounceId, kind: 'bounce' as const, subject: bounceSubject }];
    }),
  };
}
