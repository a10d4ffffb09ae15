// A flat vocabulary of simple facts (`{"ehlo": "localhost", "ptr": "none"}`) translated into real facts, for `inspect
// triage`. README.md beside this file lists every word. What can't be read is left out and noted; nothing is guessed.
import type { CarrierId } from '../contract/answers.ts';
import { parseIpAddress } from '../contract/ip-address.ts';
import {
  blocklist,
  comparison,
  dkimFacts,
  dmarcFacts,
  domainRecords,
  fact,
  figures,
  goodRecords,
  greeting,
  mail,
  maillog,
  noSuchName,
  reverse,
  serverReport,
  spfEvaluation,
} from '../carriers/example-facts.ts';
import type { Facts, ServerReport } from '../facts/facts.ts';
import type { DmarcFacts } from '../protocols/dmarc/dmarc-facts.ts';
import type { ReverseLookup } from '../protocols/dns/answer.ts';
import type { CarrierFigures, MaillogFacts } from '../protocols/maillog/maillog-facts.ts';
import type { MailPart } from '../protocols/message/mail-facts.ts';
import type { SpfEvaluation, SpfResult } from '../protocols/spf/trace.ts';
import { plainKey } from './plain-answers.ts';
import { plainBounces } from './plain-replies.ts';

type Told = {
  -readonly [Field in keyof NonNullable<Parameters<typeof mail>[0]>]: NonNullable<
    Parameters<typeof mail>[0]
  >[Field];
};

/** What was said so far, before it is made into facts. */
export interface Draft {
  mail: Told;
  /** parts of the mail that were told */
  parts: MailPart[];
  mailTold: boolean;
  messageIdDomain: string | null;
  messageIdByApplication: boolean;
  domain: string;
  fromRecords: boolean | null;
  envelopeRecords: boolean | null;
  ehloRecords: boolean | null;
  reverse: Partial<Record<4 | 6, string>>;
  reverseLeadsBack: boolean;
  spf: Partial<Record<SpfEvaluation['identity'], SpfResult>>;
  spfRecords: number | null;
  dmarcPolicy: DmarcFacts['policy'] | undefined;
  dmarcResult: 'pass' | 'fail' | null;
  dkim: 'pass' | 'fail' | 'none' | null;
  blocklist: 'listed' | 'not-listed' | null;
  serversDiffer: boolean | null;
  figures: Partial<CarrierFigures>;
  figuresTold: boolean;
  log: Partial<MaillogFacts>;
  logTold: boolean;
  signs: string[];
  report: Partial<ServerReport>;
  bounces: unknown[];
  others: Facts;
}

const emptyDraft = (domain: string): Draft => ({
  mail: { from: [`order@${domain}`] },
  parts: [],
  mailTold: false,
  messageIdDomain: null,
  messageIdByApplication: false,
  domain,
  fromRecords: null,
  envelopeRecords: null,
  ehloRecords: null,
  reverse: {},
  reverseLeadsBack: true,
  spf: {},
  spfRecords: null,
  dmarcPolicy: undefined,
  dmarcResult: null,
  dkim: null,
  blocklist: null,
  serversDiffer: null,
  figures: {},
  figuresTold: false,
  log: {},
  logTold: false,
  signs: [],
  report: {},
  bounces: [],
  others: {},
});

/** true for none/missing/absent/no/false/0/''; how "it is not there" is said */
export const saysAbsent = (value: unknown): boolean =>
  value === false ||
  value === null ||
  value === 0 ||
  (typeof value === 'string' &&
    /^(none|no|not|missing|absent|nxdomain|false|0|n\/?a|なし|ない|)$/i.test(value.trim()));

export const saysYes = (value: unknown): boolean =>
  value === true ||
  (typeof value === 'number' && value > 0) ||
  (typeof value === 'string' &&
    /^(yes|true|ok|good|present|own|found|exists|pass|set|1|あり)$/i.test(value.trim()));

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
const numberOf = (value: unknown): number | null => {
  const number = typeof value === 'number' ? value : Number.parseFloat(textOf(value).replace(/[,_%]/g, ''));
  return Number.isFinite(number) ? number : null;
};
const listOf = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? value.map(textOf).filter((one) => one !== '')
    : textOf(value) === ''
      ? []
      : [textOf(value)];

type Word = (draft: Draft, value: unknown) => void;

