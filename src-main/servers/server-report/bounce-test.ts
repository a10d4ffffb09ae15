// Does the return path take a bounce? Read from a pasted SMTP conversation with the empty sender (RFC 5321 4.5.5), as our own
// command, telnet or swaks show it. Nothing is sent: the conversation ends before DATA.
import { maskAddresses } from '../../protocols/maillog/mask.ts';
import type { FactTypes } from '../../facts/facts.ts';

const said = /^(?:(?:->|~>|>|C:)\s*)?(HELO|EHLO|MAIL FROM:|RCPT TO:|DATA|QUIT|RSET)(?=[\s<]|$)(.*)$/i;
const reply = /^(?:(?:<-|<~|<\*\*|<|S:)\s*)?([245]\d\d)(?:\s+(.*))?$/;

/** Whether a line belongs to a conversation, so that it is not taken for a command behind a prompt. */
export function isSmtpCommand(line: string): boolean {
  return said.test(line);
}

/**
 * @param lines of the paste, without colours
 * @returns what the first recipient of the empty sender was answered; null where there was no such conversation, or it broke off
 */
export function bounceTestIn(lines: readonly string[]): FactTypes['bounceAcceptance'] | null {
  let host = '';
  let greeted = false;
  let asked: 'nothing' | 'empty-sender' | 'recipient' = 'nothing';
  let answer: { accepted: boolean; reply: string } | null = null;
  for (const line of lines) {
    const greeting = /^(?:(?:<-|<|S:)\s*)?220[ -]([\w.[\]:-]{1,255})/.exec(line.trim());
    if (greeting !== null) {
      // The first of several lines carries the name (RFC 5321 4.2).
      if (answer === null && !greeted) host = greeting[1] ?? '';
      greeted = true;
      continue;
    }
    greeted = false;
    const command = said.exec(line.trim());
    if (command !== null) {
      const word = (command[1] ?? '').toUpperCase();
      if (word === 'MAIL FROM:') asked = /^\s*<\s*>/.test(command[2] ?? '') ? 'empty-sender' : 'nothing';
      else if (word === 'RCPT TO:') asked = asked === 'nothing' ? asked : 'recipient';
      else asked = 'nothing';
      continue;
    }
    const replied = reply.exec(line.trim());
    if (replied === null || asked === 'nothing' || answer !== null) continue;
    const accepted = (replied[1] ?? '').startsWith('2');
    // A refused empty sender refuses every bounce.
    if (asked === 'recipient' || !accepted)
      answer = {
        accepted,
        reply: maskAddresses([replied[1], replied[2]].filter(Boolean).join(' ')).slice(0, 200),
      };
  }
  return answer === null ? null : { host, ...answer, milliseconds: millisecondsIn(lines) };
}

/** `real 0m1.234s` of the shell's `time`. */
function millisecondsIn(lines: readonly string[]): number | null {
  for (const line of lines) {
    const real = /^real\s+(?:(\d{1,4})m)?(\d{1,4}[.,]?\d{0,3})s?$/.exec(line.trim());
    if (real !== null)
      return Math.round((Number(real[1] ?? 0) * 60 + Number((real[2] ?? '0').replace(',', '.'))) * 1000);
  }
  return null;
}
