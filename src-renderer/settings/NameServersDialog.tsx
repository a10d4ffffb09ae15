// Which DNS servers are asked: usually the system's. Each line is parsed by the same parser as in the main process.
import { Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';
import { NameServerAddress } from '../../src-main/contract/inputs.ts';
import { call, useFailure } from '../todoku.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { useUi } from '../ui/ui-context.ts';
import { useWizard } from '../wizard/wizard-context.ts';

export function NameServersDialog({
  opened,
  onClose,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
}) {
  const { say } = useUi();
  const { settings } = useWizard().view;
  const failure = useFailure('settings.change');
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    if (opened) setText(settings.nameServers.join('\n'));
    setError(null);
  }, [opened, settings.nameServers]);

  const save = async (): Promise<void> => {
    const lines = text.split(/[\n、,]/).map((line) => line.trim()).filter((line) => line !== ''); // prettier-ignore
    const bad = lines.find((line) => !NameServerAddress.safeParse(line).success);
    if (bad !== undefined) return setError(say('nameServersBad', { line: bad }));
    if (lines.length > 4) return setError(say('nameServersMany'));
    const reply = await call('settings.change', { nameServers: lines });
    if (reply.ok) onClose();
  };

  return (
    <Dialog title={say('nameServerSettings')} opened={opened} onClose={onClose}>
      <p>{say('nameServersIntro')}</p>
      <Textarea
        mt={10}
        label={say('nameServersLabel')}
        description={say('nameServersExample')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        error={error}
        rows={4}
        spellCheck={false}
        data-autofocus
      />
      {failure !== null && <FailureNote failure={failure} />}
      <div className="dialog__actions">
        <Button label={say('useTheseServers')} onPress={() => void save()} />
      </div>
    </Dialog>
  );
}
