// Before a real mail leaves: each recipient is looked at and ticked. What is not ticked is not sent to.
import { Checkbox } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useUi } from '../../ui/ui-context.ts';
import { useCase } from '../../wizard/wizard-context.ts';
import type { Submission } from './submission.ts';
import './ConfirmSend.css';

export interface ConfirmSendProps {
  /** null: the dialog is closed */
  readonly submission: Submission | null;
  readonly onClose: () => void;
  readonly onSend: (confirmed: readonly string[]) => void;
}

export function ConfirmSend({ submission, onClose, onSend }: ConfirmSendProps) {
  const { say } = useUi();
  const { practice } = useCase();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [asked, setAsked] = useState(false);
  useEffect(() => {
    setTicked([]);
    setAsked(false);
  }, [submission]);
  const send = (): void => {
    if (ticked.length === 0) setAsked(true);
    else onSend(ticked);
  };
  return (
    <Dialog
      title={say(practice ? 'sendConfirmTitlePractice' : 'sendConfirmTitle')}
      opened={submission !== null}
      onClose={onClose}
    >
      <p>{say('sendConfirmWords')}</p>
      <ul className="confirm-send">
        {(submission?.recipients ?? []).map((recipient) => (
          <li key={recipient}>
            <Checkbox
              label={<span className="mono">{recipient}</span>}
              checked={ticked.includes(recipient)}
              onChange={(event) => {
                const { checked } = event.currentTarget;
                setTicked((before) =>
                  checked ? [...before, recipient] : before.filter((other) => other !== recipient),
                );
                setAsked(false);
              }}
            />
          </li>
        ))}
      </ul>
      <p className="caption">
        {say('sendConfirmThrough', { host: submission?.host ?? '', port: String(submission?.port ?? '') })}
      </p>
      <p className="confirm-send__missing" role="alert">
        {asked ? say('sendConfirmNone') : ''}
      </p>
      <div className="dialog__actions">
        <Button label={say('sendConfirmBack')} onPress={onClose} />
        <Button look="filled" label={say('sendConfirmCount', { count: ticked.length })} onPress={send} />
      </div>
    </Dialog>
  );
}
