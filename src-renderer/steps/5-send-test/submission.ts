// What is typed into the submission form, checked by the contract's own parsers before anything is asked of the server.
import type { CallInput } from '../../../src-main/contract/calls.ts';
import { HostName, MailAddress, narrow } from '../../../src-main/contract/inputs.ts';
import type { LabView } from '../../../src-main/contract/view/lab.ts';
import type { Say } from '../../wording/labels.ts';

export interface SubmissionInput {
  readonly host: string;
  readonly port: string;
  readonly security: 'tls' | 'starttls' | 'none';
  readonly user: string;
  /** lives in this form only, and is emptied when the mail is handed over */
  readonly password: string;
  readonly from: string;
  readonly recipients: string;
}

export type SubmissionErrors = { readonly [Field in keyof SubmissionInput]?: string };
export type Submission = Omit<CallInput<'send.submit'>, 'confirmed'>;

const mostRecipients = 5;

/** What the practice shop's hand-in service asks for; null outside of a lesson. */
type PracticeAccount = NonNullable<LabView['shop']['submission']> | null;

/** @returns a form with what is known of the shop filled in; a server is asked for by name, so an address is left out */
export function emptySubmission(
  host: string,
  from: string | null,
  practice: PracticeAccount,
): SubmissionInput {
  return {
    host: practice?.host ?? (HostName.safeParse(host).success ? host : ''),
    port: '587',
    security: 'starttls',
    user: practice?.user ?? '',
    password: practice?.password ?? '',
    from: from ?? '',
    recipients: '',
  };
}

/** @returns the port that goes with a kind of encryption */
export function usualPort(security: SubmissionInput['security']): string {
  return security === 'tls' ? '465' : '587';
}

/** @returns what can be sent, or null with one sentence a faulty field */
export function readSubmission(
  form: SubmissionInput,
  say: Say,
): { readonly submission: Submission | null; readonly errors: SubmissionErrors } {
  const errors: { -readonly [Field in keyof SubmissionErrors]: SubmissionErrors[Field] } = {};
  const host = HostName.safeParse(form.host);
  if (!host.success) errors.host = say('sendHostBad');
  const port = Number(narrow(form.port));
  if (!Number.isInteger(port) || port < 1 || port > 65535) errors.port = say('sendPortBad');
  if (form.user.trim() === '') errors.user = say('sendMissing');
  if (form.password === '') errors.password = say('sendMissing');
  const from = MailAddress.safeParse(form.from);
  if (!from.success) errors.from = say('sendAddressBad', { address: form.from });
  const lines = form.recipients
    .split(/[\n,、;]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const recipients = [...new Set(lines.flatMap((line) => MailAddress.safeParse(line).data ?? []))];
  const bad = lines.find((line) => !MailAddress.safeParse(line).success);
  if (bad !== undefined) errors.recipients = say('sendAddressBad', { address: bad });
  else if (lines.length === 0) errors.recipients = say('sendMissing');
  else if (recipients.length > mostRecipients) errors.recipients = say('sendTooMany');
  if (Object.keys(errors).length > 0 || !host.success || !from.success) return { submission: null, errors };
  return {
    submission: {
      host: host.data,
      port,
      security: form.security,
      user: form.user.trim(),
      password: form.password,
      from: from.data,
      recipients,
    },
    errors,
  };
}
