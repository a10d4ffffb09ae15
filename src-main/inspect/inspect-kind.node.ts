// One kind of `inspect`: the same gather-and-judge as the window, headless. Output fields are fixed in README.
import type { Ports } from '../ports.ts';

export interface InspectResult {
  /** printed on stdout as one JSON document */
  readonly json: unknown;
  /** something failed: exit status 1 */
  readonly failed: boolean;
  /** the human table of `--pretty` */
  readonly pretty: string;
}

export type InspectPorts = Pick<Ports, 'resolver' | 'dialer' | 'clock'>;

export interface InspectKind {
  readonly kind: string;
  /** one line, e.g. `mail FILE...` */
  readonly usage: string;
  /** runs for command-line arguments (flags included); throws `InspectInputError` for bad input: exit status 2 */
  run(args: readonly string[], ports: InspectPorts): Promise<InspectResult>;
  /** answers one `--jsonl` request (parsed JSON, untrusted) without its id; throws `InspectInputError` */
  answer(request: Readonly<Record<string, unknown>>, ports: InspectPorts): Promise<Record<string, unknown>>;
}

export class InspectInputError extends Error {}
