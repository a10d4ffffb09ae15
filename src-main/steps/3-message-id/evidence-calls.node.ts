// Answers STEP 3's rows for the two kinds of evidence that come from other people's machines: bounces and mail logs.
import { basename } from 'node:path';
import { applyEarlierLog, applyFacts, lastChange } from '../../case-file/apply.ts';
import { carrierOfDomain } from '../../carriers/index.ts';
import type { Evidence } from '../../contract/evidence.ts';
import type { View } from '../../contract/view.ts';
import type { FollowedMailView } from '../../contract/view/maillog.ts';
import { known } from '../../facts/fact.ts';
import type { BounceFacts } from '../../protocols/dsn/bounce-facts.ts';
import { readBounceBytes } from '../../protocols/dsn/read-bounce.node.ts';
import { followMail } from '../../protocols/maillog/follow-log.node.ts';
import { readQuery } from '../../protocols/maillog/follow.ts';
import type { LogSource } from '../../protocols/maillog/log-source.node.ts';
import type { MaillogFacts } from '../../protocols/maillog/maillog-facts.ts';
import { readLogsApart, ReadingStopped } from '../../protocols/maillog/run-log-worker.node.ts';
import { CallFailure, type CallContext, type Handlers } from '../calls.node.ts';
import { followedMail } from './followed-mail.ts';

/** Bounces kept in a case; older ones make room. */
const mostBounces = 1000;

/** Where the logs of a case lie, so that one mail can be followed in them; lost when the program ends. */
const logsOf = new Map<string, readonly LogSource[]>();

export const evidenceHandlers: Handlers<
  'bounces.read' | 'maillog.read' | 'maillog.choose' | 'maillog.readPaths' | 'maillog.follow'
> = {
  'bounces.read': async ({ sources }, context) => {
    const english = context.view().language === 'en';
    const read: BounceFacts[] = [];
    for (const [index, source] of sources.entries()) {
      context.signal.throwIfAborted();
      if (index % 20 === 19) {
        context.work(
          english ? 'Reading the bounces…' : '戻ってきたメールを読んでいます…',
          index / sources.length,
          null,
        );
        await new Promise((resolve) => setImmediate(resolve));
      }
      if (source.bytes.length === 0) {
        if (sources.length === 1) throw new CallFailure('empty-file', { name: source.name });
        read.push({
          name: source.name,
          kind: 'not-a-bounce',
          date: null,
          recipients: [],
          originalMessageId: null,
        });
      } else read.push(...readBounceBytes(source.bytes, { name: source.name, carrierOfDomain }));
    }
    context.update((caseFile, at) => {
      const earlier = caseFile.facts.bounces?.state === 'known' ? caseFile.facts.bounces.value : [];
      const bounces = [
        ...earlier.filter((one) => !read.some((other) => sameBounce(one, other))),
        ...read,
      ].slice(-mostBounces);
      return applyFacts(caseFile, { bounces: known(bounces, bounceEvidence(bounces, at), at) }, at);
    });
    return context.view();
  },

  'maillog.read': ({ sources }, context) => {
    const logs = sources.filter(({ bytes }) => bytes.length > 0).map(({ name, bytes }) => ({ name, bytes }));
    if (logs.length === 0) throw new CallFailure('empty-file', { name: sources[0]?.name ?? '' });
    // The page hands over 50 MB of a file at most.
    const cut = sources.filter(({ bytes, wholeSize }) => wholeSize > bytes.length).length;
    return readInto(logs, context, cut);
  },

  'maillog.choose': async (_input, context) => {
    const paths = await context.ports.fileChooser.chooseMany('maillog');
    if (paths === null) return context.view();
    return readInto(paths.slice(0, 200).map(bySelf), context);
  },

  'maillog.readPaths': ({ paths }, context) => readInto(paths.map(bySelf), context),

  'maillog.follow': async ({ query, showAddresses }, context): Promise<FollowedMailView> => {
    const { language } = context.view();
    const sources = logsOf.get(context.caseFile().id);
    if (sources === undefined) throw new CallFailure('no-log-read');
    const words = language === 'en' ? 'Looking through the log…' : '記録をたどっています…';
    const trails = await followMail(sources, readQuery(query), {
      signal: context.signal,
      now: context.ports.clock.now(),
      onProgress: (share) => context.work(words, share, null),
    });
    return followedMail(query, trails, { language, masked: showAddresses !== true });
  },
};

function bySelf(path: string): LogSource {
  return { name: basename(path), path };
}

async function readInto(sources: readonly LogSource[], context: CallContext, cut = 0): Promise<View> {
  const english = context.view().language === 'en';
  const names = sources.map(({ name }) => name).join(', ');
  let facts: MaillogFacts;
  let earlier: MaillogFacts | undefined;
  const change = lastChange(context.caseFile());
  try {
    const reading = await readLogsApart(sources, {
      signal: context.signal,
      now: context.ports.clock.now(),
      ...(change === null ? {} : { splitAt: Date.parse(change) }),
      onProgress: ({ share, secondsLeft, lines }) =>
        context.work(
          english
            ? `Reading the log: ${lines.toLocaleString('en')} lines…`
            : `記録を読んでいます：${lines.toLocaleString('ja')} 行…`,
          share,
          secondsLeft,
        ),
    });
    ({ earlier } = reading);
    const { notes } = reading.facts;
    facts =
      cut === 0 ? reading.facts : { ...reading.facts, notes: [...notes, { code: 'too-long', count: cut }] };
  } catch (error) {
    if (context.signal.aborted) throw error;
    context.ports.log(`mail log not read: ${error instanceof Error ? error.message : String(error)}`);
    const code = error instanceof ReadingStopped ? 'reading-stopped' : 'file-unreadable';
    throw new CallFailure(code, { name: names.slice(0, 200) });
  }
  if (facts.understood === 0) throw new CallFailure('not-a-log', { name: names.slice(0, 200) });
  logsOf.set(context.caseFile().id, sources);
  context.update((caseFile, at) => {
    const kept =
      earlier === undefined
        ? caseFile
        : applyEarlierLog(caseFile, known(earlier, logEvidence(earlier, at), at), at);
    return applyFacts(kept, { maillog: known(facts, logEvidence(facts, at), at) }, at);
  });
  return context.view();
}

function sameBounce(one: BounceFacts, other: BounceFacts): boolean {
  return (
    one.name === other.name &&
    one.date === other.date &&
    one.recipients[0]?.recipient === other.recipients[0]?.recipient
  );
}

function bounceEvidence(bounces: readonly BounceFacts[], at: string): readonly Evidence[] {
  return bounces
    .filter(({ kind }) => kind === 'bounce')
    .slice(-100)
    .map(({ name, recipients }) => ({
      source: name,
      lines: recipients.slice(0, 20).map(({ recipient, diagnostic }) => `${recipient}: ${diagnostic}`),
      at,
    }));
}

function logEvidence(facts: MaillogFacts, at: string): readonly Evidence[] {
  return [
    {
      source: facts.names.join(', ').slice(0, 500),
      lines: [
        ...facts.signs.map(({ code, count, example }) => `${code} x ${count}: ${example}`),
        ...facts.carriers.flatMap(({ carrier, reasons }) =>
          reasons.slice(0, 5).map(({ count, text }) => `${carrier} x ${count}: ${text}`),
        ),
      ].slice(0, 60),
      at,
    },
  ];
}
