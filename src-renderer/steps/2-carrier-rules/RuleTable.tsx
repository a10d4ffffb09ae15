// Rules x carriers as a real table: leads first, then broken, then kept. Column heads repeat whether mail arrives.
import { NativeSelect } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import type { CarrierId } from '../../../src-main/contract/answers.ts';
import { RuleRow } from './RuleRow.tsx';
import type { RuleRowView, RulesView } from '../../../src-main/contract/view/rules.ts';
import { Phrases } from '../../ui/Phrases.tsx';
import { RichWords } from '../../ui/RichWords.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { ChoiceLine } from '../../ui/ChoiceLine.tsx';
import { useSlices } from '../../ui/slices.ts';
import { useUi } from '../../ui/ui-context.ts';
import './RuleTable.css';

type Rows = 'all' | 'failed' | 'unknown';
/** The three that a shop asks about first, all, or one of them. */
type Scope = 'first' | 'all' | CarrierId;
const first: readonly string[] = ['docomo', 'au', 'softbank'];

const rowsAtOnce = 8;

export function RuleTable(props: { readonly rules: RulesView }) {
  const { say } = useUi();
  // A newer view is drawn into the rows between other work.
  const rules = useDeferredValue(props.rules);
  const [rows, setRows] = useState<Rows>('all');
  const [scope, setScope] = useState<Scope>('first');
  const many = rules.carriers.length > 3;
  const carriers = useMemo(
    () =>
      scope === 'all' || !many
        ? rules.carriers
        : rules.carriers.filter(({ id }) => (scope === 'first' ? first.includes(id) : id === scope)),
    [rules.carriers, scope, many],
  );
  const withLearned = carriers.length <= 4;
  // One carrier: every rule that it publishes, also where its mail arrives and nothing needs judging.
  const inScope = rules.rows.filter((row) =>
    carriers.length === 1
      ? row.findings.some((finding) => finding.carrier === carriers[0]?.id)
      : row.cells.some((cell) => carriers.some((one) => one.id === cell.carrier) && says(cell.mark.kind)),
  );
  const shown = inScope.filter((row) => rows === 'all' || row.cells.some((cell) => carriers.some((one) => one.id === cell.carrier) && matches(rows, cell))); // prettier-ignore
  const drawn = useSlices(shown.length, rowsAtOnce, `${rows} ${scope}`);
  return (
    <Section
      title={say('matrixTitle')}
      beside={
        <div className="rules__filters">
          <ChoiceLine<Rows>
            legend={say('showRows')}
            value={rows}
            options={[
              { value: 'all', label: say('rowsAll') },
              { value: 'failed', label: say('rowsFailed') },
              { value: 'unknown', label: say('rowsUnknown') },
            ]}
            onChange={setRows}
          />
          {many && (
            <NativeSelect
              className="rules__scope"
              aria-label={say('showCarriers')}
              value={scope}
              data={[
                { value: 'first', label: say('carriersFirst') },
                { value: 'all', label: say('carriersAll') },
                ...rules.carriers.map(({ id, name }) => ({ value: id, label: say('carrierOnly', { name }) })),
              ]}
              onChange={(event) => setScope(event.currentTarget.value as Scope)} // one of the options above
            />
          )}
        </div>
      }
    >
      <table
        className={`rules ${withLearned ? '' : 'rules--many'} ${carriers.length === 1 ? 'rules--one' : ''}`}
        aria-busy={drawn < shown.length ? true : undefined}
      >
        <thead>
          <tr>
            <th scope="col" className="rules__rule">
              {say('ruleColumn')}
              {withLearned && carriers.length > 1 && (
                <span className="caption rules__by">{say('ruleColumnBy')}</span>
              )}
            </th>
            {carriers.map((carrier) => (
              <th key={carrier.id} scope="col" className="rules__carrier">
                <span className="rules__name">
                  <Phrases text={carrier.name} always />
                </span>
                <StatusMark mark={carrier.arrival} />
              </th>
            ))}
            {withLearned && <th scope="col">{say('learnedColumn')}</th>}
          </tr>
        </thead>
        <tbody>
          {shown.slice(0, drawn).map((row) => (
            <RuleRow key={row.topic} row={row} carriers={carriers} withLearned={withLearned} />
          ))}
        </tbody>
      </table>
      {shown.length === 0 && (
        <p className="rules__note" role="status">
          {say('noRows')}
        </p>
      )}
      {rules.notes.map((note, place) => (
        <p key={place} className="rules__note">
          <RichWords text={note} />
        </p>
      ))}
    </Section>
  );
}

/** Whether a cell says anything at all; a row that no shown carrier publishes is left out. */
function says(kind: RuleRowView['cells'][number]['mark']['kind']): boolean {
  return kind !== 'none';
}

function matches(rows: Rows, cell: RuleRowView['cells'][number]): boolean {
  const { kind } = cell.mark;
  return rows === 'failed' ? kind === 'bad' || kind === 'warn' : kind === 'ask' || kind === 'hold';
}
