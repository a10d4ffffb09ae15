// The verdict stamp: a Japanese office stamp whose outline says the result (ui.md 1 and 3). Hidden from screen
// readers because the headline says the same.
import type { StampView } from '../../src-main/contract/view/page.ts';
import { display } from '../wording/format.ts';
import './Stamp.css';

/** @param stamp kind, word and line (`STEP 3・26.11.24`) */
export function Stamp({ stamp }: { readonly stamp: StampView }) {
  const parts = stamp.line.split(/\s*[・·]\s*/);
  const [top, bottom] = parts.length > 1 ? [parts[0] ?? '', parts.slice(1).join(' ')] : ['', stamp.line];
  const word = display(stamp.word);
  return (
    <div
      className={`stamp stamp--${stamp.kind}`}
      aria-hidden="true"
      key={`${stamp.kind}${stamp.word}${stamp.line}`}
    >
      {stamp.kind === 'ok' || stamp.kind === 'hold' ? (
        <RoundStamp dashed={stamp.kind === 'hold'} word={word} top={top} bottom={bottom} />
      ) : stamp.kind === 'bad' ? (
        <SquareStamp word={word} line={stamp.line} />
      ) : (
        <HexagonStamp word={word} line={bottom} />
      )}
    </div>
  );
}

/** Size in which the word fits the width; full-width characters count as one em, others as six tenths. */
function fit(word: string, width: number, largest: number): number {
  const ems = [...word].reduce(
    (sum, character) => sum + (/[\u0020-\u00ff\u2011]/.test(character) ? 0.66 : 1),
    0,
  );
  return Math.min(largest, width / Math.max(1, ems));
}

function RoundStamp(props: {
  readonly dashed: boolean;
  readonly word: string;
  readonly top: string;
  readonly bottom: string;
}) {
  return (
    <svg viewBox="0 0 104 104" width="104" height="104">
      {props.dashed ? (
        <circle cx="52" cy="52" r="48.5" className="stamp-line" strokeWidth="2.4" strokeDasharray="6 4.4" />
      ) : (
        <>
          <circle cx="52" cy="52" r="48.5" className="stamp-line" strokeWidth="3" />
          <circle cx="52" cy="52" r="43.5" className="stamp-line" strokeWidth="1.2" />
        </>
      )}
      <g transform="rotate(-5 52 52)">
        <path
          d={props.dashed ? 'M9 38h86M9 66h86' : 'M11 38h82M11 66h82'}
          className="stamp-line"
          strokeWidth="1.2"
          strokeDasharray={props.dashed ? '4 3' : undefined}
        />
        <text x="52" y="28" className="stamp-small">
          {display(props.top)}
        </text>
        <text
          x="52"
          y="52.5"
          className="stamp-word"
          fontSize={fit(props.word, 72, 20)}
          dominantBaseline="central"
        >
          {props.word}
        </text>
        <text x="52" y="81.5" className="stamp-small">
          {props.bottom}
        </text>
      </g>
    </svg>
  );
}

function SquareStamp({ word, line }: { readonly word: string; readonly line: string }) {
  return (
    <svg viewBox="0 0 136 100" width="136" height="100">
      <g transform="rotate(-5 68 50)">
        <rect x="6" y="8.5" width="124" height="83" rx="5" className="stamp-line" strokeWidth="3.4" />
        <rect x="11.5" y="14" width="113" height="72" rx="2.5" className="stamp-line" strokeWidth="1.3" />
        <text x="68" y="43" className="stamp-word" fontSize={fit(word, 92, 29)} dominantBaseline="central">
          {word}
        </text>
        <text x="68" y="76" className="stamp-small stamp-small--tight">
          {display(line)}
        </text>
      </g>
    </svg>
  );
}

function HexagonStamp({ word, line }: { readonly word: string; readonly line: string }) {
  return (
    <svg viewBox="0 0 136 100" width="136" height="100">
      <g transform="rotate(-5 68 50)">
        <path d="M26 6h84l22 44-22 44H26L4 50z" className="stamp-line" strokeWidth="2.8" />
        <path
          d="M29.5 11.500h77L125.7 50l-19.2 38.500h-77L10.3 50z"
          className="stamp-line"
          strokeWidth="1.2"
        />
        <text x="68" y="44" className="stamp-word" fontSize={fit(word, 92, 26)} dominantBaseline="central">
          {word}
        </text>
        <text x="68" y="76" className="stamp-small" fontSize="12.5">
          {line}
        </text>
      </g>
    </svg>
  );
}
