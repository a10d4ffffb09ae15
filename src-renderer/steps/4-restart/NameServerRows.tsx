// The new name as each name server tells it; read again until all agree.
import type { RestartView } from '../../../src-main/contract/view/restart.ts';
import { RichWords } from '../../ui/RichWords.tsx';
import { Section } from '../../ui/Section.tsx';
import { MarkShape } from '../../ui/StatusMark.tsx';
import { useUi } from '../../ui/ui-context.ts';
import './NameServerRows.css';

export function NameServerRows({ names }: { readonly names: NonNullable<RestartView['names']> }) {
  const { say } = useUi();
  return (
    <Section title={say('restartNames')}>
      <p className="name-servers-sentence">
        <RichWords text={names.sentence} />
      </p>
      <ul className="name-servers">
        {names.rows.map((row) => (
          <li key={`${row.kind} ${row.server}`} className="name-servers-row">
            <MarkShape kind={row.mark.kind} />
            <span className="visually-hidden">{row.mark.word}</span>
            <span>{row.kind}</span>
            <code>{row.server}</code>
            <code>{row.says}</code>
          </li>
        ))}
      </ul>
    </Section>
  );
}
