// The three ways to prove that mail arrives, the chosen one opened below its line.
import { useId, type ReactNode } from 'react';
import type { RichText } from '../../../src-main/contract/text.ts';
import type { CommandView } from '../../../src-main/contract/view/fix.ts';
import { CommandBlock } from '../../ui/CommandBlock.tsx';
import { RichWords } from '../../ui/RichWords.tsx';
import { useUi } from '../../ui/ui-context.ts';
import { SubmissionForm } from './SubmissionForm.tsx';
import type { SubmissionErrors, SubmissionInput } from './submission.ts';
import './SendWays.css';

export type Way = 'order' | 'submission' | 'command';

export interface SendWaysProps {
  readonly way: Way;
  readonly onChoose: (way: Way) => void;
  readonly practice: boolean;
  /** the operator's line can't reach port 25 */
  readonly blocked: boolean;
  readonly form: SubmissionInput;
  readonly errors: SubmissionErrors;
  readonly onForm: (form: SubmissionInput) => void;
  readonly command: CommandView;
  readonly doesNotProve: RichText;
}

export function SendWays(props: SendWaysProps) {
  const { say } = useUi();
  const name = useId();
  const option = (way: Way, title: string, words: string, badge: string | null, content: ReactNode) => (
    <div className={`way ${props.way === way ? 'way--chosen' : ''}`}>
      <label className="way__head">
        <input
          type="radio"
          className="way__radio"
          name={name}
          checked={props.way === way}
          onChange={() => props.onChoose(way)}
        />
        <span className="way__dot" aria-hidden="true" />
        <span>
          <span className="way__title">
            {title}
            {badge !== null && <span className="way__badge">{badge}</span>}
          </span>
          <span className="way__words">{words}</span>
        </span>
      </label>
      {props.way === way && content !== null && <div className="way__content">{content}</div>}
    </div>
  );
  const order = option(
    'order',
    say('sendByOrder'),
    say('sendByOrderWords'),
    props.blocked ? null : say('sendProvesMost'),
    props.practice ? null : (
      <ol className="way__steps">
        <li>{say('sendOrder1')}</li>
        <li>{say('sendOrder2')}</li>
        <li>{say('sendOrder3')}</li>
      </ol>
    ),
  );
  const submission = option(
    'submission',
    say('sendBySubmission'),
    say('sendBySubmissionWords'),
    props.blocked && !props.practice ? say('sendRecommended') : null,
    <>
      {props.doesNotProve.length > 0 && (
        <p className="way__note">
          <RichWords text={props.doesNotProve} />
        </p>
      )}
      <SubmissionForm form={props.form} errors={props.errors} onForm={props.onForm} />
    </>,
  );
  return (
    <fieldset className="ways">
      <legend className="visually-hidden">{say('sendHow')}</legend>
      {props.blocked && !props.practice ? submission : order}
      {props.blocked && !props.practice ? order : submission}
      {props.command.code !== '' &&
        option(
          'command',
          say('sendByCommand'),
          say('sendByCommandWords'),
          null,
          <CommandBlock command={props.command} />,
        )}
    </fieldset>
  );
}
