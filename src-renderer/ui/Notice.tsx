// お知らせ: a red one for what must not be done, amber for traps, blue for things good to know (ui.md 00-components).
import { IconAlertTriangle, IconHandStop, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import './Notice.css';

export interface NoticeProps {
  readonly kind: 'bad' | 'warn' | 'info' | 'practice';
  readonly icon?: ReactNode;
  /** only a new problem speaks by itself */
  readonly alert?: boolean;
  readonly beside?: ReactNode;
  readonly children: ReactNode;
}

export function Notice({ kind, icon, alert = false, beside, children }: NoticeProps) {
  return (
    <div className={`notice notice--${kind}`} role={alert ? 'alert' : undefined}>
      <span className="notice__icon" aria-hidden="true">
        {icon ?? standardIcon(kind)}
      </span>
      <div className="notice__words">{children}</div>
      {beside !== undefined && <div className="notice__beside">{beside}</div>}
    </div>
  );
}

function standardIcon(kind: NoticeProps['kind']): ReactNode {
  if (kind === 'bad') return <IconHandStop stroke={1.75} />;
  return kind === 'warn' ? <IconAlertTriangle stroke={1.75} /> : <IconInfoCircle stroke={1.75} />;
}
