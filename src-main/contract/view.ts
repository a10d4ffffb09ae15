// All the screen needs, derived from the case file in one language. It is replaced whole by every call.
import type { Answers, Arrival, CarrierId, ServerId } from './answers.ts';
import type { Evidence, EvidenceKind, Verdict } from './evidence.ts';
import type { IsolationFactorId } from './isolation.ts';
import type { Language, RichText } from './text.ts';
import type { schemes, textSizes } from './settings.ts';
import type { PageId } from './step-ids.ts';

/** Shape and word of a status; colour comes third (ui.md 3). */
export type StatusKind = 'ok' | 'bad' | 'warn' | 'ask' | 'hold' | 'wait' | 'none';
export interface Mark {
  readonly kind: StatusKind;
  readonly word: string;
}

export interface View {
  readonly language: Language;
  readonly settings: SettingsView;
  readonly cases: readonly CaseSummary[];
  /** the last deleted case that can still be brought back */
  readonly undo: { readonly id: string; readonly words: string } | null;
  readonly open: CaseView | null;
  readonly lab: LabView | null;
  readonly scenarios: readonly { readonly id: string; readonly name: string; readonly summary: string }[];
  readonly glossary: readonly GlossaryEntry[];
  /** things the operator must be told once, e.g. a damaged case file that was set aside */
  readonly notices: readonly {
    readonly id: string;
    readonly kind: 'bad' | 'warn' | 'info';
    readonly sentence: RichText;
  }[];
  readonly about: { readonly version: string; readonly rulebookRead: string };
}

export interface SettingsView {
  readonly language: Language;
  readonly scheme: (typeof schemes)[number];
  readonly textSize: (typeof textSizes)[number];
  readonly nameServers: readonly string[];
  readonly evidenceOpen: boolean;
}

export interface CaseSummary {
  readonly id: string;
  readonly title: string;
  readonly domain: string;
  readonly practice: boolean;
  readonly carriers: readonly { readonly id: CarrierId; readonly name: string; readonly mark: Mark }[];
  readonly state: Mark;
  readonly where: string;
  /** already formatted, e.g. `11/24` */
  readonly date: string;
}

export interface GlossaryEntry {
  readonly id: string;
  readonly word: string;
  /** the field's own term, e.g. `SPF` */
  readonly term: string;
  readonly explanation: string;
}

/** What every page has: the place on the road, the verdict, the next action. */
export interface PageView {
  readonly id: PageId;
  /** `STEP 1` or empty for the ends of the road */
  readonly number: string;
  readonly name: string;
  /** compact rail: at most four characters in Japanese */
  readonly shortName: string;
  /** technical name beside the eyebrow, e.g. `SPF・DNS` */
  readonly technicalName: string;
  readonly mark: Mark;
  /** what the rail says under the name */
  readonly finding: string;
  readonly headline: string;
  readonly lead: RichText;
  readonly stamp: StampView | null;
  /** sentence left of the primary button */
  readonly next: string;
  readonly evidence: readonly EvidenceGroup[];
  /** older than 24 hours or an earlier answer changed */
  readonly stale: string | null;
  readonly done: boolean;
}

export interface StampView {
  readonly kind: 'ok' | 'bad' | 'warn' | 'hold';
  readonly word: string;
  readonly line: string;
}

export interface EvidenceGroup {
  readonly title: string;
  readonly mark: Mark;
  readonly evidence: readonly Evidence[];
}

/** One verdict with its words, as every list of checks shows it. */
export interface FindingView {
  readonly id: string;
  readonly verdict: Verdict;
  readonly mark: Mark;
  readonly title: string;
  readonly sentence: RichText;
  readonly why: RichText;
  readonly evidence: readonly Evidence[];
  readonly settledBy: { readonly kind: EvidenceKind; readonly words: string } | null;
  readonly fixIds: readonly string[];
  readonly source: SourceView | null;
}

export interface SourceView {
  readonly title: string;
  readonly url: string;
  readonly read: string;
  readonly confidence: string;
  /** said where the published text was not seen on the day it was read */
  readonly caution: string | null;
}

