// What the shop's server answered: a field to paste it into, what was read from it, and the way to remove it.
import { Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import type { CommandView } from '../../../src-main/contract/view/fix.ts';
import type { MessageView } from '../../../src-main/contract/view/message.ts';
import { call, forgetFailure, useFailure, useWork } from '../../todoku.ts';
import { CommandBlock } from '../../ui/CommandBlock.tsx';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { useUi } from '../../ui/ui-context.ts';
import { display } from '../../wording/format.ts';
import { useDraft } from '../../wizard/drafts.ts';
import { useCase } from '../../wizard/wizard-context.ts';
import './ServerReply.css';

/** As much as the call takes. */
const longest = 200_000;

/** @param commands to run first, whose replies are pasted; none where the page above already shows its own */
export function ServerReply({
  report,
  commands = [],
}: {
  readonly report: MessageView['serverReport'];
  readonly commands?: readonly CommandView[];
}) {
  const { say } = useUi();
  const [draft, setDraft] = useDraft(`${useCase().id}/server-reply`);
  const text = draft ?? '';
  const [done, setDone] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const busy = useWork('message.readServerReport') !== null;
  const failure = useFailure('message.readServerReport');
  const read = async (): Promise<void> => {
    setDone(false);
    if (text.trim() === '') {
      field.current?.focus();
      return;
    }
    if (!(await call('message.readServerReport', { text: text.slice(0, longest) })).ok) return;
    setDraft(null);
    setDone(true);
  };
  const forget = async (): Promise<void> => {
    setDone(false);
    if ((await call('message.forget', { role: 'server' })).ok) field.current?.focus(); // the button is gone
  };
  return (
    <div className="server-reply">
      {commands.length > 0 && (
        <Section title={say('serverCommands')} caption={say('serverCommandsCaption')}>
          {commands.map((command, place) => (
            <CommandBlock key={command.title} command={command} number={place + 1} />
          ))}
        </Section>
      )}
      <Section title={say('serverTitle')}>
        <div className="server-reply__paste">
          <Textarea
            ref={field}
            label={say('serverLabel')}
            description={say('serverWords')}
            value={text}
            rows={5}
            spellCheck={false}
            onChange={(event) => setDraft(event.currentTarget.value)}
          />
          <Button label={say('serverRead')} busy={busy} onPress={() => void read()} />
        </div>
        {failure !== null && (
          <FailureNote failure={failure} onClose={() => forgetFailure('message.readServerReport')} />
        )}
        <p role="status" className="visually-hidden">
          {done ? say('serverDone') : ''}
        </p>
        {report !== undefined && (
          <>
            <dl className="server-reply__rows">
              {report.rows.map((row, place) => (
                <div key={place} className="server-reply__row">
                  <dt>{display(row.name)}</dt>
                  <dd className="mono">{row.value}</dd>
                  <dd>
                    <StatusMark mark={row.mark} />
                  </dd>
                </div>
              ))}
            </dl>
            <button type="button" className="link" onClick={() => void forget()}>
              {say('serverForget')}
            </button>
          </>
        )}
      </Section>
    </div>
  );
}
