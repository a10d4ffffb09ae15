// States in a paste: does the mail program run, did a connection to port 25 of others work, what does the shop's log complain of.
import { maskAddresses } from '../../protocols/maillog/mask.ts';
import type { Draft } from './draft.ts';

export const mostErrors = 20;

const mtaProcess =
  /(?:postfix\/(?:s?bin\/)?master|\/postfix\/master)\b|^sendmail: accepting connections|\bexim4? -bd\b/;
const ownPort = /(?:localhost|127\.0\.0\.1|::1)\S*[ /:]+(?:port )?25\b/;
const refusedWords = /Connection refused|接続を拒否されました/;
const silentWords =
  /Connection timed out|Operation timed out|接続がタイムアウトしました|No route to host|ホストへの経路がありません|Network is unreachable|ネットワークに到達できません/;

/**
 * @param other the host whose port 25 the last command tried, null where it tried none
 * @returns whether the line was understood
 */
export function readState(draft: Draft, line: string, other: string | null): boolean {
  if (readOutbound(draft, line, other)) return true;
  const greeting = /^220[ -]([\w.[\]:-]{1,255})\s.*\b(?:E?SMTP|Postfix|Sendmail|Exim)\b/i.exec(line);
  if (greeting !== null) {
    draft.greeting = greeting[1] ?? null;
    draft.running = true;
  } else if (
    mtaProcess.test(line) ||
    /the Postfix mail system is running/.test(line) ||
    /^(?:master|sendmail|exim4?) \(pid\s+[\d ]+\) is running/.test(line) ||
    /^(?:tcp\S*\s+)?(?:\d+\s+\d+\s+\S+:25\s.*LISTEN|LISTEN\s+\d+\s+\d+\s+\S+:25\s)/.test(line)
  )
    draft.running = true;
  else if (
    /the Postfix mail system is not running/.test(line) ||
    /^(?:master|sendmail|exim4?) (?:is stopped|dead but)/.test(line) ||
    (ownPort.test(line) && refusedWords.test(line))
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

/** Port 25 of somebody else, by bash, nc, telnet or openssl. Docomo's desk is the one that our own command tries. */
function readOutbound(draft: Draft, line: string, other: string | null): boolean {
  const named =
    /(?:\/dev\/tcp\/|connect to (?:host )?|Connection to )([\w.-]{1,255})(?:\/25\b| .{0,60}\b25\b)/.exec(
      line,
    )?.[1];
  const about = other ?? (named !== undefined && !ownPort.test(line) ? named : null);
  if (/^port 25: no answer$/.test(line)) draft.gaveUp = true;
  else if (/^220[ -]\S{0,200}\bdocomo\.ne\.jp\b/i.test(line)) draft.reached = true;
  else if (about === null) return false;
  else if (
    /^220[ -]/.test(line) ||
    /^(?:Ncat: )?Connected to |^CONNECTED\(|\b25 port \[[^\]]{1,30}\] succeeded/.test(line)
  )
    draft.reached = true;
  else if (silentWords.test(line)) draft.gaveUp = true;
  else if (refusedWords.test(line)) draft.refused = true;
  else return false;
  return true;
}

/** @returns whether the server reaches port 25 of others; null where nobody tried, or only a refusal came back */
export function outboundOf({ reached, gaveUp, refused }: Draft): 'open' | 'closed' | null {
  return reached ? 'open' : gaveUp && !refused ? 'closed' : null;
}

const fromMailLog = /\b(?:postfix|sendmail|exim|sm-mta)[\w/-]*\[\d+\]:|\bstatus=(?:sent|deferred|bounced)\b/;
const mailerErrors =
  /did not match expected CN|Peer certificate|certificate verify failed|Unable to connect with STARTTLS|SSL operation failed|does not comply with RFC|addr-spec|Connection could not be established with host|Failed to open sendmail|sendmail: (?:command )?not found|Failed to authenticate on SMTP server|Expected response code .{1,60} but got code/i;

/** @returns whether the line was an error of the shop's own log; customers' addresses are hidden in what is kept */
export function readError(draft: Draft, line: string): boolean {
  if (!mailerErrors.test(line) || fromMailLog.test(line)) return false;
  const error = maskAddresses(line).slice(0, 500);
  if (draft.errors.length < mostErrors && !draft.errors.includes(error)) draft.errors.push(error);
  return true;
}

/** `systemctl status` of a mail program: its head names the unit, a line below says whether it is active. */
export function unitState(lines: readonly string[]): 'running' | 'stopped' | null {
  let unit = false;
  let state: 'running' | 'stopped' | null = null;
  for (const line of lines) {
    const head = /^\s*[●○×*]\s+([\w@.-]{1,80})\.service\b/.exec(line);
    if (head !== null) unit = /^(?:postfix(?:@-)?|sendmail|exim4?)$/.test(head[1] ?? '');
    const active = unit ? /^\s*Active:\s+(active|inactive|failed)\b/.exec(line) : null;
    if (active === null) continue;
    if (active[1] === 'active') return 'running';
    state = 'stopped';
  }
  return state;
}
