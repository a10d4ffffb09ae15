// The SPF record as the receiver reads it: term by term, what matched, what it cost. A row where there is room and the
// record is short, a column otherwise. The list is real; the line art is for the eye only.
import { IconMail } from '@tabler/icons-react';
import { memo } from 'react';
import { fillRich, visible } from '../../../src-main/contract/text.ts';
import type { SpfDnsView, SpfTermView } from '../../../src-main/contract/view/spf-dns.ts';
import { Phrases } from '../../ui/Phrases.tsx';
import { Section } from '../../ui/Section.tsx';
import { MarkShape, StatusMark } from '../../ui/StatusMark.tsx';
import { useSlices } from '../../ui/slices.ts';
import { useUi } from '../../ui/ui-context.ts';
import { display } from '../../wording/format.ts';
import { labels } from '../../wording/labels.ts';
import { LookupMeter } from './LookupMeter.tsx';
import './SpfTrace.css';

const termsAtOnce = 16;

export interface SpfTraceProps {
  readonly spfDns: SpfDnsView;
  /** address of the server that sends, where it is known */
  readonly address: string | null;
  readonly broken: boolean;
}

export function SpfTrace({ spfDns, address, broken }: SpfTraceProps) {
  const { say, language } = useUi();
  const { record, terms } = spfDns;
  const title = fillRich(labels[broken ? 'traceTitleNow' : 'traceTitle'][language]);
  const short = fitsInARow(terms);
  const last = terms.findLastIndex((term) => term.reached);
  const drawn = useSlices(terms.length, termsAtOnce, language);
  if (record === null) {
    // No answer is not "no record".
    const seen = spfDns.findings.find(({ id }) => id === 'spf-record')?.mark.kind !== 'ask';
    return (
      <Section title={title}>
        <p className="spf-trace__none">{say(seen ? 'noRecord' : 'noRecordYet')}</p>
      </Section>
    );
  }
  const { outcome } = spfDns;
  const server = address ?? outcome?.address ?? null;
  return (
    <Section title={title} caption={say('traceOrder')}>
      <div className={`spf-trace ${short ? 'spf-trace--short' : ''}`}>
        <div className="spf-trace__inner">
          <ol
            className="spf-trace__terms"
            aria-label={say('traceOf', { domain: record.domain })}
            aria-busy={drawn < terms.length ? true : undefined}
          >
            <li className="spf-term spf-term--travelled">
              <p className="spf-term__token mono">v=spf1</p>
              <p className="spf-term__stop">
                <span className="spf-term__node spf-term__node--start" aria-hidden="true">
                  <IconMail size={15} stroke={2} />
                </span>
                <span className="spf-term__word">{say('traceStart')}</span>
              </p>
              <div className="spf-term__words">
                <p className="spf-term__title">{say('traceServer')}</p>
                {server !== null && <p className="mono spf-term__address">{server}</p>}
              </div>
            </li>
            {terms.slice(0, drawn).map((term, place) => (
              <TraceTerm key={place} term={term} place={place + 1} travelled={place < last} />
            ))}
          </ol>
          <div className="spf-trace__foot">
            {outcome === null ? <span /> : <StatusMark mark={outcome.mark} />}
            <LookupMeter
              lookups={spfDns.lookups}
              worst={spfDns.worstCaseLookups}
              voids={spfDns.voidLookups}
            />
          </div>
        </div>
      </div>
      <details className="spf-trace__record">
        <summary>{say('wholeRecord')}</summary>
        <p className="mono">{visible(record.text, 4000)}</p>
      </details>
    </Section>
  );
}

/** Whether the whole record fits on one line of the narrowest sheet that shows it so. */
function fitsInARow(terms: readonly SpfTermView[]): boolean {
  const characters = terms.reduce((sum, term) => sum + term.term.length, 6);
  return terms.length <= 4 && characters <= 62 && terms.every((term) => term.depth === 0);
}

const TraceTerm = memo(function TraceTerm(props: {
  readonly term: SpfTermView;
  readonly place: number;
  readonly travelled: boolean;
}) {
  const { say } = useUi();
  const { term } = props;
  const [title, rest] = cut(term.sentence);
  const state = term.matched ? 'matched' : term.reached ? 'passed' : 'unread';
  return (
    <li
      className={`spf-term spf-term--${state} ${props.travelled ? 'spf-term--travelled' : ''} mark--${term.mark.kind}`}
      data-depth={Math.min(term.depth, 4)}
    >
      <p className="spf-term__token mono">
        <span className="visually-hidden">{say('traceItem', { place: props.place })}</span>
        <span className="spf-term__text">{visible(term.term, 300)}</span>
      </p>
      <p className="spf-term__stop">
        <span className="spf-term__node" aria-hidden="true">
          {state === 'passed' ? (
            <svg viewBox="0 0 24 24" className="spf-term__cross">
              <path d="M8 8l8 8M16 8l-8 8" />
            </svg>
          ) : (
            <MarkShape kind={state === 'unread' ? 'hold' : term.mark.kind} look="glyph" />
          )}
        </span>
        <span className="spf-term__word">{display(term.mark.word)}</span>
      </p>
      <div className="spf-term__words">
        <p className="spf-term__title">
          <Phrases text={title} />
        </p>
        {rest !== '' && (
          <p>
            <Phrases text={rest} />
          </p>
        )}
      </div>
    </li>
  );
});

/** The first sentence is the term's meaning, the rest says what happened. */
function cut(sentence: string): readonly [string, string] {
  const end = sentence.search(/。|\. /);
  return end === -1 ? [sentence, ''] : [sentence.slice(0, end), sentence.slice(end + 1).trim()];
}
