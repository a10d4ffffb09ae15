// Hands one test mail to the shop's own submission service and writes down every line that was said. The password lives
// in this call's memory only: not in the dialogue, not in a failure, not in the log. RFC 6409, 8314, 4954, 3207.
import type { Socket } from 'node:net';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { parseIpAddress } from '../../contract/ip-address.ts';
import type { AbortSignalLike, Clock, Dialer, Resolver } from '../../ports.ts';
import { dialName } from '../../protocols/smtp/dial-name.node.ts';
import type { DialogueLine, SendingFacts } from '../../protocols/smtp/smtp-facts.ts';
import { createDialogue, secretForms, withoutSecrets, type Dialogue } from './dialogue.node.ts';
import { sendFailures, type SendFailure } from './failure-words.ts';
import { logInMethod, methodsOffered } from './log-in.ts';
import { failureOf, type SmtpTrouble } from './send-failure.ts';
import { composeTestMail } from './test-mail.node.ts';

export interface SubmissionRequest {
  readonly host: string;
  readonly port: number;
  readonly security: 'tls' | 'starttls' | 'none';
  readonly user: string;
  readonly password: string;
  readonly from: string;
  readonly recipients: readonly string[];
  readonly shopName: string;
}

export interface SubmissionWorld {
  readonly resolver: Resolver;
  readonly dialer: Dialer;
  readonly clock: Clock;
  readonly signal: AbortSignalLike;
  /** certificate authority of the practice world, PEM */
  readonly trust?: string | undefined;
  /** told after each line */
  readonly onProgress: (soFar: SendingFacts) => void;
  readonly limits?: Partial<typeof defaultLimits>;
}

const defaultLimits = { dial: 15_000, greeting: 30_000, idle: 60_000, whole: 180_000, goodbye: 2000 };
const longestLine = 1000;
const longestReply = 64 * 1024;

/** @returns how it went, with the dialogue; never rejects for anything a server does */
export async function submit(world: SubmissionWorld, request: SubmissionRequest): Promise<SendingFacts> {
  const limits = { ...defaultLimits, ...world.limits };
  const started = performance.now();
  const base: SendingFacts = {
    host: request.host,
    port: request.port,
    security: request.security,
    recipients: request.recipients.map((address) => ({ address, accepted: false, reply: '' })),
    outcome: 'failed',
    failure: null,
    dialogue: [],
    startedAt: world.clock.now().toISOString(),
    milliseconds: 0,
    running: true,
  };
  const end = (changes: Partial<SendingFacts>, dialogue: readonly DialogueLine[] = []): SendingFacts => ({
    ...base,
    ...changes,
    dialogue,
    milliseconds: Math.round(performance.now() - started),
    running: false,
  });
  const fail = (failure: SendFailure): SendingFacts => end({ failure, taken: 'no' });
  if (request.security === 'none' && request.user !== '') return fail('password-unprotected');

  world.onProgress(base);
  // Made before the line is open: a reset in between would be heard by nobody.
  const mail = await composeTestMail({
    from: request.from,
    to: request.recipients,
    shopName: request.shopName,
    at: world.clock.now(),
  });
  const { host, port, security } = request;
  const named = await dialName(world.resolver, world.dialer, {
    host,
    port,
    timeoutMilliseconds: limits.dial,
    signal: world.signal,
  });
  if (!named.found) return fail(named.why === 'no-answer' ? 'unreachable' : 'no-such-name');
  const { dialled } = named;
  if (dialled.outcome !== 'answering') {
    const silent = dialled.outcome === 'timed-out' || dialled.outcome === 'unreachable';
    return fail(port === 25 && silent ? 'line-blocks-25' : dialled.outcome);
  }
  const dialogue = createDialogue(started, request, (lines) =>
    world.onProgress({ ...base, dialogue: lines }),
  );
  const session = await converse(dialled.connection.socket as Socket, {
    world,
    request,
    mail,
    limits,
    dialogue,
  });
  dialled.connection.close();
  // A server may say the password back, also in a reply that is kept with a recipient.
  const clean = (reply: string): string => withoutSecrets(reply, secretForms(request)).slice(0, longestLine);
  const methods = methodsOffered(dialogue.hello());
  const offered = methods === null ? {} : { authMethods: methods };
  if (session.ok) {
    const recipients = session.recipients.map((each) => ({ ...each, reply: clean(each.reply) }));
    return end({ outcome: 'accepted', recipients, ...offered, taken: 'yes' }, dialogue.lines());
  }
  const { trouble } = session;
  const handedOver = dialogue.handedOver();
  const failure = world.signal.aborted
    ? 'cancelled'
    : (trouble.known ?? failureOf(trouble, { dialogue: dialogue.lines(), handedOver, port, security }));
  const outcome = sendFailures[failure].who === 'server' ? 'refused' : 'failed';
  const recipients = base.recipients.map((recipient) => ({
    ...recipient,
    reply: clean(trouble.replies?.get(recipient.address) ?? trouble.response),
  }));
  // Without a last word nobody knows: the server may have taken it before the line broke (RFC 5321 4.2.5, 6.1).
  const taken = handedOver && trouble.responseCode === null ? 'unknown' : 'no';
  return end({ outcome, failure, recipients, ...offered, taken }, dialogue.lines());
}