export interface CauseView {
  readonly id: string;
  readonly title: string;
  readonly explanation: RichText;
  readonly certainty: 'likely' | 'possible' | 'unlikely';
  readonly certaintyWord: string;
  readonly reasons: readonly RichText[];
  readonly fixIds: readonly string[];
}

/** A record to enter in a DNS panel. */
export interface RecordFixView {
  readonly id: string;
  readonly title: string;
  readonly panel: {
    readonly name: string;
    readonly path: readonly string[];
    readonly note: string;
    /** where the panel’s words come from and when they were read; empty where no panel was recognised */
    readonly origin: string;
  };
  readonly fields: readonly { readonly name: string; readonly value: string; readonly copy: boolean }[];
  /** old and new value cut into kept, removed and added parts, spaces among them: put together they are the value; null where there is nothing yet */
  readonly before: readonly ChangePart[] | null;
  readonly after: readonly ChangePart[];
  readonly warning: RichText | null;
  readonly isCause: boolean;
}
export interface ChangePart {
  readonly text: string;
  readonly change: 'kept' | 'removed' | 'added';
}

export const fixPhases = ['see', 'back-up', 'change', 'apply', 'check', 'undo'] as const;
export type FixPhase = (typeof fixPhases)[number];

export interface CommandView {
  readonly title: string;
  readonly explains: string;
  /** raw, to be copied as it is */
  readonly code: string;
  /** parts of the code that are the shop's own values, to be marked */
  readonly ownValues: readonly string[];
}

export interface FixCardView {
  readonly id: string;
  readonly title: string;
  readonly why: RichText;
  readonly chosen: ServerId;
  readonly chosenBecause: string;
  readonly servers: readonly {
    readonly id: ServerId;
    readonly name: string;
    readonly phases: readonly {
      readonly phase: FixPhase;
      readonly name: string;
      readonly commands: readonly CommandView[];
    }[];
    readonly traps: readonly RichText[];
  }[];
  readonly handOver: string;
  readonly applied: boolean;
  /** beside other cards: which comes first and why, or what became of it when another was done; absent where alone */
  readonly standing?: {
    readonly kind: 'first' | 'after' | 'settled' | 'open';
    readonly words: RichText;
  };
}

export interface CaseView {
  readonly id: string;
  readonly title: string;
  readonly practice: boolean;
  readonly answers: Answers;
  readonly pages: readonly PageView[];
  readonly intake: IntakeView;
  readonly spfDns: SpfDnsView;
  readonly rules: RulesView;
  readonly message: MessageView;
  readonly restart: RestartView;
  readonly send: SendView;
  readonly summary: SummaryView;
}

export interface IntakeView {
  /** inferences so far, rewritten as answers change */
  readonly inferences: readonly { readonly title: string; readonly sentence: RichText }[];
  readonly leading: readonly CauseView[];
  /** what is wrong with a recipient's address, null where none was given */
  readonly recipientAddress: { readonly mark: Mark; readonly sentence: RichText } | null;
  readonly unanswered: readonly string[];
}

export interface SpfDnsView {
  readonly gathered: boolean;
  readonly record: { readonly domain: string; readonly text: string } | null;
  readonly terms: readonly SpfTermView[];
  readonly lookups: number;
  readonly voidLookups: number;
  readonly worstCaseLookups: number;
  readonly identities: readonly {
    readonly name: string;
    readonly domain: string;
    readonly mark: Mark;
    readonly sentence: string;
  }[];
  readonly nameServers: readonly {
    readonly zone: string;
    readonly name: string;
    readonly address: string;
    readonly mark: Mark;
    readonly serial: string;
  }[];
  readonly findings: readonly FindingView[];
  readonly fixes: readonly RecordFixView[];
}

export interface SpfTermView {
  readonly term: string;
  readonly mark: Mark;
  readonly sentence: string;
  readonly matched: boolean;
  readonly reached: boolean;
  readonly cost: number;
  readonly depth: number;
}

