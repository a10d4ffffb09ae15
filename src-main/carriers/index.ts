// The rulebooks of all carriers in the order of the matrix.
import type { Rule } from '../checks/rule.ts';
import { auAuthenticationRules } from './au-authentication.ts';
import { auRules } from './au.ts';
import { docomoRules } from './docomo.ts';
import { gmailRules } from './gmail.ts';
import { rakutenRules } from './rakuten.ts';
import { softbankRules } from './softbank.ts';
import { uqRules } from './uq.ts';
import { yahooJapanRules } from './yahoo-japan.ts';
import { ymobileRules } from './ymobile.ts';

export { carriers } from './carrier.ts';
export { carrierOfDomain } from './domains.ts';

export const rules: readonly Rule[] = [
  ...docomoRules,
  ...auRules,
  ...auAuthenticationRules,
  ...softbankRules,
  ...ymobileRules,
  ...uqRules,
  ...rakutenRules,
  ...yahooJapanRules,
  ...gmailRules,
];
