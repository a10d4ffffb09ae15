// What a kind of server must say about itself: how it is named, where its mail program, PHP and logs are. One data file each.
import type { ServerId } from '../contract/answers.ts';
import type { Text } from '../contract/text.ts';
import type { Procedure } from './procedure.ts';

export interface ServerKind {
  readonly id: ServerId;
  readonly name: Text;
  /** giving the machine its name, now and after a restart */
  readonly hostName: Procedure;
  readonly webUser: string;
  /** commands that take up a change; reload before restart */
  readonly reload: {
    readonly postfix: string;
    readonly sendmail: string;
    readonly exim: string;
    readonly php: string;
  };
  /** folders whose *.ini files PHP reads; may be a pattern */
  readonly phpIniFolders: string;
  /** one command that shows the mail log of today */
  readonly log: string;
  readonly eximMacros: readonly string[];
  readonly source: string;
}
