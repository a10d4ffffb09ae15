// Words of the flat vocabulary about the mail itself.
import { mail } from '../carriers/example-facts.ts';
import { plainKey } from './plain-answers.ts';
import { saysAbsent, saysYes, textOf, numberOf, listOf } from './plain-values.ts';
import { tell, mailWord, type Word } from './plain-words.ts';

export const mailWords: readonly (readonly [readonly string[], Word])[] = [
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
    ['messageids'],
    (draft, value) => {
      const ids = Array.isArray(value) ? value.slice(0, 10).map((one) => textOf(one)) : listOf(value);
      tell(draft, 'message-id');
      draft.mail.messageIds = ids;
    },
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
    ['ipv6', 'sendsoveripv6', 'sentoveripv6', 'usesipv6'],
    (draft, value) => {
      if (saysAbsent(value)) return;
      tell(draft);
      draft.mail.sentFrom = '2001:db8::1';
      const text = plainKey(textOf(value));
      if (/noptr|withoutptr|ptrnone|noreverse/.test(text)) draft.reverse[6] = 'none';
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
];