export interface RulesView {
  readonly carriers: readonly { readonly id: CarrierId; readonly name: string; readonly arrival: Mark }[];
  readonly groups: readonly {
    readonly title: string;
    readonly reason: string;
    readonly count: number;
    readonly left: boolean;
  }[];
  readonly rows: readonly RuleRowView[];
  readonly causes: readonly CauseView[];
  readonly ruledOut: readonly { readonly title: string; readonly reason: RichText }[];
  /** pieces of evidence by how many unknowns each would settle */
  readonly settle: readonly { readonly kind: EvidenceKind; readonly words: string; readonly count: number }[];
  readonly notes: readonly RichText[];
  /** the rulebook in use: when it was read, where an imported one comes from, whether it grew old */
  readonly rulebook?: {
    readonly sentences: readonly RichText[];
    readonly old: boolean;
    readonly imported: boolean;
  };
  /** texts that a shop can paste into its thank-you page, by carrier */
  readonly helpTexts?: readonly {
    readonly carrier: CarrierId;
    readonly name: string;
    readonly text: string;
  }[];
}

export interface RuleRowView {
  readonly topic: string;
  readonly title: string;
  readonly technicalName: string;
  readonly lead: boolean;
  readonly cells: readonly { readonly carrier: CarrierId; readonly mark: Mark }[];
  readonly learned: RichText;
  readonly findings: readonly (FindingView & {
    readonly carrier: CarrierId;
    readonly rule: string;
    readonly className: string;
  })[];
}

export interface MessageView {
  readonly mails: readonly MailView[];
  readonly comparison: readonly {
    readonly what: string;
    readonly shop: string;
    readonly program: string;
    readonly weight: string;
    readonly suspect: boolean;
  }[];
  readonly causes: readonly CauseView[];
  readonly fixes: readonly FixCardView[];
  readonly suggestedHostNames: readonly string[];
  readonly newHostName: { readonly name: string; readonly mark: Mark; readonly sentence: RichText } | null;
  readonly bounces: BouncesView | null;
  readonly maillog: MaillogView | null;
  /** what the shop's server itself answered, as pasted; absent until it was */
  readonly serverReport?: {
    readonly rows: readonly { readonly name: string; readonly value: string; readonly mark: Mark }[];
  };
  /** commands whose replies can be pasted; absent in recorded views of before */
  readonly serverCommands?: readonly CommandView[];
}

export interface MailView {
  readonly role: 'shop' | 'program';
  /** the mails handed over with it, to look at instead; absent or empty where it came alone */
  readonly others?: readonly { readonly number: number; readonly words: string }[];
  readonly name: string;
  readonly size: string;
  /** sentences about how far it could be read */
  readonly notes: readonly string[];
  readonly rows: readonly HeaderRowView[];
  /** who the server says it is / who it says sends / what it stamps */
  readonly identities: readonly {
    readonly id: 'ehlo' | 'envelope' | 'message-id';
    readonly name: string;
    readonly technicalName: string;
    readonly value: string;
    readonly mark: Mark;
    readonly sentence: RichText;
    readonly rules: readonly string[];
  }[];
  readonly writers: readonly {
    readonly name: string;
    readonly certaintyWord: string;
    readonly certainty: 'likely' | 'possible' | 'unlikely';
    readonly signs: readonly string[];
    readonly confirmed: boolean;
    readonly id: string;
  }[];
  readonly findings: readonly FindingView[];
}

export interface HeaderRowView {
  readonly plainName: string;
  readonly name: string;
  readonly before: string;
  /** the bad part, empty where nothing is wrong */
  readonly highlighted: string;
  readonly after: string;
  readonly mark: Mark;
  readonly sentence: RichText;
}

export interface BouncesView {
  readonly total: number;
  readonly shares: readonly {
    readonly carrier: string;
    readonly reason: string;
    readonly count: number;
    readonly share: string;
  }[];
  readonly rows: readonly {
    readonly file: string;
    readonly recipient: string;
    readonly carrier: string;
    readonly reason: string;
    readonly mark: Mark;
    readonly meaning: RichText;
    readonly action: RichText;
    readonly retry: string;
    readonly diagnostic: string;
    readonly rules: readonly string[];
  }[];
  readonly notBounces: readonly { readonly file: string; readonly sentence: string }[];
}

