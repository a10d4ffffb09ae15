// The checks that rest on bounces and mail logs, in the order they are read: what a server says of itself, then the rest.
import type { Check } from '../../checks/check.ts';
import { bounceReasons } from './checks/bounce-reasons.ts';
import { logBouncesReturned } from './checks/log-bounces-returned.ts';
import { logEnvelopeDomain } from './checks/log-envelope-domain.ts';
import { logGreetingRefused } from './checks/log-greeting-refused.ts';
import { logHostName } from './checks/log-host-name.ts';
import { logLineLength } from './checks/log-line-length.ts';
import { logMessageIdDomain } from './checks/log-message-id-domain.ts';
import { logPort25Closed } from './checks/log-port-25-closed.ts';
import { logUnknownUsers } from './checks/log-unknown-users.ts';

export const evidenceChecks: readonly Check[] = [
  bounceReasons,
  logPort25Closed,
  logGreetingRefused,
  logEnvelopeDomain,
  logMessageIdDomain,
  logBouncesReturned,
  logHostName,
  logUnknownUsers,
  logLineLength,
];
