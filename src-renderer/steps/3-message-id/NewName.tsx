// つける名前: the server's new name with what DNS says about it; suggestions and a box for another one.
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { HostName } from '../../../src-main/contract/inputs.ts';
import type { MessageView } from '../../../src-main/contract/view/message.ts';
import { call, useFailure, useWork } from '../../todoku.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceLine } from '../../ui/ChoiceLine.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { RichWords } from '../../ui/RichWords.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { useUi } from '../../ui/ui-context.ts';
import './NewName.css';

export function NewName({ message }: { readonly message: MessageView }) {
  const { say } = useUi();
  const [choosing, setChoosing] = useState(false);
  const failure = useFailure('message.nameHost');
  const { newHostName, suggestedHostNames } = message;
  return (
    <div className="new-name">
      <div className="new-name__row">
        <span className="new-name__label">{say('nameToGive')}</span>
        {newHostName === null ? (
          <span className="new-name__sentence">{say('noNameYet')}</span>
        ) : (
          <span className="mono new-name__name">{newHostName.name}</span>
        )}
        <button type="button" className="link new-name__change" onClick={() => setChoosing(true)}>
          {say('changeName')}
        </button>
        {newHostName !== null && <StatusMark mark={newHostName.mark} />}
      </div>
      {newHostName !== null && newHostName.sentence.length > 0 && (
        <p className="new-name__sentence">
          <RichWords text={newHostName.sentence} />
        </p>
      )}
      {newHostName === null && suggestedHostNames.length > 0 && (
        <div className="new-name__suggestions">
          {suggestedHostNames.slice(0, 3).map((name) => (
            <Button
              key={name}
              look="small"
              label={say('useName', { name })}
              onPress={() => void call('message.nameHost', { hostName: name })}
            />
          ))}
        </div>
      )}
      {failure !== null && <FailureNote failure={failure} />}
      <NameDialog message={message} opened={choosing} onClose={() => setChoosing(false)} />
    </div>
  );
}

function NameDialog(props: {
  readonly message: MessageView;
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { say } = useUi();
  const { suggestedHostNames, newHostName } = props.message;
  const naming = useWork('message.nameHost') !== null;
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState(false);
  const text = typed ?? newHostName?.name ?? suggestedHostNames[0] ?? '';
  const use = async (): Promise<void> => {
    if (!HostName.safeParse(text).success) return setError(true);
    const reply = await call('message.nameHost', { hostName: text });
    if (reply.ok) props.onClose();
  };
  return (
    <Dialog title={say('nameDialogTitle')} opened={props.opened} onClose={props.onClose}>
      <p>{say('nameDialogWords')}</p>
      <ChoiceLine
        legend={say('nameDialogTitle')}
        value={text}
        options={suggestedHostNames.map((name) => ({ value: name, label: name }))}
        onChange={(name) => {
          setTyped(name);
          setError(false);
        }}
      />
      <TextInput
        label={say('nameTyped')}
        value={text}
        spellCheck={false}
        error={error ? say('nameBad') : undefined}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setError(false);
        }}
        data-autofocus
      />
      <div className="dialog__actions">
        <Button label={say('useThisName')} busy={naming} onPress={() => void use()} />
      </div>
    </Dialog>
  );
}
