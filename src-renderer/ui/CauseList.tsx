// Ranked causes with how sure they are: three words and 3/2/1 bars, never percentages (ui.md 3).
import { useState } from 'react';
import type { CauseView } from '../../src-main/contract/view/finding.ts';
import { display } from '../wording/format.ts';
import { RichWords } from './RichWords.tsx';
import { useUi } from './ui-context.ts';
import './CauseList.css';

export interface CauseListProps {
  readonly causes: readonly CauseView[];
  /** how many are shown before 「ほかの原因も見る」 */
  readonly first?: number;
  /** leads to the fix; absent where the fix is not on this screen */
  readonly onShowFix?: (fixId: string) => void;
}

export function CauseList({ causes, first = 3, onShowFix }: CauseListProps) {
  const { say } = useUi();
  const [all, setAll] = useState(false);
  const shown = all ? causes : causes.slice(0, first);
  return (
    <>
      <ol className="causes">
        {shown.map((cause, place) => (
          <li key={cause.id} className="cause">
            <span className="cause__place" aria-hidden="true">
              {place + 1}
            </span>
            <div className="cause__words">
              <h3 className="cause__title">{display(cause.title)}</h3>
              <p className="cause__explanation">
                <RichWords text={cause.explanation} />
              </p>
              {cause.reasons.length > 0 && (
                <ul className="cause__reasons">
                  {cause.reasons.map((reason, index) => (
                    <li key={index}>
                      <RichWords text={reason} />
                    </li>
                  ))}
                </ul>
              )}
              {onShowFix !== undefined && cause.fixIds[0] !== undefined && (
                <button
                  type="button"
                  className="link cause__fix"
                  onClick={() => onShowFix(cause.fixIds[0] ?? '')}
                >
                  {say('leadsToFix')}
                </button>
              )}
            </div>
            <Certainty certainty={cause.certainty} word={cause.certaintyWord} />
          </li>
        ))}
      </ol>
      {causes.length > first && (
        <button type="button" className="link causes__more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? say('fewerCauses') : say('moreCauses', { count: causes.length - first })}
        </button>
      )}
    </>
  );
}

/** 有力 / 可能性あり / 考えにくい with three, two or one bar. */
export function Certainty({
  certainty,
  word,
}: {
  readonly certainty: CauseView['certainty'];
  readonly word: string;
}) {
  const bars = { likely: 3, possible: 2, unlikely: 1 }[certainty];
  return (
    <div className="certainty">
      <p className="certainty__word">{display(word)}</p>
      <div className="certainty__bars" aria-hidden="true">
        {[1, 2, 3].map((bar) => (
          <span
            key={bar}
            className={bar <= bars ? 'certainty__bar certainty__bar--full' : 'certainty__bar'}
          />
        ))}
      </div>
    </div>
  );
}
