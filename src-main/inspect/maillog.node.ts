// `inspect maillog`: figures of mail logs, and with `detail` every delivery. Output fields are fixed in README.
import { basename } from 'node:path';
import { z } from 'zod';
import type { MaillogFacts } from '../protocols/maillog/maillog-facts.ts';
import { readLogs, type LoggedDelivery, type LogReading } from '../protocols/maillog/read-log.node.ts';
import { maskedFacts } from '../protocols/maillog/mask.ts';
import { InspectInputError, type InspectKind, type InspectPorts } from './inspect-kind.node.ts';
import { SpooledRows } from './spooled-rows.node.ts';

const Request = z.looseObject({ path: z.string().min(1).max(4096), detail: z.boolean().optional() });

export const kind: InspectKind = {
  kind: 'maillog',
  usage: 'maillog [--addresses] FILE...',

  async run(args, ports) {
    const addresses = args.includes('--addresses');
    const files = args.filter((word) => word !== '--addresses');
    if (files.length === 0) throw new InspectInputError('which file?');
    const { facts } = await read(files, ports);
    const shown = addresses ? facts : maskedFacts(facts);
    return { json: shown, failed: facts.totals.bounced + facts.totals.expired > 0, pretty: table(shown) };
  },

  async answer(request, ports) {
    const parsed = Request.safeParse(request);
    if (!parsed.success) throw new InspectInputError('path is missing');
    const { path, detail = false } = parsed.data;
    const deliveries = new SpooledRows();
    let facts: MaillogFacts;
    try {
      ({ facts } = await read([path], ports, detail ? (delivery) => deliveries.add(delivery) : undefined));
    } catch (error) {
      deliveries.close();
      throw error;
    }
    return {
      totals: facts.totals,
      deliveries,
      format: facts.format,
      lines: facts.lines,
      understood: facts.understood,
      carriers: maskedFacts(facts).carriers,
      envelopeDomains: facts.envelopeDomains,
      messageIdDomains: facts.messageIdDomains,
      signs: maskedFacts(facts).signs,
      notes: facts.notes,
    };
  },
};

async function read(
  paths: readonly string[],
  ports: InspectPorts,
  onDelivery?: (delivery: LoggedDelivery) => void,
): Promise<LogReading> {
  try {
    return await readLogs(
      paths.map((path) => ({ name: basename(path), path })),
      {
        signal: new AbortController().signal,
        now: ports.clock.now(),
        ...(onDelivery === undefined ? {} : { onDelivery }),
      },
    );
  } catch (error) {
    throw new InspectInputError(
      `can't read ${paths.join(', ')}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function table({ totals, carriers, format, lines, notes }: MaillogFacts): string {
  const head = [
    'carrier',
    'sent',
    'deferred',
    'bounced',
    'expired',
    'first try',
    'unknown',
    'median s',
    'peak/min',
  ];
  const rows = carriers.map((row) => [
    row.carrier,
    ...[row.totals.sent, row.totals.deferred, row.totals.bounced, row.totals.expired].map(String),
    share(row.firstTryShare),
    share(row.unknownUserShare),
    row.delay === null ? '-' : String(row.delay.median),
    String(row.peakPerMinute),
  ]);
  const widths = head.map((title, index) =>
    Math.max(title.length, ...rows.map((row) => (row[index] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, index) =>
        index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0),
      )
      .join('  ');
  return [
    `${format}, ${lines} lines: sent ${totals.sent}, deferred ${totals.deferred} (${totals.deferrals ?? 0} deferrals), bounced ${totals.bounced}, expired ${totals.expired}, rejected ${totals.rejected}`,
    line(head),
    ...rows.map(line),
    ...notes.map(({ code, count }) => `note: ${code} ${count}`),
  ].join('\n');
}

function share(value: number | null): string {
  return value === null ? '-' : `${(value * 100).toFixed(1)}%`;
}
