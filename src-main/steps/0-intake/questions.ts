// The questions of STEP 0: which are still open, and the words for them. わからない is an answer, an empty place is none.
import type { Answers } from '../../contract/answers.ts';
import type { Text } from '../../contract/text.ts';
import { firstCarriers } from '../../carriers/carrier.ts';

export interface Question {
  readonly id: string;
  readonly title: Text;
  readonly answered: (answers: Answers) => boolean;
}

export const questions: readonly Question[] = [
  {
    id: 'domain',
    title: {
      ja: 'お店のドメインと、注文メールの差出人アドレス',
      en: 'The shop’s domain and the From address of order mails',
    },
    answered: (answers) => answers.shopDomain !== null && answers.fromAddress !== null,
  },
  {
    id: 'arrivals',
    title: {
      ja: '注文メールは、どの携帯会社に届いていますか',
      en: 'Which carriers do the order mails reach',
    },
    answered: (answers) => firstCarriers.every((id) => answers.arrivals[id] !== undefined),
  },
  {
    id: 'mail-program',
    title: {
      ja: 'ふだんのメールソフトから送ると届きますか',
      en: 'Does a mail from your mail program arrive',
    },
    answered: (answers) => answers.mailProgram !== null,
  },
  {
    id: 'affected',
    title: { ja: '届かないのは、だれですか', en: 'Who is affected' },
    answered: (answers) => answers.affected !== null,
  },
  {
    id: 'since',
    title: { ja: 'いつからですか', en: 'Since when' },
    answered: (answers) => answers.since !== null,
  },
];

/** @returns the ids of the questions that are still open, in order */
export function unanswered(answers: Answers): readonly string[] {
  return questions.filter((question) => !question.answered(answers)).map((question) => question.id);
}
