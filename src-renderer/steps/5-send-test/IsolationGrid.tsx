// Which number arrived where, ticked by the operator: one choice a cell.
import type { Arrival } from '../../../src-main/contract/answers.ts';
import type { IsolationView } from '../../../src-main/contract/view/isolation.ts';
import { call } from '../../todoku.ts';
import { useUi } from '../../ui/ui-context.ts';
import { display } from '../../wording/format.ts';

type TestSet = NonNullable<IsolationView['test']>;
const choices = [
  'unknown',
  'inbox',
  'spam-folder',
  'nothing',
  'bounced',
] as const satisfies readonly Arrival[];

export function IsolationGrid({ test }: { readonly test: TestSet }) {
  const { say } = useUi();
  const labels: Readonly<Record<(typeof choices)[number], string>> = {
    unknown: say('sendNotYet'),
    inbox: say('sendArrived'),
    'spam-folder': say('sendSpam'),
    nothing: say('sendNothing'),
    bounced: say('sendBounced'),
  };
  return (
    <table className="isolation__grid">
      <thead>
        <tr>
          <th scope="col">{say('isolationNumber')}</th>
          {test.grid.map((column) => (
            <th key={column.carrier} scope="col">
              {display(column.name)}
              <span className="caption mono">{column.address}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {test.mails.map(({ number }) => (
          <tr key={number}>
            <th scope="row">{number}</th>
            {test.grid.map((column) => {
              const arrival = column.ticks.find((tick) => tick.number === number)?.arrival ?? 'unknown';
              return (
                <td key={column.carrier}>
                  <select
                    className={`isolation__select isolation__select--${arrival}`}
                    aria-label={say('isolationCell', { carrier: column.name, number })}
                    value={arrival === 'warning-banner' ? 'inbox' : arrival}
                    onChange={(event) => {
                      const picked = choices.find((choice) => choice === event.currentTarget.value);
                      if (picked === undefined) return;
                      void call('send.tickIsolation', { carrier: column.carrier, number, arrival: picked });
                    }}
                  >
                    {choices.map((choice) => (
                      <option key={choice} value={choice}>
                        {labels[choice]}
                      </option>
                    ))}
                  </select>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
