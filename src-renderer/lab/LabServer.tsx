// The made-up server's controls: its name, and the ways to make a new name count.
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { HostName } from '../../src-main/contract/inputs.ts';
import type { LabView } from '../../src-main/contract/view/lab.ts';
import { call, useWork } from '../todoku.ts';
import { Button } from '../ui/Button.tsx';
import { StatusMark } from '../ui/StatusMark.tsx';
import { useUi } from '../ui/ui-context.ts';

export function LabServer({ lab }: { readonly lab: LabView }) {
  const { say } = useUi();
  const applying = useWork('lab.apply') !== null;
  const [typed, setTyped] = useState(`mail.${lab.shop.domain}`);
  const [wrong, setWrong] = useState(false);
  const rename = (): void => {
    const bad = !HostName.safeParse(typed).success;
    setWrong(bad);
    if (!bad) void call('lab.rename', { hostName: typed });
  };
  const apply = (how: 'reload' | 'restart-panel' | 'restart-ssh') => () => void call('lab.apply', { how });
  return (
    <>
      <h3 className="lab__heading">{say('labControl')}</h3>
      <div aria-live="polite">
        <StatusMark
          mark={lab.up ? { kind: 'ok', word: say('labUp') } : { kind: 'wait', word: say('labDown') }}
        />
      </div>
      <dl className="lab__names">
        <dt>{say('labNameNow')}</dt>
        <dd className="mono">{lab.hostName}</dd>
        {lab.pending !== null && (
          <>
            <dt>{say('labNamePending')}</dt>
            <dd className="mono">{lab.pending}</dd>
          </>
        )}
      </dl>
      <TextInput
        label={say('labNewName')}
        value={typed}
        spellCheck={false}
        error={wrong ? say('nameBad') : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className="lab__buttons">
        <Button look="practice" label={say('labRename')} onPress={rename} />
        <Button look="practice" label={say('labReload')} onPress={apply('reload')} />
        <Button look="practice" label={say('labRestart')} busy={applying} onPress={apply('restart-panel')} />
        <Button look="practice" label={say('labRestartSsh')} onPress={apply('restart-ssh')} />
        <Button look="practice" label={say('labFixZone')} onPress={() => void call('lab.fixZone', {})} />
      </div>
    </>
  );
}
