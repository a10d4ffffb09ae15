// STEP 3 c): the fix, one card per cause: OS tabs, the name to give with its DNS check, numbered commands with what each
// line does, traps, undo, and the whole as a request for a developer.
import { Tabs } from '@mantine/core';
import { IconArrowBackUp, IconShare2 } from '@tabler/icons-react';
import { useState } from 'react';
import type { ServerId } from '../../../src-main/contract/answers.ts';
import type { FixCardView } from '../../../src-main/contract/view/fix.ts';
import type { MessageView } from '../../../src-main/contract/view/message.ts';
import type { PageView } from '../../../src-main/contract/view/page.ts';
import { call, useFailure, useWork } from '../../todoku.ts';
import { ChoiceLine } from '../../ui/ChoiceLine.tsx';
import { CommandBlock } from '../../ui/CommandBlock.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { Phrases } from '../../ui/Phrases.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RichWords } from '../../ui/RichWords.tsx';
import { Verdict } from '../../ui/Verdict.tsx';
import { useSlices } from '../../ui/slices.ts';
import { useUi } from '../../ui/ui-context.ts';
import { display } from '../../wording/format.ts';
import { PageFrame } from '../../wizard/PageFrame.tsx';
import { useWizard } from '../../wizard/wizard-context.ts';
import { NewName } from './NewName.tsx';
import { ServerReply } from './ServerReply.tsx';
import { SubSteps } from './SubSteps.tsx';
import './Fix.css';

export function Fix({ page, message }: { readonly page: PageView; readonly message: MessageView }) {
  const { say, copyText } = useUi();
  const { go } = useWizard();
  const marking = useWork('message.markApplied') !== null;
  const failure = useFailure('message.markApplied');
  const [wanted, setWanted] = useState<string | null>(null);
  const [handed, setHanded] = useState(false);
  const handedOver = message.mails.some((mail) => mail.role === 'shop');
  const fix =
    message.fixes.find((one) => one.id === wanted) ?? message.fixes.find(isLeft) ?? message.fixes[0];

  if (fix === undefined) {
    return (
      <PageFrame
        page={page}
        screen="3-message-id/fix"
        primary={{
          label: say('partHandOver'),
          onPress: () => go({ to: 'page', page: '3-message-id', part: 'hand-over' }),
        }}
        next=""
      >
        <Verdict
          {...page}
          technicalName=""
          headline={say('noFixTitle')}
          lead={[{ kind: 'plain', text: say('noFixWords') }]}
          stamp={null}
          beside={<SubSteps current="fix" handedOver={handedOver} />}
        />
        <ServerReply report={message.serverReport} />
      </PageFrame>
    );
  }

  const done = async (): Promise<void> => {
    const reply = await call('message.markApplied', { fix: fix.id, applied: true });
    if (!reply.ok) return;
    const next = message.fixes.find((one) => one.id !== fix.id && isLeft(one));
    if (next === undefined) go({ to: 'next' });
    else setWanted(next.id);
  };
  const allDone = !message.fixes.some(isLeft);
  return (
    <PageFrame
      page={page}
      screen={`3-message-id/fix/${fix.id}`}
      primary={
        allDone
          ? { label: say('toStepFour'), onPress: () => go({ to: 'next' }) }
          : { label: say('changedIt'), onPress: () => void done(), busy: marking ? say('changedIt') : null }
      }
      secondary={[
        {
          label: say('handToDeveloper'),
          icon: <IconShare2 stroke={1.75} aria-hidden />,
          onPress: () => void copyText(fix.handOver).then(setHanded),
        },
      ]}
      next={handed ? say('handedOver') : allDone ? page.next : say('fixNext')}
    >
      <Verdict
        {...page}
        technicalName=""
        headline={fix.headline}
        lead={fix.why}
        stamp={null}
        beside={<SubSteps current="fix" handedOver={handedOver} />}
      />
      <p className="visually-hidden" role="status">
        {handed ? say('handedOver') : ''}
      </p>
      {failure !== null && <FailureNote failure={failure} />}
      {message.fixes.length > 1 && (
        <div className="fix-choice">
          <ChoiceLine
            legend={say('chooseFix')}
            value={fix.id}
            options={message.fixes.map((one) => ({
              value: one.id,
              label: one.applied
                ? say('fixApplied', { title: one.title })
                : one.standing?.kind === 'settled'
                  ? say('fixSettled', { title: one.title })
                  : one.title,
            }))}
            onChange={setWanted}
          />
          {!fix.applied &&
            fix.standing !== undefined &&
            (fix.standing.kind === 'open' ? (
              <Notice kind="warn">
                <RichWords text={fix.standing.words} />
              </Notice>
            ) : (
              <p className="fix-choice__standing">
                <RichWords text={fix.standing.words} />
              </p>
            ))}
        </div>
      )}
      <FixCard key={fix.id} fix={fix} message={message} />
      <ServerReply report={message.serverReport} />
    </PageFrame>
  );
}

