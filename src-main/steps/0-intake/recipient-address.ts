// What is to be said about a recipient's address: misspelt domain, form that breaks the RFC, and what the shop's software
// does with it (carrier-rules 5).
import { carrierById } from '../../carriers/carrier.ts';
import { addressDomain, meantDomain } from '../../carriers/domains.ts';
import type { Answers } from '../../contract/answers.ts';
import { narrow } from '../../contract/inputs.ts';
import { fillRich, type Language, type Text } from '../../contract/text.ts';
import type { IntakeView } from '../../contract/view/intake.ts';
import { addressHandling } from '../../protocols/message/address-handling.ts';
import { addressSyntax } from '../../protocols/message/address-syntax.ts';
import { mark } from '../../wording/marks.ts';

const words = {
  typo: {
    ja: '`@{domain}` という携帯のアドレスはありません。`@{meant}` の書きまちがいではありませんか。',
    en: 'There are no phone addresses at `@{domain}`. Was `@{meant}` meant?',
  },
  quoted: {
    ja: 'このアドレスは、メールのきまりでは引用符でくくらないと送れない形です（`{legal}`）。点は消さないでください。別の人のアドレスになります。',
    en: 'This address is only legal in quotes (`{legal}`). Do not drop dots: that would be somebody else’s address.',
  },
  never: {
    ja: 'このアドレスは、どう書いても送れない形です。お客さまに、もう一度確かめてください。',
    en: 'Nothing can be sent to this address however it is written. Ask the customer again.',
  },
  legal: { ja: '{carrier}のアドレスで、形は正しいです。', en: 'An address at {carrier}; its form is right.' },
  legalOther: { ja: 'アドレスの形は正しいです。', en: 'The form of the address is right.' },
  old: {
    ja: '古い種類のアドレスなので、いまも使えるか確かめてください。',
    en: 'It is an old kind of address; check that it is still in use.',
  },
} as const satisfies Record<string, Text>;

/** @returns mark and sentence about the address that fails, null when none was given */
export function recipientAddressView(answers: Answers, language: Language): IntakeView['recipientAddress'] {
  if (answers.recipientAddress === null || answers.recipientAddress.trim() === '') return null;
  const typed = answers.recipientAddress.trim();
  const syntax = addressSyntax(/^[\x20-\x7e]*$/.test(typed) ? typed : narrow(typed));
  const meant = meantDomain(syntax.domain);
  if (meant !== null) {
    const sentence = fillRich(words.typo[language], { domain: syntax.domain, meant });
    return { mark: mark('bad', 'toFix', language), sentence };
  }
  if (syntax.kind === 'never-legal') {
    return { mark: mark('bad', 'toFix', language), sentence: fillRich(words.never[language]) };
  }
  if (syntax.kind === 'legal-when-quoted') {
    const handling = addressHandling[answers.shopSoftware ?? 'unknown'];
    return {
      mark: mark('warn', 'checkThis', language),
      sentence: [
        ...fillRich(words.quoted[language], { legal: syntax.legalSpelling ?? '' }),
        ...fillRich(` ${handling.sentence[language]}`),
      ],
    };
  }
  const known = addressDomain(syntax.domain);
  if (known === null)
    return { mark: mark('ok', 'noProblem', language), sentence: fillRich(words.legalOther[language]) };
  const sentence = fillRich(words.legal[language], { carrier: carrierById(known.carrier).name[language] });
  return known.old
    ? {
        mark: mark('warn', 'checkThis', language),
        sentence: [...sentence, ...fillRich(` ${words.old[language]}`)],
      }
    : { mark: mark('ok', 'noProblem', language), sentence };
}
