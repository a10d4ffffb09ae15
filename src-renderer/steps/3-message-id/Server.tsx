// STEP 3, the server's own replies: commands to run there, and the field that takes what they answered.
import type { MessageView } from '../../../src-main/contract/view/message.ts';
import type { PageView } from '../../../src-main/contract/view/page.ts';
import { Verdict } from '../../ui/Verdict.tsx';
import { useUi } from '../../ui/ui-context.ts';
import { PageFrame } from '../../wizard/PageFrame.tsx';
import { useWizard } from '../../wizard/wizard-context.ts';
import { ServerReply } from './ServerReply.tsx';

export function Server({ page, message }: { readonly page: PageView; readonly message: MessageView }) {
  const { say } = useUi();
  const { go } = useWizard();
  return (
    <PageFrame
      page={page}
      screen="3-message-id/server"
      primary={{ label: say('backToMail'), onPress: () => go({ to: 'page', page: '3-message-id' }) }}
      secondary={[{ label: say('seeRules'), onPress: () => go({ to: 'page', page: '2-carrier-rules' }) }]}
      next=""
    >
      <Verdict
        {...page}
        technicalName=""
        headline={say('serverHeadline')}
        lead={[{ kind: 'plain', text: say('serverLead') }]}
        stamp={null}
      />
      <ServerReply report={message.serverReport} commands={message.serverCommands ?? []} />
    </PageFrame>
  );
}
