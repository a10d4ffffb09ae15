// Bench rows `triage-first` and `triage-top3`: the written symptom patterns through `inspect triage`.
import { outsider } from '../triage/outsider.ts';
import { partialEvidence } from '../triage/partial-evidence.ts';
import { patterns as written } from '../triage/patterns.ts';
import { rankPattern } from '../triage/rank-pattern.ts';
import { spellings } from '../triage/spellings.ts';
import type { BenchRow } from './row.ts';

const patterns = [...written, ...spellings, ...partialEvidence, ...outsider];

export async function rows(): Promise<readonly BenchRow[]> {
  const ranked = await Promise.all(
    patterns.map(async (pattern) => ({ pattern, ids: await rankPattern(pattern) })),
  );
  const share = (count: number): number => (100 * count) / patterns.length;
  const first = share(ranked.filter(({ pattern, ids }) => ids[0] === pattern.first).length);
  const top3 = share(ranked.filter(({ pattern, ids }) => ids.slice(0, 3).includes(pattern.first)).length);
  const against = `${patterns.length} written symptom patterns`;
  return [
    {
      id: 'triage-first',
      what: 'expected cause at the first place',
      value: first,
      unit: '%',
      bar: '>= 95',
      ok: first >= 95,
      against,
    },
    {
      id: 'triage-top3',
      what: 'expected cause in the first three',
      value: top3,
      unit: '%',
      bar: '100',
      ok: top3 === 100,
      against,
    },
  ];
}
