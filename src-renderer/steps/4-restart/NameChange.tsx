// What the server calls itself, before and after: the one thing STEP 4 is about.
import { IconArrowRight } from '@tabler/icons-react';
import type { Mark } from '../../../src-main/contract/view/mark.ts';
import type { WatchView } from '../../../src-main/contract/view/restart.ts';
import { MarkShape } from '../../ui/StatusMark.tsx';
import { useUi } from '../../ui/ui-context.ts';
import './NameChange.css';

export function NameChange({ watch, back }: { readonly watch: WatchView; readonly back: boolean }) {
  const { say } = useUi();
  const { nameBefore, nameAfter } = watch;
  return (
    <div className={`name-change ${back ? 'name-change--result' : ''}`}>
      <NameCard
        title={say('restartNameBefore')}
        name={nameBefore?.name ?? null}
        mark={nameBefore?.mark ?? null}
        empty={say('restartNameUnread')}
      />
      <IconArrowRight size={20} stroke={1.75} aria-hidden className="name-change__arrow" />
      <NameCard
        title={say(nameAfter === null ? 'restartNameLater' : 'restartNameAfter')}
        name={nameAfter?.name ?? null}
        mark={nameAfter?.mark ?? null}
        empty={say('restartNameWaiting')}
      />
    </div>
  );
}

interface NameCardProps {
  readonly title: string;
  readonly name: string | null;
  readonly mark: Mark | null;
  readonly empty: string;
}

function NameCard({ title, name, mark, empty }: NameCardProps) {
  const kind = name === null || mark === null ? 'wait' : mark.kind;
  return (
    <div className={`name-card mark--${kind} ${name === null ? 'name-card--empty' : ''}`}>
      <p className="name-card__title">
        <MarkShape kind={kind} look="glyph" />
        {title}
        {mark !== null && <span className="visually-hidden">、{mark.word}</span>}
      </p>
      {name === null ? (
        <p className="name-card__empty">{empty}</p>
      ) : (
        <p className="name-card__name mono">{name}</p>
      )}
    </div>
  );
}
