// 下につづきます: a fade and a pill at the sheet's lower edge while there is more to read. A picture for the eye only.
import { IconArrowDown } from '@tabler/icons-react';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useUi } from '../ui/ui-context.ts';
import './ScrollPill.css';

export function ScrollPill({
  scroller,
  screen,
}: {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly screen: string;
}) {
  const { say } = useUi();
  const sentinel = useRef<HTMLDivElement>(null);
  const [more, setMore] = useState(false);
  useEffect(() => {
    if (sentinel.current === null || scroller.current === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => setMore(entries.at(-1)?.isIntersecting === false),
      {
        root: scroller.current,
      },
    );
    observer.observe(sentinel.current);
    return () => observer.disconnect();
  }, [scroller, screen]);
  return (
    <>
      <div ref={sentinel} className="scroll-sentinel" />
      {more && (
        <div className="scroll-pill" aria-hidden="true">
          <span className="scroll-pill__fade" />
          <button
            type="button"
            tabIndex={-1}
            className="scroll-pill__button"
            onClick={() => {
              const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
              scroller.current?.scrollBy({
                top: scroller.current.clientHeight * 0.8,
                behavior: still ? 'instant' : 'smooth',
              });
            }}
          >
            <IconArrowDown size={16} stroke={2} />
            {say('moreBelow')}
          </button>
        </div>
      )}
    </>
  );
}
