// How one kind of word of the flat vocabulary is read: a mail's identity, SPF, a reverse name, a figure of the log.
import type { ServerReport } from '../facts/facts.ts';
import type { CarrierFigures } from '../protocols/maillog/maillog-facts.ts';
import type { MailPart } from '../protocols/message/mail-facts.ts';
import type { SpfEvaluation, SpfResult } from '../protocols/spf/trace.ts';
import { plainKey } from './plain-answers.ts';
import type { Draft } from './plain-draft.ts';
import { saysAbsent, saysYes, textOf, numberOf } from './plain-values.ts';

export type Word = (draft: Draft, value: unknown) => void;

export const tell = (draft: Draft, part?: MailPart): void => {
  draft.mailTold = true;
  if (part !== undefined) draft.parts.push(part);
};

export const mailWord =
  (part: MailPart | undefined, set: (draft: Draft, text: string) => void): Word =>
  (draft, value) => {
    tell(draft, part);
    set(draft, value === null || value === false ? 'none' : value === true ? 'yes' : textOf(value));
  };

export const spfWord =
  (...identities: readonly SpfEvaluation['identity'][]): Word =>
  (draft, value) => {
    const text = plainKey(textOf(value));
    const found = (['permerror', 'temperror', 'softfail', 'neutral', 'pass', 'fail'] as const).find(
      (result) => text.includes(result),
    );
    if (/two|multiple|double|duplicate|^2/.test(text) || value === 2) {
      draft.spfRecords = 2;
      for (const one of identities) draft.spf[one] = 'permerror';
      return;
    }
    const result: SpfResult | null =
      found ??
      (saysAbsent(value) || /norecord|missing|none/.test(text)
        ? 'none'
        : saysYes(value)
          ? 'pass'
          : /wrong|notlisted|notcovered|mismatch/.test(text)
            ? 'softfail'
            : null);
    if (result !== null) for (const one of identities) draft.spf[one] = result;
  };

export const dmarcPolicyWord: Word = (draft, value) => {
  const text = plainKey(textOf(value));
  draft.dmarcPolicy = text.includes('reject')
    ? 'reject'
    : text.includes('quarantine')
      ? 'quarantine'
      : /absent|missing|norecord/.test(text) || value === null
        ? null
        : 'none';
};

export const dmarcResultWord: Word = (draft, value) => {
  const bad = saysAbsent(value) || /fail|mis|not/i.test(textOf(value));
  draft.dmarcResult = bad ? 'fail' : 'pass';
  draft.dmarcPolicy ??= 'none';
};

export const dmarcWord: Word = (draft, value) => {
  const text = plainKey(textOf(value));
  if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      if (/policy|^p$/i.test(key)) dmarcPolicyWord(draft, inner);
      if (/result|align|pass/i.test(key)) dmarcResultWord(draft, inner);
    }
    return;
  }
  const policy = (['reject', 'quarantine'] as const).find((one) => text.includes(one));
  if (policy !== undefined) draft.dmarcPolicy = policy;
  if (/fail|misalign|notalign/.test(text)) draft.dmarcResult = 'fail';
  else if (/pass|aligned|^ok$/.test(text) || value === true) draft.dmarcResult = 'pass';
  if (policy === undefined && /^pnone|policynone/.test(text)) draft.dmarcPolicy = 'none';
  else if (policy === undefined && draft.dmarcResult === null && saysAbsent(value)) draft.dmarcPolicy = null;
  else if (draft.dmarcPolicy === undefined) draft.dmarcPolicy = 'none';
};

export const reverseWord =
  (family: 4 | 6): Word =>
  (draft, value) => {
    const text = textOf(value);
    if (saysAbsent(value)) draft.reverse[family] = 'none';
    else if (/generic|default|provider|auto/i.test(text)) draft.reverse[family] = 'generic';
    else if (/timeout|servfail|server-failure|refused/i.test(text)) draft.reverse[family] = 'timeout';
    else draft.reverse[family] = saysYes(value) || !text.includes('.') ? `mail.${draft.domain}` : text;
  };

export const figure =
  (set: (number: number) => Partial<CarrierFigures>): Word =>
  (draft, value) => {
    const number = numberOf(value);
    if (number === null) return;
    draft.figures = { ...draft.figures, ...set(number) };
    draft.figuresTold = true;
  };

export const reported =
  (set: (value: unknown) => Partial<ServerReport>): Word =>
  (draft, value) => {
    draft.report = { ...draft.report, ...set(value) };
  };
