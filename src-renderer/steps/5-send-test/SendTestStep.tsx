// STEP 5: the send test. Accepted by the desk is a machine's fact; arrived on the phone is the operator's own tick.
import { IconRefresh } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { PageView } from '../../../src-main/contract/view/page.ts';
import { call, cancel, forgetFailure, useFailure, useWork } from '../../todoku.ts';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Section } from '../../ui/Section.tsx';
import { useUi } from '../../ui/ui-context.ts';
import { Verdict } from '../../ui/Verdict.tsx';
import { PageFrame, type PrimaryAction, type SecondaryAction } from '../../wizard/PageFrame.tsx';
import { useDraft } from '../../wizard/drafts.ts';
import { useCase, useWizard } from '../../wizard/wizard-context.ts';
import { ArrivalCards } from './ArrivalCards.tsx';
import { BeforeAfter } from './BeforeAfter.tsx';
import { ConfirmSend } from './ConfirmSend.tsx';
import { Conversation } from './Conversation.tsx';
import { HandBack, type HandBackRequest } from './HandBack.tsx';
import { Isolation } from './Isolation.tsx';
import { SendWays, type Way } from './SendWays.tsx';
import {
  emptySubmission,
  readSubmission,
  type SubmissionErrors,
  type SubmissionInput,
} from './submission.ts';
import { TwoRoads } from './TwoRoads.tsx';
import './SendTestStep.css';

