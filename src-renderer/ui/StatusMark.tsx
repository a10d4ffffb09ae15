// The seven status marks (ui.md 3): shape and word, colour third. A tick can mean "wrong" in Japan; ○ and × cannot.
import type { Mark, StatusKind } from '../../src-main/contract/view/mark.ts';
import { display } from '../wording/format.ts';
import './StatusMark.css';

/** The shape alone. `badge` stands in lists (24 px), `glyph` before a word in running text (12 px). */
export function MarkShape({
  kind,
  look = 'badge',
}: {
  readonly kind: StatusKind;
  readonly look?: 'badge' | 'glyph';
}) {
  if (kind === 'none') return null;
  return (
    <svg
      className={`mark-shape mark-shape--${look} mark--${kind}`}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      {look === 'badge' ? badge(kind) : glyph(kind)}
    </svg>
  );
}

function badge(kind: StatusKind) {
  switch (kind) {
    case 'ok':
      return <circle cx="12" cy="12" r="7.5" className="mark-stroke" strokeWidth="3" />;
    case 'bad':
      return (
        <>
          <rect x="0.5" y="0.5" width="23" height="23" rx="5" className="mark-fill" />
          <path d="M8 8l8 8M16 8l-8 8" className="mark-on-fill" strokeWidth="2.4" />
        </>
      );
    case 'warn':
      return (
        <>
          <rect x="0.5" y="0.5" width="23" height="23" rx="5" className="mark-soft" />
          <path d="M12 7.6l4.6 8.2H7.4z" className="mark-stroke" strokeWidth="2.2" />
        </>
      );
    case 'ask':
      return (
        <>
          {dashed}
          <path
            d="M9.9 10.1a2.2 2.2 0 1 1 3.1 2c-.7.3-1 .8-1 1.5"
            className="mark-stroke"
            strokeWidth="1.7"
          />
          <circle cx="12" cy="15.9" r="1.05" className="mark-fill" />
        </>
      );
    case 'hold':
      return (
        <>
          {dashed}
          <path d="M8.4 12h7.2" className="mark-stroke" strokeWidth="2" />
        </>
      );
    case 'wait':
      return (
        <>
          {dashed}
          <circle cx="12" cy="12" r="5.2" className="mark-stroke" strokeWidth="1.5" />
          <path d="M12 9.2V12l1.9 1.2" className="mark-stroke" strokeWidth="1.5" />
        </>
      );
    case 'none':
      return null;
  }
}

const dashed = (
  <circle cx="12" cy="12" r="11.3" className="mark-stroke" strokeWidth="1.2" strokeDasharray="2.6 2.2" />
);

function glyph(kind: StatusKind) {
  switch (kind) {
    case 'ok':
      return <circle cx="12" cy="12" r="8.5" className="mark-stroke" strokeWidth="4.4" />;
    case 'bad':
      return <path d="M5 5l14 14M19 5L5 19" className="mark-stroke" strokeWidth="4.2" />;
    case 'warn':
      return <path d="M12 4.5l9 15H3z" className="mark-stroke" strokeWidth="3.8" />;
    case 'ask':
      return (
        <>
          <path
            d="M7.5 8.2a4.5 4.5 0 1 1 6.6 4c-1.5.8-2.1 1.7-2.1 3.2"
            className="mark-stroke"
            strokeWidth="3.2"
          />
          <circle cx="12" cy="20.4" r="2" className="mark-fill" />
        </>
      );
    case 'hold':
      return <path d="M3 12h18" className="mark-stroke" strokeWidth="4" />;
    case 'wait':
      return (
        <>
          <circle cx="12" cy="12" r="9.5" className="mark-stroke" strokeWidth="3" />
          <path d="M12 6.500V12l4 2.4" className="mark-stroke" strokeWidth="3" />
        </>
      );
    case 'none':
      return null;
  }
}

/**
 * A status: its shape with its word.
 * @param mark kind and word; the word is always there for a screen reader
 * @param look badge (lists) or glyph (running text)
 * @param hideWord only where the same word stands beside it
 */
export function StatusMark({
  mark,
  look = 'badge',
  hideWord = false,
}: {
  readonly mark: Mark;
  readonly look?: 'badge' | 'glyph';
  readonly hideWord?: boolean;
}) {
  return (
    <span className={`status-mark status-mark--${look} mark--${mark.kind}`}>
      <MarkShape kind={mark.kind} look={look} />
      <span className={hideWord ? 'visually-hidden' : 'status-mark__word'}>{display(mark.word)}</span>
    </span>
  );
}
