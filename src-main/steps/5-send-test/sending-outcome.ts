// What a test sending came to: who ended it, where it stopped, and what is certain about the mail itself.
import { fill, fillRich, type Language, type Text } from '../../contract/text.ts';
import type { Mark } from '../../contract/view/mark.ts';
import type { SendView } from '../../contract/view/send.ts';
import type { SendingFacts } from '../../protocols/smtp/smtp-facts.ts';
import { mark } from '../../wording/marks.ts';
import { sendFailures, type FailureWords, type SendFailure } from './failure-words.ts';
import { howFar, type Stage } from './how-far.ts';
import { words } from './words.ts';

type Outcome = NonNullable<NonNullable<SendView['conversation']>['outcome']>;

const stageNames: { readonly [Name in Stage]: Text } = {
  connect: { ja: 'つなぐところ', en: 'making the connection' },
  greeting: { ja: 'サーバーのあいさつ', en: 'the server’s greeting' },
  hello: { ja: '名のり', en: 'giving our name' },
  encryption: { ja: '暗号化', en: 'encryption' },
  'log-in': { ja: 'ログイン', en: 'the log-in' },
  sender: { ja: '差出人', en: 'the sender' },
  recipient: { ja: '宛先', en: 'the recipients' },
  message: { ja: '本文を渡す前', en: 'before the message' },
  'last-word': { ja: '本文を渡したあと', en: 'after the message' },
};

/** @returns mark, meaning, what is certain, and the next step */
export function sendingOutcome(
  sending: SendingFacts,
  language: Language,
  mask: (text: string) => string,
): Outcome {
  if (sending.outcome === 'accepted') return acceptedOutcome(sending, language, mask);
  const failure = wordsOf(sending.failure);
  const taken = sending.taken ?? 'no';
  const stage = stageNames[howFar(sending.dialogue)][language];
  return {
    mark: taken === 'unknown' ? mark('ask', 'dontKnow', language) : failureMark(sending, failure, language),
    sentence: fillRich(failure.meaning[language]),
    certain: fill(words[taken === 'unknown' ? 'certainUnknown' : 'certainNothing'][language], { stage }),
    next: fillRich(failure.next[language]),
  };
}

/** An older or foreign case may name a failure that is not known: it ended somehow. */
function wordsOf(failure: string | null): FailureWords {
  const known: Readonly<Record<string, FailureWords>> = sendFailures;
  const name: SendFailure = 'hung-up';
  return (
    (failure !== null && Object.hasOwn(known, failure) ? known[failure] : undefined) ?? sendFailures[name]
  );
}

/** "Refused" stands only above what the server refused; what we did not send out of care was not sent. */
function failureMark({ failure }: SendingFacts, { who }: FailureWords, language: Language): Mark {
  if (who === 'server') return mark('bad', 'refused', language);
  const ownLine = failure === 'line-blocks-25' || failure === 'unreachable' || failure === 'cancelled';
  return ownLine ? mark('hold', 'onHold', language) : mark('bad', 'couldNotSend', language);
}

function acceptedOutcome(
  { recipients }: SendingFacts,
  language: Language,
  mask: (text: string) => string,
): Outcome {
  const refused = recipients.filter(({ accepted }) => !accepted).map(({ address }) => mask(address));
  const some = refused.length > 0;
  return {
    mark: some ? mark('warn', 'checkThis', language) : mark('ok', 'accepted', language),
    sentence: fillRich(words[some ? 'acceptedSome' : 'accepted'][language], { addresses: refused.join(' ') }),
    certain: fill(words[some ? 'certainSome' : 'certainTaken'][language], {
      taken: recipients.length - refused.length,
      refused: refused.length,
    }),
    next: fillRich(words.acceptedNext[language]),
  };
}
