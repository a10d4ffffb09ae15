// Every reader of outside text or bytes, under one name each, with seeds and what must hold for whatever it reads. That no
// reader is missing here is checked by every-parser.test.ts.
import { createHash } from 'node:crypto';
import { readLaunchOptions } from '../../src-main/app/launch-options.ts';
import { safeName } from '../../src-main/app/safe-name.ts';
import { readRulebook } from '../../src-main/carriers/imported-rulebook.ts';
import { carrierOfDomain, rules } from '../../src-main/carriers/index.ts';
import { newCaseFile } from '../../src-main/case-file/apply.ts';
import { factsOf } from '../../src-main/case-file/case-file.ts';
import { formatCaseFile, parseCaseFile } from '../../src-main/case-file/disk-format.ts';
import { valueSchemas } from '../../src-main/case-file/value-schemas.ts';
import {
  DomainName,
  HostName,
  IpAddress,
  MailAddress,
  NameServerAddress,
} from '../../src-main/contract/inputs.ts';
import { parseIpAddress, parseIpv4, parseIpv6 } from '../../src-main/contract/ip-address.ts';
import { isAllowedLink } from '../../src-main/contract/links.ts';
import { readKeyRecord } from '../../src-main/protocols/dkim/key-record.ts';
import { verifyDkim } from '../../src-main/protocols/dkim/verify.node.ts';
import { readDmarcRecord } from '../../src-main/protocols/dmarc/record.ts';
import { interpret } from '../../src-main/protocols/dns/interpret.ts';
import { decodeResponse, type Query } from '../../src-main/protocols/dns/message.node.ts';
import { nameFault } from '../../src-main/protocols/dns/name.ts';
import { parseServerAddress } from '../../src-main/protocols/dns/server-address.ts';
import { fieldOf } from '../../src-main/protocols/dsn/bounce-mail.ts';
import { readDeliveryStatus } from '../../src-main/protocols/dsn/delivery-status.ts';
import { forwardedSource } from '../../src-main/protocols/dsn/forwarded.ts';
import { cutReturned, readNotice } from '../../src-main/protocols/dsn/notice.ts';
import { readBounceBytes } from '../../src-main/protocols/dsn/read-bounce.node.ts';
import { readSnsNotification } from '../../src-main/protocols/dsn/sns-notification.ts';
import { splitMails, splitSource } from '../../src-main/protocols/dsn/split-mail.node.ts';
import { refusalIn } from '../../src-main/protocols/dsn/transcript.ts';
import { readQueue } from '../../src-main/protocols/mail-queue/read-queue.ts';
import { followMail } from '../../src-main/protocols/maillog/follow-log.node.ts';
import { readQuery } from '../../src-main/protocols/maillog/follow.ts';
import { readLogs } from '../../src-main/protocols/maillog/read-log.node.ts';
import { domainOf, parseAddressList } from '../../src-main/protocols/message/address-list.ts';
import { addressSyntax } from '../../src-main/protocols/message/address-syntax.ts';
import { bodyFaultsOf } from '../../src-main/protocols/message/body-faults.node.ts';
import { parseMailDate } from '../../src-main/protocols/message/date.ts';
import {
  decodeBytes,
  decodeHeaderText,
  encodedPayloads,
} from '../../src-main/protocols/message/decode-text.node.ts';
import { readHeaderBlock, unfold } from '../../src-main/protocols/message/headers.ts';
import { hostNameKind } from '../../src-main/protocols/message/host-name-kind.ts';
import { iso2022JpFaults } from '../../src-main/protocols/message/iso-2022-jp.ts';
import { leavingOf } from '../../src-main/protocols/message/leaving.ts';
import {
  messageIdDomainKind,
  messageIdForm,
  messageIdParts,
} from '../../src-main/protocols/message/message-id.ts';
import { contentType, readBody } from '../../src-main/protocols/message/parts.ts';
import { sourceOfPage } from '../../src-main/protocols/message/pasted-page.node.ts';
import { readMail } from '../../src-main/protocols/message/read-mail.node.ts';
import { parseReceived } from '../../src-main/protocols/message/received.ts';
import { mailsIn } from '../../src-main/protocols/message/sources.node.ts';
import { newDialogue, onReply } from '../../src-main/protocols/smtp/dialogue.ts';
import {
  extensionsOf,
  greetingName,
  noReplies,
  readReplies,
  sizeLimitOf,
} from '../../src-main/protocols/smtp/replies.ts';
import { lintRecord } from '../../src-main/protocols/spf/lint.ts';
import {
  expandMacros,
  fittedName,
  parseDomainSpec,
  parseMacroString,
} from '../../src-main/protocols/spf/macro-string.ts';
import { parseRecord } from '../../src-main/protocols/spf/record.ts';
import { readServerReport } from '../../src-main/servers/server-report/read-server-report.ts';
import { plainFacts } from '../../src-main/triage/plain-facts.ts';
import * as seeds from './seeds.ts';