export interface MaillogView {
  readonly names: readonly string[];
  readonly period: string;
  readonly lines: string;
  readonly notes: readonly string[];
  readonly signs: readonly {
    readonly title: string;
    readonly sentence: RichText;
    readonly mark: Mark;
    readonly example: string;
  }[];
  readonly carriers: readonly {
    readonly id: string;
    readonly name: string;
    readonly sent: number;
    readonly deferred: number;
    readonly bounced: number;
    readonly expired: number;
    readonly firstTry: string;
    readonly unknownUsers: string;
    readonly delay: string;
    readonly peaks: string;
    readonly reasons: readonly { readonly phase: string; readonly text: string; readonly count: number }[];
    readonly slots: readonly {
      readonly label: string;
      readonly sent: number;
      readonly deferred: number;
      readonly bounced: number;
    }[];
  }[];
  readonly envelopeDomains: readonly {
    readonly domain: string;
    readonly count: number;
    readonly mark: Mark;
  }[];
  readonly messageIdDomains: readonly {
    readonly domain: string;
    readonly count: number;
    readonly mark: Mark;
  }[];
}

/** One order's mail as the logs show it, oldest line first. */
export interface FollowedMailView {
  readonly query: string;
  readonly sentence: string;
  readonly mails: readonly {
    readonly queueIds: readonly string[];
    readonly sender: string;
    readonly messageId: string;
    readonly rows: readonly {
      readonly time: string;
      readonly mark: Mark;
      readonly words: string;
      /** the log's own line, masked unless asked otherwise */
      readonly line: string;
    }[];
  }[];
}

export interface RestartView {
  readonly needed: { readonly restart: boolean; readonly sentence: RichText };
  readonly reloadCommands: readonly CommandView[];
  readonly panel: {
    readonly id: string;
    readonly name: string;
    readonly url: string;
    /** where its words come from, when that was read, and how sure they are */
    readonly origin: string;
    readonly steps: readonly RichText[];
    readonly buttons: readonly string[];
    readonly caution: RichText;
  };
  readonly panels: readonly { readonly id: string; readonly name: string }[];
  readonly warning: { readonly title: RichText; readonly sentence: RichText };
  readonly before: readonly { readonly id: string; readonly words: string; readonly done: boolean }[];
  readonly watch: WatchView | null;
  /** the new name at every name server, re-read until all agree; absent until it was looked at */
  readonly names?: {
    readonly sentence: RichText;
    readonly mark: Mark;
    readonly rows: readonly {
      readonly kind: string;
      readonly server: string;
      readonly says: string;
      readonly mark: Mark;
    }[];
  };
  readonly outboundPort25: {
    readonly blocked: boolean;
    readonly sentence: RichText;
    readonly commands: readonly CommandView[];
  } | null;
  readonly host: string;
}

export interface WatchView {
  readonly running: boolean;
  readonly host: string;
  readonly elapsed: string;
  readonly lanes: readonly {
    readonly port: number;
    readonly name: string;
    readonly now: Mark;
    /** shares of the whole lane, 0 to 1 */
    readonly segments: readonly {
      readonly from: number;
      readonly to: number;
      readonly look: 'up' | 'down' | 'starting';
      readonly word: string;
    }[];
  }[];
  readonly ticks: readonly string[];
  readonly nameBefore: { readonly name: string; readonly mark: Mark } | null;
  readonly nameAfter: { readonly name: string; readonly mark: Mark } | null;
  readonly down: string | null;
  /** certificates that were read while watching, ports with the same one in one row; absent where none was */
  readonly certificates?: readonly {
    readonly ports: readonly number[];
    readonly mark: Mark;
    /** the names it carries and until when it is valid; what it was before, where it changed */
    readonly words: RichText;
  }[];
  /** what happened, oldest first; absent where nothing is known of it */
  readonly events?: readonly { readonly at: string; readonly mark: Mark; readonly words: RichText }[];
  /** what changed last, for the live region */
  readonly announcement: string;
  readonly gaveUp: RichText | null;
}

