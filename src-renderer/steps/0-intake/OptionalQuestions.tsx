// What helps if the operator happens to know it: software, server, address, one customer's address, sending habits.
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { Answers, ServerId, ShopSoftwareId } from '../../../src-main/contract/answers.ts';
import { IpAddress } from '../../../src-main/contract/inputs.ts';
import { CarrierToggle } from '../../ui/CarrierToggle.tsx';
import { useUi } from '../../ui/ui-context.ts';
import type { LabelKey } from '../../wording/labels.ts';
import { AnswerField } from './AnswerField.tsx';

const software: Readonly<Record<ShopSoftwareId, LabelKey>> = {
  'ec-cube-2.11': 'softwareOld',
  'ec-cube-2.12-2.17.0': 'software212',
  'ec-cube-2.17.1': 'software2171',
  'ec-cube-3': 'software3',
  'ec-cube-4.0-4.1': 'software40',
  'ec-cube-4.2': 'software42',
  wordpress: 'softwareWordpress',
  other: 'softwareOther',
  unknown: 'dontKnow',
};
const servers: Readonly<Record<ServerId, LabelKey>> = {
  centos6: 'serverCentos6',
  'rhel7-and-later': 'serverRhel7',
  'debian-ubuntu': 'serverDebian',
  'amazon-linux': 'serverAmazon',
  'rental-server': 'serverRental',
  unknown: 'dontKnow',
};
const habits = [
  ['sendsNewsletter', 'sendsNewsletter'],
  ['cleansList', 'cleansList'],
  ['staysAtTopOfHour', 'staysAtTopOfHour'],
  ['sharedServer', 'sharedServer'],
] as const satisfies readonly (readonly [keyof Answers, LabelKey])[];

export interface OptionalQuestionsProps {
  readonly caseId: string;
  readonly answers: Answers;
  readonly onAnswer: (answers: Partial<Answers>) => void;
}

export function OptionalQuestions({ caseId, answers, onAnswer }: OptionalQuestionsProps) {
  const { say } = useUi();
  const [open, setOpen] = useState(false);
  const options = (words: Readonly<Record<string, LabelKey>>) => [
    { value: '', label: say('notChosen') },
    ...Object.entries(words).map(([value, key]) => ({ value, label: say(key) })),
  ];
  return (
    <section className="question" aria-labelledby="optional-title">
      <span />
      <div className="question__body">
        <h2 className="question__title" id="optional-title">
          {say('optionalTitle')}
        </h2>
        <p className="caption">{say('optionalHelp')}</p>
        <div className="question__answers question__pair">
          <AnswerField
            draftKey={`${caseId}/shopName`}
            label={say('shopName')}
            value={answers.shopName}
            parse={(text) => text.slice(0, 100)}
            onSave={(_, parsed) => onAnswer({ shopName: parsed ?? '' })}
            error=""
          />
        </div>
        <button
          type="button"
          className="link question__link"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? say('hideOptional') : say('showOptional')}
        </button>
        {open && (
          <div className="question__answers">
            <div className="question__pair">
              <NativeSelect
                label={say('shopSystem')}
                value={answers.shopSoftware ?? ''}
                data={options(software)}
                onChange={(event) => onAnswer({ shopSoftware: keyOf(software, event.currentTarget.value) })}
              />
              <NativeSelect
                label={say('serverSystem')}
                value={answers.server ?? ''}
                data={options(servers)}
                onChange={(event) => onAnswer({ server: keyOf(servers, event.currentTarget.value) })}
              />
              <AnswerField
                draftKey={`${caseId}/sendingAddress`}
                label={say('sendingAddress')}
                description={say('sendingAddressHelp')}
                value={answers.sendingAddress ?? ''}
                parse={(text) => IpAddress.safeParse(text).data ?? null}
                onSave={(text) => onAnswer({ sendingAddress: IpAddress.safeParse(text).data ?? null })}
                error={say('badIp')}
              />
              <AnswerField
                draftKey={`${caseId}/recipientAddress`}
                label={say('recipientAddress')}
                description={say('recipientAddressHelp')}
                value={answers.recipientAddress ?? ''}
                parse={(text) => text.trim().slice(0, 320)}
                onSave={(_, parsed) => onAnswer({ recipientAddress: parsed })}
                error=""
                inputMode="email"
              />
            </div>
            {habits.map(([field, key]) => (
              <div key={field} className="yes-no">
                <span aria-hidden="true">{say(key)}</span>
                <CarrierToggle
                  size="small"
                  legend={say(key)}
                  value={answers[field]}
                  options={[
                    { value: 'yes', label: say('yes'), kind: 'none' },
                    { value: 'no', label: say('no'), kind: 'none' },
                    { value: 'unknown', label: say('dontKnow'), kind: 'ask' },
                  ]}
                  onChange={(value) => onAnswer({ [field]: value })}
                />
              </div>
            ))}
          </div>
        )}
      </div>
    </section>
  );
}

/** The value as a key of the record, null for the empty choice. */
function keyOf<Key extends string>(words: Readonly<Record<Key, LabelKey>>, value: string): Key | null {
  return Object.hasOwn(words, value) ? (value as Key) : null; // an own key of the record is a Key
}
