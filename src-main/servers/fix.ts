// What a fix card is before a language and a shop are known: words, and which procedure for which server and evidence.
import type { MtaId, ShopSoftwareId } from '../contract/answers.ts';
import type { Text } from '../contract/text.ts';
import type { Procedure } from './procedure.ts';
import type { ServerKind } from './server-kind.ts';

/** What the choice of a procedure rests on; from the mail and the answers. */
export interface FixContext {
  readonly mta: MtaId;
  readonly software: ShopSoftwareId;
  readonly messageId: 'absent' | 'blank' | 'by-mta' | 'by-swift' | 'by-application' | 'unknown';
}

export interface Fix {
  /** as in `fixes` of checks, rules and causes */
  readonly id: string;
  /** in a list of fixes */
  readonly title: Text;
  /** the same as a sentence, over its own screen */
  readonly headline: Text;
  /** why this fix, from the evidence */
  readonly why: (context: FixContext) => Text;
  readonly procedure: (server: ServerKind, context: FixContext) => Procedure;
  /** for rental servers, where nobody has a shell */
  readonly withoutShell: Procedure;
}
