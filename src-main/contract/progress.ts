// The only pushed messages. A new view replaces the old one; work says how far a running call is.
import type { CallName } from './calls.ts';
import type { View } from './view.ts';

export type Progress =
  | { readonly kind: 'view'; readonly view: View }
  | {
      readonly kind: 'work';
      readonly call: CallName;
      /** what is being done, in the operator's language */
      readonly words: string;
      /** 0 to 1, null where the end is not known */
      readonly share: number | null;
      readonly secondsLeft: number | null;
    }
  /** a menu item or a key of the frame asks the page to do something */
  | { readonly kind: 'command'; readonly command: 'new-case' | 'print' | 'glossary' | 'home' | 'settings' };

/** What the preload puts on `window.todoku`. */
export interface TodokuBridge {
  call(name: string, input: unknown): Promise<unknown>;
  /** stops the running call of that name; the call then answers `cancelled` */
  cancel(name: string): void;
  /** @returns a function that stops listening */
  onProgress(listener: (message: Progress) => void): () => void;
  /** @returns where a dropped file lies, empty where the system does not say; big logs are read by path */
  pathOf?(file: object): string;
  /** the operating system, for the place of window buttons */
  readonly platform: string;
}
