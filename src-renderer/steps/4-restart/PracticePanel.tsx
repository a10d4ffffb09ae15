// In the practice lab the panel is real: its buttons restart the invented shop, over the panel or over SSH.
import { IconRefresh, IconServer, IconTerminal2 } from '@tabler/icons-react';
import type { LabView } from '../../../src-main/contract/view/lab.ts';
import { call, useWork } from '../../todoku.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { useUi } from '../../ui/ui-context.ts';
import './PracticePanel.css';

export function PracticePanel({ lab }: { readonly lab: LabView }) {
  const { say } = useUi();
  const busy = useWork('lab.apply') !== null;
  const apply = (how: 'reload' | 'restart-panel' | 'restart-ssh') => (): void => {
    void call('lab.apply', { how });
  };
  return (
    <Section title={say('restartLab')} caption="">
      <div className="practice-panel">
        <div className="practice-panel__head">
          <IconServer size={18} stroke={1.75} aria-hidden />
          <span className="practice-panel__host mono">{lab.shop.host}</span>
          <StatusMark
            look="glyph"
            mark={
              lab.up
                ? { kind: 'ok', word: say('restartRunning') }
                : { kind: 'wait', word: say('restartDown') }
            }
          />
        </div>
        <div className="practice-panel__body">
          <p>{say('restartLabWords')}</p>
          <p className="practice-panel__name">{say('restartLabName', { name: lab.hostName })}</p>
          {lab.pending !== null && (
            <p className="practice-panel__name">{say('restartLabPending', { name: lab.pending })}</p>
          )}
          <div className="practice-panel__buttons">
            <Button
              look="practice"
              label={busy ? say('restartLabWaiting') : say('restartLabPanel')}
              busy={busy}
              icon={<IconRefresh stroke={1.75} aria-hidden />}
              onPress={apply('restart-panel')}
            />
            <Button look="practice" label={say('restartLabReload')} onPress={apply('reload')} />
            <Button
              look="danger"
              label={say('restartLabSsh')}
              icon={<IconTerminal2 stroke={1.75} aria-hidden />}
              onPress={apply('restart-ssh')}
            />
          </div>
        </div>
      </div>
    </Section>
  );
}
