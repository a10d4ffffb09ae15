// A quiet row of radio buttons for a follow-up question, lighter than the toggle it belongs to.
import { useId } from 'react';
import { display } from '../wording/format.ts';
import './ChoiceLine.css';

export interface ChoiceLineProps<Value extends string> {
  readonly legend: string;
  readonly value: Value | null;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

export function ChoiceLine<Value extends string>(props: ChoiceLineProps<Value>) {
  const name = useId();
  return (
    <fieldset className="choice-line">
      <legend className="visually-hidden">{display(props.legend)}</legend>
      {props.options.map((option) => (
        <label key={option.value} className="choice-line__option">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={props.value === option.value}
            onChange={() => props.onChange(option.value)}
          />
          {display(option.label)}
        </label>
      ))}
    </fieldset>
  );
}
