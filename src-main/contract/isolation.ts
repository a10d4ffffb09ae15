// The isolation test: mails that differ in known things only. Which things can be varied from the server's own command.
import { z } from 'zod';

/** What a set of test mails can vary. The EHLO name is not among them: it belongs to the server, not to a mail. */
export const isolationFactorIds = [
  'message-id',
  'envelope',
  'from-domain',
  'charset',
  'html',
  'dkim',
] as const;
export const IsolationFactorId = z.enum(isolationFactorIds);
export type IsolationFactorId = z.infer<typeof IsolationFactorId>;

/** Mails of one set at most. */
export const mostIsolationMails = 8;
