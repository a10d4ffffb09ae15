// ことばの説明: every technical term in plain words, searchable; opens at the term that was asked for.
import { Drawer, TextInput } from '@mantine/core';
import { IconSearch, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { GlossaryEntry } from '../../src-main/contract/view.ts';
import { useUi } from '../ui/ui-context.ts';
import { display } from '../wording/format.ts';
import '../ui/Dialog.css';
import './GlossaryDrawer.css';

export interface GlossaryDrawerProps {
  readonly opened: boolean;
  /** entry to open at */
  readonly at: string | null;
  readonly onClose: () => void;
}

export function GlossaryDrawer({ opened, at, onClose }: GlossaryDrawerProps) {
  const { say, glossary } = useUi();
  const [search, setSearch] = useState('');
  const list = useRef<HTMLDListElement>(null);
  useEffect(() => {
    if (!opened) return undefined;
    setSearch('');
    const timer = setTimeout(() => {
      if (at !== null)
        list.current?.querySelector(`[data-entry="${CSS.escape(at)}"]`)?.scrollIntoView({ block: 'start' });
    }, 250);
    return () => clearTimeout(timer);
  }, [opened, at]);
  const shown = glossary.filter((entry) => matches(entry, search));
  return (
    <Drawer.Root opened={opened} onClose={onClose} position="right" size={440}>
      <Drawer.Overlay backgroundOpacity={0.2} />
      <Drawer.Content className="glossary" aria-label={say('glossary')}>
        <Drawer.Body className="glossary__body">
          <div className="dialog__header">
            <h2 className="dialog__title">{say('glossary')}</h2>
            <button type="button" className="dialog__close" aria-label={say('close')} onClick={onClose}>
              <IconX size={18} stroke={1.75} aria-hidden />
            </button>
          </div>
          <p className="glossary__intro">{say('glossaryIntro')}</p>
          <TextInput
            aria-label={say('glossarySearch')}
            placeholder={say('glossarySearch')}
            leftSection={<IconSearch size={18} stroke={1.75} aria-hidden />}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
            data-autofocus
          />
          {shown.length === 0 && <p className="glossary__intro">{say('glossaryNone')}</p>}
          <dl ref={list} className="glossary__list">
            {shown.map((entry) => (
              <div
                key={entry.id}
                className={`glossary__entry ${entry.id === at ? 'glossary__entry--asked' : ''}`}
                data-entry={entry.id}
              >
                <dt className="glossary__word">
                  {display(entry.word)}
                  <span className="glossary__term">{entry.term}</span>
                </dt>
                <dd className="glossary__text">{display(entry.explanation)}</dd>
              </div>
            ))}
          </dl>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

function matches(entry: GlossaryEntry, search: string): boolean {
  const wanted = search.normalize('NFKC').toLowerCase().trim();
  if (wanted === '') return true;
  return [entry.word, entry.term, entry.explanation].some((text) =>
    text.normalize('NFKC').toLowerCase().includes(wanted),
  );
}
