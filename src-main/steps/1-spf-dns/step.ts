// STEP 1: its checks, in the order the screen shows them.
import type { Step } from '../define-step.ts';
import { blocklist } from './checks/blocklist.ts';
import { dkimSignature } from './checks/dkim-signature.ts';
import { dmarcAlignment } from './checks/dmarc-alignment.ts';
import { dmarcRecord } from './checks/dmarc-record.ts';
import { dmarcRefusal } from './checks/dmarc-refusal.ts';
import { domainAddress } from './checks/domain-address.ts';
import { mailExchange } from './checks/mail-exchange.ts';
import { mailServersAgree } from './checks/mail-servers-agree.ts';
import { mailServersAnswer } from './checks/mail-servers-answer.ts';
import { nameServersAgree } from './checks/name-servers-agree.ts';
import { nameServersAnswer } from './checks/name-servers-answer.ts';
import { reverseNameIpv6 } from './checks/reverse-name-ipv6.ts';
import { reverseNameLeadsBack } from './checks/reverse-name-leads-back.ts';
import { reverseNameOwn } from './checks/reverse-name-own.ts';
import { reverseName } from './checks/reverse-name.ts';
import { reverseServersAgree } from './checks/reverse-servers-agree.ts';
import { spfEnvelope } from './checks/spf-envelope.ts';
import { spfHeaderFrom } from './checks/spf-header-from.ts';
import { spfHelo } from './checks/spf-helo.ts';
import { spfLookups } from './checks/spf-lookups.ts';
import { spfRecord } from './checks/spf-record.ts';
import { spfWriting } from './checks/spf-writing.ts';

export const step: Step = {
  id: '1-spf-dns',
  checks: [
    spfRecord,
    spfHeaderFrom,
    spfEnvelope,
    spfHelo,
    spfLookups,
    spfWriting,
    domainAddress,
    mailExchange,
    reverseName,
    reverseNameLeadsBack,
    reverseNameOwn,
    reverseNameIpv6,
    reverseServersAgree,
    nameServersAgree,
    nameServersAnswer,
    mailServersAgree,
    mailServersAnswer,
    dmarcRecord,
    dmarcAlignment,
    dmarcRefusal,
    dkimSignature,
    blocklist,
  ],
};
