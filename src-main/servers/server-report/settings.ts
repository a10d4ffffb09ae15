// Settings in a paste: `postconf`, .env of the shop, /etc/hosts, /etc/sysconfig/network, sendmail.cf.
import { parseIpAddress } from '../../contract/ip-address.ts';
import { type Draft, isName } from './draft.ts';
import { mailerWithoutSecrets } from './strip-secrets.ts';

const mostHosts = 100;

/** The machine's own name; the one that `hostname -f` told stays. */
export function takeHostName(draft: Draft, name: string, sure: boolean): void {
  if (draft.hostName !== null && (draft.hostNameSure || !sure)) return;
  draft.hostName = name;
  draft.hostNameSure = sure;
}

/** @returns whether the line was a setting */
export function readSetting(draft: Draft, line: string): boolean {
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
  if (
    readHostsLine(draft, line.replace(/^\/etc\/hosts:/, '').replace(/^\d{1,6}:(?=\d+\.|:|[0-9a-f]+:)/i, ''))
  )
    return true;
  const setting = /^([a-z][a-z0-9_]{1,60})\s=\s?(.*)$/.exec(bare);
  if (setting === null) return false;
  readValue(draft, setting[1] ?? '', (setting[2] ?? '').trim());
  return true;
}

/** A line of /etc/hosts: an address, the full name, other names (hosts(5)). */
function readHostsLine(draft: Draft, line: string): boolean {
  const [address = '', ...names] = line.replace(/\s*#.*$/, '').split(/\s+/);
  const parsed = parseIpAddress(address);
  if (parsed === null || names.length === 0 || !names.every(isName)) return false;
  if (draft.hosts.length < mostHosts) draft.hosts.push({ address: parsed, names });
  return true;
}

const limits: ReadonlySet<string> = new Set([
  'default_destination_concurrency_limit',
  'smtp_destination_concurrency_limit',
  'default_destination_rate_delay',
  'smtp_destination_rate_delay',
]);

/** @param value as `postconf` prints it; a reference to another setting stays open */
export function readValue(draft: Draft, key: string, value: string): void {
  if ((key === 'myhostname' || key === 'primary_hostname') && isName(value)) draft.mtaName = value;
  else if (key === 'smtp_helo_name' && isName(value)) draft.heloName = value;
  else if (key === 'relayhost' && value.length <= 300) draft.relay = value.replace(/^\[|\](?=:|$)/g, '');
  else if (key === 'mydomain' && isName(value)) draft.domain = value;
  else if (key === 'mydestination') draft.destination = value;
  else if (key === 'smtp_tls_security_level' && /^[a-z-]{0,20}$/.test(value)) draft.tlsLevel = value;
  else if (key === 'inet_protocols' && /^[a-z0-9, ]{1,40}$/.test(value)) draft.protocols = value;
  else if (limits.has(key)) draft.limits.set(key, value);
}

/** @returns the number of a limit, the one for SMTP before the general one; null where none was told */
export function limitOf(draft: Draft, which: 'concurrency_limit' | 'rate_delay'): number | null {
  const own = draft.limits.get(`smtp_destination_${which}`) ?? '';
  const value = /^\d/.test(own) ? own : (draft.limits.get(`default_destination_${which}`) ?? '');
  const read = /^(\d{1,7})([smhdw]?)$/.exec(value);
  if (read === null) return null;
  const unit = { '': 1, s: 1, m: 60, h: 3600, d: 86_400, w: 604_800 }[(read[2] ?? '') as 's'];
  return Number(read[1]) * (which === 'rate_delay' ? unit : 1);
}

/** @returns the full name that /etc/hosts gives to the machine: the first name in the line that holds its own name */
export function hostsName({ hosts, hostName }: Draft): string | null {
  const own = hostName?.toLowerCase().replace(/\.$/, '') ?? null;
  const short = own?.split('.')[0] ?? null;
  const found =
    hosts.find(({ names }) => own !== null && names.some((name) => name.toLowerCase() === own)) ??
    hosts.find(({ names }) => short !== null && names.some((name) => name.toLowerCase() === short)) ??
    (own === null ? hosts.find(({ address }) => address === '127.0.1.1') : undefined);
  return found?.names[0] ?? null;
}
