// The shop's mail and the mail program's side by side: what differs, the most suspicious first.
import type { MessageView } from '../../../src-main/contract/view/message.ts';
import { RichWords } from '../../ui/RichWords.tsx';
import { Section } from '../../ui/Section.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { useUi } from '../../ui/ui-context.ts';
import { display } from '../../wording/format.ts';
import './Comparison.css';

export function Comparison({ rows }: { readonly rows: MessageView['comparison'] }) {
  const { say } = useUi();
  if (rows.length === 0) return null;
  return (
    <Section title={say('comparisonTitle')}>
      <table className="table comparison">
        <thead>
          <tr>
            <th scope="col">{say('comparisonWhat')}</th>
            <th scope="col">{say('comparisonShop')}</th>
            <th scope="col">{say('comparisonProgram')}</th>
            <th scope="col">{say('comparisonWeight')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.what}>
              <th scope="row" className="comparison__what">
                {display(row.what)}
              </th>
              <td className="mono">
                <RichWords text={[{ kind: 'mono', text: row.shop }]} />
              </td>
              <td className="mono">
                <RichWords text={[{ kind: 'mono', text: row.program }]} />
              </td>
              <td>
                {row.suspect ? <StatusMark mark={{ kind: 'warn', word: row.weight }} /> : display(row.weight)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
