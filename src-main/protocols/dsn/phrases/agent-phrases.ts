// Notices that only one kind of mail software writes. Used when that software was recognised as the writer, before the
// general phrases. Words in lower case, ` … ` for anything in between.
import type { PhraseGroup } from './phrase.ts';

const exim: readonly PhraseGroup[] = [
  { reason: 'userunknown', phrases: [['user not found', 'Exim route.c']] },
  {
    reason: 'hostunknown',
    phrases: [
      ['all host address lookups failed permanently', 'Exim smtp.c'],
      ['all relevant mx records point to non-existent hosts', 'Exim dnslookup.c'],
      ['unrouteable address', 'Exim route.c'],
    ],
  },
  {
    reason: 'mailboxfull',
    phrases: [
      ['mailbox is full', 'Exim appendfile.c'],
      ['error: quota exceed', 'Exim'],
    ],
  },
  {
    reason: 'notaccept',
    phrases: [
      ['an mx or srv record indicated no smtp service', 'Exim dnslookup.c'],
      ['no host found for existing smtp connection', 'Exim smtp.c'],
    ],
  },
  {
    reason: 'syntaxerror',
    phrases: [
      ['angle-brackets nested too deep', 'Exim parser.c'],
      ['expected word or "<"', 'Exim parser.c'],
      ['domain missing in source-routed address', 'Exim parser.c'],
      ['malformed address:', 'Exim parser.c'],
    ],
  },
  {
    reason: 'systemerror',
    phrases: [
      ['delivery to file forbidden', 'Exim deliver.c'],
      ['delivery to pipe forbidden', 'Exim deliver.c'],
      ['local delivery failed', 'Exim pipe.c'],
      ['lmtp error after ', 'Exim'],
    ],
  },
  { reason: 'contenterror', phrases: [['too many "received" headers', 'Exim deliver.c']] },
  {
    reason: 'expired',
    phrases: [
      ['retry timeout exceeded', 'Exim retry.c'],
      ['no action is required on your part', 'Exim deliver.c'],
      ['retry time not reached for any host after a long failure period', 'Exim smtp.c'],
      ['all hosts have been failing for a long time and were last tried', 'Exim smtp.c'],
      ['delay reason: ', 'Exim deliver.c'],
      ['has been frozen', 'Exim deliver.c'],
      ['was frozen on arrival by ', 'Exim receive.c'],
    ],
  },
];

const qmail: readonly PhraseGroup[] = [
  {
    reason: 'notaccept',
    phrases: [["sorry, i couldn't find a mail exchanger or ip address", 'qmail-remote.c']],
  },
  {
    reason: 'suspend',
    phrases: [
      ['mailaddress is administratively disabled', 'qmail-ldap'],
      ['mailaddress is administrativley disabled', 'qmail-ldap'],
    ],
  },
  {
    reason: 'exceedlimit',
    phrases: [['the message exeeded the maximum size the user accepts', 'qmail-ldap']],
  },
  { reason: 'mailboxfull', phrases: [['disk quota exceeded', 'qmail error_str.c']] },
  {
    reason: 'mesgtoobig',
    phrases: [
      ['message size exceeds fixed maximum message size:', 'qmail'],
      ['exceeds my databytes limit', 'qmail-smtpd.c'],
    ],
  },
  { reason: 'hostunknown', phrases: [["sorry, i couldn't find any host ", 'qmail-remote.c']] },
  { reason: 'systemfull', phrases: [['(not enough free space)', 'qmail']] },
  {
    reason: 'systemerror',
    phrases: [
      ['automatic homedir creator crashed', 'qmail-ldap'],
      ['illegal value in ldap attribute', 'qmail-ldap'],
      ['ldap attribute is not given but mandatory', 'qmail-ldap'],
      ['timeout while performing search on ldap server', 'qmail-ldap'],
      ['too many results returned but needs to be unique', 'qmail-ldap'],
      ['permanent error while executing qmail-forward', 'qmail-ldap'],
      ['temporary error in automatic homedir creation', 'qmail-ldap'],
      ['temporary error while executing qmail-forward', 'qmail-ldap'],
      ['temporary failure in ldap lookup', 'qmail-ldap'],
      ['unable to contact ldap server', 'qmail-ldap'],
      ['unable to login into ldap server, bad credentials', 'qmail-ldap'],
      ['bad interpreter: no such file or directory', 'qmail'],
      ['system error', 'qmail'],
      ['unable to open', 'qmail-local.c'],
    ],
  },
  {
    reason: 'networkerror',
    phrases: [
      ["sorry, i wasn't able to establish an smtp connection", 'qmail-remote.c'],
      ["although i'm listed as a best-preference mx or a for that host", 'qmail-remote.c'],
    ],
  },
  { reason: 'userunknown', phrases: [['no mailbox here by that name', 'qmail-local.c']] },
];