const tell = (draft: Draft, part?: MailPart): void => {
  draft.mailTold = true;
  if (part !== undefined) draft.parts.push(part);
};

const mailWord =
  (part: MailPart | undefined, set: (draft: Draft, text: string) => void): Word =>
  (draft, value) => {
    tell(draft, part);
    set(draft, value === null || value === false ? 'none' : value === true ? 'yes' : textOf(value));
  };

const spfWord =
  (...identities: readonly SpfEvaluation['identity'][]): Word =>
  (draft, value) => {
    const text = plainKey(textOf(value));
    const found = (['permerror', 'temperror', 'softfail', 'neutral', 'pass', 'fail'] as const).find(
      (result) => text.includes(result),
    );
    if (/two|multiple|double|duplicate|^2/.test(text) || value === 2) {
      draft.spfRecords = 2;
      for (const one of identities) draft.spf[one] = 'permerror';
      return;
    }
    const result: SpfResult | null =
      found ??
      (saysAbsent(value) || /norecord|missing|none/.test(text)
        ? 'none'
        : saysYes(value)
          ? 'pass'
          : /wrong|notlisted|notcovered|mismatch/.test(text)
            ? 'softfail'
            : null);
    if (result !== null) for (const one of identities) draft.spf[one] = result;
  };

const dmarcWord: Word = (draft, value) => {
  const text = plainKey(textOf(value));
  if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      if (/policy|^p$/i.test(key)) words.get('dmarcpolicy')?.(draft, inner);
      if (/result|align|pass/i.test(key)) words.get('dmarcresult')?.(draft, inner);
    }
    return;
  }
  const policy = (['reject', 'quarantine'] as const).find((one) => text.includes(one));
  if (policy !== undefined) draft.dmarcPolicy = policy;
  if (/fail|misalign|notalign/.test(text)) draft.dmarcResult = 'fail';
  else if (/pass|aligned|^ok$/.test(text) || value === true) draft.dmarcResult = 'pass';
  if (policy === undefined && /^pnone|policynone/.test(text)) draft.dmarcPolicy = 'none';
  else if (policy === undefined && draft.dmarcResult === null && saysAbsent(value)) draft.dmarcPolicy = null;
  else if (draft.dmarcPolicy === undefined) draft.dmarcPolicy = 'none';
};

const reverseWord =
  (family: 4 | 6): Word =>
  (draft, value) => {
    const text = textOf(value);
    if (saysAbsent(value)) draft.reverse[family] = 'none';
    else if (/generic|default|provider|auto/i.test(text)) draft.reverse[family] = 'generic';
    else if (/timeout|servfail|server-failure|refused/i.test(text)) draft.reverse[family] = 'timeout';
    else draft.reverse[family] = saysYes(value) || !text.includes('.') ? `mail.${draft.domain}` : text;
  };

const figure =
  (set: (number: number) => Partial<CarrierFigures>): Word =>
  (draft, value) => {
    const number = numberOf(value);
    if (number === null) return;
    draft.figures = { ...draft.figures, ...set(number) };
    draft.figuresTold = true;
  };

const reported =
  (set: (value: unknown) => Partial<ServerReport>): Word =>
  (draft, value) => {
    draft.report = { ...draft.report, ...set(value) };
  };

