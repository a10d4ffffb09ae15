// The three parts of STEP 3 on the eyebrow line, so that the verdict below does not move.
import { MarkShape } from '../../ui/StatusMark.tsx';
import { useUi } from '../../ui/ui-context.ts';
import { useWizard } from '../../wizard/wizard-context.ts';
import './SubSteps.css';

export type SubStep = 'hand-over' | 'cause' | 'fix';

export function SubSteps({
  current,
  handedOver,
}: {
  readonly current: SubStep;
  readonly handedOver: boolean;
}) {
  const { say } = useUi();
  const { go } = useWizard();
  const steps = [
    { part: 'hand-over', words: say('partHandOver'), done: handedOver && current !== 'hand-over' },
    { part: 'cause', words: say('partCause'), done: current === 'fix' },
    { part: 'fix', words: say('partFix'), done: false },
  ] as const;
  return (
    <ol className="sub-steps" aria-label={say('subSteps')}>
      {steps.map(({ part, words, done }, place) => (
        <li
          key={part}
          className={`sub-step ${part === current ? 'sub-step--here' : ''} ${done ? 'sub-step--done' : ''}`}
        >
          <button
            type="button"
            className="sub-step__button"
            aria-current={part === current ? 'step' : undefined}
            onClick={() => go({ to: 'page', page: '3-message-id', part })}
          >
            {done ? (
              <span className="mark--ok sub-step__mark">
                <MarkShape kind="ok" look="glyph" />
              </span>
            ) : (
              <span className="sub-step__number" aria-hidden="true">
                {place + 1}
              </span>
            )}
            {words}
            {done && <span className="visually-hidden"> {say('partDone')}</span>}
          </button>
        </li>
      ))}
    </ol>
  );
}