/** By agent id of agents.ts. */
export const agentPhrases: Readonly<Record<string, readonly PhraseGroup[]>> = {
  exim,
  mailru: exim,
  mxlogic: exim,
  qmail,
  au: [
    { reason: 'mailboxfull', phrases: [['the user(s) account is temporarily over quota', 'au']] },
    {
      reason: 'suspend',
      phrases: [
        ['the user(s) account is disabled.', 'au'],
        ['the user(s) account is temporarily limited.', 'au'],
      ],
    },
    { reason: 'expired', phrases: [['your message was not delivered within ', 'au']] },
  ],
  kddi: [
    { reason: 'mailboxfull', phrases: [['as their mailbox is full', 'au one net']] },
    { reason: 'norelaying', phrases: [['due to the following smtp relay error', 'au one net']] },
    { reason: 'hostunknown', phrases: [['as the remote domain doesnt exist', 'au one net']] },
  ],
  amavis: [
    { reason: 'spamdetected', phrases: [[' - spam', 'amavis']] },
    { reason: 'virusdetected', phrases: [[' - infected', 'amavis']] },
    { reason: 'contenterror', phrases: [[' - bad header:', 'amavis']] },
    { reason: 'exceedlimit', phrases: [[' - message size exceeds recipient', 'amavis']] },
    {
      reason: 'systemerror',
      phrases: [
        [' - temporary mta failure on relaying', 'amavis'],
        [' - rejected by next-hop mta on relaying', 'amavis'],
        [' - unable to relay message back to mta', 'amavis'],
      ],
    },
  ],
  biglobe: [
    { reason: 'filtered', phrases: [['mail delivery failed... user unknown', 'BIGLOBE']] },
    {
      reason: 'mailboxfull',
      phrases: [["the number of messages in recipient's mailbox exceeded the local limit.", 'BIGLOBE']],
    },
  ],
  courier: [
    { reason: 'hostunknown', phrases: [['no such domain.', 'Courier esmtp.c']] },
    { reason: 'systemerror', phrases: [["this domain's dns violates rfc 1035.", 'Courier esmtp.c']] },
    { reason: 'networkerror', phrases: [['dns lookup failed.', 'Courier esmtp.c']] },
  ],
  domino: [
    {
      reason: 'userunknown',
      phrases: [
        ['not listed in domino directory', 'Domino'],
        ['not listed in public name & address book', 'Domino'],
        ["non répertorié dans l'annuaire domino", 'Domino'],
        ['domino ディレクトリには見つかりません', 'Domino'],
      ],
    },
    { reason: 'filtered', phrases: [['cannot route mail to user', 'Domino']] },
    { reason: 'systemerror', phrases: [['several matches found in domino directory', 'Domino']] },
  ],
  notes: [
    {
      reason: 'userunknown',
      phrases: [
        ['user not listed in public name & address book', 'Notes'],
        ['ディレクトリのリストにありません', 'Notes'],
      ],
    },
    { reason: 'networkerror', phrases: [['message has exceeded maximum hop count', 'Notes']] },
  ],
  gmail: [
    {
      reason: 'expired',
      phrases: [
        ['dns error: could not contact dns servers', 'Gmail'],
        ['delivery to the following recipient has been delayed', 'Gmail'],
        ['the recipient server did not accept our requests to connect', 'Gmail'],
      ],
    },
    {
      reason: 'hostunknown',
      phrases: [
        ['dns error: domain name not found', 'Gmail'],
        ['dns error: dns server returned answer with no data', 'Gmail'],
      ],
    },
  ],
  imail: [
    { reason: 'hostunknown', phrases: [['unknown host', 'IMail']] },
    {
      reason: 'userunknown',
      phrases: [
        ['unknown user', 'IMail'],
        ['invalid final delivery userid', 'IMail'],
      ],
    },
    { reason: 'mailboxfull', phrases: [['user mailbox exceeds allowed size', 'IMail']] },
    { reason: 'virusdetected', phrases: [['requested action not taken: virus detected', 'IMail']] },
    { reason: 'spamdetected', phrases: [['blacklisted url in message', 'IMail']] },
    { reason: 'expired', phrases: [['delivery failed … attempts', 'IMail']] },
  ],
  opensmtpd: [
    { reason: 'expired', phrases: [['envelope expired', 'OpenSMTPD']] },
    {
      reason: 'hostunknown',
      phrases: [
        ['invalid domain name', 'OpenSMTPD'],
        ['domain does not exist', 'OpenSMTPD'],
      ],
    },
    {
      reason: 'notaccept',
      phrases: [
        ['destination seem to reject all mails', 'OpenSMTPD'],
        ['no mx found for ', 'OpenSMTPD'],
      ],
    },
    {
      reason: 'networkerror',
      phrases: [
        ['address family mismatch on destination mxs', 'OpenSMTPD'],
        ['all routes to destination blocked', 'OpenSMTPD'],
        ['bad dns lookup error code', 'OpenSMTPD'],
        ['could not retrieve source address', 'OpenSMTPD'],
        ['loop detected', 'OpenSMTPD'],
        ['network error on destination mxs', 'OpenSMTPD'],
        ['no valid route to ', 'OpenSMTPD'],
        ['temporary failure in mx lookup', 'OpenSMTPD'],
      ],
    },
    { reason: 'securityerror', phrases: [['could not retrieve credentials', 'OpenSMTPD']] },
  ],
  receivingses: [
    { reason: 'filtered', phrases: [['mailbox does not exist', 'Amazon SES']] },
    { reason: 'mesgtoobig', phrases: [['message too large', 'Amazon SES']] },
    { reason: 'mailboxfull', phrases: [['mailbox full', 'Amazon SES']] },
    { reason: 'contenterror', phrases: [['message content rejected', 'Amazon SES']] },
  ],
  zoho: [{ reason: 'expired', phrases: [['host not reachable', 'Zoho']] }],
  messagingserver: [
    { reason: 'hostunknown', phrases: [['illegal host/domain name found', 'Oracle Messaging Server']] },
  ],
  messagelabs: [
    {
      reason: 'userunknown',
      phrases: [
        ['542 … rejected', 'MessageLabs'],
        ['no such user', 'MessageLabs'],
      ],
    },
  ],
  mcafee: [
    {
      reason: 'userunknown',
      phrases: [
        ['user (…@…) unknown.', 'McAfee'],
        ['550 unknown user ', 'McAfee'],
        ['550 <…@…>…user not exist', 'McAfee'],
        ['no such user', 'McAfee'],
      ],
    },
  ],
  fml: [
    {
      reason: 'rejected',
      phrases: [
        ['is not a member of this mailing list', 'fml'],
        ['you are not a member of this mailing list', 'fml'],
        ['may be rejected', 'fml'],
        ['are not member', 'fml'],
        ['not member article from ', 'fml'],
        ['reject mail from ', 'fml'],
        ['header may cause mail loop', 'fml'],
        ['reject spammers:', 'fml'],
        ['spam mail from a spammer is rejected', 'fml'],
      ],
    },
    {
      reason: 'systemerror',
      phrases: [
        ['duplicated message-id', 'fml'],
        ['loop alert', 'fml'],
        ['mail loop detected', 'fml'],
        ['loop back warning:', 'fml'],
        ['unix from loop', 'fml'],
        ['has detected a loop condition', 'fml'],
        ['fml system error message', 'fml'],
      ],
    },
    {
      reason: 'securityerror',
      phrases: [
        ['security alert', 'fml'],
        ['does not seem to match the following', 'fml'],
      ],
    },
  ],
  verizon: [
    {
      reason: 'userunknown',
      phrases: [
        ['no valid recipients for this mm', 'Verizon'],
        ['no such user here', 'Verizon'],
      ],
    },
  ],
  exchange2003: [
    {
      reason: 'userunknown',
      phrases: [
        ['(000c05a6)', 'Exchange 2000/2003: unknown recipient'],
        ['the recipient name is not recognized', 'Exchange 5.5'],
      ],
    },
    { reason: 'filtered', phrases: [['(000c0595)', 'Exchange 2000/2003: ambiguous recipient']] },
    {
      reason: 'systemerror',
      phrases: [
        ['(00010256)', 'Exchange 2000/2003: too many recipients'],
        ['(000d06b5)', 'Exchange 2000/2003: no proxy'],
      ],
    },
    { reason: 'networkerror', phrases: [['(00120270)', 'Exchange 2000/2003: too many hops']] },
    {
      reason: 'contenterror',
      phrases: [
        ['(00050311)', 'Exchange 2000/2003: conversion failed'],
        ['(000502cc)', 'Exchange 2000/2003: conversion failed'],
      ],
    },
    { reason: 'securityerror', phrases: [['(000b0981)', 'Exchange 2000/2003: no AUTH']] },
  ],
  dragonfly: [
    {
      reason: 'expired',
      phrases: [
        ['tried for … ', 'DragonFly dma'],
        ['delivery expired', 'DragonFly dma'],
        ['could not connect to ', 'DragonFly dma'],
      ],
    },
    {
      reason: 'hostunknown',
      phrases: [
        ['did not find any hosts', 'DragonFly dma'],
        ['domain not found', 'DragonFly dma'],
        ['remote delivery failed: unknown host', 'DragonFly dma'],
      ],
    },
    { reason: 'mailererror', phrases: [['cannot open mailbox', 'DragonFly dma']] },
  ],
};
