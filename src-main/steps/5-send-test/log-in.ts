// Which way of logging in both sides can use. RFC 4954 (AUTH), RFC 4616 (PLAIN), RFC 2195 (CRAM-MD5); the old syntax
// `AUTH=LOGIN` is read as well. A password is never said in a way that the server did not offer.
import { extensionsOf, noReplies, readReplies } from '../../protocols/smtp/replies.ts';
import type { SendFailure } from './failure-words.ts';

/** In the order in which they are tried. */
const spoken = ['PLAIN', 'LOGIN', 'CRAM-MD5'] as const;

export type LogInMethod =
  | { readonly ok: true; readonly name: (typeof spoken)[number] }
  | { readonly ok: false; readonly failure: SendFailure };

/**
 * @param hello the reply to EHLO as it came, codes included
 * @returns the methods that it offers, upper case, each once; null where there is no such reply
 */
export function methodsOffered(hello: string | null): readonly string[] | null {
  if (hello === null) return null;
  const reply = readReplies(noReplies, `${hello}\n`).replies[0];
  if (reply === undefined) return null;
  const lists = extensionsOf(reply).flatMap((extension) => {
    const [keyword, ...methods] = extension.split(' ');
    return keyword === 'AUTH' ? [methods] : [];
  });
  return [...new Set(lists.flat().map((method) => method.toUpperCase()))];
}

/** @returns the method to log in by, or why there is none */
export function logInMethod(offered: readonly string[]): LogInMethod {
  const name = spoken.find((method) => offered.includes(method));
  if (name !== undefined) return { ok: true, name };
  if (offered.length === 0) return { ok: false, failure: 'auth-not-offered' };
  const isToken = (method: string): boolean => method === 'XOAUTH2' || method === 'OAUTHBEARER';
  return { ok: false, failure: offered.every(isToken) ? 'auth-oauth-only' : 'auth-method' };
}
