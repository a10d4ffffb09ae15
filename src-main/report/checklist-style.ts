// The paper's style sheet: always light, A4 (Letter in English), readable in black and white.
// Page numbers and the running head are page margin boxes (CSS Paged Media 3; Chromium 131 and later print them).
import type { ChecklistDocument } from './checklist-document.ts';
import { cssStringHtml } from './html-text.ts';
import { plain } from './paper-text.ts';

/** One font file of the paper: a data URL, or a name relative to the HTML. */
export interface FontFace {
  readonly family: string;
  readonly weight: number;
  /** as CSS has it, e.g. `U+0-FF,U+131` */
  readonly unicodeRange: string;
  readonly source: string;
}

export const sansFamily = 'IBM Plex Sans JP';
export const monoFamily = 'IBM Plex Mono';

const sans = `"${sansFamily}","Noto Sans CJK JP","Yu Gothic UI","Hiragino Sans",sans-serif`;
const monospace = `"${monoFamily}","${sansFamily}","Noto Sans Mono CJK JP",monospace`;

/** @returns the style sheet; the shop's name in the running head is escaped as a CSS string */
export function styleHtml(document: ChecklistDocument, fonts: readonly FontFace[]): string {
  const faces = fonts
    .map(
      ({ family, weight, unicodeRange, source }) =>
        `@font-face{font-family:"${family}";font-weight:${weight};font-display:block;src:url("${source}") format("woff2");unicode-range:${unicodeRange}}`,
    )
    .join('\n');
  return `${faces}\n${pageRules(document)}\n${rules}\n${widths}`;
}

function pageRules(document: ChecklistDocument): string {
  const { language } = document;
  const size = language === 'ja' ? 'A4' : 'Letter';
  const box = (content: string): string =>
    `content:${content};font:400 8pt ${sans};color:#4f626c;vertical-align:middle;white-space:nowrap`;
  const head = cssStringHtml(fitted(`${document.title}  ${document.shop}`, 44));
  return `@page{size:${size};margin:16mm 16mm 17mm;
@top-left{${box(head)};width:78%}
@top-right{${box(cssStringHtml(document.madeOn))}}
@bottom-left{${box(cssStringHtml(plain('footer', language)))};width:78%}
@bottom-right{${box('counter(page) " / " counter(pages)')}}}
@page :first{margin-top:12mm;margin-bottom:15mm;@top-left{content:none}@top-right{content:none}}`;
}

/** Cuts a line to a width in ems; a margin box must stay on one line. */
function fitted(text: string, ems: number): string {
  let width = 0;
  let kept = '';
  for (const character of text) {
    width += /[\u0020-\u00ff]/.test(character) ? 0.6 : 1;
    if (width > ems) return `${kept}…`;
    kept += character;
  }
  return kept;
}

/** Widths as classes: the preview's content policy refuses style attributes. */
const widths = Array.from({ length: 100 }, (_, percent) => `.w${percent}{width:${percent}%}`).join('');

