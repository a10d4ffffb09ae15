// Every published rule is one slip: groups that were ruled out are struck out with their reason, solid slips are left.
import type { RulesView } from '../../../src-main/contract/view/rules.ts';
import { Phrases } from '../../ui/Phrases.tsx';
import { useUi } from '../../ui/ui-context.ts';
import './Narrowing.css';

const mostSlips = 20;

export function Narrowing({ groups }: { readonly groups: RulesView['groups'] }) {
  const { say } = useUi();
  if (groups.length === 0) return null;
  return (
    <ul className="narrowing" aria-label={say('narrowing')}>
      {groups.map((group) => (
        <li
          key={group.title}
          className={`narrowing__group ${group.left ? 'narrowing__group--left' : ''} ${group.count > 6 ? 'narrowing__group--many' : ''}`}
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
      ))}
    </ul>
  );
}
