// Reads what a shop's server answered to the see-it-now commands, as pasted from a terminal: names, settings, whether the
// mail program runs, what waits. Nothing pasted is ever run or put into a command.
import type { ServerReport } from '../../facts/facts.ts';
import { maskAddresses } from '../../protocols/maillog/mask.ts';
import { readQueue } from '../../protocols/mail-queue/read-queue.ts';
import { mailerWithoutSecrets } from './strip-secrets.ts';

export const longestServerReport = 200_000;
const mostLines = 5_000;
const mostErrors = 20;

export interface ServerReportReading {
  readonly report: ServerReport;
  /** what was understood, `command or setting: value`, without secrets and customers' addresses */
  readonly lines: readonly string[];
}

interface Draft {
  hostName: string | null;
  hostNameSure: boolean;
  mtaName: string | null;
  greeting: string | null;
  domain: string | null;
  destination: string | null;
  running: boolean;
  stopped: boolean;
  absent: boolean;
  mailer: string | null;
  errors: string[];
}

const emptyDraft = (): Draft => ({
  hostName: null,
  hostNameSure: false,
  mtaName: null,
  greeting: null,
  domain: null,
  destination: null,
  running: false,
  stopped: false,
  absent: false,
  mailer: null,
  errors: [],
});

/**
 * @param text pasted, untrusted; 200,000 characters and 5,000 lines are read at most
 * @param shop its domain, and whether its mailboxes are known to be on another server (null: not known)
 * @returns null where nothing was understood
 */
