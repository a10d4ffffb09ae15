// What to do before a restart (ticked off), and the commands that are enough without one.
import { Checkbox } from '@mantine/core';
import type { CommandView } from '../../../src-main/contract/view/fix.ts';
import type { RestartView } from '../../../src-main/contract/view/restart.ts';
import { call } from '../../todoku.ts';
import { CommandBlock } from '../../ui/CommandBlock.tsx';
import { Section } from '../../ui/Section.tsx';
import { useUi } from '../../ui/ui-context.ts';
import { display } from '../../wording/format.ts';
import './Preparations.css';

export function Preparations({ items }: { readonly items: RestartView['before'] }) {
  const { say } = useUi();
  if (items.length === 0) return null;
  return (
    <Section title={say('restartPrepare')} caption={say('restartPrepareCaption')}>
      <ul className="preparations">
        {items.map((item) => (
          <li key={item.id}>
            <Checkbox
              label={display(item.words)}
              checked={item.done}
              onChange={(event) =>
                void call('restart.prepare', { item: item.id, done: event.currentTarget.checked })
              }
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** @param first true where a reload is enough and comes before everything else */
export function ReloadCommands({
  commands,
  first,
}: {
  readonly commands: readonly CommandView[];
  readonly first: boolean;
}) {
  const { say } = useUi();
  if (commands.length === 0) return null;
  return (
    <Section title={say(first ? 'restartReload' : 'restartReloadFirst')}>
      {commands.map((command, place) => (
        <CommandBlock key={command.code} command={command} number={place + 1} />
      ))}
    </Section>
  );
}
