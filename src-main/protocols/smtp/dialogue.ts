// The conversation that reads a server's greeting: 220, EHLO, STARTTLS, EHLO again, QUIT. A pure state machine; the
// sockets are in greeting.node.ts. RFC 5321 3.1 to 3.3, RFC 3207 (STARTTLS).
import { extensionsOf, greetingName, type SmtpReply } from './replies.ts';

export type DialogueStage =
  'greeting' | 'ehlo' | 'helo' | 'starttls' | 'handshake' | 'ehlo-secured' | 'quit' | 'done';

/** Where the conversation stands, and what it has brought so far. */
export interface DialogueState {
  readonly stage: DialogueStage;
  readonly ehloName: string;
  readonly wantsTls: boolean;
  readonly greeting: SmtpReply | null;
  readonly name: string | null;
  readonly extensions: readonly string[];
  readonly startTls: boolean;
  readonly secured: boolean;
}

export type DialogueAction =
  | { readonly kind: 'send'; readonly line: string }
  | { readonly kind: 'start-tls' }
  | { readonly kind: 'finish' };

/** @returns the state before the server has said anything */
export function newDialogue(ehloName: string, wantsTls: boolean): DialogueState {
  return {
    stage: 'greeting',
    ehloName,
    wantsTls,
    greeting: null,
    name: null,
    extensions: [],
    startTls: false,
    secured: false,
  };
}

/** @returns the next state and what to do, for a complete reply of the server */
export function onReply(
  state: DialogueState,
  reply: SmtpReply,
): { state: DialogueState; action: DialogueAction } {
  switch (state.stage) {
    case 'greeting': {
      const next = { ...state, greeting: reply, name: greetingName(reply) };
      // 554 or 421 instead of a greeting: the name is still worth reading, and QUIT is polite (RFC 5321 3.1).
      return reply.code === 220 ? send(next, 'ehlo', `EHLO ${state.ehloName}`) : send(next, 'quit', 'QUIT');
    }
    case 'ehlo':
    case 'ehlo-secured': {
      if (reply.code !== 250) {
        return state.stage === 'ehlo' && reply.code >= 500
          ? send(state, 'helo', `HELO ${state.ehloName}`)
          : send(state, 'quit', 'QUIT');
      }
      const extensions = extensionsOf(reply);
      const startTls = state.startTls || extensions.includes('STARTTLS');
      const next = { ...state, extensions, startTls };
      return extensions.includes('STARTTLS') && state.wantsTls && !state.secured
        ? send(next, 'starttls', 'STARTTLS')
        : send(next, 'quit', 'QUIT');
    }
    case 'starttls':
      return reply.code === 220
        ? { state: { ...state, stage: 'handshake' }, action: { kind: 'start-tls' } }
        : send(state, 'quit', 'QUIT');
    case 'helo':
      return send(state, 'quit', 'QUIT');
    case 'handshake':
    case 'quit':
    case 'done':
      return { state: { ...state, stage: 'done' }, action: { kind: 'finish' } };
  }
}

/** @returns the next state and what to do once the TLS handshake is done */
export function onSecured(state: DialogueState): { state: DialogueState; action: DialogueAction } {
  return send({ ...state, secured: true }, 'ehlo-secured', `EHLO ${state.ehloName}`);
}

function send(
  state: DialogueState,
  stage: DialogueStage,
  line: string,
): { state: DialogueState; action: DialogueAction } {
  return { state: { ...state, stage }, action: { kind: 'send', line } };
}