const rules = `
*{box-sizing:border-box}
html{color-scheme:only light;-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0;background:#fff;color:#15252d;font:400 9.4pt/1.6 ${sans};overflow-wrap:anywhere;font-variant-ligatures:none}
:lang(ja) body,body:lang(ja){word-break:auto-phrase;line-break:strict}
p,h1,h2,h3,h4,dl,dd,ul,ol,table{margin:0;padding:0}
h1,h2,h3,h4{font-weight:600;break-after:avoid;line-height:1.4;text-wrap:balance}
p,li{orphans:2;widows:2}
strong{font-weight:600}
code{font-family:${monospace};font-size:.95em;overflow-wrap:anywhere;word-break:normal}
.whole{white-space:nowrap}
.endless{word-break:break-all}
svg{flex:none}
.top{display:flex;justify-content:space-between;align-items:flex-start;gap:8mm;margin-bottom:3.6mm}
.product{display:inline-flex;align-items:center;gap:2mm;color:#43565f;font-size:9pt}
.product svg{width:5.6mm;height:5.6mm;color:#165e83}
h1{font-size:17pt;margin-top:1mm}
.sign{border-collapse:collapse;flex:none}
.sign th,.sign td{border:.8pt solid #768a94;width:17mm;text-align:center;font-weight:400;font-size:8pt;color:#43565f;padding:.6mm 0}
.sign td{height:12.5mm}
.facts{display:grid;grid-template-columns:1fr 1fr;column-gap:10mm;border-top:.5pt solid #d3dde1}
.facts.one{grid-template-columns:1fr;break-inside:avoid}
.facts>div{display:grid;grid-template-columns:24mm minmax(0,1fr);align-items:baseline;border-bottom:.5pt solid #d3dde1;padding:1mm 0;break-inside:avoid}
.facts.one>div{grid-template-columns:38mm minmax(0,1fr)}
.facts dt{color:#4f626c;font-size:8.6pt}
.facts dd{font-weight:600}
.facts.one dd{font-weight:400}
.conclusion{margin-top:3.6mm;line-height:1.5;border:1pt solid #165e83;border-radius:2.4mm;padding:3.4mm 5.5mm;break-inside:avoid}
.conclusion.broken{border-color:#b02e1b}
.conclusion.open{border-color:#53646d;border-style:dashed}
.result{display:flex;gap:6mm;align-items:center}
.result>div{flex:1;min-width:0}
.conclusion h2{font-size:13.6pt;margin-bottom:1.6mm}
.conclusion dl>div{display:grid;grid-template-columns:18mm minmax(0,1fr);padding:.35mm 0}
.conclusion dt{font-weight:600}
.conclusion dd>p+p{margin-top:.4mm}
.stamp{width:28mm;height:28mm;margin:-1mm 0;color:#0a6847}
.section{margin-top:4mm}
.section>h2{font-size:11.4pt;margin-bottom:.8mm}
.pair{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:8mm}
.grid{border-collapse:collapse;width:100%;table-layout:fixed}
.grid th{font-weight:600;text-align:left;color:#43565f;font-size:8.3pt;border-bottom:.8pt solid #768a94;padding:.8mm 2mm .8mm 0;vertical-align:bottom}
.grid td,.grid tbody th{border-bottom:.5pt solid #d3dde1;padding:1.25mm 2mm 1.25mm 0;vertical-align:top;text-align:left;font-size:9pt;color:#15252d}
.grid tbody th{font-weight:600}
.engineer .grid tbody th{font-weight:400}
.engineer a{color:#165e83;text-decoration:none}
.grid thead td{border-bottom:.8pt solid #768a94}
.grid thead{display:table-header-group}
.grid tr{break-inside:avoid}
.grid p.small{font-size:8.5pt;line-height:1.5;color:#43565f;margin-top:.3mm}
.close .conclusion{margin-top:2.6mm;line-height:1.4;padding:2.4mm 5.5mm}
.close .conclusion dd>p+p{margin-top:.1mm}
.close .section{margin-top:2.5mm}
.close .steps td,.close .steps tbody th{padding-top:.45mm;padding-bottom:.45mm}
.pair.many{grid-template-columns:minmax(0,62fr) minmax(0,38fr)}
.many .mark{font-size:8.5pt}
.close .next li{line-height:1.38}
.whole-table{break-inside:avoid}
.steps td,.steps tbody th{vertical-align:middle;padding-top:.8mm;padding-bottom:.8mm;line-height:1.45}
.steps p.small{margin-top:0;line-height:1.4}
.steps td.when{color:#4f626c;white-space:nowrap;padding-right:0;font-size:8.4pt}
.steps .number{color:#165e83;font-weight:600;white-space:nowrap}
.steps .name{font-weight:600}
.arrow{color:#4f626c}
.mark{display:inline-flex;align-items:flex-start;gap:1.5mm;font-weight:600;line-height:1.45}
.mark .shape{width:3.7mm;height:3.7mm;margin-top:.35mm}
.mark-ok{color:#0a6847}.mark-bad{color:#b02e1b}.mark-warn{color:#855000}
.mark-ask,.mark-hold,.mark-wait{color:#53646d}.mark-none{color:#4f626c;font-weight:400}
.box{width:4.2mm;height:4.2mm;color:#15252d}
.next{list-style:none}
.next li{display:flex;gap:2.6mm;align-items:flex-start;padding:.7mm 0;line-height:1.5;break-inside:avoid}
.next .box{margin-top:.5mm}
.engineer{break-before:page}
.engineer>h2{font-size:16pt;margin-bottom:1.5mm}
.engineer h3{font-size:12pt;margin:6.5mm 0 1.4mm;padding-left:3.6mm;text-indent:-3.6mm;break-inside:avoid}
.engineer h3::before{content:"";display:inline-block;width:1.2mm;height:1.15em;margin-right:2.4mm;background:#165e83;vertical-align:-.2em}
.engineer h4{font-size:9.8pt;margin:3.6mm 0 .8mm}
.engineer p.lead{color:#43565f}
.engineer p.note{color:#43565f;font-size:8.5pt;break-after:avoid}
.engineer p.label{margin-top:2.2mm;break-after:avoid}
.engineer ul{padding-left:5mm;margin-top:1mm}
.engineer .grid+ul{list-style:none;padding-left:0;font-size:8.5pt;color:#43565f}
.engineer .grid{margin-top:.8mm}
.lines{margin:.8mm 0 1.6mm;padding:1.4mm 2.4mm;background:#f4f7f8;border:.5pt solid #d3dde1;border-radius:1.2mm;font:400 8pt/1.5 ${monospace};white-space:pre-wrap;overflow-wrap:anywhere;word-break:normal;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.lines.code{border-left:1.2mm solid #43565f}
.lines>div{min-height:1.5em;padding-left:3mm;text-indent:-3mm}
.watermark{display:none}
.practice .watermark{display:flex;align-items:center;justify-content:center;position:fixed;inset:0;font-size:96pt;font-weight:600;line-height:1;letter-spacing:.3em;text-indent:.3em;white-space:nowrap;color:rgb(92 74 147/.1);transform:rotate(-28deg);pointer-events:none;z-index:-1}
.practice:lang(en) .watermark{font-size:64pt;letter-spacing:.15em;text-indent:.15em}
.practice-note{margin-top:2.4mm;padding:.7mm 3mm;border:1pt dashed #5c4a93;border-radius:1.5mm;color:#5c4a93;font-weight:600;font-size:8.4pt}
@media screen{
html{background:#edf2f4}
body{padding:0}
.owner,.engineer{background:#fff;width:210mm;padding:14mm 16mm 18mm;margin:0 auto 6mm;position:relative}
:lang(en) .owner,:lang(en) .engineer{width:216mm}
.owner{min-height:297mm}
.foot{position:absolute;left:16mm;right:16mm;bottom:9mm;border-top:.5pt solid #d3dde1;padding-top:1.6mm;font-size:8pt;color:#4f626c}
.practice .watermark{position:absolute}
}
@media print{body{padding-right:.3mm}.foot,.engineer .watermark{display:none}}
`;
