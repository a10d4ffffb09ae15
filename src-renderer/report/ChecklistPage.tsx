// The summary: what became of the case, and the paper beside it as it will be printed.
import { Checkbox } from '@mantine/core';
import {
  IconCalendarCheck,
  IconDownload,
  IconFileTypePdf,
  IconPencil,
  IconPrinter,
  IconRefresh,
  IconSend,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { CallName } from '../../src-main/contract/calls.ts';
import type { PageView } from '../../src-main/contract/view/page.ts';
import type { SummaryView } from '../../src-main/contract/view/summary.ts';
import { call, cancel, forgetFailure, useFailure, useWork } from '../todoku.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { RichWords } from '../ui/RichWords.tsx';
import { Section } from '../ui/Section.tsx';
import { StatusMark } from '../ui/StatusMark.tsx';
import { useUi } from '../ui/ui-context.ts';
import { Verdict } from '../ui/Verdict.tsx';
import { display } from '../wording/format.ts';
import { PageFrame } from '../wizard/PageFrame.tsx';
import { useCase } from '../wizard/wizard-context.ts';
import { PaperPreview, usePreview } from './PaperPreview.tsx';
import './ChecklistPage.css';

export function ChecklistPage({ page }: { readonly page: PageView }) {
  const { say } = useUi();
  const { summary } = useCase();
  const [masked, setMasked] = useState(true);
  const [large, setLarge] = useState(false);
  const [said, setSaid] = useState('');
  const html = usePreview(masked);
  const saving = useWork('report.savePdf') !== null;

  const save = async (name: 'report.savePdf' | 'report.saveMarkdown' | 'report.saveJson'): Promise<void> => {
    const reply = await call(name, { masked });
    if (reply.ok && reply.value.path !== null) setSaid(say('summarySaved', { path: reply.value.path }));
  };
  const print = async (): Promise<void> => {
    const reply = await call('report.print', { masked });
    if (reply.ok && reply.value.printed) setSaid(say('summaryPrinted'));
  };
  const mask = (
    <Checkbox
      className="summary-mask"
      label={say('summaryMasked')}
      description={say(masked ? 'summaryMaskedWords' : 'summaryUnmaskedWords')}
      checked={masked}
      onChange={(event) => setMasked(event.currentTarget.checked)}
    />
  );
  return (
    <PageFrame
      page={page}
      screen={page.id}
      primary={{
        label: say('summarySave'),
        icon: <IconDownload aria-hidden />,
        onPress: () => void save('report.savePdf'),
        busy: saving ? say('summarySaving') : null,
        cancel: () => cancel('report.savePdf'),
      }}
      secondary={[
        {
          label: say('summaryPrint'),
          icon: <IconPrinter stroke={1.75} aria-hidden />,
          outlined: true,
          onPress: () => void print(),
        },
      ]}
      next=""
      aside={{
        title: say('summaryPaper'),
        tab: say('summaryPaper'),
        icon: <IconFileTypePdf size={22} stroke={1.75} aria-hidden />,
        alwaysOpen: true,
        width: 'wide',
        content: (
          <div className="summary-aside">
            <PaperPreview html={html} whole={false} title={say('summaryPreviewName')} />
            <div className="summary-aside__below">
              <button type="button" className="link" onClick={() => setLarge(true)}>
                {say('summaryLarger')}
              </button>
              {mask}
            </div>
          </div>
        ),
      }}
    >
      <Verdict {...page} />
      <p className="summary-said" role="status">
        {display(said)}
      </p>
      <Failures />
      <CarrierTable carriers={summary.carriers} />
      <DoneList done={summary.done} />
      <NextList next={summary.next} />
      <Section title={say('summaryOtherForms')}>
        <p className="summary-words">{say('summaryOtherWords')}</p>
        <div className="summary-buttons">
          <Button
            look="small"
            label={say('summaryMarkdown')}
            onPress={() => void save('report.saveMarkdown')}
          />
          <Button look="small" label={say('summaryJson')} onPress={() => void save('report.saveJson')} />
        </div>
      </Section>
      <Dialog title={say('summaryPaper')} opened={large} onClose={() => setLarge(false)} size={900}>
        {mask}
        <div className="summary-large">
          <PaperPreview html={html} whole title={say('summaryPreviewWhole')} />
        </div>
      </Dialog>
    </PageFrame>
  );
}

const reportCalls: readonly CallName[] = [
  'report.savePdf',
  'report.print',
  'report.preview',
  'report.saveMarkdown',
  'report.saveJson',
];

function Failures() {
  return (
    <>
      {reportCalls.map((name) => (
        <FailureOf key={name} name={name} />
      ))}
    </>
  );
}

function FailureOf({ name }: { readonly name: CallName }) {
  const failure = useFailure(name);
  // A preview that was overtaken by a newer one is no failure to speak of.
  if (failure === null || (name === 'report.preview' && failure.code !== 'internal')) return null;
  return <FailureNote failure={failure} onClose={() => forgetFailure(name)} />;
}

function CarrierTable({ carriers }: { readonly carriers: SummaryView['carriers'] }) {
  const { say } = useUi();
  return (
    <table className="summary-table">
      <caption className="visually-hidden">{say('summaryCarriers')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('summaryCarrier')}</th>
          <th scope="col">{say('summaryBefore')}</th>
          <td />
          <th scope="col">{say('summaryNow')}</th>
        </tr>
      </thead>
      <tbody>
        {carriers.map((carrier) => (
          <tr key={carrier.id}>
            <th scope="row">{display(carrier.name)}</th>
            <td>
              <StatusMark mark={carrier.before} />
            </td>
            <td className="summary-table__arrow" aria-hidden="true">
              →
            </td>
            <td>
              <StatusMark mark={carrier.now} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const doneIcons = { change: IconPencil, restart: IconRefresh, send: IconSend } as const;

function DoneList({ done }: { readonly done: SummaryView['done'] }) {
  const { say } = useUi();
  return (
    <Section title={say('summaryDone')}>
      {done.length === 0 && <p className="summary-words">{say('summaryNothingDone')}</p>}
      <ul className="summary-done">
        {done.map((item, place) => {
          const Icon = doneIcons[item.kind];
          return (
            <li key={place}>
              <Icon size={20} stroke={1.75} aria-hidden />
              <p>
                <RichWords text={item.words} />
              </p>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function NextList({ next }: { readonly next: SummaryView['next'] }) {
  const { say } = useUi();
  if (next.length === 0) return null;
  return (
    <Section title={say('summaryNext')}>
      <ul className="summary-next">
        {next.map((item, place) => (
          <li key={place}>
            <IconCalendarCheck size={22} stroke={1.75} aria-hidden />
            <div>
              <p className="summary-next__title">{display(item.title)}</p>
              {item.sentence !== '' && <p className="summary-words">{display(item.sentence)}</p>}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
