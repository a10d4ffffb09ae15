// The seed case blown up to some forty pages: many checks, rules and pieces of evidence, values without a place to break.
import type { Evidence } from '../../src-main/contract/evidence.ts';
import type { ChecklistDocument } from '../../src-main/report/checklist-document.ts';
import { checklistFromView } from '../../src-main/report/checklist-from-view.ts';
import { finding, ruleFinding, seedCase, seedView } from './seed-case.ts';

const endless = 'x'.repeat(400);
const at = '2026-11-24T01:20:00.000Z';

function evidence(number: number): Evidence {
  return {
    source: `HEADING${number}`,
    lines: [
      `"v=spf1 ${Array.from({ length: 20 }, (_, index) => `ip4:192.0.2.${index}`).join(' ')} -all"`,
      `${number} <script>alert(1)</script> \u202egnirts\u202c ${endless}`,
      `${number} 日本語の長い行が、句読点のあるところで折り返されることを確かめます。${'長い'.repeat(80)}`,
      ...Array.from({ length: number % 9 }, (_, index) => `line ${index}`),
    ],
    at,
    milliseconds: number,
  };
}

/** @returns the paper of that case */
export function longCase(): ChecklistDocument {
  const judged = seedCase({
    answers: { shopName: `こもれび雑貨店 ${'ながい'.repeat(20)}${endless.slice(0, 60)}` },
  });
  const findings = new Map(judged.findings);
  for (let number = 0; number < 90; number++) {
    const entry = finding({
      id: `check-${number}`,
      step: number % 2 === 0 ? '1-spf-dns' : '3-message-id',
      title: `確認 ${number} ${number % 7 === 0 ? endless.slice(0, 120) : ''}`,
      sentence: `値は ${endless.slice(0, 40 + number)} です。受け取る側は、この値を読んで送り主を確かめます。`,
      verdict: number % 3 === 0 ? 'fail' : number % 3 === 1 ? 'pass' : 'unknown',
      evidence: [evidence(number)],
    });
    findings.set(entry.check.id, entry);
  }
  for (let number = 10; number < 70; number++) {
    const carrier = (['docomo', 'au', 'softbank', 'gmail'] as const)[number % 4] ?? 'au';
    const entry = ruleFinding(
      carrier,
      number,
      number % 2 === 0 ? 'pass' : 'unknown',
      `規則 ${number} の判定です。`,
    );
    findings.set(entry.check.id, entry);
  }
  const long = { ...judged, findings };
  return checklistFromView(long, seedView(long));
}
