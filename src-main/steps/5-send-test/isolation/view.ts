// The isolation test as the screen shows it: what can be varied, the numbers, the script, the grid, what the ticks say.
import { carrierById } from '../../../carriers/carrier.ts';
import { isolationFactorIds, type IsolationFactorId } from '../../../contract/isolation.ts';
import { fill, fillRich, type Language, type RichText } from '../../../contract/text.ts';
import type { IsolationView } from '../../../contract/view/isolation.ts';
import type { IsolationFacts } from '../../../facts/isolation-facts.ts';
import type { JudgedCase } from '../../judged-case.ts';
import { analyse, type CarrierConclusion } from './analyse.ts';
import { signs } from './new-test.ts';
import { isolationScript } from './script.ts';
import { factorWords, isolationWords as words } from './words.ts';

/** File name that is suggested for the script. */
export const scriptName = 'todoku-test.sh';

export function isolationView(judged: JudgedCase, mask: (text: string) => string): IsolationView {
  const { language, facts } = judged;
  const isolation = facts.isolation?.state === 'known' ? facts.isolation.value : null;
  return {
    explanation: fillRich(words.explanation[language]),
    factors: isolationFactorIds
      .filter((id) => id !== 'dkim' || signs(judged.caseFile))
      .map((id) => ({
        id,
        name: factorWords[id].name[language],
        right: factorWords[id].right[language],
        suspected: factorWords[id].suspected[language],
      })),
    test: isolation === null ? null : testView(isolation, language, mask),
  };
}

function testView(
  isolation: IsolationFacts,
  language: Language,
  mask: (text: string) => string,
): NonNullable<IsolationView['test']> {
  const nameOf = (id: IsolationFactorId): string => factorWords[id].name[language];
  const unsigned = isolation.mails
    .filter(({ changed }) => changed.includes('dkim'))
    .map(({ number }) => number);
  return {
    chosen: isolation.factors,
    mails: isolation.mails.map(({ number, changed }) => ({
      number,
      differs:
        changed.length === 0
          ? words.allRight[language]
          : changed
              .map((id) =>
                fill(words.differs[language], {
                  name: nameOf(id),
                  value: factorWords[id].suspected[language],
                }),
              )
              .join(language === 'ja' ? '、' : ', '),
    })),
    script: isolationScript(isolation),
    scriptName,
    ...(unsigned.length === 0
      ? {}
      : {
          note: fillRich(words.unsigned[language], {
            numbers: unsigned.join(language === 'ja' ? '・' : ', '),
          }),
        }),
    grid: isolation.recipients.map(({ carrier, address }) => ({
      carrier,
      name: carrierById(carrier).name[language],
      address: mask(address),
      ticks: isolation.mails.map(({ number }) => ({
        number,
        arrival:
          isolation.ticks.find((tick) => tick.carrier === carrier && tick.number === number)?.arrival ??
          'unknown',
      })),
    })),
    conclusions: analyse(isolation).map((conclusion) => ({
      carrier: conclusion.carrier,
      name: carrierById(conclusion.carrier).name[language],
      sentence: conclusionSentence(conclusion, language),
      certainty: conclusion.certainty,
      certaintyWord: words[conclusion.certainty][language],
    })),
  };
}

function conclusionSentence(conclusion: CarrierConclusion, language: Language): RichText {
  const { story, indifferent, certainty } = conclusion;
  const carrier = `${carrierById(conclusion.carrier).name[language]}${language === 'ja' ? ' ' : ''}`;
  const nameOf = (id: IsolationFactorId): string => factorWords[id].name[language];
  const rest = (): RichText =>
    indifferent.length === 0
      ? []
      : fillRich(words.indifferent[language], {
          factors: indifferent.map(nameOf).join(language === 'ja' ? '、' : ', '),
        });
  if (certainty === 'unlikely') return fillRich(words.openSentence[language], { carrier });
  switch (story.kind) {
    case 'all-arrive':
      return fillRich(words.allArrive[language], { carrier });
    case 'none-arrives':
      return fillRich(words.noneArrives[language], { carrier });
    case 'one':
      return [...fillRich(words.one[language], { carrier, factor: nameOf(story.factor) }), ...rest()];
    case 'either':
    case 'both': {
      const [factor, other] = story.factors;
      const args = { carrier, factor: nameOf(factor), other: nameOf(other) };
      return [...fillRich(words[story.kind][language], args), ...rest()];
    }
  }
}
