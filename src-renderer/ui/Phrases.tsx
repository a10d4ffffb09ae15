// A running text whose lines break between phrases. Newer engines do it by themselves (word-break: auto-phrase); for the
// older ones the places are marked with <wbr>.
import { Fragment } from 'react';
import { display, phrases } from '../wording/format.ts';
import { useUi } from './ui-context.ts';

const breaksByItself = CSS.supports('word-break', 'auto-phrase');

export interface PhrasesProps {
  /** one of our own texts or a sentence of the view, not yet set for display */
  readonly text: string;
  /** mark the places in every engine (headings, whose lines are balanced) */
  readonly always?: boolean;
}

export function Phrases({ text, always = false }: PhrasesProps) {
  const { language } = useUi();
  const shown = display(text);
  if (language !== 'ja' || (breaksByItself && !always)) return <>{shown}</>;
  return (
    <span className="phrases">
      {phrases(shown, language).map((phrase, place) => (
        <Fragment key={place}>
          {place > 0 && <wbr />}
          {phrase}
        </Fragment>
      ))}
    </span>
  );
}
