// The outside world as types. The program gets these as parameters; nothing else opens a socket, a file or a window.
import type { DnsAnswer, RecordType } from './protocols/dns/answer.ts';
import type { ProbeOutcome } from './protocols/smtp/smtp-facts.ts';

/** Asks DNS. Never throws; what did not answer is an answer with `outcome: 'no-answer'`. */
export interface Resolver {
  ask(question: DnsQuestion): Promise<DnsAnswer>;
}

export interface DnsQuestion {
  readonly name: string;
  readonly type: RecordType;
  /** `address:port` of one server to ask directly (recursion not desired); absent: the configured ones */
  readonly server?: string;
  readonly signal?: AbortSignalLike;
}

/** The part of AbortSignal that pure files may know of. */
export interface AbortSignalLike {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

export interface DialTarget {
  readonly host: string;
  readonly port: number;
  readonly timeoutMilliseconds: number;
  readonly signal?: AbortSignalLike;
}

/** Opens TCP connections. Refused, timed out, reset and unreachable stay apart. */
export interface Dialer {
  dial(target: DialTarget): Promise<Dialled>;
}

export type Dialled =
  | { readonly outcome: 'answering'; readonly connection: Connection; readonly milliseconds: number }
  | {
      readonly outcome: Exclude<ProbeOutcome, 'answering'>;
      readonly milliseconds: number;
      readonly detail: string;
    };

/** A TCP connection; `socket` is Node's own for libraries that take one (nodemailer's `getSocket`, node:tls). */
export interface Connection {
  readonly socket: unknown;
  close(): void;
}

export interface Clock {
  now(): Date;
}

/** Prints finished HTML to PDF bytes. Fails by rejecting; the program turns that into `print-failed`. */
export interface PdfPrinter {
  print(html: string, options: { readonly pageSize: 'A4' | 'Letter' }): Promise<Uint8Array>;
  /** opens the system's print dialogue; resolves to false when the operator stopped it */
  printOnPaper(html: string): Promise<boolean>;
}

/** Asks the operator for a place to save or a file to open. `null` when stopped. */
export interface FileChooser {
  chooseSave(suggestedName: string, kind: 'pdf' | 'json' | 'md' | 'todoku' | 'sh'): Promise<string | null>;
  chooseOpen(kind: 'todoku' | 'rulebook'): Promise<string | null>;
  /** several files at once; `null` when stopped */
  chooseMany(kind: 'maillog'): Promise<readonly string[] | null>;
}

export interface Desktop {
  openLink(url: string): Promise<void>;
  copyText(text: string): void;
  /** a message of the system, where no window of ours is in front */
  notify(title: string, body: string): void;
}

export interface Ports {
  readonly resolver: Resolver;
  readonly dialer: Dialer;
  readonly clock: Clock;
  readonly pdfPrinter: PdfPrinter;
  readonly fileChooser: FileChooser;
  readonly desktop: Desktop;
  /** folder for case files, settings and the log */
  readonly dataFolder: string;
  readonly log: (line: string) => void;
}

/** What the program is started with. Name servers can change while it runs, so it gets a maker of resolvers. */
export interface ProgramPorts extends Omit<Ports, 'resolver'> {
  /** @param nameServers `address:port` or a DNS-over-HTTPS address each; empty: the system's own */
  resolverFor(nameServers: readonly string[]): Resolver;
  /** from the command line; settings chosen in the app win over them */
  readonly nameServers: readonly string[];
  /** the app's version, shown in the about box and on paper */
  readonly version: string;
}
