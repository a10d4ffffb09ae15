// `inspect bounce`: what bounces say, per recipient. Output fields are fixed in README; customers' addresses are given
// whole, because a script asks for its own mails.
import { open, stat } from 'node:fs/promises';
import { z } from 'zod';
import { carrierOfDomain } from '../carriers/index.ts';
import type { BounceFacts } from '../protocols/dsn/bounce-facts.ts';
import { readBounceBytes } from '../protocols/dsn/read-bounce.node.ts';
import { oneLargeAtOnce } from './large-files.node.ts';
import { InspectInputError, type InspectKind } from './inspect-kind.node.ts';

const Request = z.looseObject({ path: z.string().min(1).max(4096) });

/** A longer file is read this far; a bounce says all it has to say in its first kilobytes. */
const longestFile = 8_000_000;

export const kind: InspectKind = {
  kind: 'bounce',
  usage: 'bounce FILE...',

  async run(args) {
    if (args.length === 0) throw new InspectInputError('which file?');
    const files: { readonly file: string; readonly facts: readonly BounceFacts[] }[] = [];
    for (const file of args) files.push({ file, facts: await readFile(file) });
    return {
      json: files.flatMap(({ file, facts }) => facts.map((fact) => ({ file, ...fact }))),
      failed: files.some(({ facts }) => facts.some(({ kind }) => kind === 'bounce')),
      pretty: files.flatMap(({ file, facts }) => facts.flatMap((fact) => lines(file, fact))).join('\n'),
    };
  },

  async answer(request) {
    const parsed = Request.safeParse(request);
    if (!parsed.success) throw new InspectInputError('path is missing');
    const { path } = parsed.data;
    const facts = await oneLargeAtOnce(path, () => readFile(path));
    return {
      kind: facts[0]?.kind ?? 'not-a-bounce',
      recipients: facts.flatMap(({ recipients }) =>
        recipients.map(
          ({
            recipient,
            carrier,
            reason,
            status,
            replycode,
            phase,
            hard,
            retryUseful,
            agent,
            remote,
            diagnostic,
          }) => ({
            recipient,
            carrier,
            reason,
            status,
            replycode,
            phase,
            hard,
            retryUseful,
            agent,
            remote,
            diagnostic,
          }),
        ),
      ),
    };
  },
};

async function readFile(path: string): Promise<readonly BounceFacts[]> {
  try {
    // Before it is opened: opening a pipe waits for somebody to write into it.
    const found = await stat(path);
    if (!found.isFile()) throw new InspectInputError(`not a file: ${path}`);
    const file = await open(path, 'r');
    try {
      const buffer = Buffer.alloc(Math.min(found.size, longestFile));
      const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
      return readBounceBytes(buffer.subarray(0, bytesRead), { name: path, carrierOfDomain });
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof InspectInputError) throw error;
    throw new InspectInputError(
      `can't read ${path}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function lines(file: string, { kind, recipients }: BounceFacts): readonly string[] {
  if (recipients.length === 0) return [`${file}  ${kind}`];
  return recipients.map((row) =>
    [
      file,
      row.recipient,
      row.carrier ?? '-',
      row.reason,
      row.status || '-',
      row.replycode || '-',
      row.phase || '-',
      row.hard ? 'hard' : 'soft',
    ].join('  '),
  );
}
