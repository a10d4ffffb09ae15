// STEP 5 as the screen sees it: a card a carrier, the conversation, what this test does not prove, before and after.
import { fill, fillRich, type Language } from '../../contract/text.ts';
import type { CarrierId } from '../../contract/answers.ts';
import type { CommandView } from '../../contract/view/fix.ts';
import type { Mark } from '../../contract/view/mark.ts';
import type { EvidenceGroup, PageView } from '../../contract/view/page.ts';
import type { SendView } from '../../contract/view/send.ts';
import type { SendingFacts } from '../../protocols/smtp/smtp-facts.ts';
import { maskAddresses, type OwnNames } from '../../report/mask-addresses.ts';
import { arrivesEverywhere, carrierOutcomes, type CarrierOutcome } from '../../report/outcome.ts';
import { logIsOfNow } from '../../report/looked-again.ts';
import { stampLine } from '../../wording/dates.ts';
import { mark } from '../../wording/marks.ts';
import type { JudgedCase } from '../judged-case.ts';
import { beforeAfterOf } from './before-after.ts';
import { isolationView } from './isolation/view.ts';
import { queueView } from './queue-view.ts';
import { sendingOutcome } from './sending-outcome.ts';
import { rawTranscript, speechOf } from './transcript.ts';
import { arrivalAdvice, words } from './words.ts';

/** @returns STEP 5's place on the road */
export function page(judged: JudgedCase): PageView {
  const { language } = judged;
  const outcomes = carrierOutcomes(judged);
  const standing = standingOf(judged, outcomes);
  const everywhere = arrivesEverywhere(outcomes);
  return {
    id: '5-send-test',
    number: 'STEP 5',
    name: words.name[language],
    shortName: words.shortName[language],
    technicalName: words.technicalName[language],
    mark: standing.mark,
    finding: standing.finding,
    headline: standing.headline,
    lead: fillRich(words[standing.lead][language]),
    stamp:
      standing.heldSince === null
        ? null
        : {
            kind: 'hold',
            word: mark('hold', 'onHold', language).word,
            line: stampLine('STEP 5', standing.heldSince),
          },
    next: words[everywhere ? 'nextAll' : 'next'][language],
    evidence: evidenceOf(judged),
    stale: null,
    done: everywhere,
  };
}

interface Standing {
  readonly mark: Mark;
  readonly finding: string;
  readonly headline: string;
  readonly lead: 'leadAsk' | 'leadNotDirect' | 'leadPart' | 'leadPartPractice' | 'leadAll' | 'leadFailing';
  /** since when nothing can be tested the direct way; null where that is not the news */
  readonly heldSince: string | null;
}

function standingOf(judged: JudgedCase, outcomes: readonly CarrierOutcome[]): Standing {
  const { language, caseFile, facts } = judged;
  const ticked = outcomes.filter(({ arrival }) => arrival !== null && arrival !== 'unknown');
  const arrived = outcomes.filter(({ arrival }) => arrival === 'inbox');
  const failing = outcomes.filter(({ arrival }) => arrival === 'nothing' || arrival === 'bounced');
  const weak = outcomes.filter(({ arrival }) => arrival === 'spam-folder' || arrival === 'warning-banner');
  const open = outcomes.filter(({ arrival }) => arrival === null || arrival === 'unknown');
  const total = outcomes.length;
  const say = (word: keyof typeof words, args: Record<string, string | number> = {}): string =>
    fill(words[word][language], args);
  const names = (some: readonly CarrierOutcome[]): string =>
    some.map(({ name }) => name).join(language === 'ja' ? '、' : ', ') + (language === 'ja' ? ' ' : '');
  const some = ticked.length === 0 ? '' : say('findSome', { total, count: arrived.length });
  const base = { finding: some, heldSince: null };
  if (ticked.length === 0) {
    const port25 = facts.outboundPort25;
    // Once something was sent another way, the closed port is no news any more. The practice has no line of its own.
    const tried = facts.sendings?.state === 'known' && facts.sendings.value.length > 0;
    if (caseFile.practice === null && port25?.state === 'known' && port25.value.blocked === true && !tried) {
      return {
        mark: mark('warn', 'checkThis', language),
        finding: say('findNotDirect'),
        headline: say('headNotDirect'),
        lead: 'leadNotDirect',
        heldSince: port25.at,
      };
    }
    return { ...base, mark: mark('wait', 'notYet', language), headline: say('headAsk'), lead: 'leadAsk' };
  }
  if (failing.length > 0) {
    const headline = say('headFailing', { carriers: names(failing) });
    return { ...base, mark: mark('bad', 'doesNotArrive', language), headline, lead: 'leadFailing' };
  }
  if (weak.length > 0) {
    const headline = say('headSpam', { carriers: names(weak) });
    return { ...base, mark: mark('warn', 'checkThis', language), headline, lead: 'leadFailing' };
  }
  if (open.length > 0) {
    // The news is where it did not arrive before.
    const fresh = arrived.filter(({ before }) => before.kind !== 'ok');
    const head =
      fresh.length === 0 ? 'headPartAsBefore' : fresh.length < arrived.length ? 'headPartToo' : 'headPart';
    const headline = say(open.length === 1 ? head : `${head}More`, {
      arrived: names(fresh.length === 0 ? arrived : fresh),
      left: names(open),
    });
    const lead = caseFile.practice === null ? 'leadPart' : 'leadPartPractice';
    return { ...base, mark: mark('wait', 'waiting', language), headline, lead };
  }
  const headline = say('headAll', { carriers: names(arrived) });
  const finding = say('findAll', { count: arrived.length });
  return { ...base, mark: mark('ok', 'arrived', language), finding, headline, lead: 'leadAll' };
}

