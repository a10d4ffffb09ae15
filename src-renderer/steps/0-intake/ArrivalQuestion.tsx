// Per carrier: does it arrive? A second row asks how, once that is known (inbox or spam folder; nothing or an error mail).
import { useState } from 'react';
import {
  carrierIds,
  type Answers,
  type Arrival,
  type CarrierId,
} from '../../../src-main/contract/answers.ts';
import { CarrierToggle } from '../../ui/CarrierToggle.tsx';
import { ChoiceLine } from '../../ui/ChoiceLine.tsx';
import { useUi } from '../../ui/ui-context.ts';
import { carrierNames, firstCarriers } from './carriers.ts';

export interface ArrivalQuestionProps {
  readonly arrivals: Answers['arrivals'];
  readonly onAnswer: (carrier: CarrierId, arrival: Arrival) => void;
}

export function ArrivalQuestion({ arrivals, onAnswer }: ArrivalQuestionProps) {
  const { say, language } = useUi();
  const others = carrierIds.filter((id) => !firstCarriers.includes(id));
  const [more, setMore] = useState(() => others.some((id) => arrivals[id] !== undefined));
  const shown = more ? carrierIds : firstCarriers;
  return (
    <>
      {shown.map((id) => (
        <ArrivalRow
          key={id}
          name={carrierNames[id][language]}
          arrival={arrivals[id]}
          onAnswer={(arrival) => onAnswer(id, arrival)}
        />
      ))}
      {!more && (
        <button type="button" className="link question__link" onClick={() => setMore(true)}>
          {say('otherCarriers')}
        </button>
      )}
    </>
  );
}

type Rough = 'arrives' | 'arrives-not' | 'unknown';

function roughly(arrival: Arrival | undefined): Rough | null {
  if (arrival === undefined) return null;
  if (arrival === 'unknown') return 'unknown';
  return arrival === 'nothing' || arrival === 'bounced' ? 'arrives-not' : 'arrives';
}

const firstOf = { arrives: 'inbox', 'arrives-not': 'nothing', unknown: 'unknown' } as const;

function ArrivalRow(props: {
  readonly name: string;
  readonly arrival: Arrival | undefined;
  readonly onAnswer: (arrival: Arrival) => void;
}) {
  const { say } = useUi();
  const rough = roughly(props.arrival);
  return (
    <div className="arrival">
      <span className="arrival__name" aria-hidden="true">
        {props.name}
      </span>
      <CarrierToggle<Rough>
        legend={props.name}
        value={rough}
        options={[
          { value: 'arrives', label: say('arrives'), kind: 'ok' },
          { value: 'arrives-not', label: say('arrivesNot'), kind: 'bad' },
          { value: 'unknown', label: say('dontKnow'), kind: 'ask' },
        ]}
        onChange={(value) => props.onAnswer(firstOf[value])}
      />
      {rough === 'arrives' && (
        <div className="arrival__detail">
          <ChoiceLine<Arrival>
            legend={say('howArrives', { carrier: props.name })}
            value={props.arrival ?? null}
            options={[
              { value: 'inbox', label: say('inInbox') },
              { value: 'spam-folder', label: say('inSpam') },
              { value: 'warning-banner', label: say('withWarning') },
            ]}
            onChange={props.onAnswer}
          />
        </div>
      )}
      {rough === 'arrives-not' && (
        <div className="arrival__detail">
          <ChoiceLine<Arrival>
            legend={say('howFails', { carrier: props.name })}
            value={props.arrival ?? null}
            options={[
              { value: 'nothing', label: say('nothingComes') },
              { value: 'bounced', label: say('comesBack') },
            ]}
            onChange={props.onAnswer}
          />
        </div>
      )}
    </div>
  );
}
