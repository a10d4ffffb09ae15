// The road one letter travels: from the shop to the customer's phone. Solid line: travelled; dotted: ahead; the envelope
// stands where the operator stands. Every stop can be opened at any time.
import { IconBuildingStore, IconDeviceMobile, IconDeviceMobileCheck, IconMail } from '@tabler/icons-react';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import type { PageId } from '../../src-main/contract/step-ids.ts';
import type { PageView } from '../../src-main/contract/view/page.ts';
import { MarkShape } from '../ui/StatusMark.tsx';
import { useUi } from '../ui/ui-context.ts';
import { display } from '../wording/format.ts';
import './RoadRail.css';

export interface RoadRailProps {
  readonly pages: readonly PageView[];
  readonly current: PageId;
  readonly onOpen: (page: PageId) => void;
}

export function RoadRail({ pages, current, onOpen }: RoadRailProps) {
  const { say } = useUi();
  const list = useRef<HTMLOListElement>(null);
  const envelope = useRef<HTMLSpanElement>(null);
  const travelled = lastDone(pages);
  const here = pages.findIndex((page) => page.id === current);

  useLayoutEffect(() => {
    const place = (): void => {
      const node = list.current?.querySelector<HTMLElement>('[aria-current="step"] .stop__node');
      if (node === null || node === undefined || list.current === null || envelope.current === null) return;
      const top = node.getBoundingClientRect().top - list.current.getBoundingClientRect().top;
      envelope.current.style.transform = `translateY(${top + node.offsetHeight / 2}px)`;
    };
    place();
    const observer = new ResizeObserver(place);
    if (list.current !== null) observer.observe(list.current);
    return () => observer.disconnect();
  }, [current]);

  return (
    <nav className="rail" aria-label={say('railName')} data-region="rail">
      <ol className="rail__road" ref={list}>
        <span className="rail__envelope" ref={envelope} aria-hidden="true" role="presentation">
          {current === 'summary' ? <IconDeviceMobileCheck stroke={1.75} /> : <IconMail stroke={1.75} />}
        </span>
        {pages.map((page, index) => (
          <li
            key={page.id}
            className={`stop ${index < travelled || (index < here && page.done) ? 'stop--travelled' : ''} ${page.id === current ? 'stop--here' : ''}`}
          >
            <button
              type="button"
              className="stop__button"
              aria-current={page.id === current ? 'step' : undefined}
              onClick={() => onOpen(page.id)}
            >
              <span
                className={`stop__node ${page.done || page.mark.kind === 'bad' ? 'stop__node--known' : ''}`}
                aria-hidden="true"
              >
                {page.id !== current && node(page)}
              </span>
              <span className="stop__words">
                <span className="stop__number">
                  {display(numberOf(page, say('railStart'), say('railEnd')))}
                </span>
                <span className="stop__name">{display(page.name)}</span>
                <span className="stop__short" aria-hidden="true">
                  {display(page.shortName)}
                </span>
                <Finding page={page} here={page.id === current} hereWords={say('railHere')} />
              </span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** How far the letter has come: the stop after the last one that is done without a gap. */
function lastDone(pages: readonly PageView[]): number {
  const first = pages.findIndex((page) => !page.done);
  return first === -1 ? pages.length : first;
}

function numberOf(page: PageView, start: string, end: string): string {
  if (page.id === '0-intake') return start;
  return page.id === 'summary' ? end : page.number;
}

function node(page: PageView): ReactNode {
  if (page.id === '0-intake') return <IconBuildingStore className="stop__place" size={20} stroke={1.75} />;
  if (page.id === 'summary')
    return <IconDeviceMobile className="stop__place stop__place--ahead" size={20} stroke={1.75} />;
  const plain =
    !page.done && (page.mark.kind === 'ask' || page.mark.kind === 'none' || page.mark.kind === 'wait');
  return plain ? <span className="stop__ring" /> : <MarkShape kind={page.mark.kind} />;
}

function Finding({
  page,
  here,
  hereWords,
}: {
  readonly page: PageView;
  readonly here: boolean;
  readonly hereWords: string;
}) {
  const words = page.finding === '' ? (here ? hereWords : '') : page.finding;
  if (words === '') return null;
  const coloured =
    page.id !== '0-intake' &&
    (page.mark.kind === 'ok' || page.mark.kind === 'bad' || page.mark.kind === 'warn');
  return (
    <span className={`stop__finding ${coloured ? `stop__finding--coloured mark--${page.mark.kind}` : ''}`}>
      {here && coloured && <MarkShape kind={page.mark.kind} look="glyph" />}
      {display(words)}
      <span className="visually-hidden">{coloured && words !== page.mark.word ? page.mark.word : ''}</span>
    </span>
  );
}
