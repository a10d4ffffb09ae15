// A reason's words, and which published rules it touches (ids as in carrier-rules 1).
import type { CarrierId } from '../../contract/answers.ts';
import type { ReasonName } from './phrases/phrase.ts';
import { reasonWords, type ReasonWords } from './phrases/reason-words.ts';

/** Where a carrier's own row of the rulebook is about the same thing (ids as in carrier-rules, lower case). */
const touched: { readonly [Reason in ReasonName]?: { readonly [Carrier in CarrierId]?: readonly string[] } } =
  {
    userunknown: {
      au: ['au-01', 'au-14'],
      uq: ['uq-01'],
      softbank: ['sb-05'],
      ymobile: ['sb-05'],
      docomo: ['dc-05'],
    },
    filtered: {
      au: ['au-22', 'au-23'],
      uq: ['au-22', 'au-23'],
      softbank: ['sb-12', 'sb-13'],
      ymobile: ['ym-01'],
      docomo: ['dc-01', 'dc-03'],
    },
    rejected: { au: ['au-03'], uq: ['au-03'], softbank: ['sb-11'], ymobile: ['sb-11'], docomo: ['dc-04'] },
    blocked: {
      au: ['au-05', 'au-06', 'au-07', 'au-15'],
      uq: ['uq-01'],
      softbank: ['sb-05'],
      ymobile: ['sb-05'],
      docomo: ['dc-05', 'dc-06'],
      gmail: ['gm-14'],
    },
    badreputation: { gmail: ['gm-04'], au: ['au-05'], docomo: ['dc-05'] },
    requireptr: { au: ['au-06'], uq: ['au-06'], gmail: ['gm-02'] },
    authfailure: {
      au: ['au-19', 'au-23'],
      softbank: ['sb-12'],
      ymobile: ['ym-01'],
      docomo: ['dc-01'],
      'yahoo-japan': ['yj-01'],
      gmail: ['gm-01', 'gm-08'],
    },
    policyviolation: { 'yahoo-japan': ['yj-01', 'yj-02'], gmail: ['gm-12'] },
    notcompliantrfc: {
      au: ['au-08', 'au-13'],
      softbank: ['sb-07'],
      docomo: ['dc-09'],
      gmail: ['gm-05', 'gm-10', 'gm-11'],
    },
    contenterror: { au: ['au-08'], softbank: ['sb-07'], gmail: ['gm-05'] },
    mesgtoobig: { au: ['au-10'], uq: ['au-10'], softbank: ['sb-01'], ymobile: ['sb-01'], docomo: ['dc-10'] },
    exceedlimit: { au: ['au-10'], softbank: ['sb-01'], docomo: ['dc-10'] },
    toomanyconn: { au: ['au-02', 'au-12'], softbank: ['sb-02'], docomo: ['dc-06', 'dc-07'] },
    speeding: { au: ['au-05'], softbank: ['sb-10'], docomo: ['dc-06'], gmail: ['gm-12'] },
    expired: { au: ['au-15'], docomo: ['dc-06'] },
    norelaying: { au: ['au-11'] },
    failedstarttls: { gmail: ['gm-03'] },
  };

/** @returns ids of the carrier's published rules that a refusal for this reason is about */
export function rulesTouched(reason: string, carrier: CarrierId | null): readonly string[] {
  if (carrier === null || !Object.hasOwn(touched, reason)) return [];
  return touched[reason as ReasonName]?.[carrier] ?? []; // an own key of the table is a reason's name
}

/** @returns the words of a reason as stored in facts; unknown names read as "not clear" */
export function wordsOfReason(reason: string): ReasonWords {
  return Object.hasOwn(reasonWords, reason) ? reasonWords[reason as ReasonName] : reasonWords.onhold; // as above
}
