// The SMTP conversation that some notices quote (sendmail, au, m-FILTER and kin): `>>> RCPT To:<...>` / `<<< 550 ...`.
// The phase that counts is the command before the refusal; a 503 after it is only its echo (carrier-rules 3).
import { phaseOfCommand, type Phase } from './smtp-codes.ts';

export interface Refusal {
  readonly phase: Phase;
  readonly reply: string;
  /** the server spoken to, '' when not said */
  readonly host: string;
}

/**
 * @param text a notice
 * @param recipient whose refusal is wanted; without one of its own the first refusal counts
 * @returns the refusal, null where the notice quotes no conversation
 */
export function refusalIn(text: string, recipient: string): Refusal | null {
  const refusals: (Refusal & { readonly command: string; readonly part: string })[] = [];
  let command = '';
  let host = '';
  for (const line of text.split('\n')) {
    const talking = /while talking to \[?([\w.:-]+?)\]?\.?:?\s*$/i.exec(line)?.[1];
    if (talking !== undefined) host = talking.replace(/\.$/, '').toLowerCase();
    // `>>> command` of sendmail, `In: command` of Postfix' own error notes, `Sent <<< command` of InterScan.
    const sent =
      /^\s*>>>\s*(.+)$/.exec(line)?.[1] ??
      /^ In: {2}(.+)$/.exec(line)?.[1] ??
      /^\s*Sent <<<\s*(.+)$/.exec(line)?.[1];
    if (sent !== undefined) command = sent;
    const reply = (/^\s*<<<\s*([245]\d\d[\s-].*|[45]\d\d)\s*$/.exec(line) ??
      /^(?: Out: |\s*Received >>>\s*)([245]\d\d[\s-].*)$/.exec(line))?.[1];
    if (reply === undefined) continue;
    const last = refusals.at(-1);
    if (
      last !== undefined &&
      last.command === command &&
      last.host === host &&
      /^\d{3}-/.test(last.part) &&
      last.part.slice(0, 3) === reply.slice(0, 3)
    ) {
      refusals[refusals.length - 1] = { ...last, reply: `${last.reply} ${reply}`, part: reply };
    } else {
      // A reply before the first command is the server's greeting.
      refusals.push({
        phase: command === '' && host !== '' ? 'connect' : phaseOfCommand(command),
        reply,
        host,
        command,
        part: reply,
      });
    }
  }
  const bad = refusals.filter(({ reply }) => /^[45]/.test(reply));
  if (bad.length === 0) return null;
  const own = bad.find(({ command: sent, reply }) =>
    `${sent} ${reply}`.toLowerCase().includes(recipient.toLowerCase()),
  );
  return own ?? bad.find(({ reply }) => !reply.startsWith('503')) ?? bad[0] ?? null;
}