export function readServerReport(
  text: string,
  shop: { readonly domain: string | null; readonly mailboxesElsewhere: boolean | null },
): ServerReportReading | null {
  const draft = emptyDraft();
  let asked: string[] = [];
  const whole = text.slice(0, longestServerReport);
  for (const raw of whole.split(/\r\n|\r|\n/, mostLines)) {
    // Colours of a terminal.
    // eslint-disable-next-line no-control-regex -- the escape character is what is looked for
    const line = raw
      .slice(0, 2_000)
      .replace(/\u001b\[[0-9;]*[A-Za-z]/g, '')
      .trim();
    if (line === '') continue;
    const command = commandOf(line);
    if (command !== null) {
      asked = namesAskedBy(command);
      continue;
    }
    if (readSetting(draft, line) || readState(draft, line) || readError(draft, line)) {
      continue;
    }
    const key = asked.shift();
    if (key === 'hostname' || key === 'hostname -f') {
      if (isName(line)) takeHostName(draft, line, key === 'hostname -f');
    } else if (key !== undefined) readValue(draft, key, line);
    else if (isName(line) && (line.includes('.') || line === 'localhost')) takeHostName(draft, line, false);
  }
  const report = made(draft, whole, shop);
  const lines = linesOf(report);
  return lines.length === 0 ? null : { report, lines };
}

const prompt =
  /^(?:\[[^\]]{1,120}\]|[\w.-]{1,64}@[\w.-]{1,64}[^#$%>]{0,200}|[\w./~-]{0,60})\s*[#$%>]\s+(\S.*)$/;
const bareCommand =
  /^(?:sudo\s+)?(?:hostname(?:\s+-{1,2}\w+)?|hostnamectl\b.*|postconf\b.*|cat\s+\S.*|grep\s.*|mailq|postqueue\s.*|systemctl\s.*|service\s.*|ss\s.*|netstat\s.*|nc\s.*|exim4?\s-.*|timeout\s.*)$/;

function commandOf(line: string): string | null {
  const prompted = prompt.exec(line)?.[1];
  const bare = line === 'hostname' || (line.includes(' ') && bareCommand.test(line)) ? line : null;
  const command = prompted ?? bare;
  if (command === null || command === undefined || /^hostname\s*=/.test(command)) return null;
  return command.replace(/^sudo\s+/, '').trim();
}

/** Which values the lines after a command hold, in their order. */
function namesAskedBy(command: string): string[] {
  return command.split(/\s*(?:;|&&)\s*/).flatMap((one) => {
    if (/^hostname\s+(-f|--fqdn|-A)$/.test(one)) return ['hostname -f'];
    if (/^(hostname|hostnamectl\s+(--static|hostname)|cat\s+\/etc\/hostname|uname\s+-n)$/.test(one))
      return ['hostname'];
    const bare = /^postconf\s+-h\s+(.+)$/.exec(one)?.[1];
    return bare === undefined ? [] : bare.split(/\s+/).slice(0, 10);
  });
}

function isName(text: string): boolean {
  return /^[a-z0-9_](?:[a-z0-9_.-]{0,251}[a-z0-9_])?\.?$/i.test(text);
}

function takeHostName(draft: Draft, name: string, sure: boolean): void {
  if (draft.hostName !== null && (draft.hostNameSure || !sure)) return;
  draft.hostName = name;
  draft.hostNameSure = sure;
}

function readSetting(draft: Draft, line: string): boolean {
  // grep -n puts the line's number first, grep on several files the file's name.
  const bare = line.replace(/^(?:[\w./-]{1,200}:)?(?:\d{1,6}:)?\s*(?:export\s+)?/, '');
  const mailer = /^MAILER_(?:URL|DSN)\s*=\s*(.*)$/.exec(bare);
  if (mailer !== null) {
    draft.mailer = mailerWithoutSecrets(mailer[1] ?? '') ?? draft.mailer;
    return true;
  }
  const backend = /^define\(\s*["']MAIL_BACKEND["']\s*,\s*["'](mail|smtp|sendmail)["']\s*\)/i.exec(bare);
  if (backend !== null) {
    draft.mailer = (backend[1] ?? '').toLowerCase();
    return true;
  }
  const named = /^(?:Static hostname:\s*|HOSTNAME=["']?)([\w.-]{1,253})["']?$/.exec(bare) ?? null;
  if (named !== null) {
    takeHostName(draft, named[1] ?? '', false);
    return true;
  }
  const sendmail = /^Dj([\w.-]{1,253})$/.exec(bare);
  if (sendmail !== null) {
    draft.mtaName = sendmail[1] ?? null;
    return true;
  }
  const setting = /^([a-z][a-z0-9_]{1,60})\s=\s?(.*)$/.exec(bare);
  if (setting === null) return false;
  readValue(draft, setting[1] ?? '', (setting[2] ?? '').trim());
  return true;
}

function readValue(draft: Draft, key: string, value: string): void {
  if ((key === 'myhostname' || key === 'primary_hostname') && isName(value)) draft.mtaName = value;
  else if (key === 'mydomain' && isName(value)) draft.domain = value;
  else if (key === 'mydestination') draft.destination = value;
}

const mtaProcess =
  /(?:postfix\/(?:s?bin\/)?master|\/postfix\/master)\b|^sendmail: accepting connections|\bexim4? -bd\b/;

function readState(draft: Draft, line: string): boolean {
  const greeting = /^220[ -]([\w.[\]:-]{1,255})\s.*\b(?:E?SMTP|Postfix|Sendmail|Exim)\b/i.exec(line);
  if (greeting !== null) {
    draft.greeting = greeting[1] ?? null;
    draft.running = true;
    return true;
  }
  if (
    mtaProcess.test(line) ||
    /the Postfix mail system is running/.test(line) ||
    /^(?:master|sendmail|exim4?) \(pid\s+[\d ]+\) is running/.test(line) ||
    /^(?:tcp\S*\s+)?(?:\d+\s+\d+\s+\S+:25\s.*LISTEN|LISTEN\s+\d+\s+\d+\s+\S+:25\s)/.test(line)
  )
    draft.running = true;
  else if (
    /the Postfix mail system is not running/.test(line) ||
    /^(?:master|sendmail|exim4?) (?:is stopped|dead but)/.test(line) ||
    /(?:localhost|127\.0\.0\.1|::1)\S*[ /:]+(?:port )?25\b.*(?:Connection refused|接続を拒否されました)/.test(
      line,
    )
  )
    draft.stopped = true;
  else if (
    /\/sendmail['’”"]?: (?:No such file or directory|そのようなファイルやディレクトリはありません|not found)/.test(
      line,
    )
  )
    draft.absent = true;
  else return false;
  return true;
}

const fromMailLog = /\b(?:postfix|sendmail|exim|sm-mta)[\w/-]*\[\d+\]:|\bstatus=(?:sent|deferred|bounced)\b/;
const mailerErrors =
  /did not match expected CN|Peer certificate|certificate verify failed|Unable to connect with STARTTLS|SSL operation failed|does not comply with RFC|addr-spec|Connection could not be established with host|Failed to open sendmail|sendmail: (?:command )?not found|Failed to authenticate on SMTP server|Expected response code .{1,60} but got code/i;

function readError(draft: Draft, line: string): boolean {
  if (!mailerErrors.test(line) || fromMailLog.test(line)) return false;
  const error = maskAddresses(line).slice(0, 500);
  if (draft.errors.length < mostErrors && !draft.errors.includes(error)) draft.errors.push(error);
  return true;
}

function made(
  draft: Draft,
  whole: string,
  shop: { readonly domain: string | null; readonly mailboxesElsewhere: boolean | null },
): ServerReport {
  return {
    hostName: draft.hostName,
    mtaName: draft.mtaName ?? draft.greeting,
    mta:
      unitState(whole) ??
      (draft.running ? 'running' : draft.stopped ? 'stopped' : draft.absent ? 'absent' : null),
    keepsOwnDomain: keepsOwnDomain(draft, shop),
    mailer: draft.mailer,
    mailerErrors: draft.errors,
    queued: queuedIn(whole),
  };
}

/** `systemctl status` of a mail program: its head names the unit, a line below says whether it is active. */
function unitState(text: string): 'running' | 'stopped' | null {
  let unit = false;
  let state: 'running' | 'stopped' | null = null;
  for (const line of text.split(/\r\n|\r|\n/, mostLines)) {
    const head = /^\s*[●○×*]\s+([\w@.-]{1,80})\.service\b/.exec(line);
    if (head !== null) unit = /^(?:postfix(?:@-)?|sendmail|exim4?)$/.test(head[1] ?? '');
    const active = unit ? /^\s*Active:\s+(active|inactive|failed)\b/.exec(line) : null;
    if (active === null) continue;
    if (active[1] === 'active') return 'running';
    state = 'stopped';
  }
  return state;
}

/** Whether the bare domain is in `mydestination` although its mailboxes are elsewhere; null while one of the two is unknown. */
function keepsOwnDomain(
  { destination, mtaName, domain }: Draft,
  shop: { readonly domain: string | null; readonly mailboxesElsewhere: boolean | null },
): boolean | null {
  if (destination === null || shop.domain === null) return null;
  const own = domain ?? mtaName?.split('.').slice(1).join('.') ?? null;
  const names = destination
    .split(/[\s,]+/)
    .map((name) => name.replace(/\$\{?myhostname\}?/, mtaName ?? '$').replace(/\$\{?mydomain\}?/, own ?? '$'))
    .map((name) => name.toLowerCase().replace(/\.$/, ''));
  if (names.includes(shop.domain.toLowerCase())) return shop.mailboxesElsewhere === true ? true : null;
  // A table or a name that could not be filled in may still hold it.
  return names.some((name) => /[$/:]/.test(name)) ? null : false;
}

function queuedIn(text: string): number | null {
  const total = /^--\s*\d+\s+[KM]?bytes\s+in\s+(\d{1,9})\s+Requests?\./im.exec(text);
  if (total !== null) return Number(total[1]);
  return readQueue(text)?.count ?? null;
}

function linesOf(report: ServerReport): readonly string[] {
  const row = (name: string, value: string | number | null): string[] =>
    value === null ? [] : [`${name}: ${String(value)}`];
  return [
    ...row('hostname', report.hostName),
    ...row('myhostname', report.mtaName),
    ...row('mail server', report.mta),
    ...row(
      'shop domain in mydestination',
      report.keepsOwnDomain === null ? null : report.keepsOwnDomain ? 'yes' : 'no',
    ),
    ...row('mailer', report.mailer),
    ...row('queue', report.queued),
    ...report.mailerErrors,
  ];
}

/** @returns what was read before with what a later paste says; a later word replaces an earlier one */
export function withEarlier(earlier: ServerReport | null, later: ServerReport): ServerReport {
  if (earlier === null) return later;
  return {
    hostName: later.hostName ?? earlier.hostName,
    mtaName: later.mtaName ?? earlier.mtaName,
    mta: later.mta ?? earlier.mta,
    keepsOwnDomain: later.keepsOwnDomain ?? earlier.keepsOwnDomain,
    mailer: later.mailer ?? earlier.mailer,
    mailerErrors: [...new Set([...earlier.mailerErrors, ...later.mailerErrors])].slice(-mostErrors),
    queued: later.queued ?? earlier.queued,
  };
}
