// What every page of a case needs from the frame: where it is, how to move on, and the open case.
import { createContext, useContext } from 'react';
import type { CaseView, View } from '../../src-main/contract/view.ts';
import type { LabView } from '../../src-main/contract/view/lab.ts';
import type { Move, Place } from './wizard-state.ts';

export interface Wizard {
  readonly view: View;
  readonly open: CaseView | null;
  /** the practice lab while it runs and belongs to this case */
  readonly lab: LabView | null;
  readonly place: Place;
  readonly go: (move: Move) => void;
}

export const WizardContext = createContext<Wizard | null>(null);

/** @returns the wizard's state; only inside the frame */
export function useWizard(): Wizard {
  const wizard = useContext(WizardContext);
  if (wizard === null) throw new Error('useWizard outside the frame');
  return wizard;
}

/** @returns the page of the open case; only inside a case */
export function useCase(): CaseView {
  const { open } = useWizard();
  if (open === null) throw new Error('useCase without an open case');
  return open;
}
