// Opens every screen of a case that has far more of everything than a shop has, brings a newer view, presses its controls, and
// switches the language; each under a mark of its own, for whoever measures what the page's thread does meanwhile.
import type { Page } from 'playwright';
import type { CaseView, View } from '../../src-main/contract/view.ts';
import { normal, type Browsing, type Fake } from './browser.ts';
import { screens, whole } from './screens.ts';
import { galleryPaper, galleryView } from './gallery/views.ts';

/** The views to come lie in the page as texts: handing them over is the test's work, reading them the page's. */
type WithFake = Window & { readonly fake: Fake; newer: Readonly<Record<string, string>> };

const repeat = <Value>(rows: readonly Value[], least: number): readonly Value[] =>
  rows.length === 0 ? rows : Array.from({ length: Math.max(rows.length, least) }, (_, place) => rows[place % rows.length] as Value); // prettier-ignore

function grown(open: CaseView): CaseView {
  return {
    ...open,
    spfDns: { ...open.spfDns, terms: repeat(open.spfDns.terms, 200) },
    message: {
      ...open.message,
      mails: open.message.mails.map((mail) => ({ ...mail, rows: repeat(mail.rows, 400) })),
    },
  };
}

const controls = [
  '.sheet [aria-expanded="false"]',
  '.sheet .term',
  '.sheet input[type="radio"]:not(:checked)',
  '.sheet summary',
];

/** Loads the page with the grown case; what follows is to be measured. */
export async function openGrown(browsing: Browsing): Promise<View> {
  await browsing.page.setViewportSize(normal);
  const view = galleryView('evidence', { evidenceOpen: true }, { language: 'ja', scheme: 'light' });
  if (view.open === null) throw new Error('no case');
  const big: View = { ...view, open: grown(view.open) };
  const html = await galleryPaper('evidence', {}, 'ja');
  await browsing.openView(big, '#komorebi/5-send-test/main', [
    ['report.preview', { reply: { ok: true, value: { html } } }],
  ]);
  await browsing.page.waitForSelector('.rail');
  return big;
}

/**
 * @param mark called before each thing that is done, with its name
 * @param how milliseconds that the page is left alone after each; and whether nothing is done but opening
 */
export async function walkScreens(
  page: Page,
  view: View,
  mark: (name: string) => Promise<unknown>,
  { pause, only }: { readonly pause: number; readonly only?: 'opened' },
): Promise<void> {
  const english = galleryView('evidence', { evidenceOpen: true }, { language: 'en', scheme: 'light' });
  await page.evaluate((newer) => void Object.assign(window, { newer }), {
    ja: JSON.stringify(view),
    en: JSON.stringify({ ...english, open: english.open === null ? null : grown(english.open) }),
  });
  for (const [id, part] of screens) {
    const measure = async (what: string, act: () => Promise<unknown>): Promise<void> => {
      await mark(`${id} ${part}, ${what}`);
      await act();
      await page.waitForFunction(whole);
      if (pause > 0) await page.waitForTimeout(pause);
    };
    await measure('opened', async () => {
      await page.evaluate((hash) => void setTimeout(() => (window.location.hash = hash)), `#komorebi/${id}/${part}`); // prettier-ignore
      await page.waitForSelector(`.window--at-${id}`);
      await page.waitForSelector('h1');
    });
    if (only !== undefined) continue;
    for (const [what, language] of [
      ['a newer view', 'ja'],
      ['in English', 'en'],
      ['in Japanese', 'ja'],
    ] as const) {
      await measure(what, () =>
        page.evaluate((next) => {
          const { fake, newer } = window as unknown as WithFake;
          // Read in the task that is measured: parts of the view are new objects, as they come through the door.
          setTimeout(() => fake.patch(JSON.parse(newer[next] ?? '{}')));
        }, language),
      );
    }
    for (const kind of controls) {
      const count = Math.min(2, await page.locator(kind).count());
      for (let place = 0; place < count; place++) {
        await measure(`${kind} ${place + 1}`, () =>
          page.evaluate(
            ([selector, at]) => {
              const element = document.querySelectorAll<HTMLElement>(selector)[at];
              setTimeout(() => element?.click());
            },
            [kind, place] as const,
          ),
        );
      }
      await page.keyboard.press('Escape');
    }
  }
  await mark('end');
}
