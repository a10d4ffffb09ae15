// The one verdict of a screen: eyebrow, headline, what it means, and the stamp. Always at the same place.
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { RichText } from '../../src-main/contract/text.ts';
import type { StampView } from '../../src-main/contract/view/page.ts';
import { display } from '../wording/format.ts';
import { Phrases } from './Phrases.tsx';
import { RichWords } from './RichWords.tsx';
import { Stamp } from './Stamp.tsx';
import './Verdict.css';

export interface VerdictProps {
  /** `STEP 1`, empty at the ends of the road */
  readonly number: string;
  readonly name: string;
  readonly technicalName: string;
  readonly headline: string;
  readonly lead: RichText;
  readonly stamp: StampView | null;
  /** sub-steps on the eyebrow line */
  readonly beside?: ReactNode;
  /** 「11 月 24 日の結果です」 and the like */
  readonly stale?: string | null;
  /** while something is being asked: the words replace the headline's meaning for a moment */
  readonly working?: string | null;
  /** how far that is, in the place of what the verdict means */
  readonly progress?: ReactNode;
}

/** Draws the verdict; focus goes to its headline when a screen opens (the frame does that). */
export function Verdict(props: VerdictProps) {
  const working = props.working ?? null;
  const { words, height } = useHeldHeight(working !== null);
  return (
    <header className="verdict">
      <div className="verdict__words" ref={words} style={{ minHeight: height }}>
        <div className="verdict__eyebrow">
          <p className="verdict__place">
            {props.number !== '' && <span className="verdict__number">{display(props.number)}</span>}
            <span>{display(props.name)}</span>
            {props.technicalName !== '' && (
              <span className="verdict__technical">{display(props.technicalName)}</span>
            )}
          </p>
          {props.beside}
        </div>
        <h1 className="verdict__headline" tabIndex={-1}>
          <Phrases text={working ?? props.headline} always />
        </h1>
        {props.progress}
        {working === null && props.lead.length > 0 && (
          <p className="verdict__lead">
            <RichWords text={props.lead} />
          </p>
        )}
        {working === null && props.stale !== undefined && props.stale !== null && (
          <p className="verdict__stale">{display(props.stale)}</p>
        )}
      </div>
      {props.stamp !== null && working === null && <Stamp stamp={props.stamp} />}
    </header>
  );
}

/** While something is being asked the verdict keeps the height that it had, so that what stands below does not jump. */
function useHeldHeight(held: boolean) {
  const words = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(0);
  useEffect(() => {
    if (held || words.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => setHeight(entry?.contentRect.height ?? 0));
    observer.observe(words.current);
    return () => observer.disconnect();
  }, [held]);
  return { words, height: held ? height : undefined };
}
