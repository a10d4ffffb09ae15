// STEP 0: five questions, each answerable with わからない; every answer is saved at once, and what it tells appears beside.
import { Checkbox } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import { useState } from 'react';
import type { Answers } from '../../../src-main/contract/answers.ts';
import { DomainName, MailAddress } from '../../../src-main/contract/inputs.ts';
import type { PageView } from '../../../src-main/contract/view/page.ts';
import { call, useFailure, useWork } from '../../todoku.ts';
import { CarrierToggle } from '../../ui/CarrierToggle.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { Verdict } from '../../ui/Verdict.tsx';
import { useUi } from '../../ui/ui-context.ts';
import { list } from '../../wording/format.ts';
import type { LabelKey } from '../../wording/labels.ts';
import { PageFrame } from '../../wizard/PageFrame.tsx';
import { useCase, useWizard } from '../../wizard/wizard-context.ts';
import { AnswerField } from './AnswerField.tsx';
import { ArrivalQuestion } from './ArrivalQuestion.tsx';
import { carrierNames, firstCarriers } from './carriers.ts';
import { IntakeAside } from './IntakeAside.tsx';
import { OptionalQuestions } from './OptionalQuestions.tsx';
import { Question } from './Question.tsx';
import { unanswered } from './unanswered.ts';

const changes = [
  ['server-move', 'changedServer'],
  ['domain-move', 'changedDomain'],
  ['software-update', 'changedSoftware'],
  ['mail-magazine', 'changedNewsletter'],
  ['dns', 'changedDns'],
  ['nothing', 'changedNothing'],
] as const satisfies readonly (readonly [Answers['changed'][number], LabelKey])[];

