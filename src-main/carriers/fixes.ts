// Ids of the fixes that rules and causes lead to: fix cards of STEP 3 (servers/) and records of STEP 1.
export const fix = {
  hostName: 'host-name',
  mtaName: 'mta-host-name',
  envelopeSender: 'envelope-sender',
  messageId: 'message-id',
  ehlo: 'mta-host-name',
  spf: 'spf-record',
  dmarc: 'dmarc-record',
  reverse: 'ptr-record',
} as const;
