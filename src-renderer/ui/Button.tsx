// Our buttons: one filled (the frame's), outlined ones, quiet ones, and small ones in rows. Never disabled for a
// missing answer; a busy one stays focusable.
import { UnstyledButton } from '@mantine/core';
import type { MouseEventHandler, ReactNode } from 'react';
import { display } from '../wording/format.ts';
import './Button.css';

export interface ButtonProps {
  readonly label: string;
  readonly onPress: () => void;
  readonly look?: 'filled' | 'outlined' | 'quiet' | 'small' | 'practice' | 'danger';
  readonly icon?: ReactNode;
  readonly iconAfter?: ReactNode;
  readonly busy?: boolean;
  /** where the visible label alone does not say what it is about */
  readonly spokenLabel?: string;
  readonly className?: string;
  readonly expanded?: boolean;
}

export function Button(props: ButtonProps) {
  const { label, look = 'outlined', busy = false } = props;
  const press: MouseEventHandler = () => {
    if (!busy) props.onPress();
  };
  return (
    <UnstyledButton
      type="button"
      className={`button button--${look} ${props.className ?? ''}`}
      aria-label={props.spokenLabel}
      aria-expanded={props.expanded}
      aria-disabled={busy || undefined}
      onClick={press}
    >
      {busy ? <span className="button__spinner" aria-hidden="true" /> : props.icon}
      <span className="button__label">{display(label)}</span>
      {!busy && props.iconAfter}
    </UnstyledButton>
  );
}
