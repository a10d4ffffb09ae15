// STEP 4: apply and restart. Before: is a restart needed, the panel's safe way, the warning. Then the watcher, whose
// result (the server's name before and after) becomes the screen's when the server is back.
import { IconPlayerStop, IconRefresh } from '@tabler/icons-react';
import { useState } from 'react';
import type { PageView } from '../../../src-main/contract/view/page.ts';
import type { WatchView } from '../../../src-main/contract/view/restart.ts';
import { call, forgetFailure, useFailure, useWork } from '../../todoku.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RichWords } from '../../ui/RichWords.tsx';
import { useUi } from '../../ui/ui-context.ts';
import { Verdict } from '../../ui/Verdict.tsx';
import { PageFrame, type PrimaryAction, type SecondaryAction } from '../../wizard/PageFrame.tsx';
import { useCase, useWizard } from '../../wizard/wizard-context.ts';
import { NameChange } from './NameChange.tsx';
import { NameServerRows } from './NameServerRows.tsx';
import { PanelGuide } from './PanelGuide.tsx';
import { PracticePanel } from './PracticePanel.tsx';
import { Preparations, ReloadCommands } from './Preparations.tsx';
import { Port25Note } from './Port25Note.tsx';
import { Watcher } from './Watcher.tsx';
import { WatchEvents } from './WatchEvents.tsx';
import './RestartStep.css';

export function RestartStep({ page }: { readonly page: PageView }) {
  const { say } = useUi();
  const { restart } = useCase();
  const { lab } = useWizard();
  const { watch } = restart;
  const [guideOpen, setGuideOpen] = useState(false);
  const back = isBack(page, watch);
  const failure = useFailures();
  const actions = useActions(page, watch, back);
  const troubled = watch !== null && !back && (watch.gaveUp !== null || isDown(watch));
  const watcher = (
    <Watcher watch={watch} host={restart.host} legend={back}>
      {watch !== null && !back && <NameChange watch={watch} back={false} />}
    </Watcher>
  );
  const guide = (
    <>
      {lab === null ? <PanelGuide restart={restart} /> : <PracticePanel lab={lab} />}
      <div className="restart-warning">
        <Notice kind="bad">
          <p>
            <strong>
              <RichWords text={restart.warning.title} />
            </strong>
          </p>
          <p>
            <RichWords text={restart.warning.sentence} />
          </p>
        </Notice>
      </div>
    </>
  );
  return (
    <PageFrame
      page={page}
      screen={page.id}
      {...actions}
      {...(watch !== null && { news: watch.announcement })}
    >
      <Verdict {...page} />
      {failure}
      {watch?.gaveUp !== null && watch?.gaveUp !== undefined && (
        <div className="restart-warning">
          <Notice kind="warn" alert>
            <p>
              <RichWords text={watch.gaveUp} />
            </p>
          </Notice>
        </div>
      )}
      {back ? (
        <>
          {watch !== null && <NameChange watch={watch} back />}
          {watch !== null && watcher}
          <WatchEvents events={watch?.events ?? []} />
          <div className="restart-again">
            <Button
              look="small"
              label={say('restartHowAgain')}
              expanded={guideOpen}
              onPress={() => setGuideOpen(!guideOpen)}
            />
          </div>
          {guideOpen && guide}
        </>
      ) : (
        <>
          {!troubled && restart.needed.sentence.length > 0 && (
            <p className="restart-needed">
              <RichWords text={restart.needed.sentence} />
            </p>
          )}
          {troubled && watcher}
          {!troubled && !restart.needed.restart && <ReloadCommands commands={restart.reloadCommands} first />}
          {guide}
          {!troubled && <Preparations items={restart.before} />}
          {!troubled && watcher}
          <WatchEvents events={watch?.events ?? []} />
          {restart.needed.restart && <ReloadCommands commands={restart.reloadCommands} first={false} />}
        </>
      )}
      {restart.names !== undefined && <NameServerRows names={restart.names} />}
      {restart.outboundPort25 !== null && <Port25Note port25={restart.outboundPort25} />}
    </PageFrame>
  );
}

/** Nothing that was watched answers now. */
function isDown(watch: WatchView): boolean {
  return watch.lanes.length > 0 && watch.lanes.every(({ now }) => now.kind === 'bad');
}

/** The verdict stands, or a name was read after the restart: from then on the result comes first. Never while it is away. */
function isBack(page: PageView, watch: WatchView | null): boolean {
  if (watch !== null && (watch.gaveUp !== null || isDown(watch))) return false;
  return page.done || page.stamp !== null || (watch !== null && watch.nameAfter !== null);
}

function useFailures() {
  const failures = [
    { name: 'restart.watch' as const, failure: useFailure('restart.watch') },
    { name: 'restart.done' as const, failure: useFailure('restart.done') },
    { name: 'lab.apply' as const, failure: useFailure('lab.apply') },
    { name: 'restart.choosePanel' as const, failure: useFailure('restart.choosePanel') },
  ];
  return failures.map(({ name, failure }) =>
    failure === null ? null : (
      <FailureNote key={name} failure={failure} onClose={() => forgetFailure(name)} />
    ),
  );
}

interface Actions {
  readonly primary: PrimaryAction;
  readonly secondary: readonly SecondaryAction[];
  readonly next?: string;
}

function useActions(page: PageView, watch: WatchView | null, back: boolean): Actions {
  const { say } = useUi();
  const { go } = useWizard();
  const starting = useWork('restart.watch') !== null && watch?.running !== true;
  const looking = useWork('restart.done') !== null;
  const stop: SecondaryAction = {
    label: say('restartStop'),
    icon: <IconPlayerStop stroke={1.75} aria-hidden />,
    onPress: () => void call('restart.stopWatching', {}),
  };
  const again: SecondaryAction = {
    label: say('restartAgain'),
    icon: <IconRefresh stroke={1.75} aria-hidden />,
    onPress: () => void call('restart.watch', {}),
  };
  if (back && page.mark.kind === 'bad') {
    return {
      primary: {
        label: say('showFix'),
        onPress: () => go({ to: 'page', page: '3-message-id', part: 'fix' }),
      },
      secondary: [watch?.running === true ? stop : again],
      next: page.next === '' ? say('restartFixNext') : page.next,
    };
  }
  if (back) {
    // Seen to go down and come back: that was a restart. A new name without one came from a reload.
    const finish = watch?.down === null ? 'restart.stopWatching' : 'restart.done';
    return {
      primary: {
        label: say('goToStep', { number: 'STEP 5' }),
        onPress: () => {
          void call(finish, {});
          go({ to: 'next' });
        },
      },
      secondary: watch?.running === true ? [stop] : [again],
    };
  }
  if (watch?.running === true) {
    return {
      primary: {
        label: say('restartDone'),
        onPress: () => void call('restart.done', {}),
        busy: looking ? say('restartLooking') : null,
      },
      secondary: [stop],
      next: page.next === '' ? say(isDown(watch) ? 'restartDownNext' : 'restartDoneNext') : page.next,
    };
  }
  return {
    primary: {
      label: say('restartStartWatching'),
      onPress: () => void call('restart.watch', {}),
      busy: starting ? say('restartStarting') : null,
    },
    secondary: [
      {
        label: say('restartDone'),
        icon: <IconRefresh stroke={1.75} aria-hidden />,
        onPress: () => void call('restart.done', {}),
      },
    ],
    next: say('restartStartNext'),
  };
}
