// Masks customers' mail addresses in any text (`yam****@docomo.ne.jp`), for screen, paper and export.
// The shop's own addresses stay readable: without them nobody could repair anything.

// Local parts as RFC 5321 4.1.2 allows them, and the odd dots of old phone addresses; quoted ones too.
const address =
  /("(?:[^"\\\r\n]|\\.){1,64}"|[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64})@((?:[A-Za-z0-9_-]{1,63}\.){0,10}[A-Za-z0-9_-]{1,63})/g;

/** Names that are no public domain: the faults this program looks for. */
const notPublic = /^(?:[^.]+|.*\.(?:localdomain|local|internal|lan))$/i;

/** These headers hold identifiers that only look like addresses. */
const identifierLine = /^\s*(?:message-id|references|in-reply-to|content-id)\s*:/i;

export interface OwnNames {
  /** the shop's domains; addresses there and below stay readable */
  readonly domains: readonly string[];
  /** single addresses that stay readable, e.g. a shop's From address at a free mailbox */
  readonly addresses: readonly string[];
}

/** Shows the first three characters at most, never more than half of the local part. */
function masked(localPart: string): string {
  const bare = localPart.replace(/^"|"$/g, '').replace(/\*+$/, '');
  return `${bare.slice(0, Math.min(3, Math.ceil(bare.length / 2)))}****`;
}

/**
 * @param text one line of anything that may hold addresses
 * @returns the text with all foreign addresses masked; masking twice changes nothing more
 */
export function maskAddresses(text: string, own: OwnNames): string {
  if (!text.includes('@') || identifierLine.test(text)) return text;
  return text.replace(address, (whole, localPart: string, domain: string) => {
    const name = domain.toLowerCase();
    const mine = own.domains.some(
      (domainOfOurs) => name === domainOfOurs || name.endsWith(`.${domainOfOurs}`),
    );
    const kept = mine || notPublic.test(name) || own.addresses.includes(whole.toLowerCase());
    // A masked one is left as it is, or the second pass would take one more character away.
    return kept || localPart.endsWith('****') ? whole : `${masked(localPart)}@${domain}`;
  });
}