function evidenceOf(judged: JudgedCase): readonly EvidenceGroup[] {
  const { receipts, sendings } = judged.facts;
  const { language } = judged;
  return [
    ...(receipts?.state === 'known' && receipts.evidence.length > 0
      ? [{ title: words.name[language], mark: mark('ok', 'done', language), evidence: receipts.evidence }]
      : []),
    ...(sendings?.state === 'known' && sendings.evidence.length > 0
      ? [{ title: 'SMTP', mark: mark('none', 'done', language), evidence: sendings.evidence }]
      : []),
  ];
}

/** @returns everything STEP 5 draws below its headline */
export function detail(judged: JudgedCase): SendView {
  const { language, facts } = judged;
  const last = facts.sendings?.state === 'known' ? facts.sendings.value.at(-1) : undefined;
  return {
    carriers: carrierOutcomes(judged).map((outcome) => ({
      id: outcome.id,
      name: outcome.name,
      failedBefore: outcome.failedBefore,
      arrivedBefore: outcome.before,
      accepted: acceptedMark(judged, outcome.id),
      arrival: outcome.arrival ?? 'unknown',
      tickedAt: outcome.tickedAt,
      advice: adviceOf(outcome, language),
    })),
    conversation: last === undefined ? null : conversationOf(last, judged),
    doesNotProve: fillRich(words.doesNotProve[language]),
    serverCommand: serverCommand(judged),
    beforeAfter: beforeAfterOf(judged),
    ...(facts.mailQueue?.state === 'known'
      ? { queue: queueView(facts.mailQueue.value, language, (text) => maskAddresses(text, ownNames(judged))) }
      : {}),
    isolation: isolationView(judged, (text) => maskAddresses(text, ownNames(judged))),
  };
}

function adviceOf({ arrival }: CarrierOutcome, language: Language) {
  const advice = arrival === null ? null : arrivalAdvice[arrival];
  return advice === null ? null : fillRich(advice[language]);
}

/** What the carrier's own mail desk said, as the shop's mail log has it. The hand-in service's answer is not the carrier's. */
function acceptedMark(judged: JudgedCase, id: CarrierId): Mark | null {
  const { maillog } = judged.facts;
  const figures =
    maillog?.state === 'known' ? maillog.value.carriers.find(({ carrier }) => carrier === id) : undefined;
  if (figures === undefined) return null;
  // What it said to the server as it was before the change is no word on the test mail.
  if (!logIsOfNow(judged)) return mark('wait', 'notSeenAgain', judged.language);
  if (figures.totals.sent > 0 && figures.totals.bounced === 0) return mark('ok', 'accepted', judged.language);
  return figures.totals.sent === 0 && figures.totals.bounced > 0
    ? mark('bad', 'refused', judged.language)
    : null;
}

function ownNames(judged: JudgedCase): OwnNames {
  const { shopDomain, fromAddress } = judged.caseFile.answers;
  return {
    domains: shopDomain === null ? [] : [shopDomain],
    addresses: fromAddress === null ? [] : [fromAddress.toLowerCase()],
  };
}

function conversationOf(sending: SendingFacts, judged: JudgedCase): NonNullable<SendView['conversation']> {
  const { language } = judged;
  const own = ownNames(judged);
  const mask = (text: string): string => maskAddresses(text, own);
  const seconds = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(
    sending.milliseconds / 1000,
  );
  return {
    title: fill(words.conversation[language], { host: `${sending.host}:${sending.port}` }),
    seconds: fill(words.seconds[language], { count: seconds }),
    running: sending.running === true,
    lines: speechOf(sending.dialogue, language, mask),
    raw: rawTranscript(sending.dialogue, mask),
    outcome: sending.running === true ? null : sendingOutcome(sending, language, mask),
  };
}

/** One test mail through the server's sendmail command: EC-CUBE's own way out. */
function serverCommand({ caseFile, language }: JudgedCase): CommandView {
  const from = caseFile.answers.fromAddress ?? 'order@shop.example';
  const code = [
    "TO='your-phone@docomo.ne.jp'",
    `FROM='${shellSafe(from)}'`,
    `printf 'From: %s\\nTo: %s\\nSubject: todoku test\\n\\ntest\\n' "$FROM" "$TO" | /usr/sbin/sendmail -t -i`,
  ].join('\n');
  return {
    title: words.commandTitle[language],
    explains: words.commandExplains[language],
    code,
    ownValues: [from, 'your-phone@docomo.ne.jp'],
  };
}

/** Inside single quotes only a single quote can end them. */
function shellSafe(text: string): string {
  return text.replace(/[\r\n]/g, '').replaceAll("'", "'\\''");
}
