// What the calls that are not a step's own get to work with: the store, the settings, opening and closing of cases.
import type { RulebookStore } from './carriers/rulebook-store.node.ts';
import type { CaseStore } from './case-file/store.node.ts';
import type { CallContext } from './steps/calls.node.ts';
import type { JudgedCase } from './steps/judged-case.ts';
import type { SettingsStore } from './settings/settings.node.ts';

export interface ProgramContext extends CallContext {
  readonly store: CaseStore;
  readonly settings: SettingsStore;
  readonly rulebook: RulebookStore;
  closeCase(): Promise<void>;
  dismissNotice(id: string): void;
  /** offers to bring a deleted case back; `null` withdraws the offer */
  offerUndo(undo: { readonly id: string; readonly title: string } | null): void;
  /** the open case judged for paper */
  judged(masked: boolean): JudgedCase;
}