export function IntakeStep({ page }: { readonly page: PageView }) {
  const { say, language } = useUi();
  const { go } = useWizard();
  const open = useCase();
  const { answers } = open;
  const failure = useFailure('intake.answer');
  const inspecting = useWork('spfDns.inspect') !== null;
  const [asked, setAsked] = useState<number | null>(null);
  const left = unanswered(answers);
  const answer = (values: Partial<Answers>): void => {
    setAsked(null);
    void call('intake.answer', { answers: values });
  };
  const missing = (number: number): string | null =>
    asked === number && left.includes(number) ? say('unanswered', { number }) : null;

  const start = (): void => {
    const first = left[0];
    if (first === undefined) {
      if (!inspecting) void call('spfDns.inspect', {});
      go({ to: 'next' });
      return;
    }
    setAsked(first);
    const question = document.getElementById(`question-${first}`);
    question?.scrollIntoView({ block: 'start' });
    question?.querySelector<HTMLElement>('input:not([type=radio]), input[type=radio]')?.focus();
  };

  const failing = firstCarriers.filter(
    (id) => answers.arrivals[id] === 'nothing' || answers.arrivals[id] === 'bounced',
  );
  const programTitle =
    failing.length === 0
      ? say('questionProgramPlain')
      : say('questionProgram', {
          carriers: list(
            failing.map((id) => carrierNames[id][language]),
            language,
          ),
        });

  return (
    <PageFrame
      page={page}
      screen={page.id}
      primary={{ label: say('startChecking'), onPress: start }}
      backLabel={say('backHome')}
      aside={{
        title: say('soFar'),
        tab: say('soFarTab'),
        icon: <IconBulb size={20} stroke={1.75} aria-hidden />,
        content: <IntakeAside intake={open.intake} />,
        alwaysOpen: true,
      }}
    >
      <Verdict {...page} />
      {failure !== null && <FailureNote failure={failure} />}
      <div className="questions">
        <Question
          number={1}
          title={say('questionDomain')}
          help={say('questionDomainHelp')}
          answered={!left.includes(1)}
          missing={missing(1)}
        >
          <div className="question__pair">
            <AnswerField
              draftKey={`${open.id}/shopDomain`}
              label={say('shopDomain')}
              value={answers.shopDomain ?? ''}
              parse={(text) => DomainName.safeParse(text).data ?? null}
              onSave={(text) => {
                const shopDomain = DomainName.safeParse(text).data ?? null;
                const guess =
                  answers.fromAddress === null && shopDomain !== null
                    ? MailAddress.safeParse(`order@${shopDomain}`).data
                    : undefined;
                answer(guess === undefined ? { shopDomain } : { shopDomain, fromAddress: guess });
              }}
              error={say('badDomain')}
              savedAs={(domain) => say('asciiForm', { domain })}
              inputMode="url"
            />
            <AnswerField
              draftKey={`${open.id}/fromAddress`}
              label={say('fromAddress')}
              value={answers.fromAddress ?? ''}
              parse={(text) => MailAddress.safeParse(text).data ?? null}
              onSave={(text) => answer({ fromAddress: MailAddress.safeParse(text).data ?? null })}
              error={say('badAddress')}
              savedAs={(domain) => say('asciiForm', { domain })}
              inputMode="email"
            />
          </div>
        </Question>
        <Question
          number={2}
          title={say('questionArrivals')}
          answered={!left.includes(2)}
          missing={missing(2)}
        >
          <ArrivalQuestion
            arrivals={answers.arrivals}
            onAnswer={(carrier, arrival) => answer({ arrivals: { ...answers.arrivals, [carrier]: arrival } })}
          />
        </Question>
        <Question
          number={3}
          title={programTitle}
          help={say('questionProgramHelp')}
          answered={!left.includes(3)}
          missing={missing(3)}
        >
          <div className="question__row">
            <CarrierToggle
              legend={programTitle}
              value={answers.mailProgram}
              options={[
                { value: 'arrives', label: say('arrives'), kind: 'ok' },
                { value: 'does-not-arrive', label: say('arrivesNot'), kind: 'bad' },
                { value: 'not-tried', label: say('notTried'), kind: 'ask' },
              ]}
              onChange={(mailProgram) => answer({ mailProgram })}
            />
          </div>
        </Question>
        <Question
          number={4}
          title={say('questionAffected')}
          answered={!left.includes(4)}
          missing={missing(4)}
        >
          <div className="question__row">
            <CarrierToggle
              legend={say('questionAffected')}
              value={answers.affected}
              options={[
                { value: 'everyone', label: say('everyone'), kind: 'none' },
                { value: 'some', label: say('someOfThem'), kind: 'none' },
                { value: 'one-customer', label: say('oneCustomer'), kind: 'none' },
                { value: 'unknown', label: say('dontKnow'), kind: 'ask' },
              ]}
              onChange={(affected) => answer({ affected })}
            />
          </div>
        </Question>
        <Question number={5} title={say('questionSince')} answered={!left.includes(5)} missing={missing(5)}>
          <div className="question__row">
            <CarrierToggle
              legend={say('questionSince')}
              value={answers.since}
              size="small"
              options={[
                { value: 'always', label: say('sinceAlways'), kind: 'none' },
                { value: 'suddenly', label: say('sinceSuddenly'), kind: 'none' },
                { value: 'after-change', label: say('sinceChange'), kind: 'none' },
                { value: 'sometimes', label: say('sinceSometimes'), kind: 'none' },
                { value: 'unknown', label: say('dontKnow'), kind: 'ask' },
              ]}
              onChange={(since) => answer({ since })}
            />
          </div>
          {(answers.since === 'after-change' ||
            answers.since === 'suddenly' ||
            answers.changed.length > 0) && (
            <fieldset className="question__sub">
              <legend className="caption">{say('whatChanged')}</legend>
              <div className="changed">
                {changes.map(([value, key]) => (
                  <Checkbox
                    key={value}
                    label={say(key)}
                    checked={answers.changed.includes(value)}
                    onChange={(event) =>
                      answer({
                        changed: event.currentTarget.checked
                          ? [...answers.changed, value]
                          : answers.changed.filter((one) => one !== value),
                      })
                    }
                  />
                ))}
              </div>
            </fieldset>
          )}
        </Question>
        <OptionalQuestions caseId={open.id} answers={answers} onAnswer={answer} />
      </div>
    </PageFrame>
  );
}
