// All the screen needs, derived from the case file in one language. It is replaced whole by every call.
import type { Answers, CarrierId } from './answers.ts';
import type { schemes, textSizes } from './settings.ts';
import type { Language, RichText } from './text.ts';
import type { IntakeView } from './view/intake.ts';
import type { LabView } from './view/lab.ts';
import type { Mark } from './view/mark.ts';
import type { MessageView } from './view/message.ts';
import type { PageView } from './view/page.ts';
import type { RestartView } from './view/restart.ts';
import type { RulesView } from './view/rules.ts';
import type { SendView } from './view/send.ts';
import type { SpfDnsView } from './view/spf-dns.ts';
import type { SummaryView } from './view/summary.ts';

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
