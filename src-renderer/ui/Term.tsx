// A technical term with a dotted underline; a click or Enter opens its explanation (ui.md 4).
import { Popover } from '@mantine/core';
import { useRef, useState } from 'react';
import { display } from '../wording/format.ts';
import { useUi } from './ui-context.ts';
import './Term.css';

/**
 * A page has hundreds of terms and shows one explanation at most, so the card is only made when it is asked for.
 * @param id glossary id; an unknown one is shown as plain words
 * @param words the words as they stand in the sentence
 */
export function Term({ id, words }: { readonly id: string; readonly words: string }) {
  const { glossary, say, openGlossary } = useUi();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const entry = glossary.find((row) => row.id === id);
  if (entry === undefined) return <>{display(words)}</>;
  const close = (): void => {
    setOpen(false);
    button.current?.focus({ preventScroll: true });
  };
  return (
    <span className="term-place">
      <button
        ref={button}
        type="button"
        className="term"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {display(words)}
      </button>
      {open && (
        <Popover
          width={320}
          position="bottom-start"
          shadow="md"
          trapFocus
          opened
          withRoles={false}
          onDismiss={close}
        >
          <Popover.Target>
            <span className="term__anchor" onClick={close} />
          </Popover.Target>
          <Popover.Dropdown className="term-card" role="dialog" aria-label={entry.word}>
            <p className="term-card__word">
              {display(entry.word)} <span className="caption">{entry.term}</span>
            </p>
            <p className="term-card__text">{display(entry.explanation)}</p>
            <button
              type="button"
              className="link term-card__more"
              onClick={() => {
                close();
                openGlossary(id);
              }}
            >
              {say('glossary')}
            </button>
          </Popover.Dropdown>
        </Popover>
      )}
    </span>
  );
}