/** Every word of the vocabulary by its plain key; synonyms share a function. README.md has the list. */
const vocabulary: readonly (readonly [readonly string[], Word])[] = [
  [
    ['messageid', 'msgid'],
    mailWord('message-id', (draft, text) => {
      if (/^(absent|missing|none|no|false)$/i.test(text)) draft.mail.messageIds = [];
      else if (text === '' || /^(blank|empty)$/i.test(text)) draft.mail.messageIds = [''];
      else if (text.includes('@')) draft.mail.messageIds = [text.startsWith('<') ? text : `<${text}>`];
      else if (/^(own|ok|good|valid|present)$/i.test(text)) draft.messageIdDomain = `mail.${draft.domain}`;
      else draft.messageIdDomain = text;
    }),
  ],
  [
    [
      'messageiddomain',
      'messageidright',
      'messageidrightside',
      'messageidhost',
      'messageidrhs',
      'msgiddomain',
    ],
    mailWord('message-id', (draft, text) => {
      if (/^(absent|missing|none)$/i.test(text)) draft.mail.messageIds = [];
      else draft.messageIdDomain = /^(own|ok|good)$/i.test(text) ? `mail.${draft.domain}` : text;
    }),
  ],
  [
    ['messageidmaker', 'messageidby', 'messageidwriter', 'messageidmadeby'],
    mailWord(undefined, (draft, text) => {
      draft.messageIdByApplication = !/mta|postfix|sendmail|exim|server/i.test(text);
    }),
  ],
  [
    ['messageidmissing'],
    (draft, value) => {
      if (!saysYes(value)) return;
      tell(draft, 'message-id');
      draft.mail.messageIds = [];
    },
  ],
  [
    ['ehlo', 'helo', 'ehloname', 'heloname', 'ehlohelo'],
    mailWord(undefined, (draft, text) => {
      draft.mail.helo = /^(none|missing|absent|empty)$/i.test(text)
        ? ''
        : /^(own|ok|good|valid)$/i.test(text)
          ? `mail.${draft.domain}`
          : text;
    }),
  ],
  [['ehloresolves', 'ehloindns'], (draft, value) => void (draft.ehloRecords = !saysAbsent(value))],
  [
    ['envelopesender', 'envelope', 'returnpath', 'mailfrom', 'envelopefrom'],
    mailWord(undefined, (draft, text) => {
      draft.mail.envelopeSender = /^(null|<>|empty|none)$/i.test(text)
        ? ''
        : /^(own|ok|good)$/i.test(text)
          ? `order@${draft.domain}`
          : text.includes('@')
            ? text
            : `apache@${text}`;
    }),
  ],
  [
    ['envelopedomain', 'envelopesenderdomain', 'returnpathdomain'],
    mailWord(undefined, (draft, text) => {
      const before = draft.mail.envelopeSender ?? null;
      const local = before?.includes('@') ? before.split('@')[0] : 'order';
      draft.mail.envelopeSender = `${local ?? 'order'}@${text}`;
    }),
  ],
  [
    ['webuser', 'envelopewebuser', 'envelopeiswebuser'],
    mailWord(undefined, (draft, text) => {
      const user = /^(true|yes)?$/i.test(text) ? 'apache' : text;
      const before = draft.mail.envelopeSender ?? null;
      draft.mail.envelopeSender = user.includes('@')
        ? user
        : `${user}@${before?.split('@')[1] ?? `server.${draft.domain}`}`;
    }),
  ],
  [
    ['from', 'headerfrom', 'fromaddress', 'sender'],
    mailWord('from', (draft, text) => {
      draft.mail.from = saysAbsent(text) ? [] : [text];
    }),
  ],
  [
    ['fromdomain', 'headerfromdomain'],
    (draft, value) => {
      if (saysAbsent(value)) draft.fromRecords = false;
      else if (textOf(value).includes('.'))
        mailWord('from', (inner, text) => void (inner.mail.from = [`order@${text}`]))(draft, value);
    },
  ],
  [
    ['fromdomainexists', 'domainexists', 'fromdomainresolves'],
    (draft, value) => void (draft.fromRecords = !saysAbsent(value)),
  ],
  [
    ['a', 'mx', 'arecord', 'mxrecord', 'aormx', 'amx'],
    (draft, value) => void (draft.fromRecords = (draft.fromRecords ?? false) || !saysAbsent(value)),
  ],
  [
    ['envelopedomainexists', 'envelopedomainresolves'],
    (draft, value) => void (draft.envelopeRecords = !saysAbsent(value)),
  ],
  [
    ['ptr', 'reversedns', 'rdns', 'ptrrecord', 'reverse', 'reversename', 'ptripv4', 'ipv4ptr', 'ptr4'],
    reverseWord(4),
  ],
  [['ipv6ptr', 'ptripv6', 'ptr6', 'ipv6reverse', 'ipv6reversedns'], reverseWord(6)],
  [
    ['fcrdns', 'ptrforward', 'ptrleadsback', 'forwardconfirmed', 'ptrmatches'],
    (draft, value) => {
      draft.reverseLeadsBack = !saysAbsent(value);
      draft.reverse[4] ??= `mail.${draft.domain}`;
    },
  ],
  [
    ['ipv6', 'sendsoveripv6', 'sentoveripv6', 'usesipv6'],
    (draft, value) => {
      if (saysAbsent(value)) return;
      tell(draft);
      draft.mail.sentFrom = '2001:db8::1';
      const text = plainKey(textOf(value));
      if (/noptr|withoutptr|ptrnone|noreverse/.test(text)) draft.reverse[6] = 'none';
    },
  ],
  [['spf', 'spfheaderfrom', 'spffrom', 'headerfromspf', 'spfresult'], spfWord('header-from')],
  [['spfenvelope', 'envelopespf', 'spfmailfrom', 'spfreturnpath'], spfWord('envelope')],
  [['spfhelo', 'helospf'], spfWord('helo')],
  [['spfboth'], spfWord('header-from', 'envelope')],
  [
    ['spfrecords', 'spfrecordcount', 'spfcount'],
    (draft, value) => {
      const count = Array.isArray(value) ? value.length : numberOf(value);
      if (count === null) return;
      draft.spfRecords = count;
      draft.spf['header-from'] ??= count === 0 ? 'none' : count > 1 ? 'permerror' : 'pass';
    },
  ],
  [['dmarc', 'dmarcrecord'], dmarcWord],
  [
    ['dmarcpolicy', 'dmarcp', 'p'],
    (draft, value) => {
      const text = plainKey(textOf(value));
      draft.dmarcPolicy = text.includes('reject')
        ? 'reject'
        : text.includes('quarantine')
          ? 'quarantine'
          : /absent|missing|norecord/.test(text) || value === null
            ? null
            : 'none';
    },
  ],
  [
    ['dmarcresult', 'dmarcalignment', 'dmarcaligned', 'alignment', 'aligned', 'dmarcpass'],
    (draft, value) => {
      const bad = saysAbsent(value) || /fail|mis|not/i.test(textOf(value));
      draft.dmarcResult = bad ? 'fail' : 'pass';
      draft.dmarcPolicy ??= 'none';
    },
  ],
  [
    ['dkim', 'dkimresult', 'dkimsigned', 'signed'],
    (draft, value) => {
      draft.dkim = saysAbsent(value)
        ? 'none'
        : /fail|invalid|bad|broken/i.test(textOf(value))
          ? 'fail'
          : 'pass';
      tell(draft, 'signature');
    },
  ],
  [
    ['blocklist', 'blacklist', 'dnsbl', 'rbl', 'listed', 'blocklisted', 'blocklists', 'blacklisted'],
    (draft, value) => {
      const clean =
        saysAbsent(value) ||
        /not-?\s?listed|clean/i.test(textOf(value)) ||
        (Array.isArray(value) && value.length === 0);
      draft.blocklist = clean ? 'not-listed' : 'listed';
    },
  ],
  [
    [
      'nameservers',
      'nameserversdiffer',
      'nameserverdiffers',
      'secondarydiffers',
      'secondarynameserver',
      'nsdiffer',
      'nameserversagree',
    ],
    (draft, value) => {
      draft.serversDiffer =
        /differ|disagree|mismatch|lame|stale|missing/i.test(textOf(value)) || value === true;
    },
  ],
  [
    ['size', 'mailsize', 'messagesize', 'sizebytes', 'bytes'],
    (draft, value) => {
      const number = numberOf(value);
      if (number === null) return;
      const unit = /mb|mib/i.test(textOf(value)) ? 1_000_000 : /kb|kib/i.test(textOf(value)) ? 1000 : 1;
      draft.mail.size = number * unit;
      tell(draft, 'size');
    },
  ],
  [
    ['sizemb', 'megabytes'],
    (draft, value) => {
      const number = numberOf(value);
      if (number === null) return;
      draft.mail.size = number * 1_000_000;
      tell(draft, 'size');
    },
  ],
  [
    ['longestline', 'linelength', 'maxline', 'longline'],
    (draft, value) => {
      draft.mail.longestLine = numberOf(value) ?? (saysYes(value) ? 2000 : 76);
      tell(draft, 'lines');
    },
  ],
  [
    ['headerfaults', 'headerfault', 'headers', 'header', 'malformedheader', 'headermalformed', 'badheader'],
    (draft, value) => {
      const faults = listOf(value);
      tell(draft, 'header');
      if (faults.some((one) => /date/i.test(one))) Object.assign(draft.mail, { date: null, dateRaw: null });
      else if (faults.some((one) => /from/i.test(one))) {
        draft.mail.from = [];
        draft.parts.push('from');
      } else if (value === true || faults.some((one) => !/^(ok|good|none|no|valid)$/i.test(one)))
        draft.mail.rawEightBitHeaders = ['Subject'];
    },
  ],
  [
    ['raw8bitheader', 'eightbitheader', 'rawjapaneseheader'],
    (draft, value) => {
      if (saysAbsent(value)) return;
      draft.mail.rawEightBitHeaders = ['Subject'];
      tell(draft, 'header');
    },
  ],
  [
    [
      'bodyfaults',
      'bodyfault',
      'encodingfaults',
      'encoding',
      'charsetfaults',
      'iso2022jp',
      'iso2022jpfaults',
      'mojibake',
    ],
    (draft, value) => {
      tell(draft, 'body');
      const faults =
        value === true
          ? ['half-width-kana']
          : listOf(value).filter((one) => !/^(ok|good|none|no|valid|utf-?8|iso-2022-jp)$/i.test(one));
      draft.mail.bodyFaults = faults;
    },
  ],
  [
    ['forwarded', 'forwarding', 'isforwarded'],
    (draft, value) => {
      if (saysAbsent(value)) return;
      tell(draft);
      draft.mail.headers = [
        ...mail().headers,
        {
          name: 'X-Forwarded-To',
          raw: 'X-Forwarded-To: customer@docomo.ne.jp\r\n',
          value: 'customer@docomo.ne.jp',
        },
      ];
    },
  ],
  [
    [
      'bounce',
      'bounces',
      'reply',
      'replies',
      'smtpreply',
      'smtpreplies',
      'error',
      'diagnostic',
      'response',
      'refusal',
      'errormail',
    ],
    (draft, value) => void draft.bounces.push(value),
  ],
  [['bouncereason', 'reason'], (draft, value) => void draft.bounces.push({ reason: textOf(value) })],
  [
    [
      'unknownusershare',
      'unknownshare',
      'unknownusers',
      'unknownrecipients',
      'unknownuserrate',
      'unknownrecipientshare',
    ],
    figure((number) => {
      const share = number > 1 ? number / 100 : number;
      return {
        unknownUserShare: share,
        unknownUsers: Math.round(share * 1000),
        recipients: 1000,
        attempts: 1000,
      };
    }),
  ],
  [
    ['peakperminute', 'mailsperminute', 'rateperminute', 'burst', 'rate'],
    figure((number) => ({ peakPerMinute: number })),
  ],
  [
    ['parallelsessions', 'sessions', 'concurrency', 'connections'],
    figure((number) => ({ parallelSessions: number })),
  ],
  [
    ['accepted', 'logsent', 'sentinlog', 'statussent', 'logshowssent'],
    (draft, value) => {
      if (saysAbsent(value))
        draft.log = { ...draft.log, totals: { sent: 0, deferred: 0, bounced: 0, expired: 0, rejected: 0 } };
      else draft.figuresTold = true;
      draft.logTold = true;
    },
  ],
  [
    ['logempty', 'nolog', 'nologlines', 'mailloglines', 'maillogempty'],
    (draft, value) => {
      if (saysAbsent(value) !== (numberOf(value) === 0 || value === 0)) return;
      draft.log = {
        ...draft.log,
        lines: 0,
        understood: 0,
        totals: { sent: 0, deferred: 0, bounced: 0, expired: 0, rejected: 0 },
      };
      draft.logTold = true;
    },
  ],
  [
    ['port25', 'outboundport25', 'outgoingport25', 'port25out', 'port25closed', 'outbound25', 'serverport25'],
    (draft, value) => {
      const closed =
        saysAbsent(value) ||
        value === true ||
        /clos|block|time|filter|refus|drop|unreach/i.test(textOf(value));
      if (closed) draft.signs.push('port-25-closed');
      draft.logTold ||= closed;
    },
  ],
  [
    ['signs', 'logsigns', 'logsign', 'maillogsigns'],
    (draft, value) => {
      draft.signs.push(...listOf(value));
      draft.logTold = true;
    },
  ],
  [
    ['queue', 'queued', 'mailq', 'queuelength', 'inqueue'],
    reported((value) => ({
      queued: numberOf(value) ?? (saysAbsent(value) || /empty/i.test(textOf(value)) ? 0 : 50),
    })),
  ],
  [
    ['mailer', 'mailerdsn', 'mailerurl', 'transport', 'mailertransport', 'mailersetting', 'mailbackend'],
    reported((value) => ({ mailer: textOf(value) === '' ? null : textOf(value) })),
  ],
  [['nulltransport'], reported((value) => (saysAbsent(value) ? {} : { mailer: 'null://null' }))],
  [
    ['mailererror', 'mailererrors', 'shoplog', 'eccubelog', 'sitelog', 'applicationlog', 'exception'],
    reported((value) => ({ mailerErrors: listOf(value) })),
  ],
  [
    ['starttlsmismatch', 'certificatemismatch', 'starttlsnamemismatch', 'certificatename', 'certificate'],
    reported((value) =>
      saysAbsent(value) || /^(ok|good|matches)$/i.test(textOf(value))
        ? {}
        : { mailerErrors: ["Peer certificate CN=`mail.example' did not match expected CN=`localhost'"] },
    ),
  ],
  [
    ['mta', 'mtastate', 'mtastatus', 'mtarunning', 'postfix', 'mailserver', 'mailserverstate'],
    reported((value) => ({
      mta:
        saysAbsent(value) || /absent|not-?\s?installed|missing|no mta/i.test(textOf(value))
          ? value === false
            ? 'stopped'
            : 'absent'
          : /stop|down|dead|inactive|not running|failed/i.test(textOf(value))
            ? 'stopped'
            : 'running',
    })),
  ],
  [
    ['hostname', 'oshostname', 'machinename', 'serverhostname'],
    reported((value) => ({ hostName: textOf(value) === '' ? null : textOf(value) })),
  ],
  [
    ['mtahostname', 'myhostname', 'mtaname', 'postfixmyhostname'],
    reported((value) => ({ mtaName: textOf(value) === '' ? null : textOf(value) })),
  ],
  [
    ['keepsowndomain', 'mydestination', 'owndomaininmydestination', 'mydestinationhasshopdomain'],
    reported((value) => ({ keepsOwnDomain: !saysAbsent(value) })),
  ],
  [
    ['acceptsbounces', 'bouncesaccepted', 'bounceaccepted', 'bounceacceptance', 'returnpathaccepts'],
    (draft, value) => {
      const accepted = !saysAbsent(value) && !/refus|reject|fail|not/i.test(textOf(value));
      draft.others = {
        ...draft.others,
        ...fact('bounceAcceptance', {
          host: `mail.${draft.domain}`,
          accepted,
          reply: accepted ? '250 Ok' : '550 5.1.1 User unknown',
          milliseconds: 200,
        }),
      };
    },
  ],
  [
    ['greeting', 'greetingname', 'banner'],
    (draft, value) => {
      const name = textOf(value);
      if (name !== '')
        draft.others = {
          ...draft.others,
          ...fact(
            'greeting',
            /refus|clos/i.test(name) ? greeting(null, { outcome: 'refused' }) : greeting(name),
          ),
        };
    },
  ],
];

