// Reads what a shop's server answered to the see-it-now commands, as pasted from a terminal: names, settings, whether the
// mail program runs, what waits. Nothing pasted is ever run or put into a command.
import type { FactTypes, ServerReport } from '../../facts/facts.ts';
import { readQueue } from '../../protocols/mail-queue/read-queue.ts';
import { bounceTestIn, isSmtpCommand } from './bounce-test.ts';
import { commandOf, namesAskedBy, otherHostTried } from './commands.ts';
import { emptyDraft, isName, type Draft } from './draft.ts';
import { keepsOwnDomain, type Shop } from './own-domain.ts';
import { hostsName, limitOf, readSetting, readValue, takeHostName } from './settings.ts';
import { mostErrors, outboundOf, readError, readState, unitState } from './states.ts';

export const longestServerReport = 200_000;
const mostLines = 5_000;

export interface ServerReportReading {
  readonly report: ServerReport;
  /** what the return path answered to a bounce, where that was tried */
  readonly bounceTest: FactTypes['bounceAcceptance'] | null;
  /** what was understood, `command or setting: value`, without secrets and customers' addresses */
  readonly lines: readonly string[];
}

/**
 * @param text pasted, untrusted; 200,000 characters and 5,000 lines are read at most
 * @returns null where nothing was understood
 */
export function readServerReport(text: string, shop: Shop): ServerReportReading | null {
  const whole = text.slice(0, longestServerReport);
  const lines = whole.split(/\r\n|\r|\n/, mostLines).map((raw) =>
    // Colours of a terminal.
    // eslint-disable-next-line no-control-regex -- the escape character is what is looked for
    raw.slice(0, 2_000).replace(/\u001b\[[0-9;]*[A-Za-z]/g, ''),
  );
  const draft = emptyDraft();
  readLines(draft, lines, shop);
  const report = made(draft, lines, whole, shop);
  const bounceTest = bounceTestIn(lines);
  const understood = linesOf(report, bounceTest);
  return understood.length === 0 ? null : { report, bounceTest, lines: understood };
}

function readLines(draft: Draft, lines: readonly string[], shop: Shop): void {
  let asked: string[] = [];
  let other: string | null = null;
  for (const raw of lines) {
    const line = raw.trim();
    if (line === '' || isSmtpCommand(line)) continue;
    const command = commandOf(line);
    if (command !== null) {
      asked = namesAskedBy(command);
      other = otherHostTried(command);
      // The shop's own mail server may be this very machine: that says nothing about the road outside.
      if (other !== null && shop.domain !== null && isUnder(other, shop.domain)) other = null;
      continue;
    }
    if (readSetting(draft, line) || readState(draft, line, other) || readError(draft, line)) continue;
    const key = asked.shift();
    if (key === 'hostname' || key === 'hostname -f') {
      if (isName(line)) takeHostName(draft, line, key === 'hostname -f');
    } else if (key !== undefined) readValue(draft, key, line);
    else if (isName(line) && (line.includes('.') || line === 'localhost')) takeHostName(draft, line, false);
  }
}

const isUnder = (host: string, domain: string): boolean =>
  `.${host.toLowerCase()}`.endsWith(`.${domain.toLowerCase()}`);

function made(draft: Draft, lines: readonly string[], whole: string, shop: Shop): ServerReport {
  return {
    hostName: draft.hostName,
    mtaName: draft.mtaName ?? draft.greeting,
    mta:
      unitState(lines) ??
      (draft.running ? 'running' : draft.stopped ? 'stopped' : draft.absent ? 'absent' : null),
    keepsOwnDomain: keepsOwnDomain(draft, shop),
    mailer: draft.mailer,
    mailerErrors: draft.errors,
    queued: queuedIn(whole),
    // Settings say what it calls itself when sending; a greeting is what it says when it is called.
    ehloName: draft.heloName ?? draft.mtaName,
    hostsName: hostsName(draft),
    relay: draft.relay,
    outboundPort25: outboundOf(draft),
    parallel: limitOf(draft, 'concurrency_limit'),
    pauseSeconds: limitOf(draft, 'rate_delay'),
    tlsLevel: draft.tlsLevel,
    protocols: draft.protocols,
  };
}

function queuedIn(text: string): number | null {
  const total = /^--\s*\d+\s+[KM]?bytes\s+in\s+(\d{1,9})\s+Requests?\./im.exec(text);
  if (total !== null) return Number(total[1]);
  return readQueue(text)?.count ?? null;
}

function linesOf(report: ServerReport, bounceTest: FactTypes['bounceAcceptance'] | null): readonly string[] {
  const row = (name: string, value: string | number | null | undefined): string[] =>
    value === null || value === undefined ? [] : [`${name}: ${String(value)}`];
  const apart = report.ehloName === report.mtaName ? null : report.ehloName;
  return [
    ...row('hostname', report.hostName),
    ...row('/etc/hosts', report.hostsName),
    ...row('myhostname', report.mtaName),
    ...row('smtp_helo_name', apart),
    ...row('relayhost', report.relay === '' ? '(none)' : report.relay),
    ...row('mail server', report.mta),
    ...row(
      'shop domain in mydestination',
      report.keepsOwnDomain === null ? null : report.keepsOwnDomain ? 'yes' : 'no',
    ),
    ...row('port 25 to others', report.outboundPort25),
    ...row('connections at once', report.parallel),
    ...row('seconds between mails', report.pauseSeconds),
    ...row('smtp_tls_security_level', report.tlsLevel === '' ? '(empty)' : report.tlsLevel),
    ...row('inet_protocols', report.protocols),
    ...row('mailer', report.mailer),
    ...row('queue', report.queued),
    ...report.mailerErrors,
    ...(bounceTest === null ? [] : [`bounce to ${bounceTest.host}: ${bounceTest.reply}`]),
  ];
}

/** @returns what was read before with what a later paste says; a later word replaces an earlier one */
export function withEarlier(earlier: ServerReport | null, later: ServerReport): ServerReport {
  if (earlier === null) return later;
  const told = Object.fromEntries(
    Object.entries(later).filter(([, value]) => value !== null && value !== undefined),
  );
  return {
    ...earlier,
    ...told,
    mailerErrors: [...new Set([...earlier.mailerErrors, ...later.mailerErrors])].slice(-mostErrors),
  };
}
