// STEP 3, error mails: drop one or a hundred; who refused, why, what it means, what to do, whether to send again.
import { IconAlertOctagon, IconFolderOpen } from '@tabler/icons-react';
import { useState } from 'react';
import type { BouncesView } from '../../../src-main/contract/view/bounces.ts';
import type { MessageView } from '../../../src-main/contract/view/message.ts';
import type { PageView } from '../../../src-main/contract/view/page.ts';
import { call, cancel, forgetFailure, useFailure, useWork } from '../../todoku.ts';
import { Button } from '../../ui/Button.tsx';
import { DropZone, useFileInput } from '../../ui/DropZone.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { RichWords } from '../../ui/RichWords.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { Verdict } from '../../ui/Verdict.tsx';
import { WorkLine } from '../../ui/WorkLine.tsx';
import { useUi } from '../../ui/ui-context.ts';
import { display, list } from '../../wording/format.ts';
import { useDropTarget } from '../../wizard/drop-target.ts';
import { PageFrame } from '../../wizard/PageFrame.tsx';
import { readFiles } from '../../wizard/read-files.ts';
import { useWizard } from '../../wizard/wizard-context.ts';
import './Bounces.css';

const mostMails = 500;
const firstRows = 20;

export function Bounces({ page, message }: { readonly page: PageView; readonly message: MessageView }) {
  const { say } = useUi();
  const { go } = useWizard();
  const { input, choose } = useFileInput();
  const work = useWork('bounces.read');
  const failure = useFailure('bounces.read');
  const [note, setNote] = useState<string | null>(null);
  const { bounces } = message;
  const take = (files: readonly File[]): void => {
    setNote(files.length > mostMails ? say('tooManyFiles', { count: mostMails }) : null);
    void readFiles(files, mostMails).then((sources) => call('bounces.read', { sources }));
  };
  useDropTarget(take);
  return (
    <PageFrame
      page={page}
      screen="3-message-id/bounces"
      primary={
        bounces === null || work !== null
          ? {
              label: say('chooseFile'),
              onPress: choose,
              icon: <IconFolderOpen aria-hidden />,
              busy: work === null ? null : say('reading'),
              cancel: () => cancel('bounces.read'),
            }
          : { label: say('backToMail'), onPress: () => go({ to: 'page', page: '3-message-id' }) }
      }
      next={say('bouncesNext')}
    >
      <Verdict
        {...page}
        technicalName=""
        headline={say('bouncesHeadline')}
        lead={[{ kind: 'plain', text: say('bouncesLead') }]}
        stamp={null}
        working={work === null ? null : work.words || say('readingMail')}
      />
      {work !== null && <WorkLine work={work} />}
      {failure !== null && work === null && (
        <FailureNote failure={failure} onClose={() => forgetFailure('bounces.read')} />
      )}
      {note !== null && <p className="hand-over__note">{note}</p>}
      <DropZone
        title={say('dropBounces')}
        kinds={say('dropKinds')}
        dialogue={{ input, accept: '.eml,.mbox,.msg,.txt,message/rfc822,text/plain', onFiles: take }}
        icon={<IconAlertOctagon size={44} stroke={1.5} />}
        small={bounces !== null}
      >
        {bounces !== null && (
          <Button
            label={say('chooseFile')}
            icon={<IconFolderOpen stroke={1.75} aria-hidden />}
            onPress={choose}
          />
        )}
      </DropZone>
      {bounces !== null && <Result bounces={bounces} />}
    </PageFrame>
  );
}

function Result({ bounces }: { readonly bounces: BouncesView }) {
  const { say, language } = useUi();
  const [shown, setShown] = useState(firstRows);
  const rows = bounces.rows.slice(0, shown);
  return (
    <>
      {bounces.shares.length > 0 && (
        <Section
          title={say('bounceShares')}
          caption={`${say('bouncesTotal', { count: bounces.total })} ${say('bouncesFound', { count: bounces.total - bounces.notBounces.length })}`}
        >
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{say('bounceCarrier')}</th>
                <th scope="col">{say('bounceReason')}</th>
                <th scope="col" className="table__number">
                  {say('bounceCount')}
                </th>
                <th scope="col" className="table__number">
                  {say('bounceShare')}
                </th>
              </tr>
            </thead>
            <tbody>
              {bounces.shares.map((share) => (
                <tr key={`${share.carrier} ${share.reason}`}>
                  <th scope="row">{display(share.carrier)}</th>
                  <td>{display(share.reason)}</td>
                  <td className="table__number">{share.count}</td>
                  <td className="table__number">{share.share}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      )}
      {rows.length > 0 && (
        <Section
          title={say('bounceEach')}
          beside={
            <button
              type="button"
              className="link"
              onClick={() => void call('message.forget', { role: 'bounces' })}
            >
              {say('forgetThese')}
            </button>
          }
        >
          <ul className="bounces">
            {rows.map((row, place) => (
              <li key={`${row.file} ${place}`} className="bounce">
                <p className="bounce__head">
                  <StatusMark mark={row.mark} />
                  <span className="bounce__who">
                    {display(row.carrier)} {display(row.reason)}
                  </span>
                  <span className="caption">
                    {row.recipient} · {row.file}
                  </span>
                </p>
                <p>
                  <RichWords text={row.meaning} />
                </p>
                <dl className="bounce__facts">
                  <dt>{say('bounceDo')}</dt>
                  <dd>
                    <RichWords text={row.action} />
                  </dd>
                  <dt>{say('bounceRetry')}</dt>
                  <dd>{display(row.retry)}</dd>
                  {row.diagnostic !== '' && (
                    <>
                      <dt>{say('bounceOriginal')}</dt>
                      <dd className="mono">{row.diagnostic}</dd>
                    </>
                  )}
                </dl>
                {row.rules.length > 0 && (
                  <p className="caption">{say('touchesRules', { rules: list(row.rules, language) })}</p>
                )}
              </li>
            ))}
          </ul>
          {bounces.rows.length > rows.length && (
            <button type="button" className="link bounces__more" onClick={() => setShown(shown + 100)}>
              {say('moreMails', { count: bounces.rows.length - rows.length })}
            </button>
          )}
        </Section>
      )}
      {bounces.notBounces.length > 0 && (
        <Section title={say('notBounces')}>
          <ul className="bounces">
            {bounces.notBounces.slice(0, 100).map((one, place) => (
              <li key={`${one.file} ${place}`} className="bounce bounce--not">
                <span className="bounce__who">{one.file}</span> {display(one.sentence)}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
