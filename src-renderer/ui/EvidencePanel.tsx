// くわしい根拠: everything this screen's verdict rests on, grouped, to be shown to a hosting firm or a developer.
import type { EvidenceGroup } from '../../src-main/contract/view/page.ts';
import { display } from '../wording/format.ts';
import { CopyButton } from './CopyButton.tsx';
import { EvidenceLines, evidenceText } from './EvidenceLines.tsx';
import { Phrases } from './Phrases.tsx';
import { useSlices } from './slices.ts';
import { MarkShape } from './StatusMark.tsx';
import { useUi } from './ui-context.ts';
import './EvidencePanel.css';

const groupsAtOnce = 3;

export function EvidencePanel({ groups }: { readonly groups: readonly EvidenceGroup[] }) {
  const { say } = useUi();
  const shown = groups.filter((group) => group.evidence.length > 0);
  const drawn = useSlices(shown.length, groupsAtOnce);
  return (
    <div className="evidence-panel" aria-busy={drawn < shown.length ? true : undefined}>
      <p className="evidence-panel__intro">
        <Phrases text={say('evidenceIntro')} />
      </p>
      {shown.length === 0 && <p className="evidence-panel__intro">{say('evidenceEmpty')}</p>}
      {shown.slice(0, drawn).map((group, place) => (
        <section key={place} className="evidence-panel__group">
          <h3 className="evidence-panel__title">
            <MarkShape kind={group.mark.kind} />
            <span>{display(group.title)}</span>
            <span className="visually-hidden">{group.mark.word}</span>
          </h3>
          {group.evidence.map((evidence, index) => (
            <EvidenceLines key={index} evidence={evidence} />
          ))}
        </section>
      ))}
      {shown.length > 0 && drawn === shown.length && (
        <CopyButton
          wide
          text={shown
            .map((group) =>
              [`## ${group.title}: ${group.mark.word}`, ...group.evidence.map(evidenceText)].join('\n'),
            )
            .join('\n\n')}
          what={say('evidence')}
          label={say('copyAllEvidence')}
        />
      )}
    </div>
  );
}
