// Where a mail arrived: real radio buttons drawn as one row of marks with words. Used at intake and in STEP 5.
import { useId } from 'react';
import type { StatusKind } from '../../src-main/contract/view/mark.ts';
import { display } from '../wording/format.ts';
import { MarkShape } from './StatusMark.tsx';
import './CarrierToggle.css';

export interface ToggleOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** shape and colour of the option when chosen; `none` has no shape */
  readonly kind: StatusKind;
}

export interface CarrierToggleProps<Value extends string> {
  /** what is asked, e.g. the carrier's name; spoken as the group's name */
  readonly legend: string;
  readonly value: Value | null;
  readonly options: readonly ToggleOption<Value>[];
  readonly onChange: (value: Value) => void;
  readonly size?: 'normal' | 'small';
  /** marks the group for the focus of 「2 番の質問が残っています」 */
  readonly describedBy?: string;
}

export function CarrierToggle<Value extends string>(props: CarrierToggleProps<Value>) {
  const name = useId();
  return (
    <fieldset className={`toggle toggle--${props.size ?? 'normal'}`} aria-describedby={props.describedBy}>
      <legend className="visually-hidden">{display(props.legend)}</legend>
      {props.options.map((option) => (
        <label key={option.value} className={`toggle__option mark--${option.kind}`}>
          <input
            type="radio"
            className="toggle__radio"
            name={name}
            value={option.value}
            checked={props.value === option.value}
            onChange={() => props.onChange(option.value)}
          />
          <span className="toggle__face">
            <MarkShape kind={option.kind} look="glyph" />
            <span>{display(option.label)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