export interface Parser {
  readonly name: string;
  /** source files below src-main whose reading this exercises */
  readonly files: readonly string[];
  /** latin-1, one character a byte */
  readonly seeds: readonly string[];
  /**
   * Reads one input, and holds what was read against what must be true of anything that is read.
   * @returns what was read: it must survive JSON and come out the same again
   */
  readonly read: (input: string) => unknown;
}

const bytesOf = (input: string): Buffer => Buffer.from(input, 'latin1');
/** As text typed or pasted: UTF-8, what is no UTF-8 becomes U+FFFD. */
const textOf = (input: string): string => bytesOf(input).toString('utf8');
const need = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};
/** What was read must be what a case file may hold; otherwise a case would lose it when it is opened again. */
const storable = <T>(name: keyof typeof valueSchemas, value: T): T => {
  const parsed = valueSchemas[name].safeParse(JSON.parse(JSON.stringify(value)));
  need(parsed.success, `${name} does not fit its own schema: ${parsed.error?.message ?? ''}`);
  return value;
};
const source = (input: string, name = 'x.eml', pasted = false) => ({
  ...{ name, bytes: bytesOf(input), wholeSize: input.length },
  ...(pasted ? { pasted } : {}),
});
const bounceOptions = { name: 'x.eml', carrierOfDomain };
const noon = new Date('2026-11-24T03:00:00Z');
const logOptions = () => ({ signal: new AbortController().signal, now: noon });
const silent = {
  ask: ({ name, type }: { readonly name: string; readonly type: Query['type'] }) =>
    Promise.resolve({
      outcome: 'no-answer' as const,
      why: 'timeout' as const,
      trace: {
        ...{ question: { name, type }, server: '', transport: 'udp' as const },
        ...{ milliseconds: 0, at: noon.toISOString(), authoritative: false },
      },
    }),
};

