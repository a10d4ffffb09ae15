// The IPC is this one table: call name, what goes in (parsed on arrival, unknown keys refused), what comes out.
import { z } from 'zod';
import { Answers, Arrival, CarrierId, ServerId, ShopSoftwareId } from './answers.ts';
import { languages, schemes, textSizes } from './settings.ts';
import { HostName, MailAddress, MailSource, NameServerAddress, Port } from './inputs.ts';
import { IsolationFactorId, isolationFactorIds, mostIsolationMails } from './isolation.ts';
import type { View } from './view.ts';
import type { FollowedMailView } from './view/maillog.ts';

const nothing = z.strictObject({});
const caseId = z.string().regex(/^[0-9a-z-]{1,64}$/);

/** Every key may be absent; `undefined` values are refused by strictness of the object. */
const AnswersPatch = Answers.partial();

const Submission = z.strictObject({
  host: HostName,
  port: Port,
  security: z.enum(['tls', 'starttls', 'none']),
  user: z.string().max(320),
  /** memory only: never in the case file, the log, the PDF or an error text */
  password: z.string().max(1000),
  from: MailAddress,
  recipients: z.array(MailAddress).min(1).max(5),
  /** the operator confirmed exactly these recipients, one by one */
  confirmed: z.array(MailAddress).max(5),
});

export const calls = {
  view: nothing,
  'notice.dismiss': z.strictObject({ id: z.string().max(100) }),
  'settings.change': z.strictObject({
    language: z.enum(languages).optional(),
    scheme: z.enum(schemes).optional(),
    textSize: z.enum(textSizes).optional(),
    nameServers: z.array(NameServerAddress).max(4).optional(),
    evidenceOpen: z.boolean().optional(),
  }),
  /** chooses a file with a newer rulebook and judges by it from now on */
  'rulebook.import': nothing,
  'rulebook.remove': nothing,
  'cases.create': nothing,
  'cases.open': z.strictObject({ id: caseId }),
  'cases.close': nothing,
  'cases.duplicate': z.strictObject({ id: caseId }),
  'cases.delete': z.strictObject({ id: caseId }),
  'cases.undoDelete': z.strictObject({ id: caseId }),
  'cases.export': z.strictObject({ id: caseId }),
  'cases.import': nothing,
  /** a case file dropped on the window */
  'cases.importSource': z.strictObject({ source: MailSource }),
  'lab.start': z.strictObject({ scenario: z.string().max(60) }),
  'lab.stop': nothing,
  'lab.buy': nothing,
  'lab.rename': z.strictObject({ hostName: HostName }),
  'lab.apply': z.strictObject({ how: z.enum(['reload', 'restart-panel', 'restart-ssh']) }),
  'lab.fixZone': nothing,
  /** the practice shop's own mail log, as far as it is written, into STEP 3 */
  'lab.readLog': nothing,
  'lab.readMail': z.strictObject({ id: z.string().max(60), role: z.enum(['shop', 'program', 'bounces']) }),
  'intake.answer': z.strictObject({ answers: AnswersPatch }),
  'spfDns.inspect': nothing,
  'message.read': z.strictObject({
    role: z.enum(['shop', 'program']),
    sources: z.array(MailSource).min(1).max(200),
  }),
  'message.forget': z.strictObject({ role: z.enum(['shop', 'program', 'bounces', 'maillog', 'server']) }),
  /** what the shop's server answered to the see-it-now commands, pasted from a terminal; read only, never run */
  'message.readServerReport': z.strictObject({ text: z.string().min(1).max(200_000) }),
  'message.confirmWriter': z.strictObject({ shopSoftware: ShopSoftwareId }),
  'message.chooseServer': z.strictObject({ server: ServerId }),
  /** another one of the mails that were handed over together (an mbox, several files) */
  'message.choose': z.strictObject({
    role: z.enum(['shop', 'program']),
    number: z.number().int().min(0).max(999),
  }),
  'message.nameHost': z.strictObject({ hostName: HostName }),
  'message.markApplied': z.strictObject({ fix: z.string().max(60), applied: z.boolean() }),
  'bounces.read': z.strictObject({ sources: z.array(MailSource).min(1).max(500) }),
  /** small dropped log files; big ones come by path, so that gigabytes don't cross */
  'maillog.read': z.strictObject({ sources: z.array(MailSource).min(1).max(50) }),
  /** asks for log files in the system's own dialogue; their paths stay in the program */
  'maillog.choose': nothing,
  /** dropped log files by the path the preload got from them; the program only reads, and only regular files */
  'maillog.readPaths': z.strictObject({ paths: z.array(z.string().min(1).max(4096)).min(1).max(200) }),
  /** one order's mail in the logs read last: an address, a Message-ID, a queue id or a time of day */
  'maillog.follow': z.strictObject({
    query: z.string().min(2).max(320),
    showAddresses: z.boolean().optional(),
  }),
  'restart.prepare': z.strictObject({ item: z.string().max(60), done: z.boolean() }),
  'restart.choosePanel': z.strictObject({ panel: z.string().max(60) }),
  'restart.watch': z.strictObject({ host: HostName.optional() }),
  'restart.stopWatching': nothing,
  'restart.done': nothing,
  'send.tick': z.strictObject({ carrier: CarrierId, arrival: Arrival }),
  'send.submit': Submission,
  /** a pasted listing of the server's mail queue: mailq, postqueue -p or -j, exim -bp */
  'send.readQueue': z.strictObject({ text: z.string().max(5_000_000) }),
  'send.forgetQueue': nothing,
  /** a new set of isolation mails; the recipients are the operator's own phones, typed in */
  'send.designIsolation': z.strictObject({
    factors: z.array(IsolationFactorId).min(1).max(isolationFactorIds.length),
    recipients: z
      .array(z.strictObject({ carrier: CarrierId, address: MailAddress }))
      .min(1)
      .max(8),
  }),
  'send.tickIsolation': z.strictObject({
    carrier: CarrierId,
    number: z.number().int().min(1).max(mostIsolationMails),
    arrival: Arrival,
  }),
  /** the set's script as a file of the operator's choice */
  'send.saveIsolationScript': nothing,
  /** in the practice lab: the shop's server sends the set to the practice phones */
  'send.playIsolation': nothing,
  'report.preview': z.strictObject({ masked: z.boolean() }),
  'report.savePdf': z.strictObject({ masked: z.boolean() }),
  'report.print': z.strictObject({ masked: z.boolean() }),
  'report.saveMarkdown': z.strictObject({ masked: z.boolean() }),
  'report.saveJson': z.strictObject({ masked: z.boolean() }),
  'link.open': z.strictObject({ url: z.string().max(2000) }),
  'text.copy': z.strictObject({ text: z.string().max(500_000) }),
} as const satisfies Record<string, z.ZodType>;

export type Calls = typeof calls;
export type CallName = keyof Calls;
export type CallInput<Name extends CallName> = z.input<Calls[Name]>;
export type CallArguments<Name extends CallName> = z.output<Calls[Name]>;

/** Outputs that are not the whole view. */
interface SpecialOutputs {
  'maillog.follow': FollowedMailView;
  'report.preview': { readonly html: string };
  'report.savePdf': { readonly path: string | null };
  'report.saveMarkdown': { readonly path: string | null };
  'report.saveJson': { readonly path: string | null };
  'report.print': { readonly printed: boolean };
  'cases.export': { readonly path: string | null };
  'send.saveIsolationScript': { readonly path: string | null };
  'link.open': null;
  'text.copy': null;
}
export type CallOutput<Name extends CallName> = Name extends keyof SpecialOutputs
  ? SpecialOutputs[Name]
  : View;
