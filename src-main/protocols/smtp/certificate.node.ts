// What a TLS certificate says about a server: its names, how long it is valid, and whether a client would trust it.
// RFC 6125 (names), RFC 5280 (validity); the error names are OpenSSL's as Node passes them on.
import { checkServerIdentity, connect, type PeerCertificate, type TLSSocket } from 'node:tls';
import type { Socket } from 'node:net';
import type { CertificateFacts } from './smtp-facts.ts';

/** A handshake that is done, or the error text of one that failed. */
export type Handshake =
  | { readonly ok: true; readonly socket: TLSSocket; readonly certificate: CertificateFacts | null }
  | { readonly ok: false; readonly detail: string };

/**
 * @param socket a connected TCP socket
 * @param serverName the name the certificate should carry; an address is allowed
 * @param options `trust`: further certificate authorities as PEM; `now` for the validity
 * @returns the secured socket with what its certificate says. An untrusted certificate is a fact here, never a failure:
 * nothing secret is sent over a connection made with this function.
 */
export function shakeHands(
  socket: Socket,
  serverName: string,
  options: { readonly trust?: string | undefined; readonly now: Date; readonly timeoutMilliseconds: number },
): Promise<Handshake> {
  return new Promise((resolve) => {
    const secured = connect({
      socket,
      ...(/^[\d.]+$|:/.test(serverName) ? {} : { servername: serverName }),
      rejectUnauthorized: false,
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
        Object.keys(peer).length === 0 ? null : certificateFacts(secured, peer, serverName, options.now);
      finish({ ok: true, socket: secured, certificate });
    });
  });
}

function certificateFacts(
  socket: TLSSocket,
  peer: PeerCertificate,
  serverName: string,
  now: Date,
): CertificateFacts {
  const validTo = isoDate(peer.valid_to);
  const problem = problemOf(socket, peer, serverName, now);
  const facts = { names: namesOf(peer), validTo, trusted: problem === null };
  return problem === null ? facts : { ...facts, problem };
}

function problemOf(
  socket: TLSSocket,
  peer: PeerCertificate,
  serverName: string,
  now: Date,
): NonNullable<CertificateFacts['problem']> | null {
  if (new Date(peer.valid_to).getTime() < now.getTime()) return 'expired';
  if (new Date(peer.valid_from).getTime() > now.getTime()) return 'not-yet-valid';
  if (checkServerIdentity(serverName, peer) !== undefined) return 'wrong-name';
  if (socket.authorized) return null;
  const code = String(socket.authorizationError);
  return /SELF_SIGNED/.test(code) ? 'self-signed' : 'untrusted';
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
