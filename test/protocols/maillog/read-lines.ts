// Feeds text to the analysis as a file would come.
import { carrierOfDomain } from '../../../src-main/carriers/index.ts';
import { LogAnalysis } from '../../../src-main/protocols/maillog/analyse.ts';
import type { LogDay } from '../../../src-main/protocols/maillog/log-time.ts';
import type { CarrierFigures, MaillogFacts } from '../../../src-main/protocols/maillog/maillog-facts.ts';
import { latin1 } from '../../../src-main/protocols/maillog/read-log.node.ts';

export const lastDay: LogDay = { year: 2026, month: 11, day: 24 };

/** @param pieceSize how many bytes come at once */
export function readLines(
  text: string | Buffer,
  until: LogDay = lastDay,
  pieceSize = 1_000_000,
): MaillogFacts {
  const bytes = Buffer.from(text);
  const analysis = new LogAnalysis({ carrierOfDomain, textOf: latin1 });
  analysis.startFile('maillog', until);
  for (let at = 0; at < bytes.length; at += pieceSize) {
    // Its own memory, overwritten afterwards, as the file reader does it.
    const piece = Buffer.from(bytes.subarray(at, at + pieceSize));
    analysis.feed(piece, 0, piece.length);
    piece.fill(0);
  }
  analysis.endFile();
  return analysis.facts();
}

export function carrierOf(facts: MaillogFacts, carrier: CarrierFigures['carrier']): CarrierFigures {
  const found = facts.carriers.find((figures) => figures.carrier === carrier);
  if (found === undefined) throw new Error(`no figures for ${carrier}`);
  return found;
}
