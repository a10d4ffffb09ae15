// One rule: what is asked, each carrier's verdict as mark and word, one line of what was learned; opens to its source,
// evidence and what would settle it.
import { IconChevronDown } from '@tabler/icons-react';
import { memo, useId, useState } from 'react';
import type { CarrierId } from '../../../src-main/contract/answers.ts';
import type { RichText } from '../../../src-main/contract/text.ts';
import type { RuleRowView } from '../../../src-main/contract/view/rules.ts';
import { FindingDetail } from '../../ui/FindingList.tsx';
import { RichWords } from '../../ui/RichWords.tsx';
import { StatusMark } from '../../ui/StatusMark.tsx';
import { useUi } from '../../ui/ui-context.ts';
import { display } from '../../wording/format.ts';

export interface RuleRowProps {
  readonly row: RuleRowView;
  readonly carriers: readonly { readonly id: CarrierId; readonly name: string }[];
  readonly withLearned: boolean;
}

export const RuleRow = memo(function RuleRow({ row, carriers, withLearned }: RuleRowProps) {
  const { say } = useUi();
  const [open, setOpen] = useState(false);
  const detailId = useId();
  return (
    <>
      <tr className={`rule ${row.lead ? 'rule--lead' : ''}`}>
        <th scope="row" className="rule__head">
          <button
            type="button"
            className="rule__open"
            aria-expanded={open}
            aria-controls={detailId}
            onClick={() => setOpen(!open)}
          >
            <span className="rule__title">
              {display(row.title)}
              <span className="visually-hidden"> {say('openRule', { title: row.title })}</span>
            </span>
            <IconChevronDown className="rule__arrow" size={16} stroke={1.75} aria-hidden />
          </button>
          <span className="rule__technical">
            {display(
              [...publishers(row, carriers), row.technicalName].reduce((first, second) =>
                say('joined', { first, second }),
              ),
            )}
          </span>
        </th>
        {carriers.map((carrier) => (
          <td key={carrier.id} className="rule__cell">
            <Cell row={row} carrier={carrier.id} />
          </td>
        ))}
        {withLearned && (
          <td className="rule__learned">
            <RichWords text={learnedOf(row, carriers)} />
          </td>
        )}
      </tr>
      <tr className="rule-detail" id={detailId} hidden={!open}>
        <td colSpan={carriers.length + (withLearned ? 2 : 1)}>
          {open && <Detail row={row} carriers={carriers} withLearned={withLearned} />}
        </td>
      </tr>
    </>
  );
});

/** What was learned: of the only carrier shown its own rule, else of all in question. */
function learnedOf(row: RuleRowView, carriers: RuleRowProps['carriers']): RichText {
  const [only, ...more] = carriers;
  if (only === undefined || more.length > 0) return row.learned;
  const own = row.findings.filter(({ carrier }) => carrier === only.id);
  const word = row.cells.find(({ carrier }) => carrier === only.id)?.mark.word;
  return (own.find(({ mark }) => mark.word === word) ?? own[0])?.sentence ?? row.learned;
}

/** Who of the shown carriers publishes it; said where the columns leave room and it is not plain anyway. */
function publishers(row: RuleRowView, carriers: RuleRowProps['carriers']): readonly string[] {
  if (carriers.length === 1 || carriers.length > 4) return [];
  return carriers
    .filter(({ id }) => row.findings.some(({ carrier }) => carrier === id))
    .map(({ name }) => name);
}

function Cell({ row, carrier }: { readonly row: RuleRowView; readonly carrier: CarrierId }) {
  const cell = row.cells.find((one) => one.carrier === carrier);
  return cell === undefined ? null : <StatusMark mark={cell.mark} />;
}

function Detail({ row, carriers, withLearned }: RuleRowProps) {
  const shown = row.findings.filter((finding) => carriers.some((carrier) => carrier.id === finding.carrier));
  return (
    <div className="rule-detail__list">
      {!withLearned && row.learned.length > 0 && (
        <p className="rule-detail__learned">
          <RichWords text={row.learned} />
        </p>
      )}
      {shown.map((finding) => (
        <div key={`${finding.carrier} ${finding.id}`} className="rule-detail__finding">
          <p className="rule-detail__title">
            <span>{carriers.find((carrier) => carrier.id === finding.carrier)?.name}</span>
            <StatusMark mark={finding.mark} />
            <span className="caption">{display(finding.className)}</span>
          </p>
          <p className="rule-detail__rule">{display(finding.rule)}</p>
          <p>
            <RichWords text={finding.sentence} />
          </p>
          <FindingDetail finding={finding} />
        </div>
      ))}
    </div>
  );
}
