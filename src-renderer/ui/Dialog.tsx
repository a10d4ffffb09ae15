// A dialog over the page: title, content, closed by Esc or its button; focus goes back to where it came from.
import { Modal } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { display } from '../wording/format.ts';
import { useUi } from './ui-context.ts';
import './Dialog.css';

export interface DialogProps {
  readonly title: string;
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly size?: number;
  readonly children: ReactNode;
}

export function Dialog({ title, opened, onClose, size = 520, children }: DialogProps) {
  const { say } = useUi();
  // Mantine's own header is a <header>, which would be a second banner of the page.
  return (
    <Modal.Root opened={opened} onClose={onClose} size={size}>
      <Modal.Overlay backgroundOpacity={0.35} />
      <Modal.Content className="dialog" aria-label={title}>
        <Modal.Body className="dialog__body">
          <div className="dialog__header">
            <h2 className="dialog__title">{display(title)}</h2>
            <button type="button" className="dialog__close" aria-label={say('close')} onClick={onClose}>
              <IconX size={18} stroke={1.75} aria-hidden />
            </button>
          </div>
          {children}
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
