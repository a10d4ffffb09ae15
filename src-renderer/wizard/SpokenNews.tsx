// Says to a screen reader what changes on a screen while it is open: another verdict, the watcher's news. What a screen says when
// it is opened is read from its headline, which then has the focus.
import { useEffect, useRef, useState } from 'react';
import { useUi } from '../ui/ui-context.ts';
import { display } from '../wording/format.ts';

/** At most one sentence in this time, in milliseconds; the newest wins (ui.md 8). */
const pace = 3000;

export interface SpokenNewsProps {
  /** spoken when they change */
  readonly words: string;
  /** changes where another screen is shown, whose first words are not news */
  readonly screen: string;
}

export function SpokenNews({ words, screen }: SpokenNewsProps) {
  const { language } = useUi();
  const [spoken, setSpoken] = useState('');
  const last = useRef(-Infinity);
  const known = useRef({ of: '', words: '' });
  const of = `${screen} ${language}`;
  useEffect(() => {
    const news = known.current.of === of && known.current.words !== words;
    known.current = { of, words };
    if (!news) return undefined;
    const wait = Math.max(0, pace - (performance.now() - last.current));
    const timer = setTimeout(() => {
      last.current = performance.now();
      setSpoken(words);
    }, wait);
    return () => clearTimeout(timer);
  }, [of, words]);
  useEffect(() => setSpoken(''), [of]);
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {display(spoken)}
    </p>
  );
}
