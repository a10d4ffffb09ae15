// A list of checked things: mark, plain title, what was seen, the verdict's word. Each row opens to its reason.
import { IconChevronDown } from '@tabler/icons-react';
import { useId, useState, type ReactNode } from 'react';
import type { FindingView } from '../../src-main/contract/view/finding.ts';
import { display } from '../wording/format.ts';
import { EvidenceLines } from './EvidenceLines.tsx';
import { RichWords } from './RichWords.tsx';
import { SourceLine } from './SourceLine.tsx';
import { useSlices } from './slices.ts';
import { MarkShape } from './StatusMark.tsx';
import { useUi } from './ui-context.ts';
import './FindingList.css';

export interface FindingListProps {
  readonly findings: readonly FindingView[];
  /** leads to a fix on this screen; absent where there is none */
  readonly onShowFix?: (fixId: string) => void;
  /** at the right end instead of the mark's word, e.g. a link */
  readonly endOf?: (finding: FindingView) => ReactNode;
  /** title and sentence side by side where there is room, for lists that are scanned */
  readonly columns?: boolean;
}

const rowsAtOnce = 8;

export function FindingList({ findings, onShowFix, endOf, columns = false }: FindingListProps) {
  const drawn = useSlices(findings.length, rowsAtOnce);
  return (
    <ul
      className={`findings ${columns ? 'findings--columns' : ''}`}
      aria-busy={drawn < findings.length ? true : undefined}
    >
      {findings.slice(0, drawn).map((finding) => (
        <FindingRow
          key={finding.id}
          finding={finding}
          end={endOf?.(finding)}
          {...(onShowFix && { onShowFix })}
        />
      ))}
    </ul>
  );
}

function FindingRow({
  finding,
  end,
  onShowFix,
}: {
  readonly finding: FindingView;
  readonly end: ReactNode;
  readonly onShowFix?: (fixId: string) => void;
}) {
  const { say } = useUi();
  const [open, setOpen] = useState(false);
  const detailId = useId();
  const fixId = finding.fixIds[0];
  return (
    <li className={`finding mark--${finding.mark.kind}`}>
      <div className="finding__row">
        <span className="finding__mark">
          <MarkShape kind={finding.mark.kind} />
        </span>
        <div className="finding__words">
          <p className="finding__title">{display(finding.title)}</p>
          <p className="finding__sentence">
            <RichWords text={finding.sentence} />
          </p>
        </div>
        <div className="finding__end">
          {end ?? <span className="finding__word">{display(finding.mark.word)}</span>}
          {fixId !== undefined && onShowFix !== undefined && (
            <button type="button" className="link finding__fix" onClick={() => onShowFix(fixId)}>
              {say('showFix')}
            </button>
          )}
        </div>
        <button
          type="button"
          className="finding__open"
          aria-expanded={open}
          aria-controls={detailId}
          onClick={() => setOpen(!open)}
        >
          <span className="visually-hidden">
            {finding.title} {say('openDetail')}
          </span>
          <IconChevronDown size={18} stroke={1.75} aria-hidden />
        </button>
      </div>
      <div className="finding__detail" id={detailId} hidden={!open}>
        {open && <FindingDetail finding={finding} />}
      </div>
    </li>
  );
}

/** Why it matters, what would settle it, what was seen, who published the rule. */
export function FindingDetail({ finding }: { readonly finding: FindingView }) {
  const { say } = useUi();
  return (
    <>
      {finding.why.length > 0 && (
        <p className="finding__why">
          <RichWords text={finding.why} />
        </p>
      )}
      {finding.settledBy !== null && (
        <p className="finding__settle">{say('settledBy', { words: finding.settledBy.words })}</p>
      )}
      {finding.source !== null && <SourceLine source={finding.source} />}
      {finding.evidence.length > 0 && (
        <div className="finding__evidence">
          <p className="caption">{say('howWeKnow')}</p>
          {finding.evidence.map((evidence, place) => (
            <EvidenceLines key={place} evidence={evidence} />
          ))}
        </div>
      )}
    </>
  );
}
