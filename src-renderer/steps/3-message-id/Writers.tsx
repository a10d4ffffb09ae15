// Who wrote the mail, as a ranked guess with the signs shown; one press confirms it.
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
  if (writers.length === 0) return null;
  return (
    <Section title={say('whoWrote')} caption={say('whoWroteCaption')}>
      {failure !== null && <FailureNote failure={failure} />}
      <ul className="writers">
        {writers.slice(0, 4).map((writer) => {
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
    </Section>
  );
}
