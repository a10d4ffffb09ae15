// The practice panel over the right side of every screen of a practice case: the made-up shop, its phones, its server. It
// never covers the action bar and never needs to be closed to go on.
import { IconFlask, IconX } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import type { LabView } from '../../src-main/contract/view/lab.ts';
import { call, useFailure } from '../todoku.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { useUi } from '../ui/ui-context.ts';
import { display } from '../wording/format.ts';
import { LabServer } from './LabServer.tsx';
import { LabShop } from './LabShop.tsx';
import './LabBanner.css';

export interface LabBannerProps {
  /** null where the case is a practice case but no lab runs */
  readonly lab: LabView | null;
  readonly onClose: () => void;
}

export function LabBanner({ lab, onClose }: LabBannerProps) {
  const { say } = useUi();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
  };
  return (
    <section className="lab" aria-label={say('labTitle')} data-region="lab" onKeyDown={onKeyDown}>
      <div className="lab__head">
        <IconFlask size={20} stroke={1.75} aria-hidden />
        <h2 className="lab__title">{say('labTitle')}</h2>
        <button
          type="button"
          className="lab__close"
          aria-label={say('closeLab')}
          aria-expanded
          onClick={onClose}
          autoFocus
        >
          <IconX size={18} stroke={1.75} aria-hidden />
        </button>
      </div>
      {lab === null ? (
        <>
          <p className="lab__strong">{say('labStopped')}</p>
          <p className="lab__words">{say('labStoppedNext')}</p>
        </>
      ) : (
        <>
          <p className="lab__strong">{display(lab.name)}</p>
          <p className="lab__words">{display(lab.summary)}</p>
          <p className="lab__words">{say('labIntro')}</p>
          <LabFailures />
          <LabShop lab={lab} />
          <LabServer lab={lab} />
          <div className="lab__end">
            <Button
              look="practice"
              label={say('labStop')}
              onPress={() =>
                void call('lab.stop', {}).then((reply) => (reply.ok ? call('cases.close', {}) : undefined))
              }
            />
          </div>
        </>
      )}
    </section>
  );
}

function LabFailures() {
  const failures = [
    useFailure('lab.buy'),
    useFailure('lab.rename'),
    useFailure('lab.apply'),
    useFailure('lab.fixZone'),
    useFailure('lab.stop'),
  ];
  return failures.map((failure, place) =>
    failure === null ? null : <FailureNote key={place} failure={failure} />,
  );
}
