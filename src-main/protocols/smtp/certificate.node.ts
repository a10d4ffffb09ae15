// What a TLS certificate says about a server: its names, how long it is valid, and whether a client would trust it.
// RFC 6125 (names), RFC 5280 (validity); the error names are OpenSSL's as Node passes them on.
import { checkServerIdentity, connect, type PeerCertificate, type TLSSocket } from 'node:tls';
import type { Socket } from 'node:net';
import { parseIpAddress } from '../../contract/ip-address.ts';
import type { CertificateFacts } from './smtp-facts.ts';

/** A handshake that is done, or the error text of one that failed. */
export type Handshake =
  | { readonly ok: true; readonly socket: TLSSocket; readonly certificate: CertificateFacts | null }
  | { readonly ok: false; readonly detail: string };

/**
 * @param socket a connected TCP socket
 * @param serverNames the names a client may know the server by, the usual one first (it is asked for by SNI); one of them
 * must be in the certificate. Where only addresses are known and the certificate carries none, the name is not judged.
 * @param options `trust`: further certificate authorities as PEM; `now` for the validity
 * @returns the secured socket with what its certificate says. An untrusted certificate is a fact here, never a failure:
 * nothing secret is sent over a connection made with this function.
 */
export function shakeHands(
  socket: Socket,
  serverNames: readonly string[],
  options: { readonly trust?: string | undefined; readonly now: Date; readonly timeoutMilliseconds: number },
): Promise<Handshake> {
  return new Promise((resolve) => {
    const asked = serverNames.find((name) => !isAddress(name));
    const secured = connect({
      socket,
      ...(asked === undefined ? {} : { servername: asked }),
      rejectUnauthorized: false,
      // The names are judged below; what is left in `authorized` is the chain alone.
      checkServerIdentity: () => undefined,
      // Old servers are looked at too: what they offer is a finding, not a reason to see nothing.
      minVersion: 'TLSv1',
      ...(options.trust === undefined ? {} : { ca: options.trust }),
    });
    const timer = setTimeout(() => finish({ ok: false, detail: 'timeout' }), options.timeoutMilliseconds);
    const onError = (error: Error): void => finish({ ok: false, detail: error.message });
    const onClose = (): void => finish({ ok: false, detail: 'closed' });
    const finish = (handshake: Handshake): void => {
      clearTimeout(timer);
      secured.removeListener('close', onClose);
      secured.removeListener('error', onError);
      secured.on('error', () => undefined); // a late reset must not become an uncaught error
      if (!handshake.ok) secured.destroy();
      resolve(handshake);
    };
    secured.once('error', onError);
    secured.once('close', onClose);
    secured.once('secureConnect', () => {
      const peer = secured.getPeerCertificate();
      const certificate =
        Object.keys(peer).length === 0 ? null : certificateFacts(secured, peer, serverNames, options.now);
      finish({ ok: true, socket: secured, certificate });
    });
  });
}

function certificateFacts(
  socket: TLSSocket,
  peer: PeerCertificate,
  serverNames: readonly string[],
  now: Date,
): CertificateFacts {
  const validTo = isoDate(peer.valid_to);
  const problem = problemOf(socket, peer, serverNames, now);
  const facts = { names: namesOf(peer), validTo, trusted: problem === null };
  return problem === null ? facts : { ...facts, problem };
}

function problemOf(
  socket: TLSSocket,
  peer: PeerCertificate,
  serverNames: readonly string[],
  now: Date,
): NonNullable<CertificateFacts['problem']> | null {
  if (new Date(peer.valid_to).getTime() < now.getTime()) return 'expired';
  if (new Date(peer.valid_from).getTime() > now.getTime()) return 'not-yet-valid';
  if (!fitsName(peer, serverNames)) return 'wrong-name';
  if (socket.authorized) return null;
  const code = String(socket.authorizationError);
  return /SELF_SIGNED/.test(code) ? 'self-signed' : 'untrusted';
}

function fitsName(peer: PeerCertificate, serverNames: readonly string[]): boolean {
  if (serverNames.some((name) => checkServerIdentity(name, peer) === undefined)) return true;
  return serverNames.every(isAddress) && !(peer.subjectaltname ?? '').includes('IP Address:');
}

function isAddress(name: string): boolean {
  return parseIpAddress(name) !== null;
}

/** Subject alternative names, else the common name; at most fifty, each cut at 253 characters. */
function namesOf(peer: PeerCertificate): readonly string[] {
  const alternative = (peer.subjectaltname ?? '')
    .split(', ')
    .flatMap((entry) => /^(?:DNS|IP Address):(.+)$/.exec(entry)?.[1] ?? []);
  const common: unknown = peer.subject.CN;
  const names =
    alternative.length > 0 ? alternative : [common].flat().filter((name) => typeof name === 'string');
  return names.slice(0, 50).map((name) => name.slice(0, 253));
}

function isoDate(text: string): string {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}
