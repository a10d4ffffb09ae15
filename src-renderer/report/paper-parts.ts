// Takes the paper apart for the preview: its text, its fonts, its rules, its first page. Cut as text: even a parsed document that
// is never shown would have its style element refused and reported. The paper is our own HTML; nothing of a case in it can look
// like a tag.

/** One font of the paper. */
export interface PaperFont {
  readonly family: string;
  readonly weight: string;
  readonly unicodeRange: string;
  /** `url("data:…") format("woff2")` */
  readonly source: string;
}

export interface PaperParts {
  /** another one for each paper */
  readonly id: number;
  /** the HTML without its style sheet */
  readonly body: string;
  /** the rules without the fonts */
  readonly rules: string;
  readonly fonts: readonly PaperFont[];
}

let made = 0;

const face =
  /@font-face\{font-family:"([^"]*)";font-weight:(\d+);font-display:\w+;src:(url\("[^"]*"\) format\("\w+"\));unicode-range:([^}]*)\}\n?/g;

/**
 * @param html the paper
 * @param whole all of it, or the owner's page alone
 */
export function paperParts(html: string, whole: boolean): PaperParts {
  const from = html.indexOf('<style>');
  const to = html.indexOf('</style>');
  const cut = from >= 0 && to > from;
  const text = cut ? html.slice(0, from) + html.slice(to + 8) : html;
  const sheet = cut ? html.slice(from + 7, to) : '';
  const engineer = whole ? -1 : text.indexOf('<section class="engineer">');
  const body = engineer < 0 ? text : `${text.slice(0, engineer)}</main></body></html>`;
  const fonts = [...sheet.matchAll(face)].map(
    ([, family = '', weight = '', source = '', unicodeRange = '']) => ({
      family,
      weight,
      unicodeRange,
      source,
    }),
  );
  made += 1;
  return { id: made, body, rules: sheet.replace(face, ''), fonts: needed(fonts, body) };
}

/** The fonts that have a character of the text; the browser would load the same ones, but all of them at once. */
function needed(fonts: readonly PaperFont[], text: string): readonly PaperFont[] {
  const characters = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0);
  return fonts.filter(({ unicodeRange }) => {
    const ranges = unicodeRange.split(',').map((range) => {
      const [first = '', last = first] = range.trim().replace(/^U\+/i, '').split('-');
      return [parseInt(first, 16), parseInt(last, 16)] as const;
    });
    return characters.some((character) =>
      ranges.some(([first, last]) => character >= first && character <= last),
    );
  });
}
