// The right-hand slot: closed by default behind a vertical tab, 312 px beside the sheet when open, an overlay in a
// narrow window. Open or closed is remembered per machine (settings).
import { FocusTrap } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import {
  IconLayoutSidebarRightCollapse,
  IconLayoutSidebarRightExpand,
  IconZoomCheck,
} from '@tabler/icons-react';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { call } from '../todoku.ts';
import { useUi } from '../ui/ui-context.ts';
import { display } from '../wording/format.ts';
import type { AsideSlot } from './PageFrame.tsx';
import { useWizard } from './wizard-context.ts';
import './EvidenceSlot.css';

/** Asks the slot to open or close; the frame's Ctrl+E does so. */
export const toggleEvidence = 'todoku-toggle-evidence';

export function EvidenceSlot({ slot }: { readonly slot: AsideSlot }) {
  const { say } = useUi();
  const { view } = useWizard();
  const narrow = useMediaQuery('(max-width: 1040px)') ?? false;
  const [overlaid, setOverlaid] = useState(false);
  const [folded, setFolded] = useState(false);
  const wide = slot.width === 'wide';
  const open = wide || (narrow ? overlaid : slot.alwaysOpen === true ? !folded : view.settings.evidenceOpen);

  const toggle = (): void => {
    if (wide) return;
    if (narrow) setOverlaid(!open);
    else if (slot.alwaysOpen === true) setFolded(open);
    else void call('settings.change', { evidenceOpen: !open });
  };
  useEffect(() => {
    document.addEventListener(toggleEvidence, toggle);
    return () => document.removeEventListener(toggleEvidence, toggle);
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !narrow) return;
    event.stopPropagation();
    setOverlaid(false);
  };

  if (!open) {
    return (
      <div className="evidence-tab">
        <button
          type="button"
          className="evidence-tab__button"
          aria-expanded={false}
          onClick={toggle}
          data-region="evidence"
        >
          <IconLayoutSidebarRightExpand size={18} stroke={1.75} aria-hidden />
          <span className="evidence-tab__words">{slot.tab}</span>
        </button>
      </div>
    );
  }
  return (
    <FocusTrap active={narrow && !wide}>
      <aside
        className={`evidence ${narrow && !wide ? 'evidence--overlay' : ''} ${wide ? 'evidence--wide' : ''}`}
        aria-label={slot.title}
        data-region="evidence"
        tabIndex={-1}
        onKeyDown={onKeyDown}
      >
        <div className="evidence__head">
          {slot.icon ?? <IconZoomCheck size={20} stroke={1.75} aria-hidden />}
          <h2 className="evidence__title">{display(slot.title)}</h2>
          {!wide && (
            <button
              type="button"
              className="evidence__close"
              aria-label={say('closeEvidence')}
              aria-expanded
              onClick={toggle}
              data-autofocus
            >
              <IconLayoutSidebarRightCollapse size={18} stroke={1.75} aria-hidden />
            </button>
          )}
        </div>
        {slot.content}
      </aside>
    </FocusTrap>
  );
}
