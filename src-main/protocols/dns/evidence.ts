// A DNS answer as evidence: who was asked, what came back, in the words of a zone file. RFC 1035 5.1 (presentation).
import type { Evidence } from '../../contract/evidence.ts';
import type { DnsAnswer, RecordData } from './answer.ts';

/** More lines than anybody reads are counted instead of shown. */
const linesShown = 60;
/** A TXT answer can hold 64 kB; a drawer line need not. */
const longestLine = 4000;

/** @returns the record's data as a zone file writes it, e.g. `10 mail.example.jp.` or `"v=spf1 -all"` */
export function recordText(data: RecordData): string {
  switch (data.type) {
    case 'A':
    case 'AAAA':
      return data.address;
    case 'MX':
      return `${data.preference} ${dotted(data.exchange)}`;
    case 'TXT':
    case 'SPF':
      return data.strings.map((part) => `"${part.replace(/["\\]/g, '\\$&')}"`).join(' ');
    case 'NS':
    case 'PTR':
    case 'CNAME':
      return dotted(data.name);
    case 'SOA':
      return `${dotted(data.mname)} ${dotted(data.rname)} ${data.serial} (minimum ${data.minimum})`;
  }
}

function dotted(name: string): string {
  return name === '.' ? '.' : `${name}.`;
}

/** @returns the answer as evidence; the source names type, name and server, e.g. `TXT shop.example.jp @ 192.0.2.53:53` */
export function dnsEvidence(answer: DnsAnswer): Evidence {
  const { question, server, at, milliseconds } = answer.trace;
  return {
    source: `${question.type} ${question.name} @ ${server}`,
    lines: answerLines(answer),
    at,
    milliseconds,
  };
}

function answerLines(answer: DnsAnswer): readonly string[] {
  const { question } = answer.trace;
  switch (answer.outcome) {
    case 'found': {
      const lines = answer.records
        .slice(0, linesShown)
        .map(({ name, ttl, data }) => `${dotted(name)} ${ttl} IN ${data.type} ${recordText(data)}`);
      const more = answer.records.length - lines.length;
      const cut = lines.map((line) => (line.length > longestLine ? `${line.slice(0, longestLine)}…` : line));
      return more > 0 ? [...cut, `… ${more} more`] : cut;
    }
    case 'no-such-name':
      return [`${dotted(question.name)} NXDOMAIN`];
    case 'no-such-record':
      return [`${dotted(question.name)} NODATA ${question.type}`];
    case 'no-answer':
      return [`${dotted(question.name)} ${answer.why}`];
  }
}