const words = new Map<string, Word>(
  vocabulary.flatMap(([keys, word]) => keys.map((key) => [key, word] as const)),
);

/** The words of the vocabulary, first spelling of each, for documentation and tests. */
export const plainFactWords: readonly string[] = vocabulary.map(([keys]) => keys[0] ?? '');

export interface PlainFacts {
  readonly facts: Facts;
  /** keys that were not understood */
  readonly notes: readonly string[];
}

/**
 * @param input plain facts as JSON, untrusted: at most 200 keys are read
 * @param context the shop's domain and the carriers that mail does not reach, for figures and replies without a carrier
 */
export function plainFacts(
  input: Readonly<Record<string, unknown>>,
  context: { readonly domain: string; readonly failing: readonly CarrierId[] },
): PlainFacts {
  const draft = emptyDraft(context.domain);
  const notes: string[] = [];
  for (const [key, value] of Object.entries(input).slice(0, 200)) {
    const word = words.get(plainKey(key));
    if (word !== undefined) word(draft, value);
    else if (typeof value === 'string' && /^\s*(smtp;?\s*)?[245]\d\d[ -]/i.test(value))
      draft.bounces.push(value);
    else notes.push(`facts.${key.slice(0, 60)}`);
  }
  return { facts: madeFacts(draft, context.failing), notes };
}

