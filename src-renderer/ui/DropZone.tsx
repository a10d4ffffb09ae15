// The place to drop files on, with its button twin (dragging is never the only way). Drops are caught by the window.
import { IconMailDown } from '@tabler/icons-react';
import { useRef, type ReactNode, type RefObject } from 'react';
import { display } from '../wording/format.ts';
import './DropZone.css';

export interface DropZoneProps {
  readonly title: string;
  readonly kinds: string;
  /** the hidden file input, pressed by a button; absent where the system's own dialogue is used */
  readonly dialogue?: {
    readonly input: RefObject<HTMLInputElement | null>;
    /** what the dialogue offers, e.g. `.eml,message/rfc822` */
    readonly accept: string;
    readonly onFiles: (files: readonly File[]) => void;
  };
  readonly icon?: ReactNode;
  /** smaller, once something was read */
  readonly small?: boolean;
  readonly children?: ReactNode;
}

export function DropZone(props: DropZoneProps) {
  return (
    <div className={`drop-zone ${props.small === true ? 'drop-zone--small' : ''}`}>
      <span className="drop-zone__icon" aria-hidden="true">
        {props.icon ?? <IconMailDown size={46} stroke={1.5} />}
      </span>
      <p className="drop-zone__title">{display(props.title)}</p>
      <p className="caption">{display(props.kinds)}</p>
      {props.dialogue !== undefined && <FileInput {...props.dialogue} />}
      {props.children !== undefined && <div className="drop-zone__actions">{props.children}</div>}
    </div>
  );
}

function FileInput({ input, accept, onFiles }: NonNullable<DropZoneProps['dialogue']>) {
  return (
    <input
      ref={input}
      type="file"
      className="drop-zone__input"
      tabIndex={-1}
      aria-hidden="true"
      multiple
      accept={accept}
      onChange={(event) => {
        const files = [...(event.currentTarget.files ?? [])];
        event.currentTarget.value = ''; // the same file may be chosen again
        if (files.length > 0) onFiles(files);
      }}
    />
  );
}

/** @returns the ref of a drop zone's input and a function that opens its dialogue */
export function useFileInput() {
  const input = useRef<HTMLInputElement>(null);
  return { input, choose: () => input.current?.click() };
}
