// One numbered question of the intake, with its help and the line that says it is still open.
import type { ReactNode } from 'react';
import { display } from '../../wording/format.ts';
import './Question.css';

export interface QuestionProps {
  readonly number: number;
  readonly title: string;
  readonly help?: string;
  readonly answered: boolean;
  /** 「2 番の質問が残っています」 after the primary button was pressed */
  readonly missing: string | null;
  readonly children: ReactNode;
}

export function Question({ number, title, help, answered, missing, children }: QuestionProps) {
  return (
    <section
      className={`question ${answered ? 'question--answered' : ''}`}
      id={`question-${number}`}
      aria-labelledby={`question-${number}-title`}
      aria-describedby={missing === null ? undefined : `question-${number}-missing`}
    >
      <span className="question__number" aria-hidden="true">
        {number}
      </span>
      <div className="question__body">
        <h2 className="question__title" id={`question-${number}-title`} tabIndex={-1}>
          <span className="visually-hidden">{number}. </span>
          {display(title)}
        </h2>
        {help !== undefined && <p className="caption question__help">{display(help)}</p>}
        {missing !== null && (
          <p className="question__missing" id={`question-${number}-missing`} role="alert">
            {display(missing)}
          </p>
        )}
        <div className="question__answers">{children}</div>
      </div>
    </section>
  );
}
