// Every fact there is, one line each, with the step that gathers it and the evidence that would settle it.
import type { Answers, Arrival, CarrierId } from '../contract/answers.ts';
import type { StepId } from '../contract/step-ids.ts';
import type { DkimFacts } from '../protocols/dkim/dkim-facts.ts';
import type { DmarcFacts } from '../protocols/dmarc/dmarc-facts.ts';
import type { DomainRecords, ReverseLookup, ServerComparison } from '../protocols/dns/answer.ts';
import type { BlocklistFacts } from '../protocols/dnsbl/blocklist-facts.ts';
import type { BounceFacts } from '../protocols/dsn/bounce-facts.ts';
import type { QueueFacts } from '../protocols/mail-queue/queue-facts.ts';
import type { MaillogFacts } from '../protocols/maillog/maillog-facts.ts';
import type { MailFacts } from '../protocols/message/mail-facts.ts';
import type {
  GreetingFacts,
  OutboundPort25Facts,
  SendingFacts,
  WatchFacts,
} from '../protocols/smtp/smtp-facts.ts';
import type { SpfEvaluation } from '../protocols/spf/trace.ts';
import type { Fact, SettledBy } from './fact.ts';
import type { IsolationFacts } from './isolation-facts.ts';
import type { NamesFacts } from './names-facts.ts';

/** A tick of STEP 5: where the test order's mail ended up. */
export interface Receipt {
  readonly carrier: CarrierId;
  readonly arrival: Arrival;
  readonly at: string;
}

/** What commands on the shop's server (and the shop's own settings and log) said. `null`: not looked at. */
export interface ServerReport {
  /** `hostname -f` */
  readonly hostName: string | null;
  /** `postconf -h myhostname` and its kin */
  readonly mtaName: string | null;
  readonly mta: 'running' | 'stopped' | 'absent' | null;
  /** the shop's own domain is in `mydestination`, while its mailboxes are elsewhere */
  readonly keepsOwnDomain: boolean | null;
  /** mailer of the shop: `MAILER_URL`, `MAILER_DSN` or the back end's name, without user and password */
  readonly mailer: string | null;
  /** what the shop's log says about sending */
  readonly mailerErrors: readonly string[];
  /** mails waiting in the queue */
  readonly queued: number | null;
  /** what the mail server says in EHLO by its own settings; absent, as all below, in cases of before it was read */
  readonly ehloName?: string | null | undefined;
  /** the full name that /etc/hosts gives the machine */
  readonly hostsName?: string | null | undefined;
  /** `relayhost`: everything leaves through it; '' where there is none */
  readonly relay?: string | null | undefined;
  /** does a connection to port 25 of others work */
  readonly outboundPort25?: 'open' | 'closed' | null | undefined;
  /** connections to one receiver at once, by the settings */
  readonly parallel?: number | null | undefined;
  /** seconds between two mails to one receiver, by the settings */
  readonly pauseSeconds?: number | null | undefined;
  /** `smtp_tls_security_level`, '' where it is empty */
  readonly tlsLevel?: string | null | undefined;
  /** `inet_protocols` */
  readonly protocols?: string | null | undefined;
}

export interface FactTypes {
  /** the operator's answers, always known */
  answers: Answers;
  fromDomainRecords: DomainRecords;
  envelopeDomainRecords: DomainRecords;
  ehloNameRecords: DomainRecords;
  messageIdDomainRecords: DomainRecords;
  /** of the name the server shall get */
  newHostNameRecords: DomainRecords;
  nameServerComparison: ServerComparison;
  /** the zones of the envelope domain and of the EHLO name, where they are other names than the From domain */
  mailServerComparison: readonly ServerComparison[];
  /** one row a sending address, IPv4 and IPv6 apart */
  reverseLookups: readonly ReverseLookup[];
  reverseServerComparison: readonly ServerComparison[];
  /** one a identity that is known */
  spfEvaluations: readonly SpfEvaluation[];
  dmarc: DmarcFacts;
  dkim: DkimFacts;
  blocklists: readonly BlocklistFacts[];
  shopMail: MailFacts;
  programMail: MailFacts;
  bounces: readonly BounceFacts[];
  maillog: MaillogFacts;
  greeting: GreetingFacts;
  watch: WatchFacts;
  outboundPort25: OutboundPort25Facts;
  /** does the return path take a bounce? (au) */
  bounceAcceptance: {
    readonly host: string;
    readonly accepted: boolean;
    readonly reply: string;
    /** null where the conversation was pasted without its time */
    readonly milliseconds: number | null;
  };
  serverReport: ServerReport;
  receipts: readonly Receipt[];
  sendings: readonly SendingFacts[];
  isolation: IsolationFacts;
  names: NamesFacts;
  /** a pasted listing of the server's mail queue */
  mailQueue: QueueFacts;
}

export type FactName = keyof FactTypes;
export type Facts = { readonly [Name in FactName]?: Fact<FactTypes[Name]> };

export const factOrigins: {
  readonly [Name in FactName]: { readonly step: StepId; readonly settledBy: SettledBy };
} = {
  answers: { step: '0-intake', settledBy: 'answer' },
  fromDomainRecords: { step: '1-spf-dns', settledBy: 'dns' },
  envelopeDomainRecords: { step: '1-spf-dns', settledBy: 'shop-mail' },
  ehloNameRecords: { step: '1-spf-dns', settledBy: 'shop-mail' },
  messageIdDomainRecords: { step: '1-spf-dns', settledBy: 'shop-mail' },
  newHostNameRecords: { step: '3-message-id', settledBy: 'dns' },
  nameServerComparison: { step: '1-spf-dns', settledBy: 'dns' },
  mailServerComparison: { step: '1-spf-dns', settledBy: 'shop-mail' },
  reverseLookups: { step: '1-spf-dns', settledBy: 'dns' },
  reverseServerComparison: { step: '1-spf-dns', settledBy: 'dns' },
  spfEvaluations: { step: '1-spf-dns', settledBy: 'dns' },
  dmarc: { step: '1-spf-dns', settledBy: 'dns' },
  dkim: { step: '1-spf-dns', settledBy: 'shop-mail' },
  blocklists: { step: '1-spf-dns', settledBy: 'dns' },
  shopMail: { step: '3-message-id', settledBy: 'shop-mail' },
  programMail: { step: '3-message-id', settledBy: 'program-mail' },
  bounces: { step: '3-message-id', settledBy: 'bounce' },
  maillog: { step: '3-message-id', settledBy: 'maillog' },
  greeting: { step: '4-restart', settledBy: 'greeting' },
  watch: { step: '4-restart', settledBy: 'greeting' },
  outboundPort25: { step: '4-restart', settledBy: 'greeting' },
  bounceAcceptance: { step: '4-restart', settledBy: 'server-command' },
  serverReport: { step: '4-restart', settledBy: 'server-command' },
  receipts: { step: '5-send-test', settledBy: 'receipt' },
  sendings: { step: '5-send-test', settledBy: 'receipt' },
  isolation: { step: '5-send-test', settledBy: 'receipt' },
  names: { step: '4-restart', settledBy: 'dns' },
  mailQueue: { step: '5-send-test', settledBy: 'server-command' },
};
