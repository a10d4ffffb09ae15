// The isolation test: a small numbered set of mails that differ in known things. Which numbers arrived says what decides.
import { Checkbox, TextInput } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { CarrierId } from '../../../src-main/contract/answers.ts';
import { MailAddress } from '../../../src-main/contract/inputs.ts';
import type { IsolationFactorId } from '../../../src-main/contract/isolation.ts';
import type { IsolationView } from '../../../src-main/contract/view/isolation.ts';
import type { SendView } from '../../../src-main/contract/view/send.ts';
import { call, forgetFailure, useFailure, useWork } from '../../todoku.ts';
import { Button } from '../../ui/Button.tsx';
import { Certainty } from '../../ui/CauseList.tsx';
import { Code } from '../../ui/CommandBlock.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { RichWords } from '../../ui/RichWords.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useUi } from '../../ui/ui-context.ts';
import { display } from '../../wording/format.ts';
import { useWizard } from '../../wizard/wizard-context.ts';
import { IsolationGrid } from './IsolationGrid.tsx';
import './Isolation.css';

export interface IsolationProps {
  readonly isolation: IsolationView;
  readonly carriers: SendView['carriers'];
  readonly practice: boolean;
}

export function Isolation({ isolation, carriers, practice }: IsolationProps) {
  const { say } = useUi();
  const [open, setOpen] = useState(isolation.test !== null);
  const id = useId();
  return (
    <section className="section isolation" aria-labelledby={`${id}-title`}>
      <h2 className="section__title" id={`${id}-title`}>
        <button
          type="button"
          className="isolation__toggle"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          <IconChevronDown size={20} stroke={1.75} aria-hidden className={open ? '' : 'isolation__closed'} />
          {say('isolationTitle')}
        </button>
      </h2>
      <p className="isolation__words">{say('isolationCaption')}</p>
      <div id={id} hidden={!open}>
        {open && (
          <>
            <p className="isolation__words">
              <RichWords text={isolation.explanation} />
            </p>
            <Failures />
            <Design isolation={isolation} carriers={carriers} practice={practice} />
            {isolation.test !== null && <TestSet test={isolation.test} practice={practice} />}
          </>
        )}
      </div>
    </section>
  );
}

function Failures() {
  const names = [
    'send.designIsolation',
    'send.tickIsolation',
    'send.saveIsolationScript',
    'send.playIsolation',
  ] as const;
  const failures = [
    useFailure('send.designIsolation'),
    useFailure('send.tickIsolation'),
    useFailure('send.saveIsolationScript'),
    useFailure('send.playIsolation'),
  ];
  return names.map((name, place) => {
    const failure = failures[place] ?? null;
    return failure === null ? null : (
      <FailureNote key={name} failure={failure} onClose={() => forgetFailure(name)} />
    );
  });
}

function Design({ isolation, carriers, practice }: IsolationProps) {
  const { say } = useUi();
  const working = useWork('send.designIsolation') !== null;
  const [chosen, setChosen] = useState<readonly IsolationFactorId[]>(
    isolation.test?.chosen ?? isolation.factors.slice(0, 2).map((factor) => factor.id),
  );
  const { lab } = useWizard();
  const known = isolation.test?.grid ?? lab?.phones ?? [];
  const [addresses, setAddresses] = useState<Readonly<Partial<Record<CarrierId, string>>>>(() =>
    Object.fromEntries(known.map(({ carrier, address }) => [carrier, address])),
  );
  const [error, setError] = useState('');
  const make = (): void => {
    const typed = carriers.flatMap(({ id }) => {
      const address = addresses[id]?.trim() ?? '';
      return address === '' ? [] : [{ carrier: id, address }];
    });
    const bad = typed.find(({ address }) => !MailAddress.safeParse(address).success);
    if (chosen.length === 0) return setError(say('isolationChoose'));
    if (bad !== undefined) return setError(say('sendAddressBad', { address: bad.address }));
    if (typed.length === 0) return setError(say('isolationAddress'));
    setError('');
    void call('send.designIsolation', { factors: [...chosen], recipients: typed });
    return undefined;
  };
  return (
    <div className="isolation__design">
      <fieldset>
        <legend className="isolation__legend">{say('isolationFactors')}</legend>
        <div className="isolation__factors">
          {isolation.factors.map((factor) => (
            <Checkbox
              key={factor.id}
              label={display(factor.name)}
              description={say('isolationPair', { right: factor.right, suspected: factor.suspected })}
              checked={chosen.includes(factor.id)}
              onChange={(event) =>
                setChosen(
                  event.currentTarget.checked
                    ? [...chosen, factor.id]
                    : chosen.filter((other) => other !== factor.id),
                )
              }
            />
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend className="isolation__legend">
          {say(practice ? 'isolationPhonesPractice' : 'isolationPhones')}
        </legend>
        <div className="isolation__phones">
          {carriers.map(({ id, name }) => (
            <TextInput
              key={id}
              label={display(name)}
              value={addresses[id] ?? ''}
              spellCheck={false}
              autoComplete="off"
              onChange={(event) => setAddresses({ ...addresses, [id]: event.currentTarget.value })}
            />
          ))}
        </div>
      </fieldset>
      <div className="isolation__make">
        <Button look="outlined" label={say('isolationMake')} busy={working} onPress={make} />
        <p className="isolation__error" role="alert">
          {error}
        </p>
      </div>
    </div>
  );
}

function TestSet({
  test,
  practice,
}: {
  readonly test: NonNullable<IsolationView['test']>;
  readonly practice: boolean;
}) {
  const { say } = useUi();
  const playing = useWork('send.playIsolation') !== null;
  return (
    <>
      <h3 className="isolation__title">{say('isolationMails', { count: test.mails.length })}</h3>
      <ol className="isolation__mails">
        {test.mails.map((mail) => (
          <li key={mail.number}>
            <b>{mail.number}</b>
            <span>{display(mail.differs)}</span>
          </li>
        ))}
      </ol>
      <h3 className="isolation__title">{say('isolationScript')}</h3>
      <p className="isolation__words">{say(practice ? 'isolationScriptPractice' : 'isolationScriptWords')}</p>
      <div className="isolation__script">
        {test.note !== undefined && (
          <Notice kind="warn">
            <p>
              <RichWords text={test.note} />
            </p>
          </Notice>
        )}
        <Code code={test.script} ownValues={[]} what={test.scriptName} />
      </div>
      <div className="isolation__buttons">
        <Button
          look="small"
          label={say('isolationSave')}
          icon={<IconDownload stroke={1.75} aria-hidden />}
          onPress={() => void call('send.saveIsolationScript', {})}
        />
        {practice && (
          <Button
            look="practice"
            label={say('isolationPlay')}
            busy={playing}
            onPress={() => void call('send.playIsolation', {})}
          />
        )}
      </div>
      <h3 className="isolation__title">{say('isolationGrid')}</h3>
      <IsolationGrid test={test} />
      {test.conclusions.length > 0 && (
        <ul className="isolation__conclusions" aria-live="polite">
          {test.conclusions.map((conclusion) => (
            <li key={conclusion.carrier}>
              <div>
                <h3 className="isolation__carrier">{display(conclusion.name)}</h3>
                <p>
                  <RichWords text={conclusion.sentence} />
                </p>
              </div>
              <Certainty certainty={conclusion.certainty} word={conclusion.certaintyWord} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