function madeFacts(draft: Draft, failing: readonly CarrierId[]): Facts {
  const { domain } = draft;
  const evaluations = Object.entries(draft.spf).map(([one, result]) => {
    const under = one === 'envelope' ? (draft.mail.envelopeSender?.split('@')[1] ?? domain) : domain;
    const records =
      draft.spfRecords === null ? {} : { records: Array<string>(draft.spfRecords).fill('v=spf1 -all') };
    return spfEvaluation(
      one as SpfEvaluation['identity'],
      under,
      result,
      one === 'header-from' ? records : {},
    ); // keys are identities
  });
  const lookups: ReverseLookup[] = ([4, 6] as const).flatMap((family) => lookupOf(draft, family) ?? []);
  const bounces = draft.bounces.flatMap((one) => plainBounces(one, failing));
  return {
    ...(draft.mailTold ? fact('shopMail', madeMail(draft)) : {}),
    ...(draft.fromRecords === null
      ? {}
      : fact('fromDomainRecords', domainRecords(domain, draft.fromRecords ? goodRecords : noSuchName))),
    ...(draft.envelopeRecords === null
      ? {}
      : fact(
          'envelopeDomainRecords',
          domainRecords(
            draft.mail.envelopeSender?.split('@')[1] ?? domain,
            draft.envelopeRecords ? goodRecords : noSuchName,
          ),
        )),
    ...(draft.ehloRecords === null
      ? {}
      : fact(
          'ehloNameRecords',
          domainRecords(draft.mail.helo ?? `mail.${domain}`, draft.ehloRecords ? goodRecords : noSuchName),
        )),
    ...(lookups.length === 0 ? {} : fact('reverseLookups', lookups)),
    ...(evaluations.length === 0 ? {} : fact('spfEvaluations', evaluations)),
    ...(draft.dmarcPolicy === undefined
      ? {}
      : fact('dmarc', dmarcFacts(draft.dmarcPolicy, draft.dmarcResult, domain))),
    ...(draft.dkim === null
      ? {}
      : fact('dkim', dkimFacts(draft.dkim === 'none' ? null : draft.dkim, { domain }))),
    ...(draft.blocklist === null ? {} : fact('blocklists', [blocklist(draft.blocklist)])),
    ...(draft.serversDiffer === null
      ? {}
      : fact('nameServerComparison', comparison(domain, 'TXT', draft.serversDiffer ? 'differ' : 'same'))),
    ...(bounces.length === 0 ? {} : fact('bounces', bounces)),
    ...(draft.figuresTold || draft.logTold || draft.signs.length > 0
      ? fact('maillog', madeLog(draft, failing))
      : {}),
    ...(Object.keys(draft.report).length === 0 ? {} : fact('serverReport', serverReport(draft.report))),
    ...draft.others,
  };
}

