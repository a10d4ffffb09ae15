// DNS questions and answers as plain values. RFC 1034/1035; "no such name" and "no such record" (RFC 2308) are facts,
// everything that did not answer properly is not.

export type RecordType = 'A' | 'AAAA' | 'MX' | 'TXT' | 'NS' | 'SOA' | 'PTR' | 'CNAME' | 'SPF';

/** One record. `data` by type: address text; `{preference, exchange}`; list of strings (TXT, bytes as latin-1); name; SOA fields. */
export type RecordData =
  | { readonly type: 'A' | 'AAAA'; readonly address: string }
  | { readonly type: 'MX'; readonly preference: number; readonly exchange: string }
  | { readonly type: 'TXT' | 'SPF'; readonly strings: readonly string[] }
  | { readonly type: 'NS' | 'PTR' | 'CNAME'; readonly name: string }
  | {
      readonly type: 'SOA';
      readonly mname: string;
      readonly rname: string;
      readonly serial: number;
      readonly minimum: number;
    };

export interface ResourceRecord {
  readonly name: string;
  readonly ttl: number;
  readonly data: RecordData;
}

/** Why there is no answer: these never make a verdict `fail`. */
export type NoAnswerReason =
  | 'timeout'
  | 'refused'
  | 'server-failure'
  | 'garbled'
  | 'unreachable'
  | 'not-implemented'
  | 'name-too-long'
  | 'cancelled';

export interface AnswerTrace {
  readonly question: { readonly name: string; readonly type: RecordType };
  /** `address:port` or the URL of the server that gave (or owed) the answer */
  readonly server: string;
  readonly transport: 'udp' | 'tcp' | 'https';
  readonly milliseconds: number;
  /** ISO 8601, UTC */
  readonly at: string;
  readonly authoritative: boolean;
}

export type DnsAnswer =
  | { readonly outcome: 'found'; readonly records: readonly ResourceRecord[]; readonly trace: AnswerTrace }
  | { readonly outcome: 'no-such-name'; readonly trace: AnswerTrace }
  | { readonly outcome: 'no-such-record'; readonly trace: AnswerTrace }
  | { readonly outcome: 'no-answer'; readonly why: NoAnswerReason; readonly trace: AnswerTrace };

/** The records asked for one name. A type that was not asked is absent. */
export interface DomainRecords {
  readonly domain: string;
  readonly answers: Readonly<Partial<Record<RecordType, DnsAnswer>>>;
  /** addresses behind each MX, both families asked; absent where MX was not asked */
  readonly exchanges?: readonly { readonly name: string; readonly answers: readonly DnsAnswer[] }[];
}

/** The same question put to every authoritative name server of a zone, data compared without TTL. */
export interface ServerComparison {
  readonly zone: string;
  readonly servers: readonly {
    readonly name: string;
    readonly address: string | null;
    /** `lame`: answers without authority */
    readonly state: 'answers' | 'lame' | 'refuses' | 'silent' | 'no-address';
    readonly serial: number | null;
    readonly answers: readonly DnsAnswer[];
  }[];
  /** names and types whose data differ between servers that answered */
  readonly differences: readonly {
    readonly name: string;
    readonly type: RecordType;
    readonly servers: readonly string[];
  }[];
}

/** PTR of one sending address and what its names lead back to. */
export interface ReverseLookup {
  readonly address: string;
  /** how we know that mail leaves from there; `guess`: only the shop's own A or AAAA record says so */
  readonly origin?: 'answer' | 'mail' | 'guess';
  readonly pointer: DnsAnswer;
  readonly forward: readonly {
    readonly name: string;
    readonly answer: DnsAnswer;
    readonly leadsBack: boolean;
  }[];
}