type Session =
  | { readonly ok: true; readonly recipients: SendingFacts['recipients'] }
  | { readonly ok: false; readonly trouble: SessionTrouble };

interface SessionTrouble extends SmtpTrouble {
  /** where we ended it ourselves */
  readonly known?: SendFailure;
  /** a reply of their own to some recipients, by address */
  readonly replies?: ReadonlyMap<string, string>;
}

interface Conversation {
  readonly world: SubmissionWorld;
  readonly request: SubmissionRequest;
  readonly mail: Uint8Array;
  readonly limits: typeof defaultLimits;
  readonly dialogue: Dialogue;
}

async function converse(
  socket: Socket,
  { world, request, mail, limits, dialogue }: Conversation,
): Promise<Session> {
  const smtp = new SMTPConnection({
    connection: socket,
    host: request.host,
    name: '[127.0.0.1]', // the operator's computer has a name of its own, which is nobody's business
    secure: request.security === 'tls',
    requireTLS: request.security === 'starttls',
    ignoreTLS: request.security === 'none',
    tls: {
      ...(parseIpAddress(request.host) === null ? { servername: request.host } : {}),
      minVersion: 'TLSv1.2',
      ...(world.trust === undefined ? {} : { ca: world.trust }),
    },
    greetingTimeout: limits.greeting,
    socketTimeout: limits.idle,
    logger: dialogue.logger as never, // bunyan's shape; only these methods are called
    debug: true,
    transactionLog: true,
  });
  let broken: ((error: unknown) => void) | null = null;
  const failed = new Promise<never>((_resolve, reject) => {
    broken = reject;
    smtp.on('error', reject);
    smtp.on('end', () => reject(new Error('Connection closed')));
  });
  failed.catch(() => undefined); // raced below; a late failure has nobody left to tell
  const stop = (): void => broken?.(new Error('cancelled'));
  const timer = setTimeout(
    () => broken?.(Object.assign(new Error('too slow'), { code: 'EWHOLE' })),
    limits.whole,
  );
  world.signal.addEventListener('abort', stop);
  const step = <T>(run: (done: (error: unknown, value?: T) => void) => void): Promise<T> =>
    Promise.race([
      failed,
      new Promise<T>((resolve, reject) => {
        run((error, value) => {
          if (error instanceof Error) reject(error);
          else resolve(value as T);
        });
      }),
    ]);
  try {
    await step<undefined>((done) => smtp.connect((error?: Error | null) => done(error)));
    if (request.user !== '') {
      const method = logInMethod(methodsOffered(dialogue.hello()) ?? []);
      if (!method.ok) return { ok: false, trouble: { ...troubleOf({}), known: method.failure } };
      const credentials = { user: request.user, pass: request.password };
      await step<undefined>((done) =>
        smtp.login({ credentials, method: method.name }, (error?: Error | null) => done(error)),
      );
    }
    const envelope = { from: request.from, to: [...request.recipients], size: mail.length };
    const info = await step<SendResult>((done) =>
      smtp.send(envelope, Buffer.from(mail), (error, sent) => done(error, sent)),
    );
    await sayGoodbye(smtp, limits.goodbye);
    const refusals = repliesOf(info.rejectedErrors);
    return {
      ok: true,
      recipients: request.recipients.map((address) => {
        const refusal = refusals.get(address);
        return { address, accepted: refusal === undefined, reply: refusal ?? info.response };
      }),
    };
  } catch (error) {
    const { rejectedErrors } = error as Partial<SendResult>;
    return { ok: false, trouble: { ...troubleOf(error), replies: repliesOf(rejectedErrors) } };
  } finally {
    // Also after a QUIT: a connection that stays open keeps the password in memory.
    smtp.close();
    clearTimeout(timer);
    world.signal.removeEventListener('abort', stop);
  }
}

/** QUIT, and the server's own goodbye where it comes soon; the mail is taken by then, whatever happens here. */
function sayGoodbye(smtp: SMTPConnection, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    smtp.once('end', () => {
      clearTimeout(timer);
      resolve();
    });
    smtp.quit();
  });
}

interface SendResult {
  readonly response: string;
  readonly rejectedErrors?:
    | readonly { readonly recipient?: string | undefined; readonly response?: string | undefined }[]
    | undefined;
}

/** @returns the reply of each recipient that was refused, by address */
function repliesOf(refused: SendResult['rejectedErrors']): ReadonlyMap<string, string> {
  return new Map((refused ?? []).map(({ recipient = '', response = '' }) => [recipient, response]));
}

function troubleOf(error: unknown): SmtpTrouble {
  const known = error as { readonly [Key in keyof SmtpTrouble]?: unknown } & {
    readonly originalCode?: unknown;
  };
  const textOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, longestReply) : '');
  const { responseCode } = known;
  return {
    code: textOf(known.code),
    command: textOf(known.command),
    response: textOf(known.response),
    responseCode: typeof responseCode === 'number' && responseCode > 0 ? responseCode : null,
    message: textOf(known.message),
    cause: textOf(known.originalCode),
  };
}
