// The operator's own line may close port 25: normal in Japan, no fault of the shop. What can't be checked from here
// becomes a command for the server.
import type { RestartView } from '../../../src-main/contract/view/restart.ts';
import { CommandBlock } from '../../ui/CommandBlock.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { RichWords } from '../../ui/RichWords.tsx';
import { Section } from '../../ui/Section.tsx';
import { useUi } from '../../ui/ui-context.ts';

export function Port25Note({ port25 }: { readonly port25: NonNullable<RestartView['outboundPort25']> }) {
  const { say } = useUi();
  if (!port25.blocked) return null;
  return (
    <Section title={say('restartPort25')}>
      <Notice kind="info">
        <p>
          <RichWords text={port25.sentence} />
        </p>
      </Notice>
      {port25.commands.length > 0 && (
        <div className="restart-port25">
          <p className="caption">{say('restartPort25Commands')}</p>
          {port25.commands.map((command) => (
            <CommandBlock key={command.code} command={command} />
          ))}
        </div>
      )}
    </Section>
  );
}