export function SendTestStep({ page }: { readonly page: PageView }) {
  const { say } = useUi();
  const open = useCase();
  const { go, lab } = useWizard();
  const { send } = open;
  const blocked = open.restart.outboundPort25?.blocked === true;
  // Until one is chosen the way follows what is known of the line, which may come in while the screen is open.
  const [chosen, setWay] = useState<Way | null>(null);
  const way = chosen ?? (blocked && lab === null ? 'submission' : 'order');
  const [again, setAgain] = useState(false);
  const [typed, setTyped] = useDraft(`${open.id}/submission`);
  const [form, setForm] = useState<SubmissionInput>(() => ({
    ...emptySubmission(open.restart.host, open.answers.fromAddress, lab?.shop.submission ?? null),
    ...(typed === null ? {} : (JSON.parse(typed) as Omit<SubmissionInput, 'password'>)), // written below
  }));
  const keepForm = (next: SubmissionInput): void => {
    const { password: _, ...rest } = next; // never kept
    setTyped(JSON.stringify(rest));
    setForm(next);
  };
  const [errors, setErrors] = useState<SubmissionErrors>({});
  const [confirming, setConfirming] = useState<ReturnType<typeof readSubmission>['submission']>(null);
  const [request, setRequest] = useState<HandBackRequest | null>(null);
  const cards = useRef<HTMLDivElement>(null);
  const sending = useWork('send.submit') !== null;
  const buying = useWork('lab.buy') !== null;
  const ticked = send.carriers.some((carrier) => carrier.tickedAt !== null);
  const tried = ticked || send.conversation !== null || (lab?.orders.length ?? 0) > 0;
  const choosing = !tried || again;

  const showCards = (): void => {
    cards.current?.scrollIntoView({ block: 'start' });
    cards.current?.querySelector<HTMLElement>('input')?.focus({ preventScroll: true });
  };
  const askToSend = (): void => {
    const result = readSubmission(form, say);
    setErrors(result.errors);
    setConfirming(result.submission);
    if (result.submission === null) focusFirstError();
  };
  const submit = async (confirmed: readonly string[]): Promise<void> => {
    const submission = confirming;
    setConfirming(null);
    if (submission === null) return;
    // Gone from the page at once, whatever the server answers.
    setForm((before) => ({ ...before, password: '' }));
    setAgain(false);
    await call('send.submit', { ...submission, recipients: [...confirmed], confirmed: [...confirmed] });
  };

  const toSummary: PrimaryAction = { label: say('goToSummary'), onPress: () => go({ to: 'next' }) };
  const startAgain: SecondaryAction = {
    label: say('sendAgain'),
    icon: <IconRefresh stroke={1.75} aria-hidden />,
    onPress: () => setAgain(true),
  };
  const buy: PrimaryAction = {
    label: say('sendLabBuy'),
    onPress: () => {
      setAgain(false);
      void call('lab.buy', {});
    },
    busy: buying ? say('sendLabBuying') : null,
  };
  const ways: { readonly [Each in Way]: { readonly primary: PrimaryAction; readonly next: string } } = {
    order:
      lab === null
        ? { primary: { label: say('sendOrdered'), onPress: showCards }, next: say('sendOrderedNext') }
        : { primary: buy, next: say('sendLabBuyNext') },
    submission: {
      primary: {
        label: say('sendThisWay'),
        onPress: askToSend,
        busy: sending ? say('sendSending') : null,
        cancel: () => cancel('send.submit'),
      },
      next: say('sendThisWayNext'),
    },
    command: { primary: { label: say('sendTick'), onPress: showCards }, next: say('sendCommandNext') },
  };
  const actions = choosing
    ? {
        ...ways[way],
        secondary:
          tried || way !== 'submission' ? [quietToSummary(say('goToSummary'), () => go({ to: 'next' }))] : [],
      }
    : sending || buying
      ? { ...ways[sending ? 'submission' : 'order'], secondary: [] }
      : {
          primary: toSummary,
          secondary: [startAgain],
          next: page.next === '' ? say('sendToSummaryNext') : page.next,
        };

  const waysSection = choosing && (
    <Section title={say('sendHow')}>
      <SendWays
        way={way}
        onChoose={setWay}
        practice={lab !== null}
        blocked={blocked}
        form={form}
        errors={errors}
        onForm={keepForm}
        command={send.serverCommand}
        doesNotProve={send.doesNotProve}
      />
    </Section>
  );
  return (
    <PageFrame page={page} screen={page.id} {...actions}>
      <Verdict {...page} />
      <SendFailures />
      {blocked && lab === null && choosing && <TwoRoads />}
      {waysSection}
      <div ref={cards} className="send-cards">
        <Section
          title={say('sendTicks')}
          caption={choosing ? say(open.practice ? 'sendTicksCaptionPractice' : 'sendTicksCaption') : ''}
          quiet={!choosing}
        >
          <ArrivalCards
            carriers={send.carriers}
            practice={open.practice}
            lab={lab}
            onHandBack={(kind, practiceId) => setRequest({ kind, practiceId })}
          />
        </Section>
      </div>
      <HandBack open={open} request={request} />
      {send.conversation !== null && (
        <Conversation conversation={send.conversation} doesNotProve={send.doesNotProve} />
      )}
      <BeforeAfter rows={send.beforeAfter} />
      {send.isolation !== undefined && (
        <Isolation isolation={send.isolation} carriers={send.carriers} practice={lab !== null} />
      )}
      <ConfirmSend
        submission={confirming}
        onClose={() => setConfirming(null)}
        onSend={(list) => void submit(list)}
      />
    </PageFrame>
  );
}

function quietToSummary(label: string, onPress: () => void): SecondaryAction {
  return { label, onPress };
}

/** After React has drawn the errors, the first faulty field gets the focus. */
function focusFirstError(): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('.send-form [aria-invalid="true"]')?.focus(),
  );
}

function SendFailures() {
  const { say } = useUi();
  const submit = useFailure('send.submit');
  const tick = useFailure('send.tick');
  const bought = useFailure('lab.buy');
  return (
    <>
      {submit?.code === 'offline' ? (
        <div className="send-note">
          <Notice kind="info" alert>
            <p>
              <strong>{say('sendOffline')}</strong>
            </p>
            <p>{say('sendOfflineWords')}</p>
          </Notice>
        </div>
      ) : (
        submit !== null && <FailureNote failure={submit} onClose={() => forgetFailure('send.submit')} />
      )}
      {tick !== null && <FailureNote failure={tick} onClose={() => forgetFailure('send.tick')} />}
      {bought !== null && <FailureNote failure={bought} onClose={() => forgetFailure('lab.buy')} />}
    </>
  );
}
