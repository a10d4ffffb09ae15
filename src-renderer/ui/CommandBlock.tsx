// One command for the server: number, title, what the line does, the code with the shop's own values marked, copy.
import type { CommandView } from '../../src-main/contract/view/fix.ts';
import { display } from '../wording/format.ts';
import { Phrases } from './Phrases.tsx';
import { CopyButton } from './CopyButton.tsx';
import './CommandBlock.css';

/** @param number place in the list; absent for a single command */
export function CommandBlock({
  command,
  number,
}: {
  readonly command: CommandView;
  readonly number?: number;
}) {
  return (
    <div className={`command ${number === undefined ? '' : 'command--numbered'}`}>
      {number !== undefined && (
        <span className="command__number" aria-hidden="true">
          {number}
        </span>
      )}
      <div className="command__body">
        {command.title !== '' && <p className="command__title">{display(command.title)}</p>}
        {command.explains !== '' && (
          <p className="command__explains">
            <Phrases text={command.explains} />
          </p>
        )}
        <Code code={command.code} ownValues={command.ownValues} what={command.title} />
      </div>
    </div>
  );
}

/** The dark block alone: code and its copy button. */
export function Code({
  code,
  ownValues,
  what,
}: {
  readonly code: string;
  readonly ownValues: readonly string[];
  readonly what: string;
}) {
  return (
    <div className="code-block">
      <pre className="code-block__code" tabIndex={0} aria-label={what}>
        <code>
          {markOwn(code, ownValues).map((part, place) =>
            part.own ? (
              <b key={place} className="code-block__own">
                {part.text}
              </b>
            ) : (
              <span key={place}>{part.text}</span>
            ),
          )}
        </code>
      </pre>
      <CopyButton text={code} what={what} onDark />
    </div>
  );
}

/** Cuts the code at the shop's own values, longest first, so that they can be marked. */
function markOwn(
  code: string,
  ownValues: readonly string[],
): readonly { readonly text: string; readonly own: boolean }[] {
  const values = ownValues.filter((value) => value !== '').sort((a, b) => b.length - a.length);
  if (values.length === 0) return [{ text: code, own: false }];
  const pattern = new RegExp(
    `(${values.map((value) => value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`,
  );
  return code.split(pattern).flatMap((text, place) => (text === '' ? [] : [{ text, own: place % 2 === 1 }]));
}
