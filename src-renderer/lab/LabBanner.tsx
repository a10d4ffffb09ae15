// The practice panel beside every screen of a practice case: a purple tab that opens the made-up shop, its phones and its
// server. It never covers the action bar and never needs to be closed to go on.
import { IconFlask, IconX } from '@tabler/icons-react';
import { useState, type KeyboardEvent } from 'react';
import type { LabView } from '../../src-main/contract/view.ts';
import { call, useFailure } from '../todoku.ts';
import { Button } from '../ui/Button.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { useUi } from '../ui/ui-context.ts';
import { display } from '../wording/format.ts';
import { LabServer } from './LabServer.tsx';
import { LabShop } from './LabShop.tsx';
import './LabBanner.css';

/** @param lab null where the case is a practice case but no lab runs */
export function LabBanner({ lab }: { readonly lab: LabView | null }) {
  const { say } = useUi();
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <div className="lab-tab" data-region="lab">
        <button type="button" className="lab-tab__button" aria-expanded={false} onClick={() => setOpen(true)}>
          <IconFlask size={18} stroke={1.75} aria-hidden />
          <span className="lab-tab__words">{say('labPanel')}</span>
        </button>
      </div>
    );
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') setOpen(false);
  };
  return (
    <section className="lab" aria-label={say('labPanel')} data-region="lab" onKeyDown={onKeyDown}>
      <div className="lab__head">
        <IconFlask size={20} stroke={1.75} aria-hidden />
        <h2 className="lab__title">{say('labPanel')}</h2>
        <button
          type="button"
          className="lab__close"
          aria-label={say('closeLab')}
          aria-expanded
          onClick={() => setOpen(false)}
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
