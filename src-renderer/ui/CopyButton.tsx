// Copies a raw string through the main process: コピー → コピーずみ for four seconds, spoken politely.
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useUi } from './ui-context.ts';
import './CopyButton.css';

export interface CopyButtonProps {
  /** copied exactly as it is */
  readonly text: string;
  /** what is copied, for a screen reader */
  readonly what: string;
  readonly label?: string;
  /** on a dark command block */
  readonly onDark?: boolean;
  readonly wide?: boolean;
}

export function CopyButton({ text, what, label, onDark = false, wide = false }: CopyButtonProps) {
  const { say, copyText } = useUi();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), 4000);
    return () => clearTimeout(timer);
  }, [copied]);
  const classes = [
    'copy',
    copied ? 'copy--done' : '',
    onDark ? 'copy--on-dark' : '',
    wide ? 'copy--wide' : '',
  ];
  return (
    <>
      <button
        type="button"
        className={classes.join(' ')}
        aria-label={copied ? undefined : label === undefined ? say('copyOf', { what }) : `${label}`}
        onClick={() => void copyText(text).then(setCopied)}
      >
        {copied ? <IconCheck stroke={2.2} aria-hidden /> : <IconCopy stroke={1.75} aria-hidden />}
        {copied ? say('copied') : (label ?? say('copy'))}
      </button>
      <span className="visually-hidden" role="status">
        {copied ? say('copiedSpoken') : ''}
      </span>
    </>
  );
}
