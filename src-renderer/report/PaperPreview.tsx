// The paper as it will be printed: the same HTML in a frame without script. Its style sheet is handed over as a
// constructed one, because the page's content policy refuses style elements, also in frames.
import { useEffect, useMemo, useRef, useState, type CSSProperties } from 'react';
import { call } from '../todoku.ts';
import { useUi } from '../ui/ui-context.ts';
import { useCase } from '../wizard/wizard-context.ts';
import { paperParts, type PaperParts } from './paper-parts.ts';
import './PaperPreview.css';

/** Width of the sheet in its own pixels (A4 and Letter at 96 to the inch), and of the first page's height. */
const sheets = { ja: { width: 794, height: 1123 }, en: { width: 816, height: 1056 } } as const;

/** A watcher changes the case many times a second; laying out forty pages that often would stop the window. */
const atMostEveryMilliseconds = 3000;

/** @returns the newest paper, asked for again after changes of the case */
export function usePreview(masked: boolean): string | null {
  const open = useCase();
  const [html, setHtml] = useState<string | null>(null);
  const asked = useRef({ at: -Infinity, masked });
  useEffect(() => {
    const since = performance.now() - asked.current.at;
    const wait = asked.current.masked === masked ? Math.max(0, atMostEveryMilliseconds - since) : 0;
    const timer = setTimeout(() => {
      asked.current = { at: performance.now(), masked };
      void call('report.preview', { masked }).then((reply) => {
        if (reply.ok && asked.current.masked === masked) setHtml(reply.value.html);
      });
    }, wait);
    return () => clearTimeout(timer);
  }, [open, masked]);
  return html;
}

export interface PaperPreviewProps {
  readonly html: string | null;
  /** all of it, or only page one */
  readonly whole: boolean;
  readonly title: string;
}

export function PaperPreview({ html, whole, title }: PaperPreviewProps) {
  const { language, say } = useUi();
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const sheet = sheets[language];
  const parts = useMemo(() => (html === null ? null : paperParts(html, whole)), [html, whole]);
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const scale = width / sheet.width;
  const height = whole && shown !== null ? shown.length : sheet.height;
  // The paper before stays until the newer one has its fonts and rules.
  const papers = [shown?.parts, parts].filter((paper) => paper !== undefined && paper !== null);
  return (
    <div
      ref={box}
      className={`paper ${shown === null ? 'paper--waiting' : ''}`}
      style={{ height: Math.max(200, height * scale) }}
    >
      {shown === null && (
        <p className="paper__waiting" role="status">
          {say('summaryPreviewWaiting')}
        </p>
      )}
      {[...new Set(papers)].map((paper) => (
        <PaperFrame
          key={paper.id}
          parts={paper}
          title={title}
          bare={paper !== shown?.parts}
          tabIndex={whole ? 0 : -1}
          style={{ width: sheet.width, height, transform: `scale(${scale})` }}
          onDressed={(length) => setShown({ parts: paper, length })}
        />
      ))}
    </div>
  );
}

interface Shown {
  readonly parts: PaperParts;
  /** height of all its pages, in its own pixels */
  readonly length: number;
}

interface PaperFrameProps {
  readonly parts: PaperParts;
  readonly title: string;
  /** not to be seen yet */
  readonly bare: boolean;
  readonly tabIndex: number;
  readonly style: CSSProperties;
  readonly onDressed: (length: number) => void;
}

function PaperFrame({ parts, title, bare, tabIndex, style, onDressed }: PaperFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const dress = async (): Promise<void> => {
    const inside = frame.current?.contentDocument;
    const view = frame.current?.contentWindow;
    if (inside === null || inside === undefined || view === null || view === undefined) return;
    // Each window has its own constructors; a sheet or a font of another document would be refused.
    const { CSSStyleSheet: Sheet, FontFace: Face } = view as Window & typeof globalThis;
    // A few fonts at a time, so that a click can come between; the text is laid out once, when all are there.
    for (const [place, { family, weight, unicodeRange, source }] of parts.fonts.entries()) {
      const face = new Face(family, source, { weight, unicodeRange, display: 'block' });
      await face.load().catch(() => undefined); // the system's font stands in
      inside.fonts.add(face);
      if (place % 4 === 3) await new Promise((next) => setTimeout(next));
      if (frame.current?.contentDocument !== inside) return; // a newer paper has come
    }
    const rules = new Sheet();
    // The frame is as high as its paper; a scroll bar would only take width from it.
    rules.replaceSync(`${parts.rules}\nhtml { overflow: hidden; }`);
    inside.adoptedStyleSheets = [rules];
    onDressed(inside.documentElement.scrollHeight);
  };
  return (
    <iframe
      ref={frame}
      title={title}
      className={`paper__frame ${bare ? 'paper__frame--bare' : ''}`}
      sandbox="allow-same-origin"
      srcDoc={parts.body}
      tabIndex={tabIndex}
      onLoad={() => void dress()}
      style={style}
    />
  );
}
