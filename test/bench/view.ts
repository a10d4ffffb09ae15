// `view`: deriving the whole view of a case with a 2 MB mail and 200 findings.
import { judgeCase } from '../../src-main/report/judge-case.ts';
import { deriveView } from '../../src-main/report/view.ts';
import { heavyCase } from './heavy-case.ts';
import { median, type BenchRow } from './row.ts';

const runs = 21;

export async function rows(): Promise<readonly BenchRow[]> {
  const caseFile = await heavyCase();
  const now = '2026-11-24T03:00:00.000Z';
  const settings = {
    language: 'ja',
    scheme: 'auto',
    textSize: 'normal',
    nameServers: [],
    evidenceOpen: false,
  } as const;
  let findings = 0;
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    const open = judgeCase(caseFile, 'ja', now, true);
    deriveView({
      settings,
      cases: [open],
      open,
      undo: null,
      lab: null,
      notices: [],
      version: '0',
      rulebookRead: '',
    });
    findings = open.findings.size;
    return performance.now() - start;
  });
  const value = median(times);
  return [
    {
      id: 'view',
      what: `view of a case with a 2 MB mail and ${findings} findings`,
      value,
      unit: 'ms',
      bar: '< 50',
      ok: value < 50,
      against: `median of ${runs}`,
    },
  ];
}
