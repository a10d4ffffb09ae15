// The mail's header as a letter: the broken line first, the bad part marked, what it means beside it.
import { NativeSelect } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { memo } from 'react';
import type { HeaderRowView, MailView } from '../../../src-main/contract/view/message.ts';
import { RichWords } from '../../ui/RichWords.tsx';
import { MarkShape } from '../../ui/StatusMark.tsx';
import { useSlices } from '../../ui/slices.ts';
import { useFailure } from '../../todoku.ts';
import { FailureNote } from '../../ui/FailureNote.tsx';
import { useUi } from '../../ui/ui-context.ts';
import { display } from '../../wording/format.ts';
import './HeaderLetter.css';

const rowsAtOnce = 16;

export function HeaderLetter({
  mail,
  onAnother,
  onChoose,
}: {
  readonly mail: MailView;
  readonly onAnother: () => void;
  /** one of the mails handed over together */
  readonly onChoose: (number: number) => void;
}) {
  const { say, language } = useUi();
  const drawn = useSlices(mail.rows.length, rowsAtOnce, `${mail.name} ${language}`);
  const failure = useFailure('message.choose');
  return (
    <section className="letter" aria-label={say('headerOf', { name: mail.name })}>
      <div className="letter__head">
        <IconFileText size={19} stroke={1.75} aria-hidden />
        <span className="letter__name">{mail.name}</span>
        <span className="letter__size">
          {say(mail.role === 'shop' ? 'fromShop' : 'fromProgram', { size: mail.size })}
        </span>
        <button type="button" className="link letter__another" onClick={onAnother}>
          {say('useAnother')}
        </button>
      </div>
      {mail.others !== undefined && mail.others.length > 0 && (
        <NativeSelect
          className="letter__others"
          label={say('otherMails')}
          description={say('otherMailsUntil')}
          value=""
          data={[
            { value: '', label: mail.name },
            ...mail.others.map(({ number, words }) => ({ value: String(number), label: words })),
          ]}
          onChange={({ currentTarget: { value } }) => {
            if (value !== '') onChoose(Number(value));
          }}
        />
      )}
      {failure !== null && <FailureNote failure={failure} />}
      {mail.notes.map((note) => (
        <p key={note} className="letter__note">
          {display(note)}
        </p>
      ))}
      <dl className="letter__rows" aria-busy={drawn < mail.rows.length ? true : undefined}>
        {mail.rows.slice(0, drawn).map((row, place) => (
          <Row key={`${row.name} ${place}`} row={row} />
        ))}
      </dl>
    </section>
  );
}

const Row = memo(function Row({ row }: { readonly row: HeaderRowView }) {
  const { say } = useUi();
  const bad = row.mark.kind === 'bad' || row.mark.kind === 'warn';
  return (
    <div className={`letter__row ${bad ? `letter__row--marked mark--${row.mark.kind}` : ''}`}>
      <dt className="letter__field">
        {display(row.plainName)}
        {row.name !== row.plainName && <span className="letter__technical">{row.name}</span>}
      </dt>
      <dd className="letter__value">
        <p className="letter__text mono">
          {row.before}
          {row.highlighted !== '' && (
            <mark className="letter__mark">
              <span className="visually-hidden">{say('problemStarts')} </span>
              {row.highlighted}
              <span className="visually-hidden"> {say('problemEnds')}</span>
            </mark>
          )}
          {row.after}
        </p>
        {row.sentence.length > 0 && (
          <p className="letter__sentence">
            <RichWords text={row.sentence} />
          </p>
        )}
      </dd>
      <dd className="letter__status">
        <MarkShape kind={row.mark.kind} />
        <span className="visually-hidden">{row.mark.word}</span>
      </dd>
    </div>
  );
});
