// The record fixes of STEP 1, causes first.
import type { RecordFixView } from '../../contract/view/fix.ts';
import type { JudgedCase } from '../judged-case.ts';
import { dmarcRecordFix } from './fixes/dmarc-record-fix.ts';
import { domainFixes } from './fixes/domain-fixes.ts';
import { fixContext } from './fixes/fix-context.ts';
import { heloSpfFix, reverseNameFixes } from './fixes/server-name-fixes.ts';
import { spfRecordFix } from './fixes/spf-record-fix.ts';

/** @returns what to enter where, for every check of this step that failed; those that stop mail come first */
export function recordFixes(judged: JudgedCase): readonly RecordFixView[] {
  const context = fixContext(judged);
  const fixes = [
    spfRecordFix(context),
    ...domainFixes(context),
    ...reverseNameFixes(context),
    dmarcRecordFix(context),
    heloSpfFix(context),
  ].filter((fix) => fix !== null);
  return [...fixes.filter(({ isCause }) => isCause), ...fixes.filter(({ isCause }) => !isCause)];
}
