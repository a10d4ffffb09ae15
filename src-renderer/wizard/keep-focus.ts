// The focus is never lost: where the thing that had it is taken off the page, the region that it was in gets the focus, and
// where the whole region is gone, the headline. Otherwise the next Tab would begin at the window's top again.
import { useEffect } from 'react';

export function useKeptFocus(): void {
  useEffect(() => {
    let last: Element | null = null;
    let region: Element | null = null;
    const remember = (): void => {
      last = document.activeElement;
      region = last?.closest('[data-region]') ?? null;
    };
    const look = (): void => {
      if (last === null || last.isConnected) return;
      if (document.activeElement !== null && document.activeElement !== document.body) return;
      const near = region?.isConnected === true && !region.matches('main') ? region : null;
      const target =
        near?.querySelector<HTMLElement>('button, a, input') ?? document.querySelector<HTMLElement>('h1');
      last = null;
      target?.focus({ preventScroll: true });
    };
    // Dialogues give the focus back themselves when they have faded out; what they do later wins.
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', remember);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', remember);
    };
  }, []);
}
