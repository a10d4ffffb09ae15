// Puts author, subject and language into a PDF that Chromium printed, which writes a title at most. Done as an incremental
// update (ISO 32000-1 7.5.6): the printed bytes stay as they are, changed objects and a new table come after them.

export interface PdfInformation {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** the program that made it, instead of the browser's name */
  readonly creator: string;
  /** BCP 47; used where the printer wrote none */
  readonly language: string;
}

interface Layout {
  readonly size: number;
  readonly root: Reference;
  readonly info: Reference;
  readonly table: number;
}
interface Reference {
  readonly number: number;
  readonly generation: number;
}

/**
 * @param pdf as Chromium prints it (Skia: classic cross-reference table, plain objects)
 * @returns the PDF with the information; the same bytes where the file is laid out otherwise
 */
export function withPdfInformation(pdf: Uint8Array, information: PdfInformation): Uint8Array {
  const text = latin1(pdf);
  const layout = readLayout(text);
  if (layout === null) return pdf;
  const info = objectBody(text, layout, layout.info);
  const root = objectBody(text, layout, layout.root);
  if (info === null || root === null) return pdf;
  const changed: [Reference, string][] = [[layout.info, withEntries(info, informationEntries(information))]];
  const missing: [string, string][] = [];
  if (!root.includes('/Lang')) missing.push(['Lang', literal(information.language)]);
  if (!root.includes('/ViewerPreferences')) missing.push(['ViewerPreferences', '<</DisplayDocTitle true>>']);
  if (missing.length > 0) changed.push([layout.root, withEntries(root, missing)]);
  return joined(pdf, update(pdf.length, layout, changed));
}

function informationEntries({ title, author, subject, creator }: PdfInformation): [string, string][] {
  return [
    ['Title', literal(title)],
    ['Author', literal(author)],
    ['Subject', literal(subject)],
    ['Creator', literal(creator)],
  ];
}

function readLayout(text: string): Layout | null {
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-200));
  const trailer = text.slice(text.lastIndexOf('trailer'));
  const size = /\/Size\s+(\d+)/.exec(trailer)?.[1];
  const root = /\/Root\s+(\d+)\s+(\d+)\s+R/.exec(trailer);
  const info = /\/Info\s+(\d+)\s+(\d+)\s+R/.exec(trailer);
  if (start === null || size === undefined || root === null || info === null) return null;
  const table = Number(start[1]);
  if (!text.startsWith('xref', table)) return null;
  return { size: Number(size), root: reference(root), info: reference(info), table };
}

function reference(match: RegExpExecArray): Reference {
  return { number: Number(match[1]), generation: Number(match[2]) };
}

/** @returns the dictionary of an object, found through its place in the file; null where it is not a plain one */
function objectBody(text: string, { table }: Layout, { number, generation }: Reference): string | null {
  const head = /^xref\s+0\s+\d+\s+/.exec(text.slice(table, table + 60));
  if (head === null) return null;
  const offset = Number(text.slice(table + head[0].length + number * 20).slice(0, 10));
  const start = `${number} ${generation} obj`;
  if (!text.startsWith(start, offset)) return null;
  const end = text.indexOf('endobj', offset);
  const body = text.slice(offset + start.length, end).trim();
  return body.startsWith('<<') && body.endsWith('>>') && !body.includes('stream') ? body : null;
}

/** Replaces entries whose value is a string, and adds those that are not there. */
function withEntries(dictionary: string, entries: readonly (readonly [string, string])[]): string {
  return entries.reduce((body, [name, value]) => {
    const old = new RegExp(`/${name}\\s*(?:\\((?:[^()\\\\]|\\\\.)*\\)|<[0-9A-Fa-f\\s]*>)`);
    const entry = `/${name} ${value}`;
    return old.test(body) ? body.replace(old, () => entry) : `${body.slice(0, -2)}\n${entry}>>`;
  }, dictionary);
}

/** A text string: UTF-16BE with its mark, in hexadecimal, so that nothing in it can be taken for syntax (7.9.2.2). */
function literal(text: string): string {
  let hex = 'FEFF';
  for (let index = 0; index < text.length; index++) {
    hex += text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0');
  }
  return `<${hex}>`;
}

function update(
  length: number,
  { size, root, info, table }: Layout,
  changed: readonly [Reference, string][],
): string {
  let text = '\n';
  const offsets: [Reference, number][] = [];
  for (const [at, body] of changed) {
    offsets.push([at, length + text.length]);
    text += `${at.number} ${at.generation} obj\n${body}\nendobj\n`;
  }
  const place = length + text.length;
  const rows = offsets
    .map(
      ([{ number, generation }, offset]) =>
        `${number} 1\n${String(offset).padStart(10, '0')} ${String(generation).padStart(5, '0')} n \n`,
    )
    .join('');
  const trailer = `<</Size ${size}\n/Root ${root.number} ${root.generation} R\n/Info ${info.number} ${info.generation} R\n/Prev ${table}>>`;
  return `${text}xref\n${rows}trailer\n${trailer}\nstartxref\n${place}\n%%EOF\n`;
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
  }
  return text;
}

function joined(bytes: Uint8Array, text: string): Uint8Array {
  const whole = new Uint8Array(bytes.length + text.length);
  whole.set(bytes);
  for (let index = 0; index < text.length; index++) whole[bytes.length + index] = text.charCodeAt(index);
  return whole;
}
