// The keys that work on every screen (ui.md 8). They press what is on screen, so that a key never does more than a click.
import { useEffect } from 'react';
import { toggleEvidence } from './EvidenceSlot.tsx';

export interface Keys {
  readonly onBack: () => void;
  readonly onGlossary: () => void;
}

export function useKeys(keys: Keys): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.isComposing || document.querySelector('[aria-modal="true"]') !== null) return;
      const control = event.ctrlKey || event.metaKey;
      if (control && event.key === 'Enter') document.querySelector<HTMLElement>('.primary')?.click();
      else if (control && event.key.toLowerCase() === 'e') document.dispatchEvent(new Event(toggleEvidence));
      else if (event.altKey && event.key === 'ArrowLeft') keys.onBack();
      else if (event.key === 'F1') keys.onGlossary();
      else if (event.key === 'F6') focusNextRegion(event.shiftKey ? -1 : 1);
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [keys]);
}

const order = ['title', 'rail', 'main', 'evidence', 'lab', 'actions'];

/** Goes to the first thing that can be focused in the next region, round and round. */
function focusNextRegion(by: 1 | -1): void {
  const regions = order.flatMap((name) => [
    ...document.querySelectorAll<HTMLElement>(`[data-region="${name}"]`),
  ]);
  if (regions.length === 0) return;
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions[(here + by + regions.length) % regions.length];
  const target =
    next?.matches('button, main, aside') === true
      ? next
      : next?.querySelector<HTMLElement>('button, a, input');
  target?.focus();
}
