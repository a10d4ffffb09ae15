// A record to enter in a DNS panel: where to click, the fields, now and after, what to take care of (ui.md 03).
import { IconChevronRight, IconFilePlus, IconTool } from '@tabler/icons-react';
import { Fragment, type ReactNode } from 'react';
import type { ChangePart, RecordFixView } from '../../src-main/contract/view/fix.ts';
import { display } from '../wording/format.ts';
import { CopyButton } from './CopyButton.tsx';
import { Notice } from './Notice.tsx';
import { RichWords } from './RichWords.tsx';
import { useUi } from './ui-context.ts';
import './FixPanel.css';

export function FixPanel({ fix }: { readonly fix: RecordFixView }) {
  const { say } = useUi();
  const after = fix.after.map((part) => part.text).join('');
  // The value stands once: in the row that marks what changes, under the panel's own word where it is new.
  const fields = fix.fields.filter((field) => field.value !== after);
  const valueName = fix.fields.find((field) => field.value === after)?.name;
  return (
    <section className="fix" id={`fix-${fix.id}`} tabIndex={-1} aria-label={fix.title}>
      <div className="fix__head">
        {fix.isCause ? (
          <IconTool size={20} stroke={1.75} aria-hidden />
        ) : (
          <IconFilePlus size={20} stroke={1.75} aria-hidden />
        )}
        <h2 className="fix__title">{display(fix.title)}</h2>
        {!fix.isCause && <p className="caption fix__aside">{say('notTheCause')}</p>}
      </div>
      <div className="fix__body">
        {fix.panel.path.length > 0 && (
          <>
            <p className="caption fix__where">
              {say('whereToEnter')} {display(fix.panel.name)}
            </p>
            <ol className="fix__path">
              {fix.panel.path.map((place, index) => (
                <Fragment key={index}>
                  {index > 0 && <IconChevronRight size={16} stroke={2} aria-hidden className="fix__arrow" />}
                  <li className="fix__place">{display(place)}</li>
                </Fragment>
              ))}
            </ol>
          </>
        )}
        <dl className="fix__fields">
          {fields.map((field) => (
            <FixField key={field.name} name={field.name} copy={field.copy ? field.value : null}>
              {field.value}
            </FixField>
          ))}
          {fix.before !== null && (
            <FixField name={say('fieldNow')} copy={null}>
              <Changed parts={fix.before} />
            </FixField>
          )}
          <FixField
            name={fix.before === null ? (valueName ?? say('fieldContent')) : say('fieldAfter')}
            copy={after}
          >
            <Changed parts={fix.after} />
          </FixField>
        </dl>
        {fix.warning !== null && (
          <Notice kind="warn">
            <RichWords text={fix.warning} />
          </Notice>
        )}
        {fix.panel.note !== '' && <p className="caption">{display(fix.panel.note)}</p>}
        {fix.panel.origin !== '' && <p className="caption">{display(fix.panel.origin)}</p>}
      </div>
    </section>
  );
}

function FixField(props: {
  readonly name: string;
  readonly copy: string | null;
  readonly children: ReactNode;
}) {
  return (
    <div className="fix__field">
      <dt className="fix__name">{display(props.name)}</dt>
      <dd className="fix__value">
        <span className="mono">{props.children}</span>
        {props.copy !== null && <CopyButton text={props.copy} what={props.name} />}
      </dd>
    </div>
  );
}

function Changed({ parts }: { readonly parts: readonly ChangePart[] }) {
  const { say } = useUi();
  return (
    <>
      {parts.map((part, place) => {
        if (part.change === 'removed')
          return (
            <del key={place} className="fix__removed">
              <span className="visually-hidden">{say('removedPart')} </span>
              {part.text}
            </del>
          );
        if (part.change === 'added')
          return (
            <ins key={place} className="fix__added">
              <span className="visually-hidden">{say('addedPart')} </span>
              {part.text}
            </ins>
          );
        return <Tokens key={place} text={part.text} />;
      })}
    </>
  );
}

/** Terms of a record stay whole where the line has room for them. */
function Tokens({ text }: { readonly text: string }) {
  return (
    <>
      {text.split(/( +)/).map((token, place) =>
        token.trim() === '' ? (
          token
        ) : (
          <span key={place} className="fix__token">
            {token}
          </span>
        ),
      )}
    </>
  );
}
