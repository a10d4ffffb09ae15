// What SMTP servers said to us. RFC 5321; probe outcomes are kept apart because each means something else.

export type ProbeOutcome = 'answering' | 'refused' | 'timed-out' | 'reset' | 'unreachable' | 'cancelled';

/** The greeting of a server and its answer to EHLO. */
export interface GreetingFacts {
  readonly host: string;
  readonly port: number;
  readonly outcome: ProbeOutcome;
  /** name in the 220 line, null when it did not come */
  readonly name: string | null;
  readonly lines: readonly string[];
  readonly extensions: readonly string[];
  readonly sizeLimit: number | null;
  readonly startTls: boolean;
  readonly certificate: CertificateFacts | null;
  readonly milliseconds: number;
  /** what was wrong with the conversation itself, absent where nothing was */
  readonly trouble?: GreetingTrouble;
}

/** `silent`: connected, then nothing in time. `closed`: hung up before it was done. The rest: see replies.ts. */
export type GreetingTrouble =
  'silent' | 'closed' | 'endless-line' | 'too-much' | 'not-smtp' | 'tls-failed' | 'no-such-name';

export interface CertificateFacts {
  readonly names: readonly string[];
  /** ISO 8601, UTC */
  readonly validTo: string;
  readonly trusted: boolean;
  /** why it is not trusted, absent where it is */
  readonly problem?: 'expired' | 'not-yet-valid' | 'wrong-name' | 'self-signed' | 'untrusted';
}

/** One look at one port. `second` counts from the start of watching. */
export interface ProbeTick {
  readonly second: number;
  readonly port: number;
  readonly outcome: ProbeOutcome;
}

export interface WatchFacts {
  readonly host: string;
  readonly startedAt: string;
  readonly running: boolean;
  /** how it was restarted, as the operator said (or the lab's button) */
  readonly ports: readonly number[];
  /** equal neighbours merged, at most 300 a port */
  readonly lanes: readonly {
    readonly port: number;
    readonly segments: readonly {
      readonly from: number;
      readonly to: number;
      readonly outcome: ProbeOutcome;
    }[];
  }[];
  readonly elapsedSeconds: number;
  readonly before: GreetingFacts | null;
  readonly after: GreetingFacts | null;
  /** seconds without any answer, null while it did not go down */
  readonly downSeconds: number | null;
  readonly gaveUp: boolean;
  /** certificates read while watching, one row a port; absent in cases of before it was read */
  readonly certificates?: readonly WatchedCertificate[];
}

/** A port's certificate at the first look, and the last other one that was seen since. */
export interface WatchedCertificate {
  readonly port: number;
  readonly before: CertificateFacts;
  readonly after: CertificateFacts | null;
}

/** Port 25 of unrelated hosts against their 443/587: is it the operator's own line? (carrier-rules 4) */
export interface OutboundPort25Facts {
  readonly blocked: boolean | null;
  readonly probes: readonly {
    readonly host: string;
    readonly port: number;
    readonly outcome: ProbeOutcome;
  }[];
}

/** One line of an SMTP dialogue. The password never gets here. */
export interface DialogueLine {
  readonly who: 'client' | 'server';
  readonly text: string;
  readonly milliseconds: number;
}

/** A mail handed to a server: the shop's submission port or, in the lab, a carrier. */
export interface SendingFacts {
  readonly host: string;
  readonly port: number;
  readonly security: 'tls' | 'starttls' | 'none';
  readonly recipients: readonly {
    readonly address: string;
    readonly accepted: boolean;
    readonly reply: string;
  }[];
  readonly outcome: 'accepted' | 'refused' | 'failed';
  /** code of a failure: certificate, starttls-not-offered, auth-failed, timeout, … */
  readonly failure: string | null;
  readonly dialogue: readonly DialogueLine[];
  readonly startedAt: string;
  readonly milliseconds: number;
  /** while the conversation goes on */
  readonly running?: boolean;
  /** authentication methods the server offers, absent before EHLO */
  readonly authMethods?: readonly string[] | undefined;
  /** whether the server has the mail; `unknown`: handed over, and no last word came. Absent in older cases */
  readonly taken?: 'yes' | 'no' | 'unknown' | undefined;
}
