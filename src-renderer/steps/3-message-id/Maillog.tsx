// STEP 3, mail logs: what was found in them, figures per provider, a chart over time with its table, domains used.
import { IconFolderOpen, IconListSearch, IconServer } from '@tabler/icons-react';
import type { MaillogView } from '../../../src-main/contract/view/maillog.ts';
import type { MessageView } from '../../../src-main/contract/view/message.ts';
import type { PageView } from '../../../src-main/contract/view/page.ts';
import type { CallName } from '../../../src-main/contract/calls.ts';
import { call, cancel, forgetFailure, pathOf, useFailure, useWork } from '../../todoku.ts';
import { Button } from '../../ui/Button.tsx';
import { DropZone } from '../../ui/DropZone.tsx';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { OneByOne } from '../../ui/OneByOne.tsx';
import { RichWords } from '../../ui/RichWords.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { Verdict } from '../../ui/Verdict.tsx';
import { WorkLine } from '../../ui/WorkLine.tsx';
import { useSlices } from '../../ui/slices.ts';
import { useUi } from '../../ui/ui-context.ts';
import { display, list } from '../../wording/format.ts';
import { useDropTarget } from '../../wizard/drop-target.ts';
import { PageFrame } from '../../wizard/PageFrame.tsx';
import { readFiles } from '../../wizard/read-files.ts';
import { useWizard } from '../../wizard/wizard-context.ts';
import { FollowMail } from './FollowMail.tsx';
import { LogDomains } from './LogDomains.tsx';
import { LogChart } from './LogChart.tsx';
import './Maillog.css';

const mostFiles = 50;
const mostPaths = 200;
const reading = [
  'maillog.choose',
  'maillog.readPaths',
  'maillog.read',
  'lab.readLog',
] as const satisfies readonly CallName[];

export function Maillog({ page, message }: { readonly page: PageView; readonly message: MessageView }) {
  const { say } = useUi();
  const { go, lab } = useWizard();
  const running = useRunning();
  const { work, failure } = running;
  const { maillog } = message;
  const take = (files: readonly File[]): void => {
    const paths = files.flatMap((file) => pathOf(file) ?? []);
    if (paths.length === files.length) void call('maillog.readPaths', { paths: paths.slice(0, mostPaths) });
    else void readFiles(files, mostFiles).then((sources) => call('maillog.read', { sources }));
  };
  useDropTarget(take);
  const choose = (): void => void call('maillog.choose', {});
  return (
    <PageFrame
      page={page}
      screen="3-message-id/maillog"
      primary={
        maillog === null || work !== null
          ? {
              label: say('chooseFile'),
              onPress: choose,
              icon: <IconFolderOpen aria-hidden />,
              busy: work === null ? null : say('reading'),
              cancel: running.stop,
            }
          : { label: say('backToMail'), onPress: () => go({ to: 'page', page: '3-message-id' }) }
      }
      next={say('maillogNext')}
    >
      <Verdict
        {...page}
        technicalName=""
        headline={say('maillogHeadline')}
        lead={[{ kind: 'plain', text: say('maillogLead') }]}
        stamp={null}
        working={work === null ? null : work.words || say('reading')}
      />
      {work !== null && <WorkLine work={work} />}
      {failure !== null && work === null && <FailureNote failure={failure} onClose={running.forget} />}
      <DropZone
        title={say('dropMaillog')}
        kinds={say('maillogKinds')}
        icon={<IconListSearch size={44} stroke={1.5} />}
        small={maillog !== null}
      >
        {maillog !== null && (
          <Button
            label={say('chooseFile')}
            icon={<IconFolderOpen stroke={1.75} aria-hidden />}
            onPress={choose}
          />
        )}
      </DropZone>
      {lab !== null && (
        <p className="maillog-practice">
          <Button
            look="practice"
            label={say('usePracticeLog')}
            icon={<IconServer stroke={1.75} aria-hidden />}
            onPress={() => void call('lab.readLog', {})}
          />
        </p>
      )}
      {maillog !== null && <Result maillog={maillog} />}
    </PageFrame>
  );
}

/** The ways to hand a log over, as one piece of work. */
function useRunning() {
  const works = [useWork(reading[0]), useWork(reading[1]), useWork(reading[2]), useWork(reading[3])];
  const failures = [
    useFailure(reading[0]),
    useFailure(reading[1]),
    useFailure(reading[2]),
    useFailure(reading[3]),
  ];
  return {
    work: works.find((work) => work !== null) ?? null,
    failure: failures.find((failure) => failure !== null) ?? null,
    stop: () => reading.forEach((name, place) => works[place] !== null && cancel(name)),
    forget: () => reading.forEach(forgetFailure),
  };
}

