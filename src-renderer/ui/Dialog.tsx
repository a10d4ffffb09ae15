// A dialog over the page: title, content, closed by Esc or its button; focus goes back to where it came from.
import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
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
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={size}
      classNames={{
        content: 'dialog',
        header: 'dialog__header',
        title: 'dialog__title',
        body: 'dialog__body',
        close: 'dialog__close',
      }}
      closeButtonProps={{ 'aria-label': say('close') }}
      overlayProps={{ backgroundOpacity: 0.35 }}
    >
      {children}
    </Modal>
  );
}
