// `longest-task`: the longest task of the page's own thread while screens are opened, newer views come, controls are pressed and
// the language changes, from Chromium's trace. Processor time: what others do on the machine meanwhile does not count.
import { hasBrowser, startBrowsing } from '../renderer/browser.ts';
import { openGrown, walkScreens } from '../renderer/long-tasks.ts';
import { longestTasks, markOf, traceCategories } from '../renderer/page-trace.ts';
import { median, type BenchRow } from './row.ts';

const runs = 5;
const mostMilliseconds = 100;

export async function rows(): Promise<readonly BenchRow[]> {
  if (!hasBrowser) return [];
  const browsing = await startBrowsing();
  try {
    const { page } = browsing;
    const browser = page.context().browser();
    const found = new Map<string, number[]>();
    for (let run = 0; run < runs; run++) {
      const view = await openGrown(browsing);
      await browser?.startTracing(page, { categories: [...traceCategories] });
      const mark = (name: string) => page.evaluate((words) => performance.mark(words).name, markOf(name));
      await walkScreens(page, view, mark, { pause: 60 });
      const trace = String(await browser?.stopTracing());
      for (const [name, time] of longestTasks(trace)) found.set(name, [...(found.get(name) ?? []), time]);
    }
    const [longest = ['nothing', Number.NaN]] = [...found]
      .map(([name, times]) => [name, median(times)] as const)
      .sort(([, one], [, other]) => other - one);
    return [
      {
        id: 'longest-task',
        what: `longest task of the page in ${found.size} openings, presses and changes`,
        value: longest[1],
        unit: 'ms',
        bar: `< ${mostMilliseconds}`,
        ok: longest[1] < mostMilliseconds,
        against: `${longest[0]}; each the median of ${runs}`,
      },
    ];
  } finally {
    await browsing.close();
  }
}