function Result({ maillog }: { readonly maillog: MaillogView }) {
  const { say, language } = useUi();
  return (
    <OneByOne>
      <Section
        title={say('maillogRead')}
        caption={
          maillog.period === ''
            ? maillog.lines
            : say('joined', { first: maillog.period, second: maillog.lines })
        }
        beside={
          <button
            type="button"
            className="link"
            onClick={() => void call('message.forget', { role: 'maillog' })}
          >
            {say('forgetThese')}
          </button>
        }
      >
        <p className="maillog__names">{list(maillog.names, language)}</p>
        {maillog.notes.map((note) => (
          <p key={note} className="maillog__note">
            {display(note)}
          </p>
        ))}
      </Section>
      {maillog.signs.length > 0 && (
        <Section title={say('maillogSigns')}>
          <ul className="bounces">
            {maillog.signs.map((sign) => (
              <li key={sign.title} className="bounce">
                <p className="bounce__head">
                  <StatusMark mark={sign.mark} />
                  <span className="bounce__who">{display(sign.title)}</span>
                </p>
                <p>
                  <RichWords text={sign.sentence} />
                </p>
                {sign.example !== '' && <p className="mono maillog__example">{sign.example}</p>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <FollowMail />
      {maillog.carriers.length > 0 && <Carriers carriers={maillog.carriers} />}
      <LogDomains title={say('envelopeDomains')} domains={maillog.envelopeDomains} />
      <LogDomains title={say('messageIdDomains')} domains={maillog.messageIdDomains} />
    </OneByOne>
  );
}

function Carriers({ carriers }: { readonly carriers: MaillogView['carriers'] }) {
  const { say, language } = useUi();
  const number = new Intl.NumberFormat(language);
  const drawn = useSlices(carriers.length, 1);
  const counts = [
    ['sent', say('logSent')],
    ['deferred', say('logDeferred')],
    ['bounced', say('logBounced')],
    ['expired', say('logExpired')],
  ] as const;
  return (
    <Section title={say('maillogCarriers')}>
      <table className="table maillog__table">
        <thead>
          <tr>
            <th scope="col">{say('logCarrier')}</th>
            {counts.map(([key, words]) => (
              <th key={key} scope="col" className="table__number">
                {words}
              </th>
            ))}
            <th scope="col" className="table__number">
              {say('logFirstTry')}
            </th>
            <th scope="col" className="table__number">
              {say('logUnknownUsers')}
            </th>
            <th scope="col">{say('logDelay')}</th>
            <th scope="col">{say('logPeaks')}</th>
          </tr>
        </thead>
        <tbody>
          {carriers.map((carrier) => (
            <tr key={carrier.id}>
              <th scope="row" className="maillog__carrier">
                {display(carrier.name)}
              </th>
              {counts.map(([key]) => (
                <td key={key} className="table__number">
                  {number.format(carrier[key])}
                </td>
              ))}
              <td className="table__number">{carrier.firstTry}</td>
              <td className="table__number">{carrier.unknownUsers}</td>
              <td>{display(carrier.delay)}</td>
              <td>{display(carrier.peaks)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {carriers.slice(0, drawn).map((carrier) => (
        <div key={carrier.id}>
          {carrier.slots.length > 0 && <LogChart carrier={carrier} />}
          {carrier.reasons.length > 0 && <Reasons carrier={carrier} />}
        </div>
      ))}
    </Section>
  );
}

function Reasons({ carrier }: { readonly carrier: MaillogView['carriers'][number] }) {
  const { say, language } = useUi();
  const number = new Intl.NumberFormat(language);
  return (
    <table className="table maillog__reasons">
      <caption className="visually-hidden">
        {carrier.name} {say('logReasons')}
      </caption>
      <thead>
        <tr>
          <th scope="col">{say('logReasonPhase')}</th>
          <th scope="col">{say('logReasonText')}</th>
          <th scope="col" className="table__number">
            {say('bounceCount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {carrier.reasons.slice(0, 12).map((reason, place) => (
          <tr key={place}>
            <td>{display(reason.phase)}</td>
            <td className="mono">{reason.text}</td>
            <td className="table__number">{number.format(reason.count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
