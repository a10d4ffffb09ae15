// The form of a phrase row: what a server's text says, and who says it. Words are what mail systems print; which reason
// they stand for follows Sisimai's naming (libsisimai.org, BSD-2-Clause tables), so that results can be compared.

/** Sisimai's reason names, as far as we tell them apart. */
export type ReasonName =
  | 'authfailure'
  | 'badreputation'
  | 'blocked'
  | 'contenterror'
  | 'delivered'
  | 'exceedlimit'
  | 'expired'
  | 'failedstarttls'
  | 'feedback'
  | 'filtered'
  | 'hasmoved'
  | 'hostunknown'
  | 'mailboxfull'
  | 'mailererror'
  | 'mesgtoobig'
  | 'networkerror'
  | 'norelaying'
  | 'notaccept'
  | 'notcompliantrfc'
  | 'onhold'
  | 'policyviolation'
  | 'rejected'
  | 'requireptr'
  | 'securityerror'
  | 'spamdetected'
  | 'speeding'
  | 'suppressed'
  | 'suspend'
  | 'syntaxerror'
  | 'systemerror'
  | 'systemfull'
  | 'toomanyconn'
  | 'undefined'
  | 'userunknown'
  | 'vacation'
  | 'virusdetected';

/** `words` in lower case, ` … ` stands for anything in between; `source` is the software or provider that prints them. */
export type PhraseRow = readonly [words: string, source: string];

export interface PhraseGroup {
  readonly reason: ReasonName;
  readonly phrases: readonly PhraseRow[];
}

interface Compiled {
  readonly words: string;
  readonly pieces: readonly string[];
}

/** Phrases ready for matching. */
export type PhraseMatcher = (text: string) => string | null;

/**
 * @param rows phrase rows of one reason
 * @returns a function from a lower-case text to the words of the first row that is in it, or null
 */
export function matcherOf(rows: readonly PhraseRow[]): PhraseMatcher {
  const compiled: readonly Compiled[] = rows.map(([words]) => ({ words, pieces: words.split('…') }));
  return (text) => compiled.find(({ pieces }) => inOrder(text, pieces))?.words ?? null;
}

function inOrder(text: string, pieces: readonly string[]): boolean {
  let from = 0;
  for (const piece of pieces) {
    const at = text.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return true;
}
