// One try at one server, over what it understands: UDP with EDNS, plain UDP, TCP where cut, or HTTPS.
// RFC 1035 4.2, RFC 6891 7, RFC 7766, RFC 8484.
import type { AbortSignalLike } from '../../ports.ts';
import type { AnswerTrace } from './answer.ts';
import { askOverHttps, askOverTcp, askOverUdp, type Exchanged } from './exchange.node.ts';
import type { Query } from './message.node.ts';
import type { ServerAddress } from './server-address.ts';

/** What came of it, and over what. */
export interface Try {
  readonly exchanged: Exchanged;
  readonly transport: AnswerTrace['transport'];
  readonly server: ServerAddress;
}

export interface AskOptions {
  readonly timeoutMilliseconds: number;
  readonly signal: AbortSignalLike | undefined;
  readonly certificateAuthority: string | undefined;
  readonly placeOf: (server: ServerAddress & { readonly kind: 'https' }) => Promise<string | null>;
}

/** UDP, again without EDNS where that is not understood, again over TCP where truncated. @returns never rejects */
export async function askServer(server: ServerAddress, query: Query, options: AskOptions): Promise<Try> {
  if (server.kind === 'https') {
    const at = await options.placeOf(server);
    return {
      exchanged: whole(await askOverHttps(server.url, query, { ...options, at })),
      transport: 'https',
      server,
    };
  }
  let sent = query;
  let exchanged = await askOverUdp(server.address, server.port, sent, options);
  if (exchanged.outcome === 'answer' && /^(FORMERR|NOTIMP|EXTENDED_)/.test(exchanged.response.responseCode)) {
    sent = { ...query, edns: false }; // RFC 6891 7
    exchanged = await askOverUdp(server.address, server.port, sent, options);
  }
  if (exchanged.outcome !== 'answer' || !exchanged.response.truncated)
    return { exchanged, transport: 'udp', server };
  // Part of an answer is no answer: what TCP does not bring stays unknown.
  return {
    exchanged: whole(await askOverTcp(server.address, server.port, sent, options)),
    transport: 'tcp',
    server,
  };
}

/** Where nothing larger can be asked for, an answer that still says it was cut tells nothing about what is missing. */
function whole(exchanged: Exchanged): Exchanged {
  return exchanged.outcome === 'answer' && exchanged.response.truncated ? { outcome: 'garbled' } : exchanged;
}
