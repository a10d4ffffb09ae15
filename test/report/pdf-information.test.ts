// The information put into a printed PDF: read back from the update, and what the page showed stays as it was.
import { describe, expect, test } from 'vitest';
import { withPdfInformation } from '../../src-main/report/pdf-information.ts';

const information = {
  title: '題 (1)',
  author: 'Todoku',
  creator: 'Todoku',
  subject: 'こもれび雑貨店 \\ (テスト) >> endobj',
  language: 'ja',
};

/** A PDF as Skia lays it out: plain objects, one classic table, one trailer. */
function skiaPdf(info: string, root: string): Uint8Array {
  const head = '%PDF-1.4\n';
  const first = `1 0 obj\n${info}\nendobj\n`;
  const second = `2 0 obj\n${root}\nendobj\n`;
  const row = (offset: number): string => `${String(offset).padStart(10, '0')} 00000 n \n`;
  const table = head.length + first.length + second.length;
  const text = `${head}${first}${second}xref\n0 3\n0000000000 65535 f \n${row(head.length)}${row(head.length + first.length)}trailer\n<</Size 3\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n${table}\n%%EOF\n`;
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

const text = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1');
const hex = (words: string): string =>
  `<FEFF${[...Buffer.from(words, 'utf16le').swap16()]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}>`;

describe('withPdfInformation', () => {
  const pdf = skiaPdf(
    '<</Creator (Mozilla \\(X11\\))\n/Producer (Skia/PDF)>>',
    '<</Type /Catalog\n/Pages 3 0 R>>',
  );
  const changed = withPdfInformation(pdf, information);
  const added = text(changed).slice(pdf.length);

  test('keeps the printed bytes and puts an update behind them', () => {
    expect(text(changed).startsWith(text(pdf))).toBe(true);
    expect(added).toContain(`/Prev ${text(pdf).indexOf('xref\n0 3')}`);
  });

  test('writes title, author, subject and creator once, as hexadecimal strings', () => {
    expect(added).toContain(`/Title ${hex(information.title)}`);
    expect(added).toContain(`/Author ${hex('Todoku')}`);
    expect(added).toContain(`/Subject ${hex(information.subject)}`);
    expect(added.match(/\/Creator/g)).toHaveLength(1);
    expect(added).not.toContain('Mozilla');
    expect(added).toContain('/Producer (Skia/PDF)');
  });

  test('gives a catalog without language one, and a title bar that shows the title', () => {
    expect(added).toContain(`/Lang ${hex('ja')}`);
    expect(added).toContain('/DisplayDocTitle true');
  });

  test('points its table at the new objects', () => {
    const rows = [...added.matchAll(/^(\d+) 1\n(\d{10}) 00000 n $/gm)];
    expect(rows).toHaveLength(2);
    for (const [, number, offset] of rows) {
      expect(text(changed).slice(Number(offset))).toMatch(new RegExp(`^${number} 0 obj\n`));
    }
    expect(text(changed).slice(Number(/startxref\n(\d+)\n%%EOF\n$/.exec(added)?.[1]))).toMatch(/^xref\n/);
  });

  test('leaves a catalog alone that has both already', () => {
    const tagged = skiaPdf('<</Title (x)>>', '<</Lang (en)\n/ViewerPreferences <</DisplayDocTitle true>>>>');
    const update = text(withPdfInformation(tagged, information)).slice(tagged.length);
    expect(update).not.toContain('2 0 obj');
    expect(update).toContain('1 0 obj');
  });

  test.each([
    ['nothing', ''],
    ['no PDF', 'hello'],
    ['a table that lies', text(pdf).replace(/startxref\n\d+/, 'startxref\n5')],
    ['a row that lies', text(pdf).replace(/00000000\d\d 00000 n/g, '0000000003 00000 n')],
    ['no trailer', text(pdf).replace('trailer', 'trailex')],
  ])('gives back the same bytes for %s', (_name, odd) => {
    const bytes = Uint8Array.from(odd, (character) => character.charCodeAt(0));
    expect(withPdfInformation(bytes, information)).toBe(bytes);
  });
});
