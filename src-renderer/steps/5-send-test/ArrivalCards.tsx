// A card a carrier: what its desk said (a fact), and the operator's tick of what the phone shows.
import type { Arrival } from '../../../src-main/contract/answers.ts';
import type { LabView } from '../../../src-main/contract/view/lab.ts';
import type { SendView } from '../../../src-main/contract/view/send.ts';
import { call } from '../../todoku.ts';
import { CarrierToggle, type ToggleOption } from '../../ui/CarrierToggle.tsx';
import { RichWords } from '../../ui/RichWords.tsx';
import { MarkShape } from '../../ui/StatusMark.tsx';
import { useUi } from '../../ui/ui-context.ts';
import { display } from '../../wording/format.ts';
import { PracticePhone } from './PracticePhone.tsx';
import './ArrivalCards.css';

type CarrierCard = SendView['carriers'][number];
type Rough = 'arrived' | 'not' | 'yet';

const rough: { readonly [Kind in Arrival]: Rough } = {
  inbox: 'arrived',
  'spam-folder': 'arrived',
  'warning-banner': 'arrived',
  nothing: 'not',
  bounced: 'not',
  unknown: 'yet',
};
/** What a rough tick stands for until it is told more exactly. */
const plainest: { readonly [Kind in Rough]: Arrival } = { arrived: 'inbox', not: 'nothing', yet: 'unknown' };

export interface ArrivalCardsProps {
  readonly carriers: readonly CarrierCard[];
  readonly practice: boolean;
  readonly lab: LabView | null;
  /** the mail or bounce that came back shall be read; in practice with its id, else it is asked for */
  readonly onHandBack: (kind: 'mail' | 'bounce', practiceId: string | null) => void;
}

export function ArrivalCards({ carriers, practice, lab, onHandBack }: ArrivalCardsProps) {
  const { say } = useUi();
  const oldLog = carriers.some(({ accepted }) => accepted?.kind === 'wait');
  return (
    <>
      <ul className="arrival-cards">
        {carriers.map((carrier) => (
          <li key={carrier.id} className={`arrival-card ${carrier.failedBefore ? 'arrival-card--lead' : ''}`}>
            <Card carrier={carrier} practice={practice} lab={lab} onHandBack={onHandBack} />
          </li>
        ))}
      </ul>
      {oldLog && <p className="caption arrival-cards__note">{say('sendDeskOld')}</p>}
    </>
  );
}

function Card({
  carrier,
  practice,
  lab,
  onHandBack,
}: { readonly carrier: CarrierCard } & Omit<ArrivalCardsProps, 'carriers'>) {
  const { say, language } = useUi();
  const tick = (arrival: Arrival): void => void call('send.tick', { carrier: carrier.id, arrival });
  const question = say(practice ? 'sendArrivedQuestionPractice' : 'sendArrivedQuestion');
  const options: readonly ToggleOption<Rough>[] = [
    { value: 'arrived', label: say('sendArrived'), kind: 'ok' },
    { value: 'not', label: say('sendNothing'), kind: 'bad' },
    { value: 'yet', label: say('sendNotYet'), kind: 'wait' },
  ];
  return (
    <>
      <div className="arrival-card__head">
        <h3 className="arrival-card__name">{display(carrier.name)}</h3>
        {carrier.tickedAt !== null && carrier.tickedAt !== '' && (
          <p className="caption">{say('sendTickedAt', { time: timeOf(carrier.tickedAt, language) })}</p>
        )}
      </div>
      <p className="arrival-card__was">{say('sendWas', { word: carrier.arrivedBefore.word })}</p>
      {carrier.accepted !== null && carrier.accepted.kind !== 'wait' && (
        <p className="arrival-card__fact">
          <MarkShape kind={carrier.accepted.kind} />
          {carrier.accepted.kind === 'ok' ? say('sendDeskAccepted') : display(carrier.accepted.word)}
        </p>
      )}
      {practice && lab !== null && <PracticePhone lab={lab} carrier={carrier.id} />}
      <div className="arrival-card__tick">
        <p className="arrival-card__question" aria-hidden="true">
          {question}
        </p>
        <CarrierToggle
          legend={`${carrier.name}：${question}`}
          size="small"
          value={rough[carrier.arrival]}
          options={options}
          onChange={(value) => tick(plainest[value])}
        />
        <Finer carrier={carrier} onTick={tick} />
        <Follow carrier={carrier} lab={lab} onHandBack={onHandBack} />
      </div>
      {carrier.advice !== null && carrier.advice.length > 0 && (
        <p className="arrival-card__advice">
          <RichWords text={carrier.advice} />
        </p>
      )}
    </>
  );
}

/** Where exactly it arrived, or how exactly it did not. */
function Finer({
  carrier,
  onTick,
}: {
  readonly carrier: CarrierCard;
  readonly onTick: (arrival: Arrival) => void;
}) {
  const { say } = useUi();
  const choices: readonly { readonly value: Arrival; readonly label: string }[] =
    rough[carrier.arrival] === 'arrived'
      ? [
          { value: 'inbox', label: say('sendInbox') },
          { value: 'spam-folder', label: say('sendSpam') },
          { value: 'warning-banner', label: say('sendWarned') },
        ]
      : rough[carrier.arrival] === 'not'
        ? [
            { value: 'nothing', label: say('sendNothing') },
            { value: 'bounced', label: say('sendBounced') },
          ]
        : [];
  if (choices.length === 0) return null;
  return (
    <fieldset className="arrival-card__finer">
      <legend className="visually-hidden">{carrier.name}</legend>
      {choices.map(({ value, label }) => (
        <label key={value}>
          <input
            type="radio"
            name={`finer-${carrier.id}`}
            checked={carrier.arrival === value}
            onChange={() => onTick(value)}
          />
          {display(label)}
        </label>
      ))}
    </fieldset>
  );
}

function timeOf(at: string, language: string): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return at;
  return new Intl.DateTimeFormat(language, { timeStyle: 'short', hourCycle: 'h23' }).format(date);
}

/** The arrived mail or the bounce can be read right away. */
function Follow({
  carrier,
  lab,
  onHandBack,
}: { readonly carrier: CarrierCard } & Pick<ArrivalCardsProps, 'lab' | 'onHandBack'>) {
  const { say } = useUi();
  const bounced = carrier.arrival === 'bounced';
  if (!bounced && rough[carrier.arrival] !== 'arrived') return null;
  const kind = bounced ? 'bounce' : 'mail';
  const own = lab?.inbox.find((mail) => mail.carrier === carrier.id && mail.kind === kind);
  return (
    <button
      type="button"
      className="link arrival-card__follow"
      onClick={() => onHandBack(kind, own?.id ?? null)}
    >
      {say(bounced ? 'sendReadBounce' : 'sendReadMail')}
    </button>
  );
}
