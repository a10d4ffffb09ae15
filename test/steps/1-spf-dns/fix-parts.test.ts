// The parts of a corrected record, put together as the copy button does it, are the value to enter, word for word.
import { expect, test } from 'vitest';
import { spacedParts } from '../../../src-main/steps/1-spf-dns/fixes/spaced-parts.ts';
import { galleryView } from '../../renderer/gallery/views.ts';

const look = { language: 'ja', scheme: 'light' } as const;

test.each(['wrong-spf-address inspected', 'no-spf inspected', 'inspected', 'secondary-silent inspected'])(
  '%s',
  (moment) => {
    const fixes = galleryView(moment, {}, look).open?.spfDns.fixes ?? [];
    const records = fixes.filter(({ after }) => after.some(({ text }) => text.startsWith('v=')));
    expect(records.length).toBeGreaterThan(0);
    for (const { after, fields } of records) {
      const copied = after.map(({ text }) => text).join('');
      expect(copied).toMatch(/^v=(?:spf1 \S|DMARC1; )/);
      const value = fields.map((field) => field.value).find((text) => /v=(?:spf1|DMARC1)/.test(text));
      expect(value?.replace(/^"|"$/g, '').replace(/\\;/g, ';')).toBe(copied);
    }
  },
);

test('spaces stand between the words only', () => {
  const words = ['v=spf1', 'a', '-all'].map((text) => ({ text, change: 'kept' as const }));
  expect(
    spacedParts(words)
      .map(({ text }) => text)
      .join(''),
  ).toBe('v=spf1 a -all');
  expect(spacedParts([])).toEqual([]);
});
