// The paper as it will be printed: the same HTML in a frame without script. Its style sheet is handed over as a
// constructed one, because the page's content policy refuses style elements, also in frames.
import { useEffect, useMemo, useRef, useState } from 'react';
import { call } from '../todoku.ts';
import { useUi } from '../ui/ui-context.ts';
import { useCase } from '../wizard/wizard-context.ts';
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
  const frame = useRef<HTMLIFrameElement>(null);
  const [width, setWidth] = useState(0);
  const [length, setLength] = useState<number>(sheets[language].height);
  const sheet = sheets[language];
  const parts = useMemo(() => (html === null ? null : withoutStyle(html)), [html]);
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const scale = width / sheet.width;
  const height = whole ? length : sheet.height;

  const dress = (): void => {
    const inside = frame.current?.contentDocument;
    const view = frame.current?.contentWindow;
    if (inside === null || inside === undefined || view === null || view === undefined || parts === null)
      return;
    // Each window has its own constructor; a sheet of another document would be refused.
    const Sheet = (view as Window & typeof globalThis).CSSStyleSheet;
    const style = new Sheet();
    // The frame is as high as its paper; a scroll bar would only take width from it.
    style.replaceSync(`${parts.style}\nhtml { overflow: hidden; }`);
    inside.adoptedStyleSheets = [style];
    setLength(inside.documentElement.scrollHeight);
  };
  return (
    <div
      ref={box}
      className={`paper ${parts === null ? 'paper--waiting' : ''}`}
      style={{ height: Math.max(200, height * scale) }}
    >
      {parts === null ? (
        <p className="paper__waiting" role="status">
          {say('summaryPreviewWaiting')}
        </p>
      ) : (
        <iframe
          ref={frame}
          title={title}
          className="paper__frame"
          sandbox="allow-same-origin"
          srcDoc={parts.body}
          tabIndex={whole ? 0 : -1}
          onLoad={dress}
          style={{ width: sheet.width, height, transform: `scale(${scale})` }}
        />
      )}
    </div>
  );
}

/**
 * Takes the style sheet out of the paper. Cut as text: even a parsed document that is never shown would have its style
 * element refused and reported. The paper has one, and nothing in it can look like its end tag.
 */
function withoutStyle(html: string): { readonly body: string; readonly style: string } {
  const from = html.indexOf('<style>');
  const to = html.indexOf('</style>');
  if (from < 0 || to < from) return { body: html, style: '' };
  return { body: html.slice(0, from) + html.slice(to + 8), style: html.slice(from + 7, to) };
}
