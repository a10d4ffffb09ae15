// Which fix cards this case needs, and the cards in one language with the shop's own names filled in.
import { serverIds, type ServerId } from '../../contract/answers.ts';
import { fillRich, plainWords, type Language, type Text } from '../../contract/text.ts';
import { fixPhases, type CommandView, type FixCardView, type FixPhase } from '../../contract/view/fix.ts';
import { isPublicKind, hostNameKind } from '../../protocols/message/host-name-kind.ts';
import { findOut } from '../../servers/clicks.ts';
import type { Fix } from '../../servers/fix.ts';
import { fixes, serverNames, servers } from '../../servers/index.ts';
import type { Procedure } from '../../servers/procedure.ts';
import { fillCommand, type CommandValues } from '../../servers/shell.ts';
import type { JudgedCase } from '../judged-case.ts';
import { readEvidence, type EvidenceRead } from './evidence-read.ts';
import { standings } from './fix-standing.ts';
import { handOver } from './hand-over.ts';
import { suggestedHostNames } from './host-names.ts';
import { phaseNames } from './words.ts';

/** @returns the cards in the order they are done; those marked as applied stay */
export function fixCards(judged: JudgedCase): readonly FixCardView[] {
  // After the first change the mail is right again; what was done is still shown from the facts before it.
  const evidence = readEvidence(judged.caseFile, judged.factsBefore ?? judged.facts);
  const wanted = neededFixes(judged, evidence);
  const values = commandValues(judged, evidence);
  const cards = fixes.filter((fix) => wanted.has(fix.id)).map((fix) => cardOf(fix, judged, evidence, values));
  const standing = standings(cards, judged, evidence);
  return cards
    .map((card): FixCardView => {
      const said = standing.get(card.id);
      if (said === undefined) return card;
      const { kind, words, args } = said;
      return { ...card, standing: { kind, words: fillRich(words[judged.language], args) } };
    })
    .sort((a, b) => place(a) - place(b));
}

/** The mail program's name before the machine's, where the evidence says so; all else keeps its order. */
function place({ id, standing }: FixCardView): number {
  if (id !== 'host-name' && id !== 'mta-host-name') return 2;
  return standing?.kind === 'first' ? 0 : 1;
}

/** @returns ids of the fixes that the findings and the leading causes call for */
export function neededFixes(judged: JudgedCase, evidence: EvidenceRead): ReadonlySet<string> {
  const findings = [...judged.findings.values(), ...(judged.findingsBefore?.values() ?? [])];
  const failedIds = new Set(findings.flatMap(({ check, verdict }) => (verdict === 'fail' ? [check.id] : [])));
  const failed = (id: string): boolean => failedIds.has(id);
  const wanted = new Set<string>(judged.caseFile.applied.map(({ fix }) => fix));
  const literal = ['address-literal', 'bare-address'].includes(
    hostNameKind(evidence.shopMail?.leaving.helo ?? ''),
  );
  const idByMta = evidence.context.messageId === 'by-mta';
  const badName =
    (failed('ehlo-name') && !literal) || failed('ehlo-resolves') || (failed('message-id-domain') && idByMta);
  const senderOnHost = failed('envelope-sender-domain') && failed('envelope-sender-web-user');
  if (badName || senderOnHost) {
    wanted.add('host-name');
    wanted.add('mta-host-name');
  }
  if (failed('ehlo-name') && literal) wanted.add('ec-cube-helo');
  if (
    failed('envelope-sender-web-user') ||
    failed('envelope-sender-domain') ||
    failed('envelope-sender-owner')
  )
    wanted.add('envelope-sender');
  if (failed('message-id-present') || failed('message-id-form') || failed('message-id-repeated'))
    wanted.add('message-id');
  if (failed('message-id-domain') && !idByMta) wanted.add('message-id');
  for (const finding of findings) {
    if (
      finding.verdict !== 'fail' ||
      finding.check.step !== '3-message-id' ||
      finding.check.weight === 'information'
    )
      continue;
    if (finding.check.fixes?.includes('header') === true) wanted.add('header');
    if (finding.check.fixes?.includes('dkim') === true && finding.check.id === 'dkim-domain')
      wanted.add('dkim');
  }
  const leading = judged.causes.filter(({ certainty, ruledOut }) => certainty === 'likely' && !ruledOut);
  for (const { cause } of leading) {
    for (const id of cause.fixes) {
      // Names and headers are decided from the mail above; a cause adds what no mail can show.
      if (
        evidence.shopMail === null ||
        !['host-name', 'mta-host-name', 'message-id', 'header', 'envelope-sender'].includes(id)
      )
        wanted.add(id);
    }
  }
  return wanted;
}