function lookupOf(draft: Draft, family: 4 | 6): ReverseLookup | null {
  const told = draft.reverse[family];
  if (told === undefined) return null;
  const address = family === 4 ? '192.0.2.1' : '2001:db8::1';
  if (told === 'none' || told === 'timeout') return reverse(address, told);
  const name =
    told === 'generic'
      ? 'v192-0-2-1.static.host.example'
      : parseIpAddress(told) === null
        ? told
        : `mail.${draft.domain}`;
  return reverse(address, [name], draft.reverseLeadsBack);
}

function madeMail(draft: Draft) {
  const told = draft.mail;
  const right = draft.messageIdDomain;
  const application = draft.messageIdByApplication || right === 'swift.generated';
  const messageIds =
    told.messageIds ??
    (right === null
      ? [`<20261124000000.4ABCDE1234@mail.${draft.domain}>`]
      : [
          application
            ? `<0123456789abcdef0123456789abcdef@${right}>`
            : `<20261124000000.4ABCDE1234@${right}>`,
        ]);
  const made = mail({ helo: null, envelopeSender: null, ...told, messageIds });
  return {
    ...made,
    told: draft.parts,
    headers: application
      ? made.headers.map((row) => (row.name === 'Message-Id' ? { ...row, name: 'Message-ID' } : row))
      : made.headers,
  };
}

function madeLog(draft: Draft, failing: readonly CarrierId[]): MaillogFacts {
  const closed = draft.signs.includes('port-25-closed');
  const none = { sent: 0, deferred: 100, bounced: 0, expired: 0, rejected: 0 };
  const carriers: readonly CarrierId[] = failing.length > 0 ? failing : ['docomo', 'au', 'softbank'];
  return maillog(draft.figuresTold ? carriers.map((carrier) => figures(carrier, draft.figures)) : [], {
    ...(closed ? { totals: none } : draft.figuresTold ? {} : { totals: { ...none, deferred: 0 } }),
    ...draft.log,
    signs: draft.signs.map((code) => ({ code, count: 1, example: '' })),
  });
}