export const parsers: readonly Parser[] = [
  {
    name: 'mail, whole',
    files: ['protocols/message/read-mail.node.ts', 'protocols/message/shown.node.ts'],
    seeds: seeds.mails,
    read: async (input) => {
      const reading = await readMail(source(input), 'shop');
      return reading.ok ? storable('shopMail', reading.mail) : reading.code;
    },
  },
  {
    name: 'mails in a file',
    files: ['protocols/message/sources.node.ts'],
    seeds: [...seeds.mails, ...seeds.mboxes],
    read: (input) => mailsIn(source(input)).map(({ name, bytes }) => [name, bytes.length]),
  },
  {
    name: 'pasted page',
    files: ['protocols/message/pasted-page.node.ts'],
    seeds: seeds.pages,
    read: (input) => {
      const page = sourceOfPage(bytesOf(input), true);
      need(page.bytes.length <= input.length * 3 + 100, 'a page grew');
      return [page.pasted, page.bytes.length];
    },
  },
  {
    name: 'mail headers',
    files: ['protocols/message/headers.ts', 'protocols/message/leaving.ts'],
    seeds: seeds.mails,
    read: (input) => {
      const block = readHeaderBlock(bytesOf(input));
      need(block.fields.length <= 10_000, 'more fields than are kept');
      const received = block.fields
        .filter(({ name }) => name.toLowerCase() === 'received')
        .map(({ body }) => parseReceived(unfold(body)));
      return [block, leavingOf(block.fields, received)];
    },
  },
  {
    name: 'parts of a mail',
    files: ['protocols/message/parts.ts', 'protocols/message/body-faults.node.ts'],
    seeds: seeds.mails,
    read: (input) => {
      const bytes = bytesOf(input);
      const { fields, bodyStart } = readHeaderBlock(bytes);
      const body = readBody(bytes, fields, bodyStart);
      need(body.parts.length <= 500, 'more parts than are kept');
      return [body, contentType(fields), bodyFaultsOf(bytes, body)];
    },
  },
  {
    name: 'Received field',
    files: ['protocols/message/received.ts'],
    seeds: seeds.received,
    read: parseReceived,
  },
  {
    name: 'date',
    files: ['protocols/message/date.ts'],
    seeds: seeds.dates,
    read: parseMailDate,
  },
  {
    name: 'address list',
    files: ['protocols/message/address-list.ts'],
    seeds: seeds.addresses,
    read: (input) => parseAddressList(input).map((mailbox) => [mailbox, domainOf(mailbox.address ?? '')]),
  },
  {
    name: 'address',
    files: ['protocols/message/address-syntax.ts'],
    seeds: seeds.addresses,
    read: (input) => addressSyntax(textOf(input)),
  },
  {
    name: 'Message-ID',
    files: ['protocols/message/message-id.ts', 'protocols/message/host-name-kind.ts'],
    seeds: seeds.messageIds,
    read: (input) => [
      messageIdForm([input]),
      messageIdParts([input]),
      messageIdDomainKind([input]),
      hostNameKind(input),
    ],
  },
  {
    name: 'ISO-2022-JP',
    files: ['protocols/message/iso-2022-jp.ts'],
    seeds: seeds.japanese,
    read: iso2022JpFaults,
  },
  {
    name: 'encoded text',
    files: ['protocols/message/decode-text.node.ts'],
    seeds: [...seeds.encodedWords, ...seeds.japanese],
    read: (input) => [
      decodeHeaderText(input),
      encodedPayloads(input).map((one) => [one.charset, one.bytes.length]),
      ...['iso-2022-jp', 'shift_jis', 'utf-7', 'x-no-such', null].map((charset) =>
        decodeBytes(bytesOf(input), charset),
      ),
    ],
  },
  {
    name: 'DKIM signature',
    files: ['protocols/dkim/verify.node.ts'],
    seeds: seeds.signed,
    read: async (input) => {
      const { facts } = await verifyDkim(bytesOf(input), silent);
      need(facts.signatures.length <= 20, 'more signatures than are looked at');
      need(
        facts.signatures.every(({ result }) => result !== 'pass'),
        'a signature passed without its key',
      );
      return storable('dkim', facts);
    },
  },
  {
    name: 'bounce, whole',
    files: ['protocols/dsn/read-bounce.node.ts', 'protocols/dsn/read-bounce.ts'],
    seeds: [...seeds.bounces, ...seeds.notifications],
    read: (input) => storable('bounces', readBounceBytes(bytesOf(input), bounceOptions)),
  },
  {
    name: 'delivery status',
    files: ['protocols/dsn/delivery-status.ts', 'protocols/dsn/bounce-mail.ts'],
    seeds: seeds.statuses,
    read: readDeliveryStatus,
  },
  {
    name: 'notice',
    files: ['protocols/dsn/notice.ts'],
    seeds: seeds.notices,
    read: (input) => {
      const { notice, returned } = cutReturned(input);
      need(notice.length + returned.length <= input.length + 2, 'a notice grew');
      return readNotice(notice, new Set(['order@shop.example']));
    },
  },
  {
    name: 'transcript in a notice',
    files: ['protocols/dsn/transcript.ts'],
    seeds: seeds.notices,
    read: (input) => refusalIn(input, 'taro@ezweb.ne.jp'),
  },
  {
    name: 'forwarded bounce',
    files: ['protocols/dsn/forwarded.ts', 'protocols/dsn/split-mail.node.ts'],
    seeds: seeds.forwarded,
    read: (input) => {
      const mails = splitMails(bytesOf(input));
      return mails.map((mail) => {
        const inner = forwardedSource(mail);
        return inner === null ? null : fieldOf(splitSource(inner).fields, 'subject');
      });
    },
  },
  {
    name: 'SNS notification',
    files: ['protocols/dsn/sns-notification.ts'],
    seeds: seeds.notifications,
    read: (input) => readSnsNotification(splitSource(input), bounceOptions),
  },
  ...(['postfix', 'sendmail', 'exim'] as const).map((mta) => ({
    name: `maillog of ${mta}`,
    files: ['read-log.node.ts', `${mta}.ts`, 'log-time.ts'].map((file) => `protocols/maillog/${file}`),
    seeds: seeds.logs[mta],
    read: async (input: string) => {
      const { facts } = await readLogs([{ name: 'maillog', bytes: bytesOf(input) }], logOptions());
      const { sent, deferred, bounced, expired, rejected } = facts.totals;
      need(
        [sent, deferred, bounced, expired, rejected].every(
          (count) => Number.isSafeInteger(count) && count >= 0,
        ),
        'a figure is no count',
      );
      return storable('maillog', facts);
    },
  })),
  {
    name: 'packed maillog',
    files: ['protocols/maillog/decompress.node.ts', 'protocols/maillog/log-source.node.ts'],
    seeds: seeds.packedLogs,
    read: async (input) =>
      (await readLogs([{ name: 'maillog', bytes: bytesOf(input) }], logOptions())).facts.totals,
  },
  {
    name: 'one mail through a maillog',
    files: ['protocols/maillog/follow.ts', 'protocols/maillog/follow-log.node.ts'],
    seeds: Object.values(seeds.logs).flat(),
    read: (input) =>
      followMail(
        [{ name: 'maillog', bytes: bytesOf(input) }],
        readQuery(textOf(input.slice(0, 40))),
        logOptions(),
      ),
  },
  {
    name: 'mail queue',
    files: ['protocols/mail-queue/read-queue.ts'],
    seeds: seeds.queues,
    read: (input) => {
      const queue = readQueue(textOf(input));
      return queue === null ? null : storable('mailQueue', queue);
    },
  },
  {
    name: 'SPF record',
    files: ['protocols/spf/record.ts', 'protocols/spf/lint.ts'],
    seeds: seeds.spfRecords,
    read: (input) => {
      const record = parseRecord(input);
      // RFC 7208 4.6: a faulty record is never evaluated in part.
      need(record.faults.length === 0 || record.terms.length <= input.length, 'terms out of nothing');
      return [record, lintRecord(input)];
    },
  },
  {
    name: 'SPF macros',
    files: ['protocols/spf/macro-string.ts'],
    seeds: seeds.macros,
    read: (input) => {
      const parts = parseMacroString(input, 'explanation');
      const domain = parseDomainSpec(input);
      if (domain !== null) {
        const name = fittedName(
          expandMacros(domain, {
            ...{ sender: 'o@shop.example', localPart: 'o', senderDomain: 'shop.example' },
            ...{ domain: 'shop.example', dottedAddress: '192.0.2.1', readableAddress: '192.0.2.1' },
            ...{ family: 'in-addr', helo: 'mail.shop.example', validatedName: 'unknown' },
            ...{ receiver: 'mx.example', timestamp: 0 },
          }),
        );
        need(name.length <= 253 || nameFault(name) !== null, 'a name that is too long would be asked');
      }
      return [parts, domain];
    },
  },
  {
    name: 'DMARC record',
    files: ['protocols/dmarc/record.ts'],
    seeds: seeds.dmarcRecords,
    read: readDmarcRecord,
  },
  {
    name: 'DKIM key record',
    files: ['protocols/dkim/key-record.ts'],
    seeds: seeds.keyRecords,
    read: readKeyRecord,
  },
  {
    name: 'DNS answer',
    files: ['protocols/dns/message.node.ts', 'protocols/dns/interpret.ts'],
    seeds: seeds.dnsAnswers,
    read: (input) => {
      const bytes = bytesOf(input);
      const response = decodeResponse(bytes, seeds.dnsQuery);
      if (response === null) return null;
      need(bytes.readUInt16BE(0) === seeds.dnsQuery.id, 'an answer to another question was taken');
      need(response.answers.length + response.authorities.length <= 4000, 'more records than are kept');
      return [response, interpret(seeds.dnsQuery.name, seeds.dnsQuery.type, response)];
    },
  },
  {
    name: 'SMTP replies and greeting',
    files: ['protocols/smtp/replies.ts', 'protocols/smtp/dialogue.ts'],
    seeds: seeds.smtpSessions,
    read: (input) => {
      // Cut in pieces whose sizes the text itself decides, so that the same input is cut the same.
      const sizes = createHash('sha256').update(input).digest();
      let reader = noReplies;
      let state = newDialogue('todoku.example', true);
      const said: unknown[] = [];
      for (let at = 0, piece = 0; at < input.length; piece++) {
        const size = piece > 200 ? 4000 : 1 + (sizes[piece % 32] ?? 0);
        const read = readReplies(reader, input.slice(at, at + size));
        at += size;
        for (const reply of read.replies) {
          const next = onReply(state, reply);
          // A server's reply decides what is said next, never what the words are.
          if (next.action.kind === 'send')
            need(
              /^(EHLO todoku\.example|HELO todoku\.example|STARTTLS|QUIT)$/.test(next.action.line),
              'said a line',
            );
          state = next.state;
          said.push(greetingName(reply), sizeLimitOf(extensionsOf(reply)));
        }
        if (read.problem !== null) return [said, read.problem];
        reader = read.reader;
      }
      return [said, state];
    },
  },
  {
    name: 'case file',
    files: ['case-file/disk-format.ts', 'case-file/value-schemas.ts', 'case-file/fact-schema.ts'],
    seeds: [...seeds.caseFiles, formatCaseFile(newCaseFile('x', noon.toISOString(), null))],
    read: (input) => {
      const caseFile = parseCaseFile(textOf(input));
      if (caseFile === null) return null;
      const again = parseCaseFile(formatCaseFile(caseFile));
      need(JSON.stringify(again) === JSON.stringify(caseFile), 'a case file changes by being stored');
      need(Object.getPrototypeOf(caseFile.answers) === Object.prototype, 'answers with another prototype');
      return factsOf(caseFile);
    },
  },
  {
    name: 'rulebook file',
    files: ['carriers/imported-rulebook.ts'],
    seeds: seeds.rulebooks,
    read: (input) => readRulebook(textOf(input), rules),
  },
  {
    name: 'server report',
    files: [
      'servers/server-report/read-server-report.ts',
      'servers/server-report/settings.ts',
      'servers/server-report/states.ts',
      'servers/server-report/strip-secrets.ts',
    ],
    seeds: seeds.serverReports,
    read: (input) => {
      const reading = readServerReport(textOf(input), { domain: 'shop.example', mailboxesElsewhere: true });
      return reading === null ? null : [storable('serverReport', reading.report), reading];
    },
  },
  {
    name: 'facts for triage',
    files: ['triage/plain-facts.ts'],
    seeds: seeds.triageRequests,
    read: (input) => {
      let json: unknown;
      try {
        json = JSON.parse(textOf(input));
      } catch {
        return null;
      }
      return typeof json === 'object' && json !== null
        ? plainFacts({ ...json }, { domain: 'shop.example', failing: ['au'] })
        : null;
    },
  },
  {
    name: 'typed inputs',
    files: ['contract/inputs.ts', 'contract/ip-address.ts', 'protocols/dns/server-address.ts'],
    seeds: seeds.typed,
    read: (input) => {
      const typed = textOf(input);
      const read = [DomainName, HostName, IpAddress, MailAddress, NameServerAddress].map((schema) => {
        const parsed = schema.safeParse(typed);
        if (!parsed.success) return null;
        // What is kept reads the same when it is typed again, and holds nothing that ends a line or a word.
        need(schema.safeParse(parsed.data).data === parsed.data, 'is read otherwise the second time');
        // eslint-disable-next-line no-control-regex -- that there are none is what is looked for
        need(!/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]/.test(parsed.data), 'a control sign was kept');
        return parsed.data;
      });
      return [read, parseServerAddress(typed), parseIpAddress(typed), parseIpv4(typed), parseIpv6(typed)];
    },
  },
  {
    name: 'links',
    files: ['contract/links.ts'],
    seeds: seeds.links,
    read: (input) => {
      const opens = isAllowedLink(textOf(input));
      if (opens) {
        const url = new URL(textOf(input));
        need(
          /^https?:$/.test(url.protocol) && url.username === '' && url.port === '',
          'such a link may not open',
        );
      }
      return opens;
    },
  },
  {
    name: 'file names',
    files: ['app/safe-name.ts'],
    seeds: seeds.fileNames,
    read: (input) => {
      const name = safeName(textOf(input));
      need(name !== '' && Buffer.byteLength(name) <= 255, 'no file system takes this name');
      // eslint-disable-next-line no-control-regex -- that there are none is what is looked for
      need(!/[\u0000-\u001f\u007f/\\:*?"<>|\u202a-\u202e\u2066-\u2069]/.test(name), 'a sign was kept');
      need(safeName(name) === name, 'is made otherwise the second time');
      return name;
    },
  },
  {
    name: 'launch options',
    files: ['app/launch-options.ts'],
    seeds: seeds.commandLines,
    read: (input) => {
      // Name servers are words until the program has parsed them (typed inputs).
      const options = readLaunchOptions(['todoku', ...textOf(input).split(' ')], {});
      need(options.caseFile === null || /\.todoku$/i.test(options.caseFile), 'another kind of file');
      return options;
    },
  },
];
