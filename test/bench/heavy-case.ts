// A case as heavy as they get: a 2 MB mail, hundreds of bounces, every fact that the practice case gathers.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyFacts } from '../../src-main/case-file/apply.ts';
import { parseCaseFile } from '../../src-main/case-file/disk-format.ts';
import type { CaseFile } from '../../src-main/case-file/case-file.ts';
import { known } from '../../src-main/facts/fact.ts';
import { readMail } from '../../src-main/protocols/message/read-mail.node.ts';
import { createTodoku } from '../../src-main/todoku.node.ts';
import { heavyBounces, heavyMail } from './heavy-parts.ts';
import { plainPorts } from '../whole/plain-ports.ts';

/** @returns the practice case after STEP 1 to STEP 3, made heavy */
export async function heavyCase(): Promise<CaseFile> {
  const folder = mkdtempSync(join(tmpdir(), 'todoku-bench-'));
  const todoku = createTodoku(plainPorts(folder));
  try {
    await todoku.call('lab.start', { scenario: 'seed-case' });
    await todoku.call('lab.buy', {});
    await todoku.call('spfDns.inspect', {});
    await todoku.call('lab.readMail', { id: 'program', role: 'program' });
    await todoku.call('message.read', { role: 'shop', sources: [heavyMail()] });
    await todoku.close();
    const [file] = readdirSync(join(folder, 'cases')).filter((name) => name.endsWith('.todoku'));
    const caseFile = parseCaseFile(readFileSync(join(folder, 'cases', file ?? ''), 'utf8'));
    if (caseFile === null) throw new Error('the practice case was not stored');
    const at = caseFile.changedAt;
    const read = await readMail(heavyMail(), 'shop');
    if (!read.ok) throw new Error(`the heavy mail was not read: ${read.code}`);
    return applyFacts(
      caseFile,
      {
        shopMail: known(read.mail, [], at),
        bounces: known(heavyBounces(), [], at),
      },
      at,
    );
  } finally {
    await todoku.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
