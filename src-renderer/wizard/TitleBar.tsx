// The window's own title bar: name, open case, practice badge, glossary and the 表示 menu. Windows draws its buttons in
// the free space at the right (Window Controls Overlay), macOS at the left.
import { IconFlask, IconVocabulary } from '@tabler/icons-react';
import { ViewMenu } from '../settings/ViewMenu.tsx';
import { platform } from '../todoku.ts';
import { useUi } from '../ui/ui-context.ts';
import { display } from '../wording/format.ts';
import { useWizard } from './wizard-context.ts';
import './TitleBar.css';

export interface TitleBarProps {
  readonly onHome: () => void;
  /** the practice panel's switch, in a practice case */
  readonly lab: { readonly open: boolean; readonly onToggle: () => void } | null;
}

export function TitleBar({ onHome, lab }: TitleBarProps) {
  const { say, openGlossary } = useUi();
  const { open } = useWizard();
  const domain = open?.answers.shopDomain ?? '';
  return (
    <header className={`title-bar title-bar--${platform()}`} data-region="title">
      <button
        type="button"
        className="title-bar__home"
        onClick={onHome}
        aria-label={`Todoku ${say('backHome')}`}
      >
        <Seal />
        <span className="title-bar__name">Todoku</span>
      </button>
      <p className="title-bar__tagline">{say('tagline')}</p>
      {open !== null && (
        <p className="title-bar__case">
          {display(open.title)}
          {domain !== '' && domain !== open.title && <span className="title-bar__domain"> {domain}</span>}
        </p>
      )}
      <div className="title-bar__tools">
        {lab !== null && (
          <div className="title-bar__practice">
            <IconFlask size={16} stroke={1.75} aria-hidden />
            <p>{say('practiceBadge')}</p>
            <button type="button" className="title-bar__lab" aria-expanded={lab.open} onClick={lab.onToggle}>
              {say('labPanel')}
            </button>
          </div>
        )}
        <button type="button" className="title-bar__tool" onClick={() => openGlossary(null)}>
          <IconVocabulary size={18} stroke={1.75} aria-hidden />
          <span className="title-bar__words">{say('glossary')}</span>
        </button>
        <ViewMenu />
      </div>
    </header>
  );
}

function Seal() {
  return (
    <svg className="title-bar__seal" viewBox="0 0 26 26" width="25" height="25" aria-hidden="true">
      <circle cx="13" cy="13" r="11.8" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <text
        x="13"
        y="13.4"
        textAnchor="middle"
        dominantBaseline="central"
        fontSize="13"
        fontWeight="700"
        fill="currentColor"
      >
        届
      </text>
    </svg>
  );
}
