// One text answer: saved half a second after the last key and when the field is left, with the main process's parser.
// What cannot be parsed stays in the box with a red line below it; nothing typed is ever thrown away.
import { TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useDraft } from '../../wizard/drafts.ts';
import './AnswerField.css';

export interface AnswerFieldProps {
  /** case and field, for the draft */
  readonly draftKey: string;
  readonly label: string;
  readonly description?: string;
  /** the saved answer */
  readonly value: string;
  /** @returns the answer to save, or null where the text is none */
  readonly parse: (text: string) => string | null;
  readonly onSave: (text: string, parsed: string | null) => void;
  /** words of the red line */
  readonly error: string;
  /** said where the saved form differs from what was typed (names with Japanese letters) */
  readonly savedAs?: (parsed: string) => string;
  readonly placeholder?: string;
  readonly inputMode?: 'text' | 'email' | 'url';
  /** an empty box is no answer, but no error either */
  readonly optional?: boolean;
}

export function AnswerField(props: AnswerFieldProps) {
  const [draft, setDraft] = useDraft(props.draftKey);
  const touched = useRef(false);
  const text = draft ?? props.value;
  const empty = text.trim() === '';
  const parsed = empty ? null : props.parse(text);
  const wrong = !empty && parsed === null;

  const latest = useRef(() => undefined as void);
  latest.current = () => {
    if (draft === null || wrong) return;
    if ((parsed ?? '') !== props.value) props.onSave(text, parsed);
    if (parsed === null || looksTheSame(text, parsed)) setDraft(null);
  };
  useEffect(() => {
    if (draft === null) return undefined;
    const timer = setTimeout(() => latest.current(), 500);
    return () => clearTimeout(timer);
  }, [draft]);

  return (
    <div className="answer-field">
      <TextInput
        label={props.label}
        description={props.description}
        placeholder={props.placeholder}
        inputMode={props.inputMode}
        value={text}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        onChange={(event) => {
          touched.current = true;
          setDraft(event.currentTarget.value);
        }}
        onBlur={() => latest.current()}
        error={wrong && (touched.current || draft !== null) ? props.error : undefined}
      />
      {parsed !== null && draft !== null && !looksTheSame(text, parsed) && props.savedAs !== undefined && (
        <p className="caption">{props.savedAs(parsed)}</p>
      )}
    </div>
  );
}

function looksTheSame(text: string, parsed: string): boolean {
  return text.normalize('NFKC').trim().toLowerCase() === parsed.toLowerCase();
}
