// The commands whose replies can be pasted, with the shop's own return address filled in.
import type { CommandView } from '../../contract/view/fix.ts';
import { plainWords, fillRich } from '../../contract/text.ts';
import type { Facts } from '../../facts/facts.ts';
import {
  bounceCommand,
  greetingCommand,
  namesCommand,
  outboundCommand,
} from '../../servers/server-report/commands-to-run.ts';
import type { JudgedCase } from '../judged-case.ts';
import type { EvidenceRead } from './evidence-read.ts';
import { commandValues } from './fixes.ts';

/** @returns names and settings, the greeting, port 25, and the bounce test once the address's mail server is known */
export function serverCommands(judged: JudgedCase, evidence: EvidenceRead): readonly CommandView[] {
  const { language, facts, caseFile } = judged;
  const { hostName, bounceAddress } = commandValues(judged, evidence);
  const mailExchange = firstExchange(facts, bounceAddress.split('@')[1] ?? '');
  const bounce =
    mailExchange === null || (caseFile.answers.fromAddress ?? caseFile.answers.shopDomain) === null
      ? []
      : [bounceCommand({ mailExchange, hostName, address: bounceAddress })];
  return [namesCommand, greetingCommand, outboundCommand, ...bounce].map((command) => ({
    title: command.title[language],
    explains: plainWords(fillRich(command.explains[language])),
    code: command.code,
    ownValues: command.ownValues,
  }));
}

/** The mail exchanger with the lowest number (RFC 5321 5.1), only where its name is one. */
function firstExchange(facts: Facts, domain: string): string | null {
  const records = [facts.envelopeDomainRecords, facts.fromDomainRecords].find(
    (fact) => fact?.state === 'known' && fact.value.domain.toLowerCase() === domain.toLowerCase(),
  );
  const answer = records?.state === 'known' ? records.value.answers.MX : undefined;
  if (answer?.outcome !== 'found') return null;
  const [first] = answer.records
    .flatMap(({ data }) => (data.type === 'MX' ? [data] : []))
    .sort((a, b) => a.preference - b.preference);
  const name = first?.exchange.replace(/\.$/, '') ?? '';
  return /^[a-z0-9_](?:[a-z0-9_.-]{0,251}[a-z0-9])$/i.test(name) ? name : null;
}
