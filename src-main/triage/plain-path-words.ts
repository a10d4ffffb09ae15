// Words of the flat vocabulary about replies, the log and the server.
import { fact, greeting } from '../carriers/example-facts.ts';
import { saysAbsent, textOf, numberOf, listOf } from './plain-values.ts';
import type { Draft } from './plain-draft.ts';
import { figure, reported, type Word } from './plain-words.ts';

export const pathWords: readonly (readonly [readonly string[], Word])[] = [
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
  [
    ['log', 'maillog', 'mainlog', 'loglines', 'maillines', 'logexcerpt'],
    (draft, value) => {
      for (const line of listOf(value)) readLogLine(draft, line);
    },
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
    [
      'mailer',
      'mailerdsn',
      'mailerurl',
      'transport',
      'mailertransport',
      'mailersetting',
      'mailbackend',
      'env',
      'dotenv',
    ],
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

/** One line of a mail log as it was typed: connections that time out speak of the road, everything else is a reply. */
function readLogLine(draft: Draft, line: string): void {
  const named = /(?:(message-id|msgid)|from)=<[^<>\s]*@([^<>\s@]{1,255})>/.exec(line);
  if (/\bstatus=sent\b|\bstat=Sent\b/.test(line)) {
    draft.figuresTold = true;
    draft.logTold = true;
  } else if (/connect(ion)? to .{0,300}(timed out|unreachable|no route)/i.test(line)) {
    draft.signs.push('port-25-closed');
    draft.logTold = true;
  } else if (named !== null) {
    const list = named[1] === undefined ? 'envelopeDomains' : 'messageIdDomains';
    const row = { domain: (named[2] ?? '').toLowerCase(), count: 1 };
    draft.log = { ...draft.log, [list]: [...(draft.log[list] ?? []), row] };
    draft.logTold = true;
  } else if (line.trim() !== '') draft.bounces.push(line);
}