/** Still to be done: neither changed nor settled by another change. */
function isLeft({ applied, standing }: FixCardView): boolean {
  return !applied && standing?.kind !== 'settled';
}

function FixCard({ fix, message }: { readonly fix: FixCardView; readonly message: MessageView }) {
  const { say } = useUi();
  const [shown, setShown] = useState<string>(fix.chosen);
  const current = fix.servers.some((server) => server.id === shown) ? shown : (fix.servers[0]?.id ?? '');
  const choose = (id: string | null): void => {
    const server = fix.servers.find((one) => one.id === id);
    if (server === undefined) return;
    setShown(server.id);
    void call('message.chooseServer', { server: server.id satisfies ServerId });
  };
  const needsName = fix.servers.some((server) =>
    server.phases.some((phase) =>
      phase.commands.some(
        (command) => message.newHostName !== null && command.ownValues.includes(message.newHostName.name),
      ),
    ),
  );
  return (
    <>
      {fix.servers.length > 0 && (
        <Tabs
          value={current}
          onChange={choose}
          keepMounted={false}
          classNames={{ root: 'os-tabs', list: 'os-tabs__list', tab: 'os-tabs__tab' }}
        >
          <Tabs.List aria-label={say('chooseSystem')}>
            {fix.servers.map((server) => (
              <Tabs.Tab key={server.id} value={server.id}>
                {display(server.name)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          {fix.chosenBecause !== '' && (
            <p className="caption os-tabs__because">
              <Phrases text={fix.chosenBecause} />
            </p>
          )}
          {(needsName || message.newHostName === null) && <NewName message={message} />}
          {fix.servers.map((server) => (
            <Tabs.Panel key={server.id} value={server.id}>
              <Steps server={server} />
            </Tabs.Panel>
          ))}
        </Tabs>
      )}
      {fix.applied && (
        <button
          type="button"
          className="link fix-choice__undo"
          onClick={() => void call('message.markApplied', { fix: fix.id, applied: false })}
        >
          {say('takeBack')}
        </button>
      )}
    </>
  );
}

function Steps({ server }: { readonly server: FixCardView['servers'][number] }) {
  const { say } = useUi();
  const forward = server.phases.filter((phase) => phase.phase !== 'undo' && phase.commands.length > 0);
  const undo = server.phases.filter((phase) => phase.phase === 'undo').flatMap((phase) => phase.commands);
  const drawn = useSlices(forward.length, 1, server.id);
  if (forward.length === 0) return <p className="fix-steps__none">{say('noCommands')}</p>;
  const whole = drawn === forward.length;
  let number = 0;
  return (
    <>
      <ol className="fix-steps" aria-busy={drawn < forward.length ? true : undefined}>
        {forward.slice(0, drawn).map((phase) => (
          <li key={phase.phase} className="fix-steps__phase">
            <h2 className={phase.commands[0]?.title === phase.name ? 'visually-hidden' : 'fix-steps__title'}>
              {display(phase.name)}
            </h2>
            {phase.commands.map((command) => {
              number += 1;
              return <CommandBlock key={`${number} ${command.title}`} command={command} number={number} />;
            })}
          </li>
        ))}
      </ol>
      {whole &&
        server.traps.map((trap, place) => (
          <div key={place} className="fix-steps__trap">
            <Notice kind="warn">
              <RichWords text={trap} />
            </Notice>
          </div>
        ))}
      {whole && undo.length > 0 && (
        <div className="fix-steps__undo">
          <Notice kind="info" icon={<IconArrowBackUp stroke={1.75} />}>
            <h2 className="fix-steps__undo-title">{say('undoTitle')}</h2>
            {undo.map((command, place) => (
              <CommandBlock
                key={place}
                command={command.title === say('undoTitle') ? { ...command, title: '' } : command}
              />
            ))}
          </Notice>
        </div>
      )}
    </>
  );
}
