// Text to HTML. Everything is escaped at the moment it enters HTML; what is HTML already has a name that ends in `Html`.
import type { Language, RichText } from '../contract/text.ts';

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** @returns the text as HTML character data, also fit for a quoted attribute */
export function escapedHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => references[character] ?? '');
}

/** Names and numbers with their counters that must not be torn apart at a line's end. */
const together: { readonly [Key in Language]: RegExp } = {
  ja: /[A-Za-z0-9_=+-]{30,}|EC-CUBE(?: [\d.]+)?|Message-ID|STEP \d|\b[a-z]{2}-\d\d\b|\d+(?:\.\d+)? ?(?:件|社|分|秒|回|行|番|枚|時間|日|月|年|つ|台|通)|[A-Za-z0-9.+-]+ 系/g,
  en: /[A-Za-z0-9_=+-]{30,}|EC-CUBE(?: [\d.]+)?|Message-ID|STEP \d|\b[a-z]{2}-\d\d\b|\d+ (?:ms|seconds|minutes)/g,
};

/** So many letters without a place to break are broken anywhere, or the line before them would stay empty. */
const endless = /[A-Za-z0-9_=+-]{30,}/;

/** @returns our own running text as HTML; the text itself stays as it is, for searching and copying */
export function proseHtml(text: string, language: Language): string {
  return escapedHtml(text).replace(together[language], (words) =>
    endless.test(words) ? endlessHtml(words) : `<span class="whole">${words}</span>`,
  );
}

/** @param words escaped already */
function endlessHtml(words: string): string {
  return `<span class="endless">${words}</span>`;
}

/** @returns runs of text as HTML; a glossary term is plain on paper */
export function richHtml(rich: RichText, language: Language): string {
  return rich
    .map((span) => {
      switch (span.kind) {
        case 'plain':
        case 'term':
          return proseHtml(span.text, language);
        case 'strong':
          return `<strong>${proseHtml(span.text, language)}</strong>`;
        case 'mono':
          return monoHtml(span.text);
      }
    })
    .join('');
}

/** An IPv4 address with what belongs to it: the SPF mechanism before, the port or the prefix length behind. */
const addressAndPort = /(?:ip4:)?(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])(?:[:/]\d{1,5})?/;
const breakable = new RegExp(`(${addressAndPort.source})|(${endless.source})|([@.:/])(?=[A-Za-z0-9])`, 'g');

/** @returns a value in the fixed-width face that may break at its natural places, and anywhere when it must */
export function monoHtml(text: string): string {
  return `<code>${escapedHtml(text).replace(
    breakable,
    (found, address: string | undefined, long: string | undefined) => {
      if (address !== undefined) return `<span class="whole">${found}</span>`;
      return long === undefined ? `${found}<wbr>` : endlessHtml(found);
    },
  )}</code>`;
}

/** @returns the text as a CSS string that can end neither the string nor the style element */
export function cssStringHtml(text: string): string {
  const safe = Array.from(text)
    .map((character) =>
      /[A-Za-z0-9 \u3040-\u30ff\u4e00-\u9fff]/.test(character)
        ? character
        : `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
    )
    .join('');
  return `"${safe}"`;
}
