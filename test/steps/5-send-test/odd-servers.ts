// Servers that behave in their own ways, for the submission test: what each says, and what the program must make of it.
import { createCertificateAuthority } from '../../../src-main/lab/certificate.node.ts';
import type { SendFailure } from '../../../src-main/steps/5-send-test/failure-words.ts';
import type { Stage } from '../../../src-main/steps/5-send-test/how-far.ts';
import type { SubmissionRequest } from '../../../src-main/steps/5-send-test/send.node.ts';
import type { Act, Script } from '../../protocols/smtp/scripted-server.ts';

const years = { from: new Date('2026-01-01'), to: new Date('2036-01-01') };
export const authority = createCertificateAuthority('odd servers', years);
const good = authority.issue(['127.0.0.1'], years);
const past = authority.issue(['127.0.0.1'], { from: years.from, to: new Date('2026-02-01') });
const stranger = createCertificateAuthority('stranger', years);
const say = (text: string, after = 0): readonly Act[] => [{ say: `${text}\r\n`, after }];
const hang: readonly Act[] = [{ end: true }];
const host = 'mail.shop.example';
const ok = say('250 2.0.0 Ok');

/** 587 with STARTTLS and PLAIN; a case replaces what it is about. `X+`: the reply to X once TLS is on. */
const healthy = {
  EHLO: say(`250-${host}\r\n250 STARTTLS`),
  STARTTLS: [...say('220 go'), { tls: good }],
  'EHLO+': say(`250-${host}\r\n250 AUTH PLAIN LOGIN`),
  'AUTH+': say('235 2.7.0 ok'),
  'MAIL+': ok,
  'RCPT+': ok,
  'DATA+': [...say('354 go ahead'), ...say('250 2.0.0 queued', 60)],
  'QUIT+': [...say('221 bye'), { end: true }],
} as const satisfies Record<string, readonly Act[]>;
const server = (changes: Readonly<Record<string, readonly Act[]>>): Script => ({
  hello: say(`220 ${host} ESMTP`),
  on: { ...healthy, ...changes },
});
const greeting = (...acts: readonly Act[]): Script => ({ hello: acts, on: healthy });
const first = (secure: typeof good): Script => ({ hello: say(`220 ${host} ESMTP`), on: healthy, secure });
const offers = (line: string): Script => server({ 'EHLO+': say(`250-${host}\r\n250 ${line}`) });
const afterBody = (...acts: readonly Act[]): Script => server({ 'DATA+': [...say('354 go ahead'), ...acts] });
const logIn = (reply: string): Script => server({ 'AUTH+': say(reply) });
const recipient = (reply: string): Script => server({ 'RCPT+': say(reply) });

export interface OddServer {
  readonly name: string;
  readonly script: Script;
  /** null: the mail is taken */
  readonly failure: SendFailure | null;
  readonly taken: 'yes' | 'no' | 'unknown';
  readonly stage?: Stage;
  readonly request?: Partial<SubmissionRequest>;
  /** the password must not have been said in any form */
  readonly noLogIn?: true;
}

const no = (
  name: string,
  script: Script,
  failure: SendFailure,
  more: Partial<OddServer> = {},
): OddServer => ({ name, script, failure, taken: 'no', ...more });
const yes = (name: string, script: Script): OddServer => ({ name, script, failure: null, taken: 'yes' });

