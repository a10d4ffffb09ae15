// The way into the practice lab: the seed's case in one press, the other scenarios one press further.
import { IconFlask } from '@tabler/icons-react';
import { useState } from 'react';
import { call, useWork } from '../todoku.ts';
import { Button } from '../ui/Button.tsx';
import { Phrases } from '../ui/Phrases.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useUi } from '../ui/ui-context.ts';
import { display } from '../wording/format.ts';
import { useWizard } from '../wizard/wizard-context.ts';
import './PracticeCard.css';

export function PracticeCard() {
  const { say } = useUi();
  const { scenarios } = useWizard().view;
  const starting = useWork('lab.start') !== null;
  const [choosing, setChoosing] = useState(false);
  const first = scenarios[0];
  const start = (scenario: string): void => {
    setChoosing(false);
    void call('lab.start', { scenario });
  };
  return (
    <aside className="practice-card" aria-label={say('practiceFirst')}>
      <h2 className="practice-card__title">
        <IconFlask size={20} stroke={1.75} aria-hidden />
        {say('practiceFirst')}
      </h2>
      <p className="practice-card__words">
        <Phrases text={say('practiceWords')} />
      </p>
      <Button
        look="practice"
        label={starting ? say('startingPractice') : say('startPractice')}
        busy={starting}
        onPress={() => first !== undefined && start(first.id)}
      />
      {scenarios.length > 1 && (
        <button type="button" className="link practice-card__more" onClick={() => setChoosing(true)}>
          {say('choosePractice')}
        </button>
      )}
      <Dialog title={say('practiceChoice')} opened={choosing} onClose={() => setChoosing(false)} size={640}>
        <p>{say('practiceChoiceWords')}</p>
        <ul className="practice-card__choices">
          {scenarios.map((scenario) => (
            <li key={scenario.id} className="practice-card__choice">
              <div>
                <p className="practice-card__name">{display(scenario.name)}</p>
                <p className="caption">{display(scenario.summary)}</p>
              </div>
              <Button
                look="practice"
                label={say('startPractice')}
                spokenLabel={say('ofCase', { action: say('startPractice'), title: scenario.name })}
                onPress={() => start(scenario.id)}
              />
            </li>
          ))}
        </ul>
      </Dialog>
    </aside>
  );
}
