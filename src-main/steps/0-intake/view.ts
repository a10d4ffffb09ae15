// STEP 0 as the screen sees it: what is still open, what can be said so far, and the leading guesses as guesses.
import { fill, fillRich, type Text } from '../../contract/text.ts';
import type { IntakeView } from '../../contract/view/intake.ts';
import type { PageView } from '../../contract/view/page.ts';
import { causeView, leadingCauses } from '../../triage/cause-view.ts';
import { symptomsOf } from '../../triage/symptoms.ts';
import { mark } from '../../wording/marks.ts';
import type { JudgedCase } from '../judged-case.ts';
import { inferences } from './inferences.ts';
import { questions, unanswered } from './questions.ts';
import { recipientAddressView } from './recipient-address.ts';

const words = {
  name: { ja: 'はじめの質問', en: 'First questions' },
  shortName: { ja: '質問', en: 'Start' },
  length: { ja: '全 {all} 問・約 2 分', en: '{all} {all|question|questions}, about 2 minutes' },
  headline: { ja: 'いまの様子を教えてください。', en: 'Tell us how things are now.' },
  lead: {
    ja: 'わからない項目は「わからない」のままで進めます。',
    en: 'What you don’t know can stay on “Not known”.',
  },
  next: {
    ja: '次は STEP 1。公開情報を読むだけで、設定は変えません。',
    en: 'Next is STEP 1: it only reads public records and changes nothing.',
  },
  part: { ja: '{all} 問中 {answered} 問まで回答', en: '{answered} of {all} answered' },
  all: { ja: '回答ずみ', en: 'Answered' },
} as const satisfies Record<string, Text>;

/** @returns STEP 0's place on the road */
export function page(judged: JudgedCase): PageView {
  const { language, caseFile } = judged;
  const open = unanswered(caseFile.answers);
  const answered = questions.length - open.length;
  const done = open.length === 0;
  return {
    id: '0-intake',
    number: '',
    name: words.name[language],
    shortName: words.shortName[language],
    technicalName: fill(words.length[language], { all: questions.length }),
    mark: done ? mark('ok', 'done', language) : mark('wait', answered === 0 ? 'notYet' : 'waiting', language),
    finding: done
      ? words.all[language]
      : answered === 0
        ? ''
        : fill(words.part[language], { all: questions.length, answered }),
    headline: words.headline[language],
    lead: fillRich(words.lead[language]),
    stamp: null,
    next: words.next[language],
    evidence: [],
    stale: null,
    done,
  };
}

/** @returns what stands beside the questions */
export function detail(judged: JudgedCase): IntakeView {
  const { caseFile, facts, language } = judged;
  const symptoms = symptomsOf(facts);
  // Without a symptom any guess would only say how common a cause is.
  const guessing = symptoms.failing.length + symptoms.marked.length > 0;
  return {
    inferences: inferences(caseFile.answers, symptoms, language),
    leading: guessing ? leadingCauses(judged.causes, 3).map((cause) => causeView(cause, language)) : [],
    recipientAddress: recipientAddressView(caseFile.answers, language),
    unanswered: unanswered(caseFile.answers),
  };
}
