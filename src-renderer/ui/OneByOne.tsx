// Draws its children one after another, from the top: the first at once, each of the others when the one above is whole.
import { Children, type ReactNode } from 'react';
import { AroundContext, useParts } from './slices.ts';

export interface OneByOneProps {
  /** changes where another screen is shown, which begins with its first child again */
  readonly of?: unknown;
  readonly children: ReactNode;
}

export function OneByOne({ of = null, children }: OneByOneProps) {
  const parts = Children.toArray(children);
  const { drawn, around } = useParts(parts.length, 1, of, true);
  return (
    <AroundContext value={around}>
      {parts.slice(0, drawn)}
      {drawn < parts.length && <span hidden aria-busy />}
    </AroundContext>
  );
}
