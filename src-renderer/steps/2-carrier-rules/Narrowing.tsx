// Every published rule is one slip: groups that were ruled out are struck out with their reason, solid slips are left.
import type { CSSProperties } from 'react';
import type { RulesView } from '../../../src-main/contract/view/rules.ts';
import { Phrases } from '../../ui/Phrases.tsx';
import { useUi } from '../../ui/ui-context.ts';
import './Narrowing.css';

type Group = RulesView['groups'][number];

/** Slips get smaller where a group has more of them. */
const largeUpTo = 6;
const middleUpTo = 24;
const mostSlips = 42;
const mostColumns = 5;

export function Narrowing({ groups }: { readonly groups: RulesView['groups'] }) {
  const { say } = useUi();
  if (groups.length === 0) return null;
  const out = groups.filter((group) => !group.left);
  const most = Math.max(0, ...out.map(({ count }) => count));
  const lines = Math.ceil(out.length / mostColumns);
  const left = groups.find((group) => group.left)?.count ?? 0;
  const apart = left > largeUpTo || lines !== 1 || out.length === mostColumns;
  const columns = Math.max(1, Math.ceil(out.length / Math.max(1, lines))) + (apart || left === 0 ? 0 : 1);
  return (
    <div className="narrowing">
      <ul
        className="narrowing__groups"
        aria-label={say('narrowing')}
        style={{ '--columns': columns } as CSSProperties} // a custom property, which React's type does not know
      >
        {groups.map((group) => (
          <GroupItem
            key={group.title}
            group={group}
            apart={group.left && apart}
            size={sizeOf(group.left && apart ? group.count : Math.max(most, apart ? 0 : left))}
          />
        ))}
      </ul>
    </div>
  );
}

function sizeOf(count: number): 'large' | 'middle' | 'small' {
  return count <= largeUpTo ? 'large' : count <= middleUpTo ? 'middle' : 'small';
}

function GroupItem({
  group,
  apart,
  size,
}: {
  readonly group: Group;
  readonly apart: boolean;
  readonly size: string;
}) {
  const { say } = useUi();
  return (
    <li
      className={`narrowing__group ${group.left ? 'narrowing__group--left' : ''} ${apart ? 'narrowing__group--apart' : ''} narrowing__group--${size}`}
    >
      <div className="narrowing__slips" aria-hidden="true">
        {Array.from({ length: Math.min(group.count, mostSlips) }, (_, place) => (
          <span key={place} className="narrowing__slip" />
        ))}
        {group.count > mostSlips && <span className="narrowing__more">+{group.count - mostSlips}</span>}
      </div>
      <div>
        <p className="narrowing__title">
          {say('narrowingOf', { title: group.title, count: group.count })}
          <span className="visually-hidden"> {say(group.left ? 'stillLeft' : 'struckOut')}</span>
        </p>
        <p className="narrowing__reason">
          <Phrases text={group.reason} />
        </p>
      </div>
    </li>
  );
}
