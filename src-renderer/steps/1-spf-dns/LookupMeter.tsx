// How many of the ten DNS look-ups of RFC 7208 4.6.4 the record costs, as ticks and words.
import { useUi } from '../../ui/ui-context.ts';
import './LookupMeter.css';

export interface LookupMeterProps {
  readonly lookups: number;
  readonly worst: number;
  readonly voids: number;
}

export function LookupMeter({ lookups, worst, voids }: LookupMeterProps) {
  const { say } = useUi();
  const state = lookups > 10 ? 'lookupsOver' : lookups === 10 ? 'lookupsFull' : 'lookupsRoom';
  return (
    <div className={`lookups ${lookups > 10 ? 'lookups--over' : ''}`}>
      <span>{say('lookups')}</span>
      <span className="lookups__ticks" role="img" aria-label={say('lookupsOfTen', { count: lookups })}>
        {Array.from({ length: 10 }, (_, place) => (
          <span
            key={place}
            className={place < lookups ? 'lookups__tick lookups__tick--full' : 'lookups__tick'}
          />
        ))}
      </span>
      <span aria-hidden="true">
        <strong>{lookups}</strong> / {say('lookupsLimit')}
      </span>
      <span>{say(state)}</span>
      {worst > lookups && <span>{say('lookupsWorst', { count: worst })}</span>}
      {voids > 0 && <span>{say('lookupsVoid', { count: voids })}</span>}
    </div>
  );
}
