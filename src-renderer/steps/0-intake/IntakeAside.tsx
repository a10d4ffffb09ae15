// ここまででわかること: the inferences so far, and the leading guesses, said as guesses.
import type { IntakeView } from '../../../src-main/contract/view/intake.ts';
import { Phrases } from '../../ui/Phrases.tsx';
import { RichWords } from '../../ui/RichWords.tsx';
import { MarkShape, StatusMark } from '../../ui/StatusMark.tsx';
import { useUi } from '../../ui/ui-context.ts';
import { display } from '../../wording/format.ts';
import './IntakeAside.css';

export function IntakeAside({ intake }: { readonly intake: IntakeView }) {
  const { say } = useUi();
  return (
    <div className="so-far" aria-live="polite">
      {intake.inferences.length === 0 && <p className="so-far__words">{say('soFarEmpty')}</p>}
      {intake.inferences.map((inference) => (
        <div key={inference.title} className="so-far__item">
          <p className="so-far__title">{display(inference.title)}</p>
          <p className="so-far__words">
            <RichWords text={inference.sentence} />
          </p>
        </div>
      ))}
      {intake.recipientAddress !== null && (
        <div className="so-far__item">
          <StatusMark mark={intake.recipientAddress.mark} />
          <p className="so-far__words">
            <RichWords text={intake.recipientAddress.sentence} />
          </p>
        </div>
      )}
      {intake.leading.length > 0 && (
        <div className="so-far__card">
          <p className="so-far__card-title">{say('leadingNow')}</p>
          <ul>
            {intake.leading.slice(0, 2).map((cause) => (
              <li key={cause.id} className="so-far__cause">
                <MarkShape kind="ask" />
                <span>
                  <Phrases text={cause.title} />
                </span>
              </li>
            ))}
          </ul>
          <p className="caption">
            <Phrases text={say('notDecidedYet')} />
          </p>
        </div>
      )}
    </div>
  );
}
