// One order's mail followed through the logs: time, address or Message-ID in; each attempt and the carrier's answer out.
import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FollowedMailView } from '../../../src-main/contract/view/maillog.ts';
import { call, useFailure, useWork } from '../../todoku.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { useUi } from '../../ui/ui-context.ts';
import { display } from '../../wording/format.ts';
import { useDraft } from '../../wizard/drafts.ts';
import { useCase } from '../../wizard/wizard-context.ts';
import './FollowMail.css';

export function FollowMail() {
  const { say } = useUi();
  const following = useWork('maillog.follow') !== null;
  const failure = useFailure('maillog.follow');
  const [draft, setQuery] = useDraft(`${useCase().id}/follow`);
  const query = draft ?? '';
  const [showAddresses, setShowAddresses] = useState(false);
  const [short, setShort] = useState(false);
  const [followed, setFollowed] = useState<FollowedMailView | null>(null);
  const follow = async (): Promise<void> => {
    const wanted = query.trim();
    setShort(wanted.length < 2);
    if (wanted.length < 2) return;
    const reply = await call('maillog.follow', { query: wanted.slice(0, 320), showAddresses });
    if (reply.ok) setFollowed(reply.value);
  };
  return (
    <Section title={say('followTitle')} caption={say('followCaption')}>
      <form
        className="follow"
        onSubmit={(event) => {
          event.preventDefault();
          void follow();
        }}
      >
        <TextInput
          className="follow__query"
          aria-label={say('followQuery')}
          value={query}
          error={short ? say('followShort') : undefined}
          spellCheck={false}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <Button label={say('followIt')} busy={following} onPress={() => void follow()} />
        <Checkbox
          label={say('followShow')}
          checked={showAddresses}
          onChange={(event) => setShowAddresses(event.currentTarget.checked)}
        />
      </form>
      {failure !== null && <FailureNote failure={failure} />}
      <div aria-live="polite">{followed !== null && <Followed followed={followed} />}</div>
    </Section>
  );
}

function Followed({ followed }: { readonly followed: FollowedMailView }) {
  const { say } = useUi();
  return (
    <>
      <p className="follow__sentence">{display(followed.sentence)}</p>
      {followed.mails.map((mail, place) => (
        <div key={place} className="follow__mail">
          <p className="follow__head mono">
            {say('followMail', { ids: mail.queueIds.join(' → '), sender: mail.sender })}
          </p>
          {mail.messageId !== '' && <p className="follow__id mono">{mail.messageId}</p>}
          <ol className="follow__rows">
            {mail.rows.map((row, index) => (
              <li key={index} className="follow__row">
                <span className="follow__time">{row.time}</span>
                <StatusMark mark={row.mark} />
                <span>
                  {display(row.words)}
                  <span className="follow__line mono">{row.line}</span>
                </span>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </>
  );
}
