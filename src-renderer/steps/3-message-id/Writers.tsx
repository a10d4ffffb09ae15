// Who wrote the mail, as a ranked guess with the signs shown; one press confirms it.
import { useState } from 'react';
import { shopSoftwareIds } from '../../../src-main/contract/answers.ts';
import type { MailView } from '../../../src-main/contract/view/message.ts';
import { call, useFailure } from '../../todoku.ts';
import { Button } from '../../ui/Button.tsx';
import { Certainty } from '../../ui/CauseList.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { useUi } from '../../ui/ui-context.ts';
import { display, list } from '../../wording/format.ts';
import './Writers.css';

export function Writers({ writers }: { readonly writers: MailView['writers'] }) {
  const { say, language } = useUi();
  const failure = useFailure('message.confirmWriter');
  const [all, setAll] = useState(false);
  if (writers.length === 0) return null;
  // One guess that is likely stands for all: the others wait behind a press.
  const first = writers[0]?.certainty === 'likely' && writers[1]?.certainty !== 'likely' ? 1 : 2;
  const few = writers.slice(0, 4);
  return (
    <Section title={say('whoWrote')} caption={say('whoWroteCaption')}>
      {failure !== null && <FailureNote failure={failure} />}
      <ul className="writers">
        {few.slice(0, all ? few.length : first).map((writer) => {
          const software = shopSoftwareIds.find((id) => id === writer.id);
          return (
            <li key={writer.id} className="writer">
              <div className="writer__words">
                <p className="writer__name">{display(writer.name)}</p>
                {writer.signs.length > 0 && (
                  <p className="writer__signs">
                    {say('signsSeen', { signs: list(writer.signs.slice(0, 4), language) })}
                  </p>
                )}
              </div>
              {writer.confirmed ? (
                <StatusMark mark={{ kind: 'ok', word: say('confirmed') }} />
              ) : software === undefined ? (
                <span />
              ) : (
                <Button
                  look="small"
                  label={say('thisIsRight')}
                  spokenLabel={`${writer.name} ${say('thisIsRight')}`}
                  onPress={() => void call('message.confirmWriter', { shopSoftware: software })}
                />
              )}
              <Certainty certainty={writer.certainty} word={writer.certaintyWord} />
            </li>
          );
        })}
      </ul>
      {few.length > first && !all && (
        <button type="button" className="link writers__more" onClick={() => setAll(true)}>
          {say('moreWriters', { count: few.length - first })}
        </button>
      )}
    </Section>
  );
}
