// `longest-task`: the longest task of the page's own thread while screens are opened, newer views come, controls are pressed and
// the language changes, from Chromium's trace. Processor time: what others do on the machine meanwhile does not count.
import { hasBrowser, startBrowsing } from '../renderer/browser.ts';
import { openGrown, walkScreens } from '../renderer/long-tasks.ts';
import { median, type BenchRow } from './row.ts';

const runs = 5;
const mostMilliseconds = 100;

interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly tdur?: number;
}

export async function rows(): Promise<readonly BenchRow[]> {
  if (!hasBrowser) return [];
  const browsing = await startBrowsing();
  try {
    const { page } = browsing;
    const browser = page.context().browser();
    const found = new Map<string, number[]>();
    for (let run = 0; run < runs; run++) {
      const view = await openGrown(browsing);
      await browser?.startTracing(page, {
        categories: ['disabled-by-default-devtools.timeline', 'blink.user_timing'],
      });
      const mark = (name: string) => page.evaluate((words) => performance.mark(`walk: ${words}`).name, name);
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

/** @returns by mark, the longest processor time of one task of the thread that set the marks, in milliseconds */
function longestTasks(trace: string): ReadonlyMap<string, number> {
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] }; // as Chromium writes it
  const marks = traceEvents.filter(
    ({ name, cat }) => cat.includes('user_timing') && name.startsWith('walk: '),
  );
  const [first] = marks;
  const tasks = traceEvents.filter(
    ({ name, pid, tid }) => name === 'RunTask' && pid === first?.pid && tid === first.tid,
  );
  if (!tasks.some(({ tdur }) => tdur !== undefined)) throw new Error('the trace has no processor times');
  const longest = new Map<string, number>();
  for (const [place, { name, ts }] of marks.entries()) {
    const until = marks[place + 1]?.ts;
    if (until === undefined) continue;
    const times = tasks.filter((task) => task.ts >= ts && task.ts < until).map(({ tdur = 0 }) => tdur / 1000);
    longest.set(name.slice(6), Math.max(0, ...times));
  }
  return longest;
}
