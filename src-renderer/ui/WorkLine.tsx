// How far a long task is: words, a bar where the end is known, time left. Shown after 400 ms so that nothing flickers.
import { useEffect, useState } from 'react';
import { display } from '../wording/format.ts';
import { useUi } from './ui-context.ts';
import './WorkLine.css';

export interface WorkLineProps {
  readonly work: {
    readonly words: string;
    readonly share: number | null;
    readonly secondsLeft: number | null;
    readonly startedAt: number;
  };
}

export function WorkLine({ work }: WorkLineProps) {
  const { say, language } = useUi();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), 400);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  const percent = work.share === null ? null : Math.round(Math.min(1, Math.max(0, work.share)) * 100);
  const left = timeLeft(work.secondsLeft);
  return (
    <div className="work-line">
      <div
        className="work-line__track"
        role="progressbar"
        aria-label={work.words === '' ? say('working') : work.words}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent ?? undefined}
      >
        <svg className="work-line__svg" aria-hidden="true">
          <rect
            className={percent === null ? 'work-line__unknown' : 'work-line__bar'}
            width={percent === null ? '30%' : `${percent}%`}
            height="6"
            rx="3"
          />
        </svg>
      </div>
      <p className="caption" role="status">
        {work.words !== '' && `${display(work.words)} `}
        {percent !== null &&
          `${say('percent', { share: new Intl.NumberFormat(language, { style: 'percent' }).format(percent / 100) })} `}
        {left !== null && say(left.key, { [left.unit]: left.count })}
      </p>
    </div>
  );
}

function timeLeft(seconds: number | null) {
  if (seconds === null || seconds < 1) return null;
  if (seconds < 90) return { key: 'secondsLeft', unit: 'seconds', count: Math.ceil(seconds) } as const;
  return { key: 'minutesLeft', unit: 'minutes', count: Math.ceil(seconds / 60) } as const;
}
