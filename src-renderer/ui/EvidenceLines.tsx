// One thing that was seen, word for word: who was asked, the raw lines, how long it took. Outside text, made harmless.
import { useState } from 'react';
import type { Evidence } from '../../src-main/contract/evidence.ts';
import { visible } from '../../src-main/contract/text.ts';
import { useUi } from './ui-context.ts';
import './EvidenceLines.css';

const firstLines = 12;

export function EvidenceLines({ evidence }: { readonly evidence: Evidence }) {
  const { say, language } = useUi();
  const [all, setAll] = useState(false);
  const shown = all ? evidence.lines.slice(0, 400) : evidence.lines.slice(0, firstLines);
  const hidden = evidence.lines.length - shown.length;
  return (
    <div className="evidence-lines">
      <p className="evidence-lines__source">{visible(evidence.source)}</p>
      {shown.map((line, place) => (
        <p key={place} className="evidence-lines__line">
          <Line text={visible(line, 1000)} />
        </p>
      ))}
      {hidden > 0 && (
        <button type="button" className="link evidence-lines__more" onClick={() => setAll(true)}>
          {say('evidenceMore', { count: hidden })}
        </button>
      )}
      <p className="evidence-lines__source">
        {clockTime(evidence.at, language)}
        {evidence.milliseconds !== undefined && (
          <>
            {' '}
            <span className="evidence-lines__took">
              {'· '}
              {say('evidenceTook', { milliseconds: Math.round(evidence.milliseconds) })}
            </span>
          </>
        )}
      </p>
    </div>
  );
}

/** A DNS record in its usual columns (owner, TTL, class, type, data) stands with its data below its owner; other lines as they are. */
function Line({ text }: { readonly text: string }) {
  const [, owner, rest] = /^(\S+\.) (\d+ IN [A-Z]+ .+)$/s.exec(text) ?? [];
  if (owner === undefined || rest === undefined) return <>{text}</>;
  return (
    <>
      {owner} <span className="evidence-lines__data">{rest}</span>
    </>
  );
}

/** The date and time of an ISO stamp as the operator's computer writes it; the stamp itself where it is none. */
export function clockTime(at: string, language: string): string {
  const time = new Date(at);
  if (Number.isNaN(time.getTime())) return visible(at, 40);
  return new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'medium' }).format(time);
}

/** The evidence as text for the clipboard. */
export function evidenceText(evidence: Evidence): string {
  return [`# ${evidence.source} (${evidence.at})`, ...evidence.lines].join('\n');
}
