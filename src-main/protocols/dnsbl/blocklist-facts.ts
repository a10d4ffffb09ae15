// Answers of DNS blocklists. RFC 5782; 127.255.255.x and refusals are "could not be checked".
import type { DnsAnswer } from '../dns/answer.ts';

export interface BlocklistFacts {
  readonly address: string;
  readonly lists: readonly {
    readonly list: string;
    readonly state: 'listed' | 'not-listed' | 'could-not-be-checked';
    readonly codes: readonly string[];
    readonly answer: DnsAnswer;
  }[];
}
