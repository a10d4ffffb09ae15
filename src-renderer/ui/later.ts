// Parts of the page that the first picture does not need: their code is loaded behind it, so that the window is there sooner.
import { createElement, useSyncExternalStore, type ComponentType, type ReactNode } from 'react';

/** A part and the order to load it before it is wanted. */
export interface Later<Props extends object> {
  readonly Part: (props: Props) => ReactNode;
  readonly load: () => void;
}

/**
 * Unlike React's own lazy parts this one never shows its place-holder once the code is there.
 * @param find loads the component
 * @param meanwhile stands in its place for the blink until then
 */
export function later<Props extends object>(
  find: () => Promise<ComponentType<Props>>,
  meanwhile: ReactNode = null,
): Later<Props> {
  let Found: ComponentType<Props> | null = null;
  let loading: Promise<void> | null = null;
  const waiting = new Set<() => void>();
  const load = (): void => {
    loading ??= find().then((found) => {
      Found = found;
      for (const listener of waiting) listener();
    });
  };
  const subscribe = (listener: () => void): (() => void) => {
    waiting.add(listener);
    load();
    return () => waiting.delete(listener);
  };
  return {
    load,
    Part: (props) => {
      const Now = useSyncExternalStore(subscribe, () => Found);
      return Now === null ? meanwhile : createElement(Now, props);
    },
  };
}
