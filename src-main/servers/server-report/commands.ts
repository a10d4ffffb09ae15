// Which line of a paste is a command, which values the lines after it hold, and whose port 25 it tries.

const prompt =
  /^(?:\[[^\]]{1,120}\]|[\w.-]{1,64}@[\w.-]{1,64}[^#$%>]{0,200}|[\w./~-]{0,60})\s*[#$%>]\s+(\S.*)$/;
const bareCommand =
  /^(?:sudo\s+)?(?:hostname(?:\s+-{1,2}\w+)?|hostnamectl\b.*|postconf\b.*|cat\s+\S.*|grep\s.*|mailq|postqueue\s.*|systemctl\s.*|service\s.*|ss\s.*|netstat\s.*|nc\s.*|ncat\s.*|telnet\s.*|openssl\s.*|getent\s.*|exim4?\s-.*|time(?:out)?\s.*)$/;

/** @returns the command of a line with or without a prompt, null where it is none */
export function commandOf(line: string): string | null {
  const prompted = prompt.exec(line)?.[1];
  const bare = line === 'hostname' || (line.includes(' ') && bareCommand.test(line)) ? line : null;
  const command = prompted ?? bare;
  if (command === null || command === undefined || /^hostname\s*=/.test(command)) return null;
  return command.replace(/^sudo\s+/, '').trim();
}

/** @returns names of the values that the lines after a command hold, in their order */
export function namesAskedBy(command: string): string[] {
  return command.split(/\s*(?:;|&&)\s*/).flatMap((one) => {
    if (/^hostname\s+(-f|--fqdn|-A)$/.test(one)) return ['hostname -f'];
    if (/^(hostname|hostnamectl\s+(--static|hostname)|cat\s+\/etc\/hostname|uname\s+-n)$/.test(one))
      return ['hostname'];
    const bare = /^postconf\s+-h\s+(.+)$/.exec(one)?.[1];
    return bare === undefined ? [] : bare.split(/\s+/).slice(0, 20);
  });
}

/** @returns the host whose port 25 a command tries, null where it tries none or only the machine's own */
export function otherHostTried(command: string): string | null {
  const host =
    /\/dev\/tcp\/([\w.:-]{1,255})\/25\b/.exec(command)?.[1] ??
    /(?:^|\s)(?:nc|ncat|telnet)\s(?:.{0,60}?\s)?([\w-][\w.:-]{0,254})\s+(?:25|smtp)\b/.exec(command)?.[1] ??
    /-connect\s+([\w.-]{1,255}):(?:25|smtp)\b/.exec(command)?.[1];
  return host === undefined || /^(?:localhost(?:\..*)?|127\..*|::1|0\.0\.0\.0)$/i.test(host) ? null : host;
}
