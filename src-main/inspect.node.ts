// The headless face of the same program: `inspect KIND ...` prints JSON on stdout and nothing else there.
// Exit status: 0 nothing failed, 1 something failed, 2 bad input.
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { kind as bounce } from './inspect/bounce.node.ts';
import { kind as dkim } from './inspect/dkim.node.ts';
import { kind as domain } from './inspect/domain.node.ts';
import { kind as greeting } from './inspect/greeting.node.ts';
import { InspectInputError, type InspectKind, type InspectPorts } from './inspect/inspect-kind.node.ts';
import { kind as mail } from './inspect/mail.node.ts';
import { kind as maillog } from './inspect/maillog.node.ts';
import { SpooledRows } from './inspect/spooled-rows.node.ts';
import { kind as spf } from './inspect/spf.node.ts';
import { kind as triage } from './inspect/triage.node.ts';
import { createResolver } from './protocols/dns/resolver.node.ts';
import { createDialer } from './protocols/smtp/dialer.node.ts';

export const inspectKinds: readonly InspectKind[] = [
  domain,
  spf,
  mail,
  bounce,
  maillog,
  dkim,
  greeting,
  triage,
];

/** Requests of `--jsonl` that are answered at the same time. */
const atOnce = 24;
/** A longer request line is answered with an error instead of being kept in memory. */
const longestRequest = 10_000_000;

export interface InspectStreams {
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable;
}

/**
 * @param words the command line behind `inspect`: KIND, then the kind's own arguments; `--jsonl`, `--pretty`, `--dns`
 * @returns the exit status
 */
export async function runInspect(words: readonly string[], streams: InspectStreams): Promise<number> {
  const [name, ...rest] = words;
  const found = inspectKinds.find(({ kind }) => kind === name);
  if (found === undefined) {
    streams.errors.write(
      `usage: inspect KIND [--pretty | --jsonl]\n${inspectKinds.map(({ usage }) => `  ${usage}\n`).join('')}`,
    );
    return 2;
  }
  if (rest.includes('--jsonl')) return answerLines(found, streams);
  const pretty = rest.includes('--pretty');
  const dns = rest.indexOf('--dns');
  const nameServers = dns >= 0 && rest[dns + 1] !== undefined ? [rest[dns + 1] ?? ''] : [];
  try {
    const result = await found.run(
      rest.filter((word) => word !== '--pretty'),
      portsFor(nameServers),
    );
    streams.output.write(pretty ? `${result.pretty}\n` : `${JSON.stringify(result.json, null, 2)}\n`);
    return result.failed ? 1 : 0;
  } catch (error) {
    if (!(error instanceof InspectInputError)) throw error;
    streams.errors.write(`${error.message}\nusage: inspect ${found.usage}\n`);
    return 2;
  }
}

/** One request a line, answered in any order with the same id; `{"id","error"}` where it could not be. */
async function answerLines(found: InspectKind, { input, output }: InspectStreams): Promise<number> {
  const running = new Set<Promise<void>>();
  let written = Promise.resolve(); // one line after the other, however many answers are ready
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    const answer = answerLine(found, line).then((reply) => {
      written = written.then(() => writeLine(reply, output));
      return written;
    });
    const settled = answer.finally(() => running.delete(settled));
    running.add(settled);
    if (running.size >= atOnce) await Promise.race(running);
  }
  await Promise.all(running);
  return 0;
}

/** One answer as a line; a long list in it goes out piece by piece, no faster than the reader takes it. */
async function writeLine(reply: Readonly<Record<string, unknown>>, output: Writable): Promise<void> {
  const send = async (text: string): Promise<void> => {
    if (!output.write(text)) await once(output, 'drain');
  };
  const lists = Object.entries(reply).filter(
    (entry): entry is [string, SpooledRows] => entry[1] instanceof SpooledRows,
  );
  const rest = JSON.stringify(
    Object.fromEntries(Object.entries(reply).filter(([, value]) => !(value instanceof SpooledRows))),
  );
  if (lists.length === 0) return send(`${rest}\n`);
  await send(rest.slice(0, -1));
  for (const [name, rows] of lists) {
    await send(`,${JSON.stringify(name)}:`);
    for await (const piece of rows.json()) await send(piece);
    rows.close();
  }
  await send('}\n');
}

async function answerLine(found: InspectKind, line: string): Promise<Record<string, unknown>> {
  let id: unknown = null;
  try {
    if (line.length > longestRequest) throw new InspectInputError('request too long');
    const request: unknown = JSON.parse(line);
    if (typeof request !== 'object' || request === null || Array.isArray(request))
      throw new InspectInputError('not an object');
    const fields = request as Record<string, unknown>;
    id = fields['id'] ?? null;
    const dns = typeof fields['dns'] === 'string' ? [fields['dns']] : [];
    return { id, ...(await found.answer(fields, portsFor(dns))) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

function portsFor(nameServers: readonly string[]): InspectPorts {
  return {
    resolver: createResolver({ nameServers }),
    dialer: createDialer(),
    clock: { now: () => new Date() },
  };
}
