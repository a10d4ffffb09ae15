// STEP 3 b): the header as a letter, the three names, the ranked causes, who wrote it, what differs, every check.
import type { MailView, MessageView } from '../../../src-main/contract/view/message.ts';
import type { PageView } from '../../../src-main/contract/view/page.ts';
import { CauseList } from '../../ui/CauseList.tsx';
import { FindingList } from '../../ui/FindingList.tsx';
import { Section } from '../../ui/Section.tsx';
import { Verdict } from '../../ui/Verdict.tsx';
import { call } from '../../todoku.ts';
import { useUi } from '../../ui/ui-context.ts';
import { PageFrame } from '../../wizard/PageFrame.tsx';
import { useWizard } from '../../wizard/wizard-context.ts';
import { Comparison } from './Comparison.tsx';
import { HeaderLetter } from './HeaderLetter.tsx';
import { Identities } from './Identities.tsx';
import { SubSteps } from './SubSteps.tsx';
import { Writers } from './Writers.tsx';

export interface CauseProps {
  readonly page: PageView;
  readonly message: MessageView;
  readonly mail: MailView;
}

export function Cause({ page, message, mail }: CauseProps) {
  const { say } = useUi();
  const { go } = useWizard();
  const fixes = new Set(message.fixes.map((fix) => fix.id));
  const toFix = (): void => go({ to: 'page', page: '3-message-id', part: 'fix' });
  const toHandOver = (): void => go({ to: 'page', page: '3-message-id', part: 'hand-over' });
  const broken = page.mark.kind === 'bad' || page.mark.kind === 'warn';
  const compared = message.mails.some((one) => one.role === 'program');
  const order = { bad: 0, warn: 1, ask: 2, hold: 2, wait: 2, ok: 3, none: 4 } as const;
  const findings = [...mail.findings]
    .filter((finding) => finding.mark.kind !== 'none')
    .sort((one, other) => order[one.mark.kind] - order[other.mark.kind])
    .map((finding) => ({ ...finding, fixIds: finding.fixIds.filter((id) => fixes.has(id)) }));
  return (
    <PageFrame
      page={page}
      screen="3-message-id/cause"
      primary={
        broken && fixes.size > 0
          ? { label: say('howToFix'), onPress: toFix }
          : { label: say('toStepFour'), onPress: () => go({ to: 'next' }) }
      }
      secondary={compared ? [] : [{ label: say('addProgramMail'), onPress: toHandOver }]}
    >
      <Verdict {...page} technicalName="" beside={<SubSteps current="cause" handedOver />} />
      <HeaderLetter
        mail={mail}
        onAnother={toHandOver}
        onChoose={(number) => void call('message.choose', { role: mail.role, number })}
      />
      <Identities mail={mail} />
      {message.causes.length > 0 && (
        <Section title={say('possibleCauses')} caption={say('likelyFirst')}>
          <CauseList
            causes={message.causes.map((cause) => ({
              ...cause,
              fixIds: cause.fixIds.filter((id) => fixes.has(id)),
            }))}
            onShowFix={toFix}
          />
        </Section>
      )}
      <Comparison rows={message.comparison} />
      <Writers writers={mail.writers} />
      {findings.length > 0 && (
        <Section title={say('headerChecks')}>
          <FindingList findings={findings} onShowFix={toFix} />
        </Section>
      )}
    </PageFrame>
  );
}
