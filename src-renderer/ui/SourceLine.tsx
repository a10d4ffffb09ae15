// Who published a rule, when it was read, how sure that is, and a caution where its text was not seen.
import { IconExternalLink } from '@tabler/icons-react';
import type { SourceView } from '../../src-main/contract/view/finding.ts';
import { display } from '../wording/format.ts';
import { useUi } from './ui-context.ts';
import './SourceLine.css';

export function SourceLine({ source }: { readonly source: SourceView }) {
  const { say, openLink } = useUi();
  return (
    <div className="source">
      <span className="caption">{say('publishedSource')}</span>{' '}
      <button type="button" className="link" onClick={() => openLink(source.url)}>
        {display(source.title)}
        <IconExternalLink size={14} stroke={1.75} aria-hidden className="source__icon" />
      </button>{' '}
      <span className="caption">{say('readOn', { date: source.read, confidence: source.confidence })}</span>
      {source.caution !== null && <p className="source__caution">{display(source.caution)}</p>}
    </div>
  );
}
