// The same questions put to every authoritative name server of a zone, and what differs. RFC 1912 2.8 (lame), 2.2 (serial).
// au asks for reverse records on the primary and the secondary server, so one look through a resolver is not enough.
import type { AbortSignalLike, Resolver } from '../../ports.ts';
import type { DnsAnswer, RecordType, ServerComparison } from './answer.ts';
import { recordText } from './evidence.ts';
import { zoneServers, type ZoneServer } from './zone-servers.ts';

export interface ComparedQuestion {
  readonly name: string;
  readonly type: RecordType;
}

export interface Compared {
  readonly comparison: ServerComparison;
  /** every answer that went in, for the evidence */
  readonly answers: readonly DnsAnswer[];
}

type ServerRow = ServerComparison['servers'][number];

/**
 * @param name a name in the zone; its nearest delegation is taken
 * @param questions what to compare; the zone's SOA is always asked
 * @returns null where the zone's name servers could not be found
 */
export async function compareNameServers(
  name: string,
  questions: readonly ComparedQuestion[],
  { resolver, signal }: { readonly resolver: Resolver; readonly signal?: AbortSignalLike | undefined },
): Promise<Compared | null> {
  const found = await zoneServers(name, resolver, signal);
  if (found === null) return null;
  const asked: readonly ComparedQuestion[] = [{ name: found.zone, type: 'SOA' }, ...questions];
  const rows = await Promise.all(
    found.servers.map(async (server): Promise<ServerRow> => {
      const to = server.server;
      if (to === null) return withoutAddress(server);
      const answers = await Promise.all(
        asked.map((question) =>
          resolver.ask({ ...question, server: to, ...(signal === undefined ? {} : { signal }) }),
        ),
      );
      return serverRow(server, answers);
    }),
  );
  const servers = withoutUnreachedIpv6(rows);
  const comparison = { zone: found.zone, servers, differences: differencesOf(questions, servers) };
  const addressAnswers = found.servers.flatMap((server) => server.addressAnswers);
  return {
    comparison,
    answers: [found.delegation, ...addressAnswers, ...servers.flatMap(({ answers }) => answers)],
  };
}

/** Where not one IPv6 address answered while IPv4 did, the operator's line has none: that says nothing of the servers. */
function withoutUnreachedIpv6(rows: readonly ServerRow[]): readonly ServerRow[] {
  const isSix = ({ address }: ServerRow): boolean => address?.includes(':') === true;
  const spoke = ({ state }: ServerRow): boolean => state !== 'silent' && state !== 'no-address';
  if (rows.some((row) => isSix(row) && spoke(row))) return rows;
  const kept = rows.filter((row) => !isSix(row));
  return kept.some(spoke) ? kept : rows;
}

function withoutAddress({ name, addressAnswers }: ZoneServer): ServerRow {
  const unanswered = addressAnswers.some(({ outcome }) => outcome === 'no-answer');
  return { name, address: null, state: unanswered ? 'silent' : 'no-address', serial: null, answers: [] };
}

function serverRow({ name, address }: ZoneServer, answers: readonly DnsAnswer[]): ServerRow {
  const [soa] = answers;
  const data =
    soa?.outcome === 'found' ? soa.records.find((record) => record.data.type === 'SOA')?.data : undefined;
  const serial = data?.type === 'SOA' ? data.serial : null;
  return { name, address, state: stateOf(answers), serial, answers };
}

/** One answer with authority is enough: the server serves the zone. Without any answer, the SOA's failure says why. */
function stateOf(answers: readonly DnsAnswer[]): ServerRow['state'] {
  const given = answers.filter(({ outcome }) => outcome !== 'no-answer');
  if (given.length > 0) return given.some(({ trace }) => trace.authoritative) ? 'answers' : 'lame';
  const [soa] = answers;
  if (soa?.outcome !== 'no-answer') return 'silent';
  switch (soa.why) {
    case 'refused':
      return 'refuses';
    case 'server-failure':
    case 'not-implemented':
      return 'lame';
    default:
      return 'silent';
  }
}

/** Data only: TTL, order, case of names and the cutting of TXT strings make no difference; no answer is no data. */
function differencesOf(
  questions: readonly ComparedQuestion[],
  servers: readonly ServerRow[],
): ServerComparison['differences'] {
  const telling = servers.filter(({ state }) => state === 'answers');
  return questions.flatMap(({ name, type }) => {
    const seen = telling.flatMap((server) => {
      const answer = server.answers.find(
        ({ trace }) => trace.question.name === name && trace.question.type === type,
      );
      return answer === undefined || answer.outcome === 'no-answer' || !answer.trace.authoritative
        ? []
        : [{ server: label(server), data: dataOf(answer) }];
    });
    const distinct = new Set(seen.map(({ data }) => data));
    return distinct.size > 1 ? [{ name, type, servers: seen.map(({ server }) => server) }] : [];
  });
}

function label({ name, address }: ServerRow): string {
  return address === null ? name : `${name} (${address})`;
}

function dataOf(answer: DnsAnswer): string {
  if (answer.outcome !== 'found') return '';
  return answer.records
    .map(({ data }) =>
      data.type === 'TXT' ? `TXT ${data.strings.join('')}` : `${data.type} ${recordText(data)}`,
    )
    .sort()
    .join('\n');
}
