// Draws a sentence of the view: emphasis, values in mono, and terms that open their explanation. Text only, no HTML.
import { Fragment } from 'react';
import type { RichText } from '../../src-main/contract/text.ts';
import { Phrases } from './Phrases.tsx';
import { Term } from './Term.tsx';

/** @param text runs of text as the view gives them */
export function RichWords({ text }: { readonly text: RichText }) {
  return (
    <>
      {text.map((span, place) => {
        switch (span.kind) {
          case 'plain':
            return <Phrases key={place} text={span.text} />;
          case 'strong':
            return (
              <strong key={place}>
                <Phrases text={span.text} />
              </strong>
            );
          case 'mono':
            return (
              <span key={place} className="mono value">
                <Value text={span.text} />
              </span>
            );
          case 'term':
            return <Term key={place} id={span.term} words={span.text} />;
        }
      })}
    </>
  );
}

/** An address breaks behind its @ before it breaks elsewhere. */
function Value({ text }: { readonly text: string }) {
  const [first = '', ...more] = text.split(/(?<=@)/);
  return (
    <>
      {first}
      {more.map((part, place) => (
        <Fragment key={place}>
          <wbr />
          {part}
        </Fragment>
      ))}
    </>
  );
}
