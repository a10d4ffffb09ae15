// A titled part of a screen: h2, a caption beside it, content.
import type { ReactNode } from 'react';
import { useId } from 'react';
import type { RichText } from '../../src-main/contract/text.ts';
import { display } from '../wording/format.ts';
import { Phrases } from './Phrases.tsx';
import { RichWords } from './RichWords.tsx';
import './Section.css';

export interface SectionProps {
  readonly title: string | RichText;
  readonly caption?: string;
  /** at the right end of the title line */
  readonly beside?: ReactNode;
  readonly id?: string;
  /** the headline right above says it already: the title is there for the screen reader only */
  readonly quiet?: boolean;
  readonly children: ReactNode;
}

export function Section({ title, caption, beside, id, quiet = false, children }: SectionProps) {
  const titleId = useId();
  return (
    <section className="section" aria-labelledby={titleId} id={id}>
      <div className={quiet ? 'visually-hidden' : 'section__head'}>
        <h2 className="section__title" id={titleId}>
          {typeof title === 'string' ? display(title) : <RichWords text={title} />}
        </h2>
        {caption !== undefined && caption !== '' && (
          <p className="caption section__caption">
            <Phrases text={caption} />
          </p>
        )}
        {beside !== undefined && <div className="section__beside">{beside}</div>}
      </div>
      {children}
    </section>
  );
}
