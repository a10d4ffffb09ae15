// Cases so far: shop, domain, three carriers, state, date, one button; search where there are many; delete can be undone.
import { Popover, TextInput } from '@mantine/core';
import { IconCopy, IconDots, IconFileExport, IconMailbox, IconSearch, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { CaseSummary } from '../../src-main/contract/view.ts';
import { call } from '../todoku.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Section } from '../ui/Section.tsx';
import { MarkShape, StatusMark } from '../ui/StatusMark.tsx';
import { useUi } from '../ui/ui-context.ts';
import { display } from '../wording/format.ts';
import { useWizard } from '../wizard/wizard-context.ts';
import './CaseList.css';

const firstCases = 5;

export interface CaseListProps {
  readonly title: string;
  readonly caption: string;
  readonly cases: readonly CaseSummary[];
}

export function CaseList({ title, caption, cases }: CaseListProps) {
  const { say } = useUi();
  const { view } = useWizard();
  const [search, setSearch] = useState('');
  const [all, setAll] = useState(false);
  const [exported, setExported] = useState<string | null>(null);
  const found = cases.filter((one) => matches(one, search));
  const shown = all || search !== '' ? found : found.slice(0, firstCases);
  const practice = cases[0]?.practice === true;

  const exportCase = async (id: string): Promise<void> => {
    const reply = await call('cases.export', { id });
    if (reply.ok && reply.value.path !== null) setExported(reply.value.path);
  };

  return (
    <Section
      title={title}
      caption={caption}
      beside={
        practice ? undefined : (
          <button
            type="button"
            className="link case-list__import"
            onClick={() => void call('cases.import', {})}
          >
            {say('importCase')}
          </button>
        )
      }
    >
      {cases.length > firstCases && (
        <TextInput
          className="case-list__search"
          aria-label={say('findCase')}
          placeholder={say('findCase')}
          leftSection={<IconSearch size={18} stroke={1.75} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      {!practice && view.undo !== null && (
        <div role="status">
          <Notice
            kind="info"
            beside={
              <Button
                look="small"
                label={say('undo')}
                onPress={() => void call('cases.undoDelete', { id: view.undo?.id ?? '' })}
              />
            }
          >
            {display(view.undo.words)}
          </Notice>
        </div>
      )}
      {exported !== null && (
        <p className="case-list__note" role="status">
          {say('exportedTo', { path: exported })}
        </p>
      )}
      {cases.length === 0 ? (
        <EmptyCases />
      ) : (
        <ul className="case-list">
          {shown.map((one) => (
            <CaseRow key={one.id} summary={one} onExport={() => void exportCase(one.id)} />
          ))}
        </ul>
      )}
      {found.length === 0 && search !== '' && (
        <p className="case-list__note">{say('noCaseFound', { search })}</p>
      )}
      {search === '' && !all && cases.length > firstCases && (
        <button type="button" className="link case-list__all" onClick={() => setAll(true)}>
          {say('allCases', { count: cases.length })}
        </button>
      )}
    </Section>
  );
}

function EmptyCases() {
  const { say } = useUi();
  return (
    <div className="case-list__empty">
      <IconMailbox size={34} stroke={1.5} aria-hidden />
      <div>
        <p className="case-list__empty-title">{say('noCases')}</p>
        <p className="caption">{say('noCasesNext')}</p>
      </div>
    </div>
  );
}

function CaseRow({ summary, onExport }: { readonly summary: CaseSummary; readonly onExport: () => void }) {
  const { say } = useUi();
  const action = summary.state.kind === 'ok' ? say('openCase') : say('continueCase');
  const { id, title } = summary;
  return (
    <li className="case-row">
      <div className="case-row__name">
        <p className="case-row__title">{display(title)}</p>
        {summary.domain !== title && <p className="caption">{summary.domain}</p>}
      </div>
      <ul className="case-row__carriers">
        {summary.carriers.map((carrier) => (
          <li key={carrier.id} className="case-row__carrier">
            <MarkShape kind={carrier.mark.kind === 'none' ? 'ask' : carrier.mark.kind} />
            <span className="caption">{carrier.name}</span>
            <span className="visually-hidden">{carrier.mark.word}</span>
          </li>
        ))}
      </ul>
      <div className="case-row__state">
        <StatusMark mark={summary.state} />
        <p className="caption">
          {summary.where === ''
            ? summary.date
            : say('joined', { first: summary.where, second: summary.date })}
        </p>
      </div>
      <Button
        label={action}
        spokenLabel={say('ofCase', { action, title })}
        onPress={() => void call('cases.open', { id })}
      />
      <MoreOfCase id={id} title={title} onExport={onExport} />
    </li>
  );
}

function MoreOfCase({
  id,
  title,
  onExport,
}: {
  readonly id: string;
  readonly title: string;
  readonly onExport: () => void;
}) {
  const { say } = useUi();
  const [opened, setOpened] = useState(false);
  const rows = [
    {
      icon: <IconCopy size={18} stroke={1.75} aria-hidden />,
      words: say('duplicateCase'),
      press: () => void call('cases.duplicate', { id }),
    },
    {
      icon: <IconFileExport size={18} stroke={1.75} aria-hidden />,
      words: say('exportCase'),
      press: onExport,
    },
    {
      icon: <IconTrash size={18} stroke={1.75} aria-hidden />,
      words: say('deleteCase'),
      press: () => void call('cases.delete', { id }),
    },
  ];
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      width={220}
      trapFocus
      returnFocus
      withRoles
    >
      <Popover.Target>
        <button
          type="button"
          className="case-row__more"
          aria-label={say('moreOfCase', { title })}
          onClick={() => setOpened(!opened)}
        >
          <IconDots size={18} stroke={1.75} aria-hidden />
        </button>
      </Popover.Target>
      <Popover.Dropdown className="menu" aria-label={say('moreOfCase', { title })}>
        {rows.map((row) => (
          <button
            key={row.words}
            type="button"
            className="menu__item"
            onClick={() => {
              setOpened(false);
              row.press();
            }}
          >
            {row.icon}
            {row.words}
          </button>
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}

function matches(summary: CaseSummary, search: string): boolean {
  const wanted = search.normalize('NFKC').toLowerCase().trim();
  return `${summary.title} ${summary.domain}`.normalize('NFKC').toLowerCase().includes(wanted);
}