/** The shop's own names for commands; nothing that only a mail says gets in, except an address proved to be one. */
export function commandValues(judged: JudgedCase, evidence: EvidenceRead): CommandValues {
  const { answers } = judged.caseFile;
  const shopDomain = answers.shopDomain ?? 'shop.example';
  const present = evidence.shopMail?.leaving.helo ?? null;
  const ownPresent =
    present !== null && isPublicKind(hostNameKind(present)) && /^[a-z0-9.-]+$/i.test(present)
      ? present
      : null;
  const hostName =
    answers.newHostName ?? suggestedHostNames(answers.shopDomain, ownPresent)[0] ?? `mail.${shopDomain}`;
  const bounceAddress = answers.fromAddress ?? `order@${shopDomain}`;
  return {
    hostName,
    shortName: hostName.split('.')[0] ?? 'mail',
    address: evidence.address ?? '192.0.2.1',
    shopDomain,
    bounceAddress,
    webUser: evidence.webUser,
    testAddress: bounceAddress,
  };
}

function cardOf(fix: Fix, judged: JudgedCase, evidence: EvidenceRead, values: CommandValues): FixCardView {
  const { language } = judged;
  const rich = (text: Text) => fillRich(text[language], values);
  const tabs = serverIds.map((id) => {
    const procedure = procedureFor(fix, id, evidence);
    return {
      id,
      name: serverNames[id][language],
      phases: phasesOf(procedure, values, language),
      traps: procedure.traps.map(rich),
    };
  });
  const card = {
    id: fix.id,
    title: fix.title[language],
    headline: fix.headline[language],
    why: rich(fix.why(evidence.context)),
    chosen: evidence.server,
    chosenBecause: plainWords(rich(evidence.serverBecause)),
    servers: tabs,
    applied: judged.caseFile.applied.some((entry) => entry.fix === fix.id),
  };
  return { ...card, handOver: handOver(card, judged, evidence, values) };
}

function procedureFor(fix: Fix, id: ServerId, { context }: EvidenceRead): Procedure {
  if (id === 'rental-server') return fix.withoutShell;
  const server = servers.find((kind) => kind.id === id);
  if (server !== undefined) return fix.procedure(server, context);
  // Not known yet: clicks are the same everywhere, commands wait until the server is known.
  const [first] = servers;
  const any = first === undefined ? findOut : fix.procedure(first, context);
  return Object.values(any.steps).some((commands) => commands.some(({ code }) => code !== ''))
    ? findOut
    : any;
}

function phasesOf(
  procedure: Procedure,
  values: CommandValues,
  language: Language,
): FixCardView['servers'][number]['phases'] {
  return fixPhases.flatMap((phase: FixPhase) => {
    const commands = procedure.steps[phase].map((command): CommandView => {
      const { code, ownValues } = fillCommand(command.code, values);
      return {
        title: plainWords(fillRich(command.title[language], values)),
        explains: plainWords(fillRich(command.explains[language], values)),
        code,
        ownValues,
      };
    });
    return commands.length === 0 ? [] : [{ phase, name: phaseNames[phase][language], commands }];
  });
}
