// The practice phone: mails that the lab's carriers delivered, to be handed over with one press.
import { IconDeviceMobile } from '@tabler/icons-react';
import type { LabView } from '../../../src-main/contract/view/lab.ts';
import { call, useFailure } from '../../todoku.ts';
import { Button } from '../../ui/Button.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { Section } from '../../ui/Section.tsx';
import { clockTime } from '../../ui/EvidenceLines.tsx';
import { useUi } from '../../ui/ui-context.ts';
import { useWizard } from '../../wizard/wizard-context.ts';
import './PracticeInbox.css';

export function PracticeInbox({ lab, role }: { readonly lab: LabView; readonly role: 'shop' | 'program' }) {
  const { say, language } = useUi();
  const { go } = useWizard();
  const failure = useFailure('lab.readMail');
  const mails = lab.inbox.filter(({ kind }) => kind === 'mail');
  const read = async (id: string): Promise<void> => {
    const reply = await call('lab.readMail', { id, role });
    if (reply.ok) go({ to: 'page', page: '3-message-id', part: 'cause' });
  };
  return (
    <Section title={say('practiceInbox')}>
      {failure !== null && <FailureNote failure={failure} />}
      {mails.length === 0 ? (
        <p className="caption">{say(lab.orders.length === 0 ? 'practiceInboxEmpty' : 'practiceInboxNone')}</p>
      ) : (
        <ul className="practice-inbox">
          {mails.map((mail) => (
            <li key={mail.id} className="practice-inbox__mail">
              <IconDeviceMobile size={20} stroke={1.75} aria-hidden />
              <span className="practice-inbox__subject">{mail.subject}</span>
              <span className="caption">
                {mail.name} {clockTime(mail.at, language)}
              </span>
              <Button look="practice" label={say('useThisMail')} onPress={() => void read(mail.id)} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
