// STEP 3 a): drop, choose or paste a mail; how to get an .eml from common mail programs; mails that were read already.
import { Textarea } from '@mantine/core';
import {
  IconAlertOctagon,
  IconClipboardText,
  IconDeviceMobile,
  IconFileText,
  IconFolderOpen,
  IconListSearch,
  IconMail,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { MailSource } from '../../../src-main/contract/inputs.ts';
import type { MessageView } from '../../../src-main/contract/view/message.ts';
import type { PageView } from '../../../src-main/contract/view/page.ts';
import { call, cancel, forgetFailure, useFailure, useWork } from '../../todoku.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceLine } from '../../ui/ChoiceLine.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { DropZone, useFileInput } from '../../ui/DropZone.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { Phrases } from '../../ui/Phrases.tsx';
import { Section } from '../../ui/Section.tsx';
import { Verdict } from '../../ui/Verdict.tsx';
import { WorkLine } from '../../ui/WorkLine.tsx';
import { useUi } from '../../ui/ui-context.ts';
import { display } from '../../wording/format.ts';
import { useDropTarget } from '../../wizard/drop-target.ts';
import { useDraft } from '../../wizard/drafts.ts';
import { PageFrame } from '../../wizard/PageFrame.tsx';
import { readFiles, textSource } from '../../wizard/read-files.ts';
import { useCase, useWizard } from '../../wizard/wizard-context.ts';
import { PracticeInbox } from './PracticeInbox.tsx';
import { SubSteps } from './SubSteps.tsx';
import './HandOver.css';

const mostMails = 200;
type Role = 'shop' | 'program';

export function HandOver({ page, message }: { readonly page: PageView; readonly message: MessageView }) {
  const { say } = useUi();
  const { go, lab } = useWizard();
  const hasShop = message.mails.some((mail) => mail.role === 'shop');
  const [role, setRole] = useState<Role>(
    hasShop && !message.mails.some((mail) => mail.role === 'program') ? 'program' : 'shop',
  );
  const [pasting, setPasting] = useState(false);
  const [note, setNote] = useState<string | null>(null);
  const { input, choose } = useFileInput();
  const work = useWork('message.read');
  const failure = useFailure('message.read');

  const read = async (sources: readonly MailSource[]): Promise<void> => {
    const reply = await call('message.read', { role, sources: [...sources] });
    if (reply.ok) go({ to: 'page', page: '3-message-id', part: 'cause' });
  };
  const take = (files: readonly File[]): void => {
    setNote(files.length > mostMails ? say('tooManyFiles', { count: mostMails }) : null);
    void readFiles(files, mostMails).then(read);
  };
  useDropTarget(take);

  const primary = hasShop
    ? { label: say('seeCause'), onPress: () => go({ to: 'page', page: '3-message-id', part: 'cause' }) }
    : { label: say('chooseFile'), onPress: choose, icon: <IconFolderOpen aria-hidden /> };
  return (
    <PageFrame
      page={page}
      screen="3-message-id/hand-over"
      primary={{
        ...primary,
        busy: work === null ? null : say('reading'),
        cancel: () => cancel('message.read'),
      }}
      secondary={[
        {
          label: say('checkBounces'),
          icon: <IconAlertOctagon stroke={1.75} aria-hidden />,
          onPress: () => go({ to: 'page', page: '3-message-id', part: 'bounces' }),
        },
      ]}
    >
      <Verdict
        {...page}
        technicalName=""
        headline={hasShop ? say('handOverHeadline') : page.headline}
        lead={hasShop ? [] : page.lead}
        stamp={null}
        beside={<SubSteps current="hand-over" handedOver={hasShop} />}
        working={work === null ? null : work.words || say('readingMail')}
      />
      {work !== null && <WorkLine work={work} />}
      {failure !== null && work === null && (
        <FailureNote failure={failure} onClose={() => forgetFailure('message.read')} />
      )}
      {note !== null && <p className="hand-over__note">{note}</p>}
      {hasShop && (
        <div className="hand-over__role">
          <ChoiceLine<Role>
            legend={say('whichMail')}
            value={role}
            options={[
              { value: 'shop', label: say('shopMail') },
              { value: 'program', label: say('programMail') },
            ]}
            onChange={setRole}
          />
        </div>
      )}
      <DropZone
        title={say('dropHere')}
        kinds={say('dropKinds')}
        dialogue={{ input, accept: '.eml,.emlx,.mbox,.msg,.txt,message/rfc822,text/plain', onFiles: take }}
        small={hasShop}
      >
        {hasShop && (
          <Button
            label={say('chooseFile')}
            icon={<IconFolderOpen stroke={1.75} aria-hidden />}
            onPress={choose}
          />
        )}
        <Button
          label={say('pasteHeader')}
          icon={<IconClipboardText stroke={1.75} aria-hidden />}
          onPress={() => setPasting(true)}
        />
      </DropZone>
      {lab !== null && <PracticeInbox lab={lab} role={role} />}
      {message.mails.length > 0 && (
        <Section title={say('mailsRead')}>
          <ul className="hand-over__mails">
            {message.mails.map((mail) => (
              <li key={`${mail.role} ${mail.name}`} className="hand-over__mail">
                <IconFileText size={20} stroke={1.75} aria-hidden />
                <span className="hand-over__mail-name">{mail.name}</span>
                <span className="caption">{display(mail.size)}</span>
                <span className="caption">{say(mail.role === 'shop' ? 'shopMail' : 'programMail')}</span>
                <button
                  type="button"
                  className="link"
                  onClick={() => void call('message.forget', { role: mail.role })}
                >
                  {say('forgetMail')}
                  <span className="visually-hidden"> {mail.name}</span>
                </button>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <HowTo />
      <Section title={say('otherThings')}>
        <ul className="hand-over__mails">
          <li className="hand-over__mail">
            <IconListSearch size={20} stroke={1.75} aria-hidden />
            <span>{say('maillogWords')}</span>
            <button
              type="button"
              className="link"
              onClick={() => go({ to: 'page', page: '3-message-id', part: 'maillog' })}
            >
              {say('checkMaillog')}
            </button>
          </li>
        </ul>
      </Section>
      <PasteDialog
        opened={pasting}
        onClose={() => setPasting(false)}
        onRead={(source) => void read([source])}
      />
    </PageFrame>
  );
}

function HowTo() {
  const { say } = useUi();
  const ways = [
    {
      icon: <IconMail size={18} stroke={1.75} aria-hidden />,
      title: say('outlook'),
      words: say('outlookHow'),
    },
    {
      icon: <IconMail size={18} stroke={1.75} aria-hidden />,
      title: say('thunderbird'),
      words: say('thunderbirdHow'),
    },
    {
      icon: <IconMail size={18} stroke={1.75} aria-hidden />,
      title: say('webMail'),
      words: say('webMailHow'),
    },
    {
      icon: <IconDeviceMobile size={18} stroke={1.75} aria-hidden />,
      title: say('phoneOnly'),
      words: say('phoneOnlyHow'),
    },
  ];
  return (
    <ul className="how-to">
      {ways.map((way) => (
        <li key={way.title} className="how-to__way">
          <p className="how-to__title">
            {way.icon}
            {way.title}
          </p>
          <p className="how-to__words">
            <Phrases text={way.words} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function PasteDialog(props: {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onRead: (source: MailSource) => void;
}) {
  const { say } = useUi();
  const open = useCase();
  const [draft, setDraft] = useDraft(`${open.id}/pasted-mail`);
  const [error, setError] = useState<string | null>(null);
  const read = (): void => {
    const text = draft ?? '';
    if (text.trim() === '') return setError(say('pasteEmpty'));
    setError(null);
    setDraft(null);
    props.onClose();
    props.onRead(textSource(say('pastedName'), text));
  };
  return (
    <Dialog title={say('pasteTitle')} opened={props.opened} onClose={props.onClose} size={720}>
      <p>{say('pasteWords')}</p>
      <Textarea
        className="hand-over__paste"
        aria-label={say('pasteLabel')}
        rows={12}
        spellCheck={false}
        value={draft ?? ''}
        error={error}
        onChange={(event) => setDraft(event.currentTarget.value)}
        data-autofocus
      />
      <div className="dialog__actions">
        <Button label={say('readPasted')} onPress={read} />
      </div>
    </Dialog>
  );
}