export const oddServers: readonly OddServer[] = [
  yes('the healthy one', server({})),
  yes('AUTH in the old syntax', offers('AUTH=LOGIN PLAIN')),
  yes('both syntaxes, lower case', server({ 'EHLO+': say(`250-${host}\r\n250-auth=plain\r\n250 auth plain`) })),
  yes('only LOGIN, with prompts of its own', server({ 'EHLO+': say(`250-${host}\r\n250 AUTH LOGIN`), 'AUTH+': say('334 VXNlciBOYW1lAA=='), ...loginAnswers() })),
  yes('replies in many lines, some empty', server({ 'MAIL+': say('250-\r\n250-2.1.0 hello\r\n250 2.1.0 Ok'), 'RCPT+': say('250-2.1.5\r\n250') })),
  yes('an EHLO reply that has no name', server({ 'EHLO+': say('250-\r\n250-AUTH PLAIN\r\n250 ') })),
  yes('hung up right after it was taken', afterBody(...say('250 2.0.0 queued', 60), { end: true, after: 20 })),
  yes('250 instead of 354', server({ 'DATA+': [...say('250 go on'), ...say('250 2.0.0 queued', 60)] })),

  no('only OAuth', offers('AUTH XOAUTH2 OAUTHBEARER'), 'auth-oauth-only', { stage: 'hello', noLogIn: true }),
  no('only ways of its own', offers('AUTH NTLM GSSAPI'), 'auth-method', { noLogIn: true }),
  no('a word that only looks like AUTH', offers('X-AUTH PLAIN'), 'auth-not-offered', { noLogIn: true }),
  no('AUTH before TLS only', server({ EHLO: say(`250-${host}\r\n250-AUTH PLAIN\r\n250 STARTTLS`), 'EHLO+': say(`250 ${host}`) }), 'auth-not-offered', { noLogIn: true }),

  no('busy at the greeting', greeting(...say('421 4.3.2 too many connections')), 'busy', { stage: 'greeting' }),
  no('busy after EHLO', server({ 'EHLO+': say('421 4.3.2 closing') }), 'busy', { stage: 'hello', noLogIn: true }),
  no('busy after AUTH', logIn('421 4.7.0 closing'), 'auth-later', { stage: 'log-in' }),
  no('busy at DATA', server({ 'DATA+': say('421 4.3.2 closing') }), 'busy', { stage: 'message' }),
  no('busy after the message', afterBody(...say('421 4.3.2 closing', 60)), 'temporary', { stage: 'last-word' }),
  no('EHLO refused', server({ EHLO: say('550 5.7.1 [127.0.0.1]: helo rejected') }), 'hello-refused', { stage: 'hello', noLogIn: true }),

  no('454: no checking now', logIn('454 4.7.0 Temporary authentication failure'), 'auth-later'),
  no('530: log in first', server({ 'MAIL+': say('530 5.7.0 Authentication required') }), 'auth-required'),
  no('530: TLS first', server({ 'MAIL+': say('530 5.7.0 Must issue a STARTTLS command first') }), 'encryption-required'),
  no('534: an app password', logIn('534-5.7.9 Application-specific password required. Learn more at\r\n534 5.7.9  https://support.google.com/ - gsmtp'), 'auth-app-password'),
  no('534: this way is too weak', logIn('534 5.7.9 Authentication mechanism is too weak'), 'auth-method'),
  no('535: wrong', logIn('535-5.7.8 Username and Password not accepted.\r\n535 5.7.8  - gsmtp'), 'auth-failed', { stage: 'log-in' }),
  no('535: switched off for the tenant', logIn('535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.'), 'auth-disabled'),
  no('535: too many tries', logIn('535 5.7.0 Too many failed login attempts, try later'), 'auth-locked'),
  no('538: encryption is needed', logIn('538 5.7.11 Encryption required'), 'encryption-required'),
  no('552: too big, at MAIL', server({ 'MAIL+': say('552 5.3.4 Message size exceeds limit') }), 'too-big'),
  no('552: the mailbox is full', recipient('552 5.2.2 Mailbox full'), 'mailbox-full', { stage: 'recipient' }),
  no('550: unknown', recipient('550 5.1.1 User unknown'), 'recipients-refused'),
  no('554: no relay', recipient('554 5.7.1 <phone@docomo.ne.jp>: Relay access denied'), 'relay-denied'),
  no('454: no relay, softly', recipient('454 4.7.1 <phone@docomo.ne.jp>: Relay access denied'), 'relay-denied'),
  no('550: no relay, as Exim says it', recipient('550 relay not permitted, authentication required'), 'relay-denied'),
  no('550: no relay, as Exchange says it', recipient('550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain'), 'relay-denied'),
  no('550: the limit of the day', server({ 'MAIL+': say('550 5.4.5 Daily user sending limit exceeded.') }), 'sending-limit'),
  no('554 to DATA', server({ 'DATA+': say('554 5.7.1 sender not allowed today') }), 'data-refused', { stage: 'message' }),
  no('all refused while pipelining', server({ 'EHLO+': say(`250-${host}\r\n250-PIPELINING\r\n250 AUTH PLAIN`), 'RCPT+': say('550 5.1.1 unknown'), 'DATA+': say('554 5.5.1 no valid recipients') }), 'recipients-refused'),

  no('TLS 1.1 and older', server({ STARTTLS: [...say('220 go'), { tls: good, old: true }] }), 'tls-old', { stage: 'encryption', noLogIn: true }),
  no('STARTTLS offered, then refused', server({ STARTTLS: say('454 4.7.0 TLS not available due to local problem') }), 'starttls-refused', { stage: 'encryption', noLogIn: true }),
  no('no STARTTLS', server({ EHLO: say(`250-${host}\r\n250 AUTH PLAIN`), STARTTLS: say('502 5.5.1 not implemented') }), 'starttls-not-offered', { noLogIn: true }),
  { ...yes('TLS from the first word', first(good)), request: { security: 'tls' } },
  no('TLS from the first word, expired', first(past), 'certificate-expired', { request: { security: 'tls' }, noLogIn: true }),
  no('TLS from the first word, another name', first(authority.issue(['other.example'], years)), 'certificate-name', { request: { security: 'tls' }, noLogIn: true }),
  no('TLS from the first word, made by the server itself', first(stranger), 'certificate-self-signed', { request: { security: 'tls' }, noLogIn: true }),
  no('TLS from the first word, nobody vouches', first(stranger.issue(['127.0.0.1'], years)), 'certificate-untrusted', { request: { security: 'tls' }, noLogIn: true }),
  no('TLS from the first word, hung up in the handshake', greeting(...hang), 'tls-failed', { request: { security: 'tls' }, noLogIn: true }),
  no('TLS spoken to a plain port', server({}), 'tls-plain', { stage: 'connect', request: { security: 'tls' }, noLogIn: true }),
  no('a plain word to a TLS port', { hello: [], secure: good }, 'silent', { noLogIn: true }),
  no('a POP server', greeting(...say('+OK Dovecot ready.')), 'incoming-server', { noLogIn: true }),
  no('an IMAP server', greeting(...say('* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] ready')), 'incoming-server', { noLogIn: true }),
  no('a web server', greeting(...say('HTTP/1.1 400 Bad Request\r\n\r\n<html></html>')), 'web-server', { noLogIn: true }),

  no('hung up before the greeting', greeting(...hang), 'hung-up', { noLogIn: true }),
  no('hung up after EHLO', server({ 'EHLO+': hang }), 'hung-up', { stage: 'hello', noLogIn: true }),
  no('hung up at the log-in', server({ 'AUTH+': hang }), 'hung-up-login', { stage: 'log-in' }),
  no('hung up after MAIL', server({ 'MAIL+': hang }), 'hung-up', { stage: 'sender' }),
  no('hung up after RCPT', server({ 'RCPT+': hang }), 'hung-up', { stage: 'recipient' }),
  no('hung up at DATA', server({ 'DATA+': hang }), 'hung-up', { stage: 'message' }),
  no('hung up after the final dot', afterBody({ end: true, after: 150 }), 'no-last-word', { taken: 'unknown', stage: 'last-word' }),
  no('reset after the final dot', afterBody({ reset: true, after: 150 }), 'no-last-word', { taken: 'unknown', stage: 'last-word' }),
  no('half a last word', afterBody({ say: '250-2.0.0 que', after: 150 }, { end: true, after: 30 }), 'no-last-word', { taken: 'unknown' }),
  no('a last word that is none', afterBody({ say: 'thanks!\r\n', after: 150 }, { end: true, after: 30 }), 'no-last-word', { taken: 'unknown' }),

  no('slow before the greeting', greeting(), 'silent', { stage: 'connect', noLogIn: true }),
  no('slow after EHLO', server({ 'EHLO+': [] }), 'too-slow', { stage: 'hello', noLogIn: true }),
  no('slow at STARTTLS', server({ STARTTLS: [] }), 'too-slow', { stage: 'encryption', noLogIn: true }),
  no('slow at the log-in', server({ 'AUTH+': [] }), 'too-slow', { stage: 'log-in' }),
  no('slow at RCPT', server({ 'RCPT+': [] }), 'too-slow', { stage: 'recipient' }),
  no('slow at DATA', server({ 'DATA+': [] }), 'too-slow', { stage: 'message' }),
  no('slow after the final dot', afterBody(), 'no-last-word', { taken: 'unknown', stage: 'last-word' }),
]; // prettier-ignore

/** The two lines of AUTH LOGIN are base64: whatever letter they begin with, the log-in goes on. */
function loginAnswers(): Record<string, readonly Act[]> {
  const user = /^[A-Za-z]+/.exec(Buffer.from('order@shop.example').toString('base64'))?.[0] ?? '';
  const secret = /^[A-Za-z]+/.exec(Buffer.from('sesame-open-37').toString('base64'))?.[0] ?? '';
  return {
    [`${user.toUpperCase()}+`]: say('334 UGFzc3dvcmQA'),
    [`${secret.toUpperCase()}+`]: say('235 2.7.0 ok'),
  };
}