export interface SendView {
  readonly carriers: readonly {
    readonly id: CarrierId;
    readonly name: string;
    readonly failedBefore: boolean;
    readonly arrivedBefore: Mark;
    readonly accepted: Mark | null;
    readonly arrival: Arrival;
    readonly tickedAt: string | null;
    readonly advice: RichText | null;
  }[];
  readonly conversation: {
    readonly title: string;
    readonly seconds: string;
    readonly running: boolean;
    readonly lines: readonly {
      readonly who: 'shop' | 'desk';
      readonly plain: RichText;
      readonly raw: string;
      readonly tone: 'normal' | 'good' | 'bad';
    }[];
    readonly raw: string;
    readonly outcome: {
      readonly mark: Mark;
      readonly sentence: RichText;
      /** where it stopped, and whether the mail was taken, was not, or nobody knows */
      readonly certain: string;
      readonly next: RichText;
    } | null;
  } | null;
  readonly doesNotProve: RichText;
  readonly serverCommand: CommandView;
  readonly beforeAfter: readonly {
    readonly title: string;
    readonly before: Mark;
    readonly after: Mark;
    readonly changed: boolean;
    /** how to see what it is like now; absent where it was looked at since the change */
    readonly lookAgain?: string;
  }[];
  /** what waits in the server's queue, as pasted; absent until a listing was */
  readonly queue?: {
    readonly mark: Mark;
    readonly sentence: RichText;
    readonly rows: readonly {
      readonly carrier: string;
      readonly count: number;
      /** the server's own words, masked */
      readonly reason: string;
      readonly meaning: RichText;
    }[];
  };
  /** the isolation test, offered always; `test` is null until a set was made */
  readonly isolation?: IsolationView;
}

export interface IsolationView {
  readonly explanation: RichText;
  readonly factors: readonly {
    readonly id: IsolationFactorId;
    readonly name: string;
    readonly right: string;
    readonly suspected: string;
  }[];
  readonly test: {
    readonly chosen: readonly IsolationFactorId[];
    readonly mails: readonly { readonly number: number; readonly differs: string }[];
    /** the whole script, to read and to copy */
    readonly script: string;
    readonly scriptName: string;
    /** what the set needs besides running the script; absent where nothing */
    readonly note?: RichText;
    readonly grid: readonly {
      readonly carrier: CarrierId;
      readonly name: string;
      readonly address: string;
      readonly ticks: readonly { readonly number: number; readonly arrival: Arrival }[];
    }[];
    readonly conclusions: readonly {
      readonly carrier: CarrierId;
      readonly name: string;
      readonly sentence: RichText;
      readonly certainty: 'likely' | 'possible' | 'unlikely';
      readonly certaintyWord: string;
    }[];
  } | null;
}

export interface SummaryView {
  readonly headline: string;
  readonly cause: RichText;
  readonly carriers: readonly {
    readonly id: CarrierId;
    readonly name: string;
    readonly before: Mark;
    readonly now: Mark;
  }[];
  readonly done: readonly { readonly kind: 'change' | 'restart' | 'send'; readonly words: RichText }[];
  readonly next: readonly { readonly title: string; readonly sentence: string }[];
  readonly arrivesEverywhere: boolean;
}

/** The practice lab's state, and what can be done to its shop. */
export interface LabView {
  readonly scenario: string;
  readonly name: string;
  readonly summary: string;
  readonly hostName: string;
  readonly up: boolean;
  readonly pending: string | null;
  readonly nameServer: string;
  readonly shop: {
    readonly domain: string;
    readonly fromAddress: string;
    readonly address: string;
    readonly host: string;
    readonly ports: readonly number[];
    /** the practice shop's own hand-in account; it exists in this lesson only */
    readonly submission?: { readonly host: string; readonly user: string; readonly password: string };
  };
  /** addresses of the practice phones */
  readonly phones: readonly { readonly carrier: CarrierId; readonly address: string }[];
  /** what the last purchase's mails met, newest purchase first */
  readonly orders: readonly {
    readonly number: number;
    readonly at: string;
    readonly mails: readonly {
      readonly carrier: CarrierId;
      readonly name: string;
      readonly outcome: Arrival;
      readonly reply: string;
    }[];
  }[];
  /** bought orders' mails and their bounces as the mail boxes hold them, newest first, to be read in STEP 3 and STEP 5 */
  readonly inbox: readonly {
    readonly id: string;
    readonly kind: 'mail' | 'bounce';
    readonly carrier: CarrierId;
    readonly name: string;
    readonly subject: string;
    readonly at: string;
  }[];
}
