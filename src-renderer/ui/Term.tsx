// A technical term with a dotted underline; a click or Enter opens its explanation (ui.md 4).
import { Popover } from '@mantine/core';
import { display } from '../wording/format.ts';
import { useUi } from './ui-context.ts';
import './Term.css';

/**
 * @param id glossary id; an unknown one is shown as plain words
 * @param words the words as they stand in the sentence
 */
export function Term({ id, words }: { readonly id: string; readonly words: string }) {
  const { glossary, say, openGlossary } = useUi();
  const entry = glossary.find((row) => row.id === id);
  if (entry === undefined) return <>{display(words)}</>;
  return (
    <Popover width={320} position="bottom-start" shadow="md" trapFocus returnFocus withRoles>
      <Popover.Target>
        <button type="button" className="term">
          {display(words)}
        </button>
      </Popover.Target>
      <Popover.Dropdown className="term-card" aria-label={entry.word}>
        <p className="term-card__word">
          {display(entry.word)} <span className="caption">{entry.term}</span>
        </p>
        <p className="term-card__text">{display(entry.explanation)}</p>
        <button type="button" className="link term-card__more" onClick={() => openGlossary(id)}>
          {say('glossary')}
        </button>
      </Popover.Dropdown>
    </Popover>
  );
}
