// A call that failed: what happened, what to do next, and the record's number for a bug of ours.
import { IconX } from '@tabler/icons-react';
import type { Failure } from '../../src-main/contract/failure.ts';
import { CopyButton } from './CopyButton.tsx';
import { Phrases } from './Phrases.tsx';
import { Notice } from './Notice.tsx';
import { useUi } from './ui-context.ts';
import './FailureNote.css';

/** @param onClose absent where the note goes away by itself */
export function FailureNote({
  failure,
  onClose,
}: {
  readonly failure: Failure;
  readonly onClose?: () => void;
}) {
  const { say, language } = useUi();
  const { message, next } = failure.inEach?.[language] ?? failure;
  return (
    <div className="failure-note">
      <Notice
        kind={failure.code === 'cancelled' ? 'info' : 'warn'}
        alert
        beside={
          <>
            {failure.incident !== undefined && (
              <CopyButton
                text={`Todoku ${failure.incident} ${failure.code}: ${message}`}
                what={say('incident', { incident: failure.incident })}
                label={say('copyRecord')}
              />
            )}
            {onClose !== undefined && (
              <button
                type="button"
                className="failure-note__close"
                aria-label={say('close')}
                onClick={onClose}
              >
                <IconX size={18} stroke={1.75} aria-hidden />
              </button>
            )}
          </>
        }
      >
        <p>
          <strong>
            <Phrases text={message} />
          </strong>
        </p>
        {next !== '' && (
          <p>
            <Phrases text={next} />
          </p>
        )}
        {failure.incident !== undefined && (
          <p className="caption">{say('incident', { incident: failure.incident })}</p>
        )}
      </Notice>
    </div>
  );
}
